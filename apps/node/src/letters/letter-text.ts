/** The words of a letter as a typeface can print them, and how much room they take. */

import type { Letter } from '@comity/law';

/** Whether the letter's typeface has a shape for a code point. */
export type HasGlyph = (codePoint: number) => boolean;

/**
 * `letter` with every character that `hasGlyph` knows no shape for, and every one that nobody sees,
 * written as its code point, `[U+4E2D]`: a gap would say less than the act does. `isWhole` is false
 * where that happened, so that the page can say so.
 */
export const printable = (
  letter: Letter,
  hasGlyph: HasGlyph,
): { readonly letter: Letter; readonly isWhole: boolean } => {
  let isWhole = true;
  const shown = (character: string): string => {
    const twin = TWINS[character];
    if (twin !== undefined) return twin;
    const codePoint = character.codePointAt(0) ?? 0;
    if (BREAKS.has(character)) return character;
    if (hasGlyph(codePoint) && !UNSEEN.test(character)) return character;
    isWhole = false;
    return `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`;
  };
  const texts = (value: unknown): unknown => {
    if (typeof value === 'string') return Array.from(value, shown).join('');
    if (Array.isArray(value)) return value.map(texts);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, texts(one)]));
  };
  return { letter: texts(letter) as Letter, isWhole };
};

const BREAKS: ReadonlySet<string> = new Set(['\n', '\r', '\t']);
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/u;
/** The hyphen that does not break looks like the one that does, and few typefaces have it. */
const TWINS: Readonly<Record<string, string>> = { '\u2011': '-' };

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

/** Longer than any hash or address: its reader copies it from the act, not from paper. */
const LONG_WORD = /\S{257,}/gu;
const WORD_PART = /.{1,16}/gsu;
const BREAK_HERE = '\u200b';

/**
 * `text` with places to break where a word is longer than several lines: the typesetter cuts any
 * word to its column, but tries a very long one again and again.
 */
export const breakable = (text: string): string =>
  text.replaceAll(LONG_WORD, (word) => (word.match(WORD_PART) ?? []).join(BREAK_HERE));
