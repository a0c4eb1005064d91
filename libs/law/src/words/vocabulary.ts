/** Every word of the law in one language, by key: what a console shows instead of codes. */

import { CODES } from '../generated/words-codes.js';
import { LABELS } from '../generated/words-labels.js';
import { TERMS } from '../generated/words-terms.js';
import { ACT_KINDS, CASE_KINDS, isCaseStatus, lifeCycleOf } from '../life-cycle.js';
import { actName } from './act-names.js';
import { monthsIn } from './days.js';
import type { Language, Told } from './language.js';
import { statusName } from './status-names.js';

/** One word under its key. */
export interface Word {
  readonly key: string;
  readonly text: string;
}

/** All words in one language. Keys of labels and codes are ends of places (`words/place.ts`). */
export interface Vocabulary {
  readonly labels: readonly Word[];
  readonly codes: readonly Word[];
  readonly terms: readonly Word[];
  readonly statuses: readonly Word[];
  readonly acts: readonly Word[];
  readonly months: readonly string[];
}

const STATUSES = [
  ...new Set(CASE_KINDS.flatMap((of) => Object.keys(lifeCycleOf(of).statuses))),
].filter(isCaseStatus);

/** The vocabulary of the law in `language`. */
export const vocabularyIn = (language: Language): Vocabulary => ({
  labels: wordsOf(LABELS, language),
  codes: wordsOf(CODES, language),
  terms: wordsOf(TERMS, language),
  statuses: STATUSES.map((key) => ({ key, text: statusName(key, language) })),
  acts: ACT_KINDS.map((key) => ({ key, text: actName(key, language) })),
  months: monthsIn(language),
});

const wordsOf = (catalogue: Readonly<Record<string, Told>>, language: Language): readonly Word[] =>
  Object.entries(catalogue).map(([key, told]) => ({ key, text: told[language] }));
