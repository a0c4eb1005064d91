/** The formal letter of an act, before it is typeset: what stands where, in both languages. */

import type { ActHash, CaseId, Instant } from '@comity/kernel';
import type { Language } from '../words/language.js';

/** A text of ours in the two languages of a letter: the author's first, the addressee's beside it. */
export interface Both {
  readonly own: string;
  readonly theirs: string;
}

/**
 * One thing said under its label. Words of the law stand in both languages; free text stands in
 * the language it was written in (`own`), and beside it only where a translation is bound to it.
 */
export interface LetterEntry {
  readonly label: Both;
  readonly own: string;
  /** Absent where free text has no bound translation: the column then says that there is none. */
  readonly theirs?: string;
  /** Who translated the free text; absent for words of the law. */
  readonly translator?: string;
}

/** Entries under one heading; a heading may be repeated with a number (`Items 2`). */
export interface LetterSection {
  readonly heading: Both;
  readonly entries: readonly LetterEntry[];
}

/** Everything a formal letter says; the typesetter adds nothing but form. */
export interface Letter {
  readonly own: Language;
  readonly theirs: Language;
  readonly title: Both;
  readonly sender: { readonly state: Both; readonly authority: string };
  readonly addressee: { readonly state: Both; readonly authority: string };
  /** Reference numbers, date, legal basis: short lines above the text. */
  readonly references: readonly LetterEntry[];
  readonly sections: readonly LetterSection[];
  /** What the last lines say: who proposed and approved, in what capacity. */
  readonly closing: readonly LetterEntry[];
  readonly caseId: CaseId;
  /** The act the letter stands for: hash of its signed bytes, base64url. */
  readonly act: ActHash;
  readonly at: Instant;
  /** Where the QR code leads: an address under which the act can be verified. */
  readonly verifyAt: string;
  /** The words around the QR code, the hashes and the page number. */
  readonly notes: {
    readonly verify: Both;
    readonly caseId: Both;
    readonly act: Both;
    readonly page: Both;
    readonly noTranslation: Both;
    readonly translatedBy: Both;
    /** Where the typeface lacks a character that the act holds. */
    readonly codePoints: Both;
    /** On a letter of another State's act. */
    readonly copy: Both;
  };
}
