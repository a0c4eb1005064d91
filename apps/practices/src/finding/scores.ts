/** How well each practice answers the words of a query. */

import type { Language } from '@comity/law';
import type { Holdings } from './holdings.js';
import type { QueryWord } from './query-words.js';
import { WEIGHT_MAX } from './vocabulary.js';
import type { Meant, Vocabulary } from './vocabulary.js';

/** By slot. */
export interface Scores {
  /** Words that were looked for. */
  readonly words: number;
  readonly score: Float32Array;
  /** How many of the words the practice has; and how many in the language asked for. */
  readonly found: Uint8Array;
  readonly inLanguage: Uint8Array;
  /** Whether any word was taken for a mistyped one. */
  readonly guessed: boolean;
  /** Words of the practice that were found in it, those nearest to the query first. */
  termsIn(slot: number, max: number): readonly string[];
}

/** What a word of the query means in one language; and whether it had to be guessed. */
interface Meaning {
  readonly vocabulary: Vocabulary;
  readonly meant: readonly Meant[];
  readonly guessed: boolean;
}

/** The score of every practice for `words`, asked in `language`. */
export const scoresOf = (
  holdings: Holdings,
  words: readonly QueryWord[],
  language: Language,
): Scores => {
  const { length } = holdings.slots;
  const vocabularies = holdings.vocabularies(language);
  const score = new Float32Array(length);
  const found = new Uint8Array(length);
  const inLanguage = new Uint8Array(length);
  const meanings: Meaning[] = [];
  for (const word of words) {
    const best = new Float32Array(length);
    const asked = new Uint8Array(length);
    const means = meaningsOf(word, vocabularies);
    meanings.push(...means);
    for (const { vocabulary, meant } of means) {
      const isAsked = vocabulary.language === language;
      for (const { form, closeness } of meant) {
        vocabulary.each(form, (slot, weight) => {
          const value = closeness * weight;
          if (value > (best[slot] ?? 0)) best[slot] = value;
          if (isAsked) asked[slot] = 1;
        });
      }
    }
    let having = 0;
    for (const value of best) if (value !== 0) having += 1;
    const tells = rarity(holdings.size, having) / WEIGHT_MAX;
    for (let slot = 0; slot < length; slot += 1) {
      if (best[slot] === 0) continue;
      score[slot] = (score[slot] ?? 0) + tells * (best[slot] ?? 0);
      found[slot] = (found[slot] ?? 0) + 1;
      inLanguage[slot] = (inLanguage[slot] ?? 0) + (asked[slot] ?? 0);
    }
  }
  const termsIn = (slot: number, max: number) => termsOf(meanings, slot, max);
  const guessed = meanings.some((one) => one.guessed);
  return { words: words.length, score, found, inLanguage, guessed, termsIn };
};

/** As BM25 has it: what stands in few of `of` practices tells more; greater than 0 in any case. */
export const rarity = (of: number, having: number): number =>
  Math.log(1 + (of - having + 0.5) / (having + 0.5));

/**
 * What `word` means in each language; where no practice has it in any, what it may be a mistyped
 * writing of, the nearest alone.
 */
const meaningsOf = (
  { word, asPrefix }: QueryWord,
  vocabularies: readonly Vocabulary[],
): readonly Meaning[] => {
  const known = vocabularies.map((vocabulary) => ({
    vocabulary,
    meant: vocabulary.meanings(word, asPrefix),
    guessed: false,
  }));
  if (known.some(({ meant }) => meant.length > 0)) return known;
  for (const prefix of asPrefix ? [false, true] : [false]) {
    const near = vocabularies.map((vocabulary) => ({
      vocabulary,
      ...vocabulary.nearest(word, prefix),
      guessed: true,
    }));
    const edits = Math.min(...near.map((one) => one.edits));
    if (edits < Infinity) return near.filter((one) => one.edits === edits);
  }
  return [];
};

const termsOf = (meanings: readonly Meaning[], slot: number, max: number): readonly string[] => {
  const closeness = new Map<string, number>();
  for (const { vocabulary, meant } of meanings) {
    for (const one of meant) {
      if (vocabulary.weightIn(one.form, slot) === 0) continue;
      const text = vocabulary.text(one.form);
      closeness.set(text, Math.max(closeness.get(text) ?? 0, one.closeness));
    }
  }
  return [...closeness]
    .sort(([a, near], [b, nearer]) => nearer - near || (a < b ? -1 : 1))
    .slice(0, max)
    .map(([text]) => text);
};
