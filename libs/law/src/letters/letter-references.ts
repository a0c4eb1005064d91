/** The short lines above a letter's text: case, file numbers, day, legal basis, urgency. */

import type { CaseId, Json } from '@comity/kernel';
import type { ActRecord } from '../act.js';
import { textAt } from '../bodies/bound-translation.js';
import type { CaseFold } from '../case.js';
import { dayIn } from '../clocks/zone.js';
import type { CaseKind } from '../life-cycle.js';
import { stateEntryOf } from '../register/legal-register.js';
import type { LegalRegister } from '../register/legal-register.js';
import { dayInWords } from '../words/days.js';
import { codeIn, labelOf } from '../words/labels.js';
import type { Language } from '../words/language.js';
import { instrumentIn } from '../words/values.js';
import type { Both, LetterEntry } from './letter.js';

interface Referring {
  readonly act: ActRecord;
  readonly of: CaseKind;
  readonly fold: CaseFold;
  readonly caseId: CaseId;
  readonly register: LegalRegister;
  readonly opening: Json;
}

/** The references of a letter; what is not known has no line. */
export const referencesOf = (
  { act, of, fold, caseId, register, opening }: Referring,
  word: (name: 'caseId' | 'date' | 'legalBasis') => Both,
  both: (say: (language: Language) => string) => Both,
): readonly LetterEntry[] => {
  const line = (label: Both, value: string | null | undefined): readonly LetterEntry[] =>
    value === null || value === undefined ? [] : [{ label, own: value, theirs: value }];
  const labelled = (name: string): Both =>
    both((language) => labelOf({ of, names: [name] }, language));
  const zone = stateEntryOf(register, act.author)?.timeZone ?? 'UTC';
  const day = dayIn(zone, act.at);
  const level = textAt(opening, 'urgency.level');
  const urgency = { names: ['urgency', 'level'] };
  return [
    ...line(word('caseId'), caseId),
    ...line(labelled('requestingReference'), textAt(opening, 'requestingReference')),
    ...line(labelled('requestedReference'), fold.requestedReference),
    { label: word('date'), ...both((language) => dayInWords(day, language)) },
    ...basesOf(opening, fold).map((basis) => ({
      label: word('legalBasis'),
      ...both((language) => basisIn(register, basis, language)),
    })),
    ...(level === undefined
      ? []
      : [{ label: labelled('urgency'), ...both((lang) => codeIn(level, lang, urgency)) }]),
  ];
};

interface Basis {
  readonly instrument: string;
  readonly articles: readonly string[];
}

/** As the opening act names them; an offer that names none rests on what the fold knows. */
const basesOf = (opening: Json, { instruments }: CaseFold): readonly Basis[] => {
  const { legalBases } = (opening ?? {}) as { readonly legalBases?: Json };
  return Array.isArray(legalBases)
    ? (legalBases as readonly Basis[])
    : instruments.map((instrument) => ({ instrument, articles: [] }));
};

const basisIn = (
  register: LegalRegister,
  { instrument, articles }: Basis,
  language: Language,
): string => {
  const name = instrumentIn(register, instrument, language);
  if (articles.length === 0) return name;
  const several = articles.length > 1 && language !== 'fr' ? 'arts.' : 'art.';
  return `${name}, ${several} ${articles.join('; ')}`;
};
