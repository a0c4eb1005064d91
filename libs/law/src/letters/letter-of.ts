/** Makes the formal letter of an act: what it says in its author's language and the addressee's. */

import type { CaseId, Json, StateCode } from '@comity/kernel';
import { otherSide, sideOf } from '../act.js';
import type { ActRecord } from '../act.js';
import { textAt } from '../bodies/bound-translation.js';
import type { TextDigest } from '../bodies/bound-translation.js';
import type { CaseFold } from '../case.js';
import type { LegalRegister } from '../register/legal-register.js';
import type { Language } from '../words/language.js';
import { renderAct } from '../words/render.js';
import type { RenderedEntry, RenderedSection } from '../words/render.js';
import { wordOf } from '../words/terms.js';
import { authorityNamed, stateIn } from '../words/values.js';
import type { OfficerRole } from '../life-cycle-data.js';
import type { Side } from '../life-cycle.js';
import { readIn, writtenIn } from './letter-languages.js';
import { referencesOf } from './letter-references.js';
import { LETTER_WORDS } from './letter-words.js';
import type { Both, Letter, LetterEntry, LetterSection } from './letter.js';
import { openingSentence, titleIn } from './opening-sentence.js';

/** Who stands behind an act: a name as the State gives it, and in what capacity if it says so. */
export interface Signatory {
  readonly name: string;
  readonly role?: OfficerRole;
}

/** The act, in its case, and who stands behind it. */
export interface LetterQuestion {
  readonly act: ActRecord;
  readonly fold: CaseFold;
  readonly caseId: CaseId;
  readonly register: LegalRegister;
  readonly digest: TextDigest;
  /** The body of the act that opened the case: it names the authorities, file number and bases. */
  readonly opening: Json;
  readonly officers: { readonly proposedBy: Signatory; readonly approvedBy?: Signatory };
  /** Where the QR code leads. */
  readonly verifyAt: string;
}

/**
 * The letter of `act`; undefined while its case is not open. The left column is in the language in
 * which the act says that it was written, else the author's State's first; the right one in the
 * first language in which the addressee takes requests (UNTOC 18(14); Nassau 28), of the four, and
 * English where none is among them. Where both are one language, the letter has one column.
 */
export const letterOf = (question: LetterQuestion): Letter | undefined => {
  const { act, fold, caseId, register, digest, opening, verifyAt } = question;
  const { sides, kind: of } = fold;
  const side = sides && sideOf(sides, act.author);
  if (!sides || !side || of === null) return undefined;
  const to = sides[otherSide(side)];
  const own = writtenIn(register, act.author, act.body);
  const theirs = readIn(register, to);
  const both = (say: (language: Language) => string): Both => ({
    own: say(own),
    theirs: say(theirs),
  });
  const word = (name: keyof (typeof LETTER_WORDS)['es']): Both =>
    both((language) => LETTER_WORDS[language][name]);
  const said = (language: Language) =>
    renderAct({ of, kind: act.kind, body: act.body, language, register, digest, own });
  const named = (state: StateCode, at: Side) => ({
    state: both((language) => stateIn(register, state, language)),
    authority: authorityOf(question, state, at),
  });
  const about = { from: act.author, to, kind: act.kind, body: act.body, register };
  const addressed = { ...about, instruments: fold.instruments };
  return {
    own,
    theirs,
    title: both((language) => titleIn(act.kind, act.body, language)),
    sender: named(act.author, side),
    addressee: named(to, otherSide(side)),
    references: referencesOf({ act, of, fold, caseId, register, opening }, word, both),
    sections: [
      {
        heading: word('communication'),
        entries: [
          {
            label: word('object'),
            ...both((language) => openingSentence(addressed, language)),
          },
        ],
      },
      ...zipped(said(own), said(theirs)),
    ],
    closing: closingOf(question, word, both),
    caseId,
    act: act.hash,
    at: act.at,
    verifyAt,
    notes: {
      verify: word('verify'),
      caseId: word('caseId'),
      act: word('act'),
      page: word('page'),
      noTranslation: word('noTranslation'),
      translatedBy: word('translatedBy'),
      codePoints: word('codePoints'),
      copy: word('copy'),
    },
  };
};

type Say = (say: (language: Language) => string) => Both;
type Word = (name: keyof (typeof LETTER_WORDS)['es']) => Both;

/**
 * The authority that the opening act names for that side; else one that the State designated for an
 * instrument of the case; else the State's first.
 */
const authorityOf = (
  { opening, fold, register }: LetterQuestion,
  state: StateCode,
  side: Side,
): string => {
  const named = textAt(opening, `${side}CentralAuthority`);
  if (named !== undefined) return authorityNamed(register, named);
  const own = register.authorities.filter((entry) => entry.state === state);
  const designated = own.find(({ designations }) =>
    designations.some(({ instruments }) =>
      instruments.some((code) => fold.instruments.includes(code)),
    ),
  );
  return (designated ?? own[0])?.name ?? '';
};

/** Both renderings are of one body: their sections and entries stand pair by pair. */
const zipped = (
  own: readonly RenderedSection[],
  theirs: readonly RenderedSection[],
): readonly LetterSection[] =>
  own.map((section, index) => ({
    heading: { own: section.heading, theirs: theirs[index]?.heading ?? '' },
    entries: section.entries.map((entry, at) =>
      entryOf(entry, theirs[index]?.entries[at] ?? entry),
    ),
  }));

const entryOf = (own: RenderedEntry, theirs: RenderedEntry): LetterEntry => {
  const label = { own: own.label, theirs: theirs.label };
  if (!own.free) return { label, own: own.value, theirs: theirs.value };
  const { translation } = theirs;
  return translation === undefined
    ? { label, own: own.value }
    : { label, own: own.value, theirs: translation.text, translator: translation.translator };
};

const closingOf = (
  { officers: { proposedBy, approvedBy } }: LetterQuestion,
  word: Word,
  both: Say,
): readonly LetterEntry[] => {
  const signed = (name: 'proposedBy' | 'approvedBy', by: Signatory): LetterEntry => ({
    label: word(name),
    ...both((language) =>
      by.role === undefined ? by.name : `${by.name}, ${wordOf('role', by.role, language)}`,
    ),
  });
  return [
    signed('proposedBy', proposedBy),
    ...(approvedBy === undefined ? [] : [signed('approvedBy', approvedBy)]),
  ];
};
