/** A text as the words that it is searched by: small letters, apart, without accents, by their stems. */

import type { Language } from '@comity/law';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as spanish } from '@orama/stemmers/spanish';

const WORD = /[\p{L}\p{N}]+/gu;
const DIGIT = /\d/;
const MARKS = /\p{M}/gu;
const PLAIN = /^[a-z0-9]*$/;
/** Letters that Unicode does not take apart, as people without them type them. */
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l' };
const LIGATURE = /[œæßøł]/g;

/** Longer is no word of a language; what lies beyond is cut off alike in text and query. */
const WORD_CHARS_MAX = 40;
/** A single letter is what an apostrophe left over. */
const WORD_CHARS_MIN = 2;

/** The words of `text` in their order, in small letters and with their accents. */
export const wordsOf = (text: string): readonly string[] =>
  (text.normalize('NFC').toLowerCase().match(WORD) ?? []).flatMap((word) =>
    word.length < WORD_CHARS_MIN && !DIGIT.test(word) ? [] : word.slice(0, WORD_CHARS_MAX),
  );

/** `word`, in small letters, without accents: `víctimas` as `victimas`. */
export const folded = (word: string): string =>
  PLAIN.test(word)
    ? word
    : word
        .normalize('NFD')
        .replaceAll(MARKS, '')
        .replaceAll(LIGATURE, (letter) => LIGATURES[letter] ?? letter);

const STEMMERS: Readonly<Record<Language, (word: string) => string>> = {
  es: spanish,
  en: english,
  pt: portuguese,
  fr: french,
};

/**
 * Endings that the stemmers recognise by their accents alone, and the Portuguese plurals of `-ão`,
 * which theirs leaves as they are.
 */
const MENDED: Readonly<Partial<Record<Language, readonly (readonly [RegExp, string])[]>>> = {
  es: [[/([cs])ion$/, '$1ión']],
  pt: [
    [/(?:[õo]es|[ãa]es|[ãa]o)$/, 'ão'],
    [/(..)cão$/, '$1ção'],
  ],
};

/**
 * The stems of `word` in `language`, without accents: of the word as it is written and of the word
 * without its accents, as it is often typed.
 */
export const stemsOf = (word: string, language: Language): readonly string[] => {
  const bare = folded(word);
  const stem = stemIn(word, language);
  const stemOfBare = bare === word ? stem : stemIn(bare, language);
  return stem === stemOfBare ? [stem] : [stem, stemOfBare];
};

const stemIn = (word: string, language: Language): string => {
  const mended = (MENDED[language] ?? []).reduce(
    (text, [ending, instead]) => text.replace(ending, instead),
    word,
  );
  return folded(STEMMERS[language](mended));
};
