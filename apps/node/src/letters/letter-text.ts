/** How much room the words of a letter take. */

import type { Letter } from '@comity/law';

/** What a line of a column holds, about, and the words in it. */
const LINE_CHARS = 48;
const LINE_WORDS = 10;

/**
 * About how many lines `letter` fills, both columns together: what it costs to set it grows with
 * them, and with the words where those are many and short.
 */
export const linesIn = (letter: Pick<Letter, 'sections'>): number => {
  const lines = (value: unknown): number => {
    if (typeof value === 'string') {
      return value.split('\n').reduce((sum, line) => sum + linesOf(line), 0);
    }
    if (typeof value !== 'object' || value === null) return 0;
    return Object.values(value).reduce<number>((sum, one) => sum + lines(one), 0);
  };
  return lines(letter.sections);
};

/** About how many lines of a column one line of text takes. */
const linesOf = (text: string): number =>
  Math.max(1, Math.ceil(text.length / LINE_CHARS), Math.ceil(text.split(' ').length / LINE_WORDS));
