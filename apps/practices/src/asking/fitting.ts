/** How well a practice fits a request for practices: fields of work in common, then words of its theme. */

import type { PracticeRecord } from '@comity/law';

/** What a request for practices is about, as its case says it. */
export interface AskedFor {
  readonly pillars: readonly string[];
  readonly theme: string | null;
}

/** Shorter words say nothing of a theme. */
const WORD_CHARS_MIN = 4;

/**
 * 0 for a practice that has neither a field of work nor a word of the theme in common with the
 * request; the greater, the better it fits. A field in common outweighs every word.
 */
export const fits = ({ pillars, theme }: AskedFor, record: PracticeRecord): number => {
  const inCommon = (record.pillar ?? []).filter((one) => pillars.includes(one)).length;
  const words = wordsOf(theme ?? '');
  const told = wordsOf(
    [...Object.values(record.title ?? {}), ...Object.values(record.summary ?? {})].join(' '),
  );
  const found = [...words].filter((word) => told.has(word)).length;
  return inCommon + (words.size === 0 ? 0 : found / (words.size + 1));
};

/** Words without regard to case and accents. */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .normalize('NFD')
      .replaceAll(/\p{M}+/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length >= WORD_CHARS_MIN),
  );
