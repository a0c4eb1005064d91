/** What somebody typed, as the words to look for. */

import { LANGUAGES } from '@comity/law';
import { isStopWord } from './stop-words.js';
import { folded, wordsOf } from './words-of-text.js';

/** Further words would cost and tell nothing. */
export const QUERY_WORDS_MAX = 12;

/** One word that is looked for. */
export interface QueryWord {
  /** In small letters, as it was typed. */
  readonly word: string;
  /** Whether it may be going on: nothing was typed after it. */
  readonly asPrefix: boolean;
}

/**
 * The words of `typed`, each once, without those that stand in every text of some language, unless
 * there are no others.
 */
export const queryWords = (typed: string): readonly QueryWord[] => {
  const all = [...new Set(wordsOf(typed))];
  const telling = all.filter((word) => !says(word));
  const words = (telling.length > 0 ? telling : all).slice(0, QUERY_WORDS_MAX);
  const ends = /[\p{L}\p{N}]$/u.test(typed.normalize('NFC')) ? wordsOf(typed).at(-1) : undefined;
  return words.map((word) => ({ word, asPrefix: word === ends }));
};

const says = (word: string): boolean =>
  LANGUAGES.some((language) => isStopWord(folded(word), language));
