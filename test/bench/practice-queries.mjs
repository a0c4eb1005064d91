// What officers ask of a library, as the bench asks it: drawn with a seed from the words of its texts.
import { dieOf, LANGUAGES, WORDS } from './practice-texts.mjs';

const PREFIX_LETTERS = 5;
/** A word that can be mistyped and still be told. */
const LETTERS_MIN = 6;

const one = (die, list) => list[Math.floor(die() * list.length)];

/** A telling word of the texts in `language`. */
const word = (die, language) => {
  const { things, ends, doers } = WORDS[language];
  const words = one(die, one(die, [things, ends, doers]))
    .split(/[^\p{L}]+/u)
    .filter((each) => each.length >= LETTERS_MIN);
  return words.length > 0 ? one(die, words) : word(die, language);
};

const three = (die, language) => [1, 2, 3].map(() => word(die, language)).join(' ');

/** Two neighbours that changed places, past the first letter. */
const mistyped = (text, die) => {
  const at = 1 + Math.floor(die() * (text.length - 2));
  return `${text.slice(0, at)}${text[at + 1]}${text[at]}${text.slice(at + 2)}`;
};

const bare = (text) => text.normalize('NFD').replaceAll(/\p{M}/gu, '');

const FACETS = [
  { theme: ['protection'] },
  { state: ['GTM', 'MEX'] },
  { measure: ['extradition_request'], evidenceLevel: ['monitored'] },
  { language: ['pt'], year: ['2024', '2025'] },
  { paragraph: ['12'], form: ['sexual'] },
];

/** Words are followed by a space where they are whole, as an index that completes them needs. */
const SORTS = {
  'one word': (die, language) => ({ words: `${word(die, language)} ` }),
  'three words': (die, language) => ({ words: `${three(die, language)} ` }),
  'with facets': (die, language) => ({
    words: `${word(die, language)} `,
    facets: one(die, FACETS),
  }),
  mistyped: (die, language) => ({ words: `${mistyped(word(die, language), die)} ` }),
  'being typed': (die, language) => ({ words: word(die, language).slice(0, PREFIX_LETTERS) }),
  'without accents': (die, language) => ({ words: `${bare(word(die, language))} ` }),
  'other language': (die, language) => ({
    words: `${word(
      die,
      one(
        die,
        LANGUAGES.filter((tag) => tag !== language),
      ),
    )} `,
  }),
  'facets alone': (die) => ({ words: '', facets: one(die, FACETS) }),
};

/** `count` queries of every sort, the same for one seed. */
export const queriesOf = ({ count, seed }) => {
  const die = dieOf(seed);
  return Object.entries(SORTS).map(([sort, make]) => ({
    sort,
    queries: Array.from({ length: count }, () => {
      const language = one(die, LANGUAGES);
      return { language, facets: {}, ...make(die, language) };
    }),
  }));
};
