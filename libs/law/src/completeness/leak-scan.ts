/** Finds a victim's identity in text that is not sealed (TIP 6(1), UNTOC 24(2)(a); rule VP-02). */

import { birthDateOf, dayNumber, hasBirthDate } from './birth-date.js';
import type { BirthDate } from './birth-date.js';

/** What is sealed in compartment C3 about one victim, as far as a scan needs it. */
export interface SealedIdentity {
  readonly victimCode: string;
  readonly name?: string;
  /** `2003-04-17`; looked for in every usual spelling. */
  readonly birthDate?: string;
  readonly documentNumbers?: readonly string[];
  readonly address?: string;
  readonly contact?: string;
  readonly representative?: string;
}

/** A place where a victim can be recognised: `certain`, or a single word that may be chance. */
export interface Leak {
  readonly field: string;
  readonly victimCode: string;
  readonly certain: boolean;
}

/** Words of a name may stand this far apart, in any order, and still be the name. */
const NAME_WINDOW_WORDS = 6;
/** Shorter words of a name (`de`, `la`) are not looked for. */
const NAME_WORD_CHARS_MIN = 3;
const JOINED_CHARS_MIN = 2 * NAME_WORD_CHARS_MIN;
/** Consecutive telling words of an address or contact that give it away. */
const PLACE_RUN_WORDS = 3;
const REPRESENTATIVE_RUN_WORDS = 2;
const TELLING_CHARS_MIN = 4;
const INITIALS_MIN = 2;
/** Capitals with a dot each, two or more; or three or more that are a word of their own. */
const INITIALS = /(?<![\p{L}\p{N}])(?:(?:\p{Lu}\p{M}*\.[\s-]?){2,}|\p{Lu}{3,}(?![\p{L}\p{N}]))/gu;
const CAPITALS = /\p{Lu}\p{M}*/gu;
const DOCUMENT_CHARS_MIN = 5;
const ALL_DIGITS = /^\d+$/;
const ASCII = /^[\t\n\r -~]*$/;
const TITLES = new Set([
  'lcda',
  'licda',
  'lic',
  'dra',
  'mtra',
  'sra',
  'srta',
  'ficticia',
  'ficticio',
]);
/**
 * Every place in the open content, titles of documents included, that gives a sealed identity
 * away: names with or without accents, in any case and order, run together, or as initials; birth
 * dates in any usual spelling; document numbers; runs of words of an address or contact.
 */
export const leaksIn = (request: object, sealed: readonly SealedIdentity[]): readonly Leak[] => {
  const wanted = sealed.map(wantedOf);
  if (wanted.length === 0) return [];
  return textsOf(request, '').flatMap(({ field, text }) => {
    const scanned = scan(text);
    return wanted.flatMap((one): readonly Leak[] => {
      const found = recognise(scanned, one);
      const { victimCode } = one;
      return found === 'none' ? [] : [{ field, victimCode, certain: found === 'certain' }];
    });
  });
};

/** Whether `text` gives `identity` away. */
export const leakIn = (text: string, identity: SealedIdentity): 'certain' | 'possible' | 'none' =>
  recognise(scan(text), wantedOf(identity));

/** A text taken apart once, for all the identities that are looked for in it. */
interface Scanned {
  readonly words: readonly string[];
  readonly joined: string;
  /** The words that tell of a place or a person. */
  readonly telling: readonly string[];
  /** What each word counts as in a date: `17th` is 17; NaN for what is no number. */
  readonly numbers: readonly number[];
  /** Letters that stand for names: `P.A.` and `PAM`, each in its own order. */
  readonly initials: readonly Initials[];
}

/** Capitals in a row: `dotted` as `P.A.`, or a word of their own, as `PAM`. */
interface Initials {
  readonly letters: readonly string[];
  readonly dotted: boolean;
}

const scan = (text: string): Scanned => {
  const words = wordsOf(text);
  return {
    words,
    joined: words.join(''),
    telling: words.filter(isTelling),
    numbers: words.map(dayNumber),
    initials: (text.match(INITIALS) ?? []).map(initialsIn),
  };
};

/** A sealed identity, taken apart once for all the texts it is looked for in. */
interface Wanted {
  readonly victimCode: string;
  readonly name: readonly string[];
  /** Of its telling words, and of all of them; sorted. */
  readonly initials: readonly string[];
  readonly allInitials: readonly string[];
  readonly joined: readonly string[];
  readonly birthDate: BirthDate | undefined;
  readonly numbers: readonly string[];
  readonly runs: readonly Runs[];
}

/** Runs of `size` telling words, and the words with which they begin. */
interface Runs {
  readonly size: number;
  readonly heads: ReadonlySet<string>;
  readonly runs: ReadonlySet<string>;
}

const wantedOf = (identity: SealedIdentity): Wanted => {
  const name = nameWords(identity.name ?? '');
  return {
    victimCode: identity.victimCode,
    name,
    initials: name.map((word) => word.charAt(0)).toSorted(),
    allInitials: wordsOf(identity.name ?? '')
      .map((word) => word.charAt(0))
      .toSorted(),
    joined: joinedPairs(name),
    birthDate: birthDateOf(identity.birthDate ?? ''),
    numbers: (identity.documentNumbers ?? [])
      .map((number) => wordsOf(number).join(''))
      .filter((number) => number.length >= DOCUMENT_CHARS_MIN),
    runs: [
      { size: PLACE_RUN_WORDS, text: identity.address },
      { size: PLACE_RUN_WORDS, text: identity.contact },
      { size: REPRESENTATIVE_RUN_WORDS, text: identity.representative },
    ].map(({ size, text }) => runsIn(wordsOf(text ?? '').filter(isTelling), size)),
  };
};

