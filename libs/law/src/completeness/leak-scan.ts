/** Finds a victim's identity in text that is not sealed (TIP 6(1), UNTOC 24(2)(a); rule VP-02). */

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
/** Day, month and year, with `de` or `of` twice between them. */
const DATE_PARTS = 3;
const DATE_WORDS_MAX = 5;
const DATE_LINKS = new Set(['de', 'of', 'do', 'the']);
const INITIALS_MIN = 2;
const DOCUMENT_CHARS_MIN = 5;
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
const MONTHS = [
  ['enero', 'january', 'janvier', 'janeiro'],
  ['febrero', 'february', 'fevrier', 'fevereiro'],
  ['marzo', 'march', 'mars', 'marco'],
  ['abril', 'april', 'avril', 'abril'],
  ['mayo', 'may', 'mai', 'maio'],
  ['junio', 'june', 'juin', 'junho'],
  ['julio', 'july', 'juillet', 'julho'],
  ['agosto', 'august', 'aout', 'agosto'],
  ['septiembre', 'september', 'septembre', 'setembro'],
  ['octubre', 'october', 'octobre', 'outubro'],
  ['noviembre', 'november', 'novembre', 'novembro'],
  ['diciembre', 'december', 'decembre', 'dezembro'],
];

/**
 * Every place in the open content, titles of documents included, that gives a sealed identity
 * away: names with or without accents, in any case and order, run together, or as initials; birth
 * dates in any usual spelling; document numbers; runs of words of an address or contact.
 */
export const leaksIn = (request: object, sealed: readonly SealedIdentity[]): readonly Leak[] => {
  const wanted = sealed.map(wantedOf);
  if (wanted.length === 0) return [];
  return textsOf(request, '').flatMap(({ field, text }) => {
    const words = wordsOf(text);
    return wanted.flatMap((one): readonly Leak[] => {
      const found = recognise(words, one);
      const { victimCode } = one;
      return found === 'none' ? [] : [{ field, victimCode, certain: found === 'certain' }];
    });
  });
};

/** Whether `text` gives `identity` away. */
export const leakIn = (text: string, identity: SealedIdentity): 'certain' | 'possible' | 'none' =>
  recognise(wordsOf(text), wantedOf(identity));

/** A sealed identity, taken apart once for all the texts it is looked for in. */
interface Wanted {
  readonly victimCode: string;
  readonly name: readonly string[];
  readonly joined: readonly string[];
  readonly birthDate: string | undefined;
  readonly numbers: readonly string[];
  /** Runs of telling words, by their length. */
  readonly runs: readonly { readonly size: number; readonly runs: ReadonlySet<string> }[];
}

const wantedOf = (identity: SealedIdentity): Wanted => ({
  victimCode: identity.victimCode,
  name: nameWords(identity.name ?? ''),
  joined: joinedPairs(nameWords(identity.name ?? '')),
  birthDate: identity.birthDate,
  numbers: (identity.documentNumbers ?? [])
    .map((number) => wordsOf(number).join(''))
    .filter((number) => number.length >= DOCUMENT_CHARS_MIN),
  runs: [
    { size: PLACE_RUN_WORDS, text: identity.address },
    { size: PLACE_RUN_WORDS, text: identity.contact },
    { size: REPRESENTATIVE_RUN_WORDS, text: identity.representative },
  ].map(({ size, text }) => ({ size, runs: runsOf(wordsOf(text ?? ''), size) })),
});

const nameWords = (name: string): readonly string[] =>
  wordsOf(name).filter((word) => word.length >= NAME_WORD_CHARS_MIN);

const recognise = (words: readonly string[], wanted: Wanted): 'certain' | 'possible' | 'none' => {
  const { name } = wanted;
  const certain =
    hasName(words, name) ||
    hasInitials(words, name) ||
    hasJoined(words, wanted.joined) ||
    hasBirthDate(words, wanted.birthDate) ||
    hasNumber(words, wanted.numbers) ||
    wanted.runs.some(({ size, runs }) => hasRun(words, runs, size));
  if (certain) return 'certain';
  return name.some((word) => words.includes(word)) ? 'possible' : 'none';
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
  text
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

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
const hasInitials = (words: readonly string[], name: readonly string[]): boolean => {
  if (name.length < INITIALS_MIN) return false;
  const initials = name.map((word) => word.charAt(0)).toSorted();
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

/** `petronaajanel` and `ajanelpetrona`, as file names have them. */
const hasJoined = (words: readonly string[], joined: readonly string[]): boolean =>
  words.some((word) => word.length >= JOINED_CHARS_MIN && joined.some((two) => word.includes(two)));

const joinedPairs = (name: readonly string[]): readonly string[] =>
  name.flatMap((first) => name.filter((other) => other !== first).map((other) => first + other));

const hasBirthDate = (words: readonly string[], birthDate: string | undefined): boolean => {
  const [year, month, day] = (birthDate ?? '').split('-');
  if (year === undefined || month === undefined || day === undefined) return false;
  const names = MONTHS[Number(month) - 1] ?? [];
  const wanted = [Number(day), Number(month), Number(year)];
  const number = (word: string): number => (names.includes(word) ? Number(month) : dayNumber(word));
  return words.some((first, at) => {
    if (Number.isNaN(number(first))) return false;
    const near = words.slice(at, at + DATE_WORDS_MAX).filter((word) => !DATE_LINKS.has(word));
    return same(sorted(near.slice(0, DATE_PARTS).map(number)), sorted(wanted));
  });
};

/** `1st` and `17th` are 1 and 17. */
const dayNumber = (word: string): number =>
  Number(word.replace(/^(\d+)(st|nd|rd|th|er|º|o)$/, '$1'));

const hasNumber = (words: readonly string[], numbers: readonly string[]): boolean =>
  numbers.some((number) => words.join('').includes(number));

/** `size` telling words in a row that also stand in a row in the sealed text. */
const hasRun = (words: readonly string[], sealed: ReadonlySet<string>, size: number): boolean =>
  sealed.size > 0 && [...runsOf(words, size)].some((run) => sealed.has(run));

const runsOf = (words: readonly string[], size: number): ReadonlySet<string> => {
  const telling = words.filter(isTelling);
  return new Set(telling.slice(size - 1).map((_, at) => telling.slice(at, at + size).join(' ')));
};

const isTelling = (word: string): boolean =>
  (word.length >= TELLING_CHARS_MIN || /^\d+$/.test(word)) && !TITLES.has(word);

const sorted = (numbers: readonly number[]): readonly number[] => numbers.toSorted((a, b) => a - b);

const same = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);
