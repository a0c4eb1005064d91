/** Finds a day of birth in text, in the usual spellings of four languages. */

/** A day of birth, taken apart once for all the texts it is looked for in. */
export interface BirthDate {
  readonly monthNames: readonly string[];
  readonly month: number;
  /** Day, month and year, sorted: dates are written in any order. */
  readonly parts: readonly number[];
  /** The same with the year of two digits. */
  readonly shortParts: readonly number[];
}

/** A text as words, with what each counts as in a date. */
interface DatedText {
  readonly words: readonly string[];
  readonly numbers: readonly number[];
}

/** Day, month and year, with `de` or `of` twice between them. */
const DATE_PARTS = 3;
const DATE_WORDS_MAX = 5;
const DATE_LINKS = new Set(['de', 'of', 'do', 'the']);
/** `abr`, `sept`, `fev`: shorter ones are other words. */
const MONTH_CHARS_MIN = 3;
const STARTS_WITH_DIGIT = /^\d/;
const MONTHS = [
  ['enero', 'january', 'janvier', 'janeiro'],
  ['febrero', 'february', 'fevrier', 'fevereiro'],
  ['marzo', 'march', 'mars', 'marco'],
  ['abril', 'april', 'avril', 'abril'],
  ['mayo', 'may', 'mai', 'maio'],
  ['junio', 'june', 'juin', 'junho'],
  ['julio', 'july', 'juillet', 'julho'],
  ['agosto', 'august', 'aout', 'agosto'],
  ['septiembre', 'setiembre', 'september', 'septembre', 'setembro'],
  ['octubre', 'october', 'octobre', 'outubro'],
  ['noviembre', 'november', 'novembre', 'novembro'],
  ['diciembre', 'december', 'decembre', 'dezembro'],
];

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const CENTURY_YEARS = 100;

/** `2003-04-17` taken apart; undefined for what is no whole date. */
export const birthDateOf = (text: string): BirthDate | undefined => {
  const [year, month, day] = text.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return {
    monthNames: MONTHS[month - 1] ?? [],
    month,
    parts: sorted([day, month, year]),
    shortParts: sorted([day, month, year % CENTURY_YEARS]),
  };
};

/** What a word counts as in a date: `1st` and `17th` are 1 and 17; NaN for no number. */
export const dayNumber = (word: string): number =>
  STARTS_WITH_DIGIT.test(word)
    ? Number(word.replace(/^(\d+)(st|nd|rd|th|er|º|o)$/, '$1'))
    : Number.NaN;

/**
 * Whether a text gives the day of birth: in figures, with the month in words, cut short or in Roman
 * figures; `possible` where the year has two digits, since other numbers are written so.
 */
export const hasBirthDate = (
  { words, numbers }: DatedText,
  birthDate: BirthDate | undefined,
): 'certain' | 'possible' | 'none' => {
  if (birthDate === undefined) return 'none';
  const { parts, shortParts } = birthDate;
  const number = (at: number): number =>
    isMonth(words[at] ?? '', birthDate) ? birthDate.month : (numbers[at] ?? Number.NaN);
  const stands = (wanted: readonly number[]): boolean =>
    words.some((_, first) => {
      // Only where a part of this very date stands can it begin.
      if (!wanted.includes(number(first))) return false;
      const near = words
        .slice(first, first + DATE_WORDS_MAX)
        .flatMap((word, offset) => (DATE_LINKS.has(word) ? [] : [number(first + offset)]));
      return same(sorted(near.slice(0, DATE_PARTS)), wanted);
    });
  if (stands(parts)) return 'certain';
  return stands(shortParts) ? 'possible' : 'none';
};

const isMonth = (word: string, { monthNames, month }: BirthDate): boolean =>
  word === ROMAN[month - 1] ||
  (word.length >= MONTH_CHARS_MIN && monthNames.some((name) => name.startsWith(word)));

const sorted = (numbers: readonly number[]): readonly number[] => numbers.toSorted((a, b) => a - b);

const same = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);
