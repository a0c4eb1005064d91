/** Makes the formal letter of an act: what it says in its author's language and the addressee's. */

import type { CaseId, OfficerId, StateCode } from '@comity/kernel';
import { otherSide, sideOf } from '../act.js';
import type { ActRecord } from '../act.js';
import type { CaseFold } from '../case.js';
import { dayIn } from '../clocks/zone.js';
import { stateEntryOf } from '../register/legal-register.js';
import type { LegalRegister } from '../register/legal-register.js';
import { actName } from '../words/act-names.js';
import { dayInWords } from '../words/labels.js';
import { isLanguage } from '../words/language.js';
import type { Language } from '../words/language.js';
import { renderAct, stateIn } from '../words/render.js';
import type { RenderedEntry, RenderedSection } from '../words/render.js';
import { LETTER_WORDS, salutationIn } from './letter-words.js';
import type { Both, Letter, LetterEntry, LetterSection } from './letter.js';

/** The act, in its case, and who stands behind it. */
export interface LetterQuestion {
  readonly act: ActRecord;
  readonly fold: CaseFold;
  readonly caseId: CaseId;
  readonly register: LegalRegister;
  readonly requestingReference: string | null;
  readonly officers: { readonly proposedBy: OfficerId; readonly approvedBy?: OfficerId };
  /** Where the QR code leads. */
  readonly verifyAt: string;
}

/**
 * The letter of `act`; undefined while its case is not open. The left column is in the language of
 * the author's State, the right one in the first language in which the addressee takes requests
 * (UNTOC 18(14); Nassau 28); of the four, that is, and English where neither is among them.
 */
export const letterOf = (question: LetterQuestion): Letter | undefined => {
  const { act, fold, caseId, register, verifyAt } = question;
  const { sides, kind: of } = fold;
  const side = sides && sideOf(sides, act.author);
  if (!sides || !side || of === null) return undefined;
  const to = sides[otherSide(side)];
  const own = originalOf(act) ?? languageOf(register, act.author);
  const theirs = languageOf(register, to);
  const both = (say: (language: Language) => string): Both => ({
    own: say(own),
    theirs: say(theirs),
  });
  const word = (name: keyof (typeof LETTER_WORDS)['es']): Both =>
    both((language) => LETTER_WORDS[language][name]);
  const said = (language: Language) =>
    renderAct({ of, kind: act.kind, body: act.body, language, register });
  const named = (state: StateCode) => ({
    state: both((language) => stateIn(register, state, language)),
    authority: authorityOf(register, state),
  });
  return {
    own,
    theirs,
    title: both((language) => actName(act.kind, language)),
    sender: named(act.author),
    addressee: named(to),
    references: referencesOf(question, word, both),
    sections: [
      salutation(question, { to, both, heading: word('salutation') }),
      ...zipped(said(own), said(theirs)),
    ],
    closing: closingOf(question, word),
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
    },
  };
};

type Say = (say: (language: Language) => string) => Both;
type Word = (name: keyof (typeof LETTER_WORDS)['es']) => Both;

/** The language in which the request says that it was written. */
const originalOf = ({ body }: ActRecord): Language | undefined => {
  const { originalLanguage: said } = (body ?? {}) as { readonly originalLanguage?: unknown };
  return typeof said === 'string' && isLanguage(said) ? said : undefined;
};

/** The first of the four in which a State takes requests; English where there is none. */
const languageOf = (register: LegalRegister, state: StateCode): Language =>
  stateEntryOf(register, state)?.requestLanguages.find(isLanguage) ?? 'en';

const authorityOf = (register: LegalRegister, state: StateCode): string =>
  register.authorities.find((entry) => entry.state === state)?.name ?? '';

const referencesOf = (
  { act, fold, caseId, register, requestingReference }: LetterQuestion,
  word: Word,
  both: Say,
): readonly LetterEntry[] => {
  const line = (label: Both, value: string | null): readonly LetterEntry[] =>
    value === null || value === '' ? [] : [{ label, own: value, theirs: value }];
  const zone = stateEntryOf(register, act.author)?.timeZone ?? 'UTC';
  const day = dayIn(zone, act.at);
  return [
    ...line(word('caseId'), caseId),
    ...line(word('ownReference'), requestingReference),
    ...line(word('theirReference'), fold.requestedReference),
    { label: word('date'), ...both((language) => dayInWords(day, language)) },
    ...line(word('legalBasis'), basesOf(register, fold.instruments)),
  ];
};

const basesOf = (register: LegalRegister, codes: readonly string[]): string =>
  codes
    .map((code) => {
      const short = register.instruments.find((one) => one.code === code)?.short;
      return short === undefined ? code : `${short} (${code})`;
    })
    .join('; ');

const salutation = (
  { act, register }: LetterQuestion,
  { to, both, heading }: { readonly to: StateCode; readonly both: Say; readonly heading: Both },
): LetterSection => {
  const say = both((language) =>
    salutationIn(language, {
      from: stateIn(register, act.author, language),
      to: stateIn(register, to, language),
      act: actName(act.kind, language),
    }),
  );
  return { heading, entries: [{ label: { own: '', theirs: '' }, ...say }] };
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

const closingOf = ({ officers }: LetterQuestion, word: Word): readonly LetterEntry[] => {
  const { proposedBy, approvedBy } = officers;
  const signed = (name: 'proposedBy' | 'approvedBy', by: OfficerId): LetterEntry => ({
    label: word(name),
    own: by,
    theirs: by,
  });
  return [
    signed('proposedBy', proposedBy),
    ...(approvedBy === undefined ? [] : [signed('approvedBy', approvedBy)]),
  ];
};
