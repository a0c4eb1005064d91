/** What somebody typed, as the words to look for. */

import { LANGUAGES } from '@comity/law';
import { isStopWord } from './stop-words.js';
import { folded, wordsOf } from './words-of-text.js';

/** Further words would cost and tell nothing. */
const QUERY_WORDS_MAX = 12;

/** One word that is looked for. */
export interface QueryWord {
  /** In small letters, as it was typed. */
  readonly word: string;
  /** Whether it may be going on: nothing was typed after it. */
  readonly asPrefix: boolean;
}

/** The words of `typed`, each once, without those that stand in every text of some language. */
export const queryWords = (typed: string): readonly QueryWord[] => {
  const all = wordsOf(typed);
  const last = GOES_ON.test(typed) ? all.at(-1) : undefined;
  return [...new Set(all)]
    .filter((word) => !saysNothing(word))
    .slice(0, QUERY_WORDS_MAX)
    .map((word) => ({ word, asPrefix: word === last }));
};

const GOES_ON = /[\p{L}\p{M}\p{N}]$/u;

const saysNothing = (word: string): boolean =>
  LANGUAGES.some((language) => isStopWord(folded(word), language));