const nameWords = (name: string): readonly string[] =>
  wordsOf(name).filter((word) => word.length >= NAME_WORD_CHARS_MIN);

const recognise = (text: Scanned, wanted: Wanted): 'certain' | 'possible' | 'none' => {
  const { words } = text;
  const { name } = wanted;
  const born = hasBirthDate(text, wanted.birthDate);
  const certain =
    hasName(words, name) ||
    hasInitials(words, wanted) ||
    hasJoined(words, wanted.joined) ||
    born === 'certain' ||
    hasAllInitials(text, wanted) ||
    wanted.numbers.some((number) => text.joined.includes(number)) ||
    wanted.runs.some((runs) => hasRun(text.telling, runs));
  if (certain) return 'certain';
  const possible =
    born === 'possible' ||
    hasSomeInitials(text, wanted) ||
    name.some((word) => words.includes(word));
  return possible ? 'possible' : 'none';
};

const textsOf = (
  value: unknown,
  field: string,
): readonly { readonly field: string; readonly text: string }[] => {
  if (typeof value === 'string') return [{ field, text: value }];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => textsOf(item, `${field}[${index}]`));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    textsOf(member, field === '' ? name : `${field}.${name}`),
  );
};

/** Words without accents, case, look-alike forms or invisible characters. */
const wordsOf = (text: string): readonly string[] =>
  // Most members of a request are codes, days and ids: they need none of the costly steps.
  ASCII.test(text)
    ? (text
        .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .match(/[a-z0-9]+/g) ?? [])
    : (text
        .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
        .normalize('NFKD')
        .replaceAll(/[\p{M}\p{Cf}]+/gu, '')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? []);

/** Two different words of the name near each other; or the only word of a name of one word. */
const hasName = (words: readonly string[], name: readonly string[]): boolean => {
  const needed = Math.min(2, new Set(name).size);
  return (
    needed > 0 &&
    words.some((word, at) => {
      if (!name.includes(word)) return false;
      const near = words.slice(at, at + NAME_WINDOW_WORDS).filter((other) => name.includes(other));
      return new Set(near).size >= needed;
    })
  );
};

/** `P. A. M.`, in any order; or an initial beside a word of the name: `P. Ajanel`. */
const hasInitials = (words: readonly string[], { name, initials }: Wanted): boolean => {
  if (name.length < INITIALS_MIN) return false;
  return words.some((word, at) => {
    if (word.length === 1) {
      const run = words.slice(at, at + name.length);
      return run.length === name.length && same(run.toSorted(), initials);
    }
    if (!name.includes(word)) return false;
    const others = name.filter((other) => other !== word).map((other) => other.charAt(0));
    return [words[at - 1], words[at + 1]].some(
      (beside) => beside?.length === 1 && others.includes(beside),
    );
  });
};

/** `M. D. L. R.`: the dotted letters of every word of a name, short ones among them. */
const hasAllInitials = ({ initials }: Scanned, { allInitials }: Wanted): boolean =>
  allInitials.length > INITIALS_MIN &&
  initials.some(({ letters, dotted }) => dotted && same(letters.toSorted(), allInitials));

/** `P.A.` or `PAM` of a Paula Arias Mora: other people and things may be written so. */
const hasSomeInitials = (text: Scanned, { initials, allInitials }: Wanted): boolean =>
  text.initials.some(({ letters, dotted }) => {
    if (!dotted) return [initials, allInitials].some((all) => same(letters.toSorted(), all));
    const left = [...allInitials];
    return letters.every((letter) => {
      const at = left.indexOf(letter);
      if (at !== -1) left.splice(at, 1);
      return at !== -1;
    });
  });

const initialsIn = (run: string): Initials => ({
  letters: (run.match(CAPITALS) ?? []).flatMap((capital) => wordsOf(capital)),
  dotted: run.includes('.'),
});

/** `petronaajanel` and `ajanelpetrona`, as file names have them. */
const hasJoined = (words: readonly string[], joined: readonly string[]): boolean =>
  words.some((word) => word.length >= JOINED_CHARS_MIN && joined.some((two) => word.includes(two)));

const joinedPairs = (name: readonly string[]): readonly string[] =>
  name.flatMap((first) => name.filter((other) => other !== first).map((other) => first + other));

/** `size` telling words in a row that also stand in a row in the sealed text. */
const hasRun = (telling: readonly string[], { size, heads, runs }: Runs): boolean =>
  runs.size > 0 &&
  telling.some((word, at) => heads.has(word) && runs.has(telling.slice(at, at + size).join(' ')));

const runsIn = (telling: readonly string[], size: number): Runs => {
  const runs = telling.slice(size - 1).map((_, at) => telling.slice(at, at + size));
  return {
    size,
    heads: new Set(runs.flatMap(([head]) => head ?? [])),
    runs: new Set(runs.map((run) => run.join(' '))),
  };
};

const isTelling = (word: string): boolean =>
  (word.length >= TELLING_CHARS_MIN || ALL_DIGITS.test(word)) && !TITLES.has(word);

const same = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);
