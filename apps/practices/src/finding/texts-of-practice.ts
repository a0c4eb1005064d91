/** What of a practice is searched, in which language, and how much a word there says of it. */

import type { CataloguedPractice } from '@comity/library';
import { LANGUAGES } from '@comity/law';
import type { Language, PracticeRecord } from '@comity/law';
import { isStopWord } from './stop-words.js';
import { folded, wordsOf } from './words-of-text.js';

/** A text, and how many times each of its words counts. */
export interface SearchedText {
  readonly language: Language;
  readonly text: string;
  readonly times: number;
}

const TITLE = 6;
const SUMMARY = 3;
const NAMES = 2;
const PROSE = 1;

/** Every text by which the newest version of `practice` is found; none for a withdrawn one. */
export const textsOf = ({
  versions,
  translations,
}: CataloguedPractice): readonly SearchedText[] => {
  const record = versions.at(-1)?.record;
  if (record === undefined) return [];
  const own = LANGUAGES.flatMap((language) => titled(language, textsIn(record, language)));
  const translated = translations.flatMap((one) => titled(one.language, one));
  return [...own, ...translated, ...inItsOwn(record)];
};

/** Words kept of a practice to find what is related to it. */
const TELLING_MAX = 32;
/** Shorter ones are abbreviations and numbers. */
const TELLING_LETTERS_MIN = 4;

/** Words of `record`, in its own language, that say what it is about, each once. */
export const tellingWordsOf = (record: PracticeRecord): readonly string[] => {
  const language = record.originalLanguage;
  const { title, summary } = textsIn(record, language);
  const words = [title, summary, record.problem].flatMap((text) => wordsOf(text ?? ''));
  const telling = words.filter(
    (word) => word.length >= TELLING_LETTERS_MIN && !isStopWord(folded(word), language),
  );
  return [...new Set(telling)].slice(0, TELLING_MAX);
};

const textsIn = ({ title, summary }: PracticeRecord, language: Language): Titled => ({
  title: title?.[language],
  summary: summary?.[language],
});

interface Titled {
  readonly title: string | undefined;
  readonly summary: string | undefined;
}

const titled = (language: Language, { title, summary }: Titled): readonly SearchedText[] => [
  ...(title === undefined ? [] : [{ language, text: title, times: TITLE }]),
  ...(summary === undefined ? [] : [{ language, text: summary, times: SUMMARY }]),
];

/** What is written in the language of the author alone. */
const inItsOwn = (record: PracticeRecord): readonly SearchedText[] => {
  const language = record.originalLanguage;
  const { exploitation = [], groups = [], places = [] } = record.formsAndGroups ?? {};
  const { institution, unit } = record.owner;
  const names = [institution, unit, ...exploitation, ...groups, ...places];
  const prose = [
    record.problem,
    record.steps,
    record.resources,
    record.conditionsForTransfer,
    record.risksAndDoNoHarm,
    ...(record.legalFrame ?? []),
    ...(record.results ?? []).flatMap(({ indicator, period, source }) => [
      indicator,
      period,
      source,
    ]),
  ];
  const texts = (list: readonly (string | undefined)[], times: number): readonly SearchedText[] =>
    list.flatMap((text) => (text === undefined ? [] : [{ language, text, times }]));
  return [...texts(names, NAMES), ...texts(prose, PROSE)];
};
