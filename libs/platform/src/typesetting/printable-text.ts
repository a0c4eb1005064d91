/** Text as our typeface can print it, with places to break where no page would be wide enough. */

/** Whether a typeface has a shape for a code point. */
export type HasGlyph = (codePoint: number) => boolean;

/**
 * `value` with every character in its texts that `hasGlyph` knows no shape for, and every one that
 * nobody sees, written as its code point, `[U+4E2D]`: a gap would say less than the author did.
 * `isWhole` is false where that happened, so that the page can say so.
 */
export const printableWith = <T>(
  value: T,
  hasGlyph: HasGlyph,
): { readonly value: T; readonly isWhole: boolean } => {
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
  const printed = textsIn(value, (text) => Array.from(text, shown).join(''));
  return { value: printed as T, isWhole };
};

const BREAKS: ReadonlySet<string> = new Set(['\n', '\r', '\t']);
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/u;
/** The hyphen that does not break looks like the one that does, and few typefaces have it. */
const TWINS: Readonly<Record<string, string>> = { '\u2011': '-' };

/** Longer than any hash or address: its reader copies it from its source, not from paper. */
const LONG_WORD = /\S{257,}/gu;
const WORD_PART = /.{1,16}/gsu;
const BREAK_HERE = '\u200b';

/**
 * `text` with places to break where a word is longer than several lines: the typesetter cuts any
 * word to its column, but tries a very long one again and again.
 */
const breakable = (text: string): string =>
  text.replaceAll(LONG_WORD, (word) => (word.match(WORD_PART) ?? []).join(BREAK_HERE));

/** `value` with every text within it, however deep, as `change` makes it. */
const textsIn = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => textsIn(one, change));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, textsIn(one, change)]),
  );
};

/**
 * A description of pages with places to break in every text it shows; those of headers and footers
 * too, which are functions. Addresses and names of fonts and colours are short and stay whole.
 */
export const withPlacesToBreak = (description: unknown): unknown => {
  if (typeof description === 'string') return breakable(description);
  if (Array.isArray(description)) return description.map(withPlacesToBreak);
  if (typeof description !== 'object' || description === null) return description;
  if (description instanceof Date) return description;
  return Object.fromEntries(
    Object.entries(description).map(([name, one]) => [
      name,
      OF_PAGES.has(name) && typeof one === 'function'
        ? (...given: readonly unknown[]) =>
            withPlacesToBreak((one as (...args: readonly unknown[]) => unknown)(...given))
        : KEPT.has(name)
          ? (one as unknown)
          : withPlacesToBreak(one),
    ]),
  );
};

const OF_PAGES: ReadonlySet<string> = new Set(['header', 'footer']);
/** What is followed or drawn by another and never set as text. */
const KEPT: ReadonlySet<string> = new Set(['info', 'link', 'qr']);
