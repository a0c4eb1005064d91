// Practices as the bench puts them into an index: invented, of a seed, alike on every machine.
import { readFileSync } from 'node:fs';

const LISTED = JSON.parse(readFileSync(new URL('practice-words.json', import.meta.url), 'utf8'));

export const LANGUAGES = ['es', 'en', 'pt', 'fr'];
const listOf = (text) => text.split(' | ');
/** Of each language: openings, doers, deeds, things and ends of sentences, roots and endings. */
export const WORDS = Object.fromEntries(
  LANGUAGES.map((tag) => [
    tag,
    Object.fromEntries(Object.entries(LISTED[tag]).map(([of, text]) => [of, listOf(text)])),
  ]),
);
/** Of which invented names of places and programmes are put together. */
const SYLLABLES = listOf(LISTED.syllables);
const STATES = ['GTM', 'MEX', 'PER', 'BRA', 'CAN', 'JAM', 'URY', 'CRI', 'ARG', 'COL', 'HTI', 'USA'];
const KINDS = [
  'evidence_request',
  'preservation_request',
  'freezing_request',
  'extradition_request',
  'provisional_arrest_request',
  'spontaneous_information',
  'practice_request',
];
const PILLARS = ['prevention', 'protection', 'prosecution', 'cooperation'];
const LEVELS = ['described', 'monitored', 'evaluated_internal', 'evaluated_external'];
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2021, 0, 1);
const DAYS = 2_100;
/** Names that may come up; the lower of them far oftener, as in any text. */
const NAMES = 30_000;
/** Of ten words of prose about one is a name, one is put together of root and ending. */
const SENTENCES = {
  problem: 5,
  steps: 10,
  conditionsForTransfer: 3,
  risksAndDoNoHarm: 2,
  summary: 3,
};
const TRANSLATION_SHARE = 0.45;
/** Of the generator of Lehmer, as its table of good multipliers has it. */
const MULTIPLIER = 48_271;
const MODULUS = 2_147_483_647;

/** A die that falls alike for one seed: a fraction from 0 up to, not including, 1. */
export const dieOf = (seed) => {
  let state = (seed % (MODULUS - 1)) + 1;
  return () => {
    state = (state * MULTIPLIER) % MODULUS;
    return (state - 1) / (MODULUS - 1);
  };
};

/** `count` invented practices of `seed`, as the library shows them; the same whenever it is asked. */
export function* practicesOf({ count, seed }) {
  const die = dieOf(seed);
  for (let n = 1; n <= count; n += 1) yield practice(n, die);
}

const one = (die, list) => list[Math.floor(die() * list.length)];
const some = (die, list, max) => [
  ...new Set(Array.from({ length: 1 + Math.floor(die() * max) }, () => one(die, list))),
];

const practice = (n, die) => {
  const language = one(die, LANGUAGES);
  const words = WORDS[language];
  const state = one(die, STATES);
  const others = LANGUAGES.filter((tag) => tag !== language && die() < TRANSLATION_SHARE);
  const inAll = (make) =>
    Object.fromEntries([language, ...others].map((tag) => [tag, make(WORDS[tag], die)]));
  const publishedAt = FIRST_DAY + Math.floor(die() * DAYS) * DAY_MS;
  const id = `BP-${new Date(publishedAt).getUTCFullYear()}-${state}-${String(n).padStart(12, '0')}`;
  const record = {
    originalLanguage: language,
    kinds: some(die, KINDS, 3),
    title: inAll(title),
    summary: inAll((of) => prose(of, die, SENTENCES.summary)),
    pillar: some(die, PILLARS, 2),
    mandateLink: [`${words.mandate} ${some(die, [4, 6, 9, 12, 15, 18, 21], 3).join(', ')}`],
    owner: { state, institution: `${words.institution} ${capital(name(die))}` },
    problem: prose(words, die, SENTENCES.problem),
    steps: prose(words, die, SENTENCES.steps),
    legalFrame: some(die, words.legal, 2),
    formsAndGroups: { exploitation: some(die, words.forms, 2), groups: some(die, words.groups, 2) },
    results: [
      { indicator: `${one(die, words.things)} ${one(die, words.ends)}`, before: 4, after: 1 },
    ],
    evidenceLevel: one(die, LEVELS),
    conditionsForTransfer: prose(words, die, SENTENCES.conditionsForTransfer),
    risksAndDoNoHarm: prose(words, die, SENTENCES.risksAndDoNoHarm),
    perspective: { survivorsConsulted: true },
    audience: 'network',
  };
  return {
    id,
    state,
    status: 'PUBLISHED_NETWORK',
    reviewBy: null,
    versions: [{ n: 1, contribution: `c-${n}`, at: publishedAt, record }],
    translations: [],
    endorsedBy: [],
    experiences: [],
    comments: [],
    withdrawal: null,
    publishedAt,
    changedAt: publishedAt,
  };
};

const title = (of, die) =>
  `${capital(one(die, of.things))} ${one(die, of.ends)}: ${tail(of, die)} ${capital(name(die))}`;

const prose = (of, die, sentences) =>
  Array.from(
    { length: sentences },
    () =>
      `${one(die, of.openings)}, ${one(die, of.doers)} ${one(die, of.deeds)} ${one(die, of.things)} ${one(die, of.ends)}, ${tail(of, die)} ${tail(of, die)} ${capital(name(die))}.`,
  ).join(' ');

const capital = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** A word of a root and an ending, sometimes with two syllables before it: some thousands in all. */
const tail = (of, die) => {
  const before =
    die() < 0.5
      ? ''
      : SYLLABLES[skewed(die, SYLLABLES.length)] + SYLLABLES[skewed(die, SYLLABLES.length)];
  return `${before}${of.roots[skewed(die, of.roots.length)]}${one(die, of.endings)}`;
};

/** An invented name: which of them, by a law in which the n-th comes up about n times more rarely. */
const name = (die) => {
  let rank = skewed(die, NAMES);
  let text = '';
  do {
    text += SYLLABLES[rank % SYLLABLES.length];
    rank = Math.floor(rank / SYLLABLES.length);
  } while (rank > 0);
  return text.length < 4 ? `${text}nia` : text;
};

const skewed = (die, count) => Math.floor(Math.exp(die() * Math.log(count + 1))) - 1;
