/** Practices chosen for reading, in one language as far as they are in it. */

import { denied, done, toIso } from '@comity/kernel';
import type { Instant, Outcome, StateCode } from '@comity/kernel';
import { dayIn, dayInWords, foundingRegister, labelOf, stateIn } from '@comity/law';
import type { Language } from '@comity/law';
import type { CataloguedPractice } from '@comity/library';
import type { PracticeDenialCode } from '../records/practice.denials.js';
import { FORMAT_WORDS } from './format-words.js';
import type { FormatDenialCode } from './formats.denials.js';
import { passagesOf } from './passages.js';
import type { Passage } from './passages.js';
import type { Catalogue } from './ports.js';
import { wordsIn } from './words-in.js';

/** Practices in one list: what a person reads at a sitting, and what is set within seconds. */
const PRACTICES_MAX = 40;
/** Characters in one list, some fifty pages: setting more would hold up everybody else. */
const CHARS_MAX = 150_000;

/** Text and the language that it is in. */
export interface Said {
  readonly text: string;
  readonly language: Language;
}

/** One practice of the list. */
export interface ReadingItem {
  readonly id: string;
  readonly title: Said;
  /** Whether title and summary are not to be had in the language of the list. */
  readonly isFallback: boolean;
  readonly summary: Said;
  /** Lines of label and value: State, version, contribution, who translated. */
  readonly about: readonly (readonly [label: string, value: string])[];
  /** The language that the record was written in. */
  readonly original: Language;
  readonly passages: readonly Passage[];
}

/** A list as it is set. */
export interface ReadingList {
  readonly language: Language;
  readonly state: string;
  readonly at: Instant;
  /** The day of `at` in words, where that State is. */
  readonly day: string;
  readonly items: readonly ReadingItem[];
}

/** What is asked for. */
export interface ReadingListOf {
  readonly ids: readonly string[];
  readonly language: Language;
  /** The State whose library prints it. */
  readonly state: StateCode;
  readonly at: Instant;
}

/**
 * The list of the practices `ids`, in their order, each once.
 *
 * Denies PRACTICE_UNKNOWN for an id that may not be read or that was withdrawn,
 * READING_LIST_TOO_LONG beyond 40 practices or 150 000 characters.
 */
export const readingListOf = async (
  catalogue: Catalogue,
  { ids, language, state, at }: ReadingListOf,
): Promise<Outcome<ReadingList, FormatDenialCode | PracticeDenialCode>> => {
  const wanted = [...new Set(ids)];
  if (wanted.length > PRACTICES_MAX) {
    return denied('READING_LIST_TOO_LONG', { practicesMost: PRACTICES_MAX });
  }
  const items: ReadingItem[] = [];
  for (const id of wanted) {
    const practice = await catalogue.get(id);
    const item = practice && itemOf(practice, language);
    if (!item) return denied('PRACTICE_UNKNOWN', { practice: id });
    items.push(item);
  }
  if (JSON.stringify(items).length > CHARS_MAX) {
    return denied('READING_LIST_TOO_LONG', { charactersMost: CHARS_MAX });
  }
  const zone = foundingRegister.states.find(({ code }) => code === state)?.timeZone ?? 'UTC';
  return done({
    language,
    state: stateIn(foundingRegister, state, language),
    at,
    day: dayInWords(dayIn(zone, at), language),
    items,
  });
};

const itemOf = (practice: CataloguedPractice, language: Language): ReadingItem | null => {
  const newest = practice.versions.at(-1);
  if (newest === undefined) return null;
  const words = wordsIn(practice, newest, language);
  const said = (text: string): Said => ({ text, language: words.language });
  return {
    id: practice.id,
    title: said(words.title),
    isFallback: words.language !== language,
    summary: said(words.summary),
    original: newest.record.originalLanguage,
    about: aboutOf(practice, language),
    passages: passagesOf(newest.record, language),
  };
};

const aboutOf = (
  practice: CataloguedPractice,
  language: Language,
): readonly (readonly [string, string])[] => {
  const { state, reviewBy, endorsedBy, versions } = practice;
  const newest = versions.at(-1);
  if (newest === undefined) return [];
  const { by } = wordsIn(practice, newest, language);
  const named = (code: string): string => stateIn(foundingRegister, code, language);
  const day = toIso(newest.at).slice(0, 'yyyy-mm-dd'.length);
  return [
    [labelOf({ names: ['owner'] }, language), named(state)],
    [FORMAT_WORDS.version[language], `${newest.n} · ${dayInWords(day, language)}`],
    [FORMAT_WORDS.contribution[language], newest.contribution],
    ...(reviewBy === null
      ? []
      : [[labelOf({ names: ['reviewBy'] }, language), dayInWords(reviewBy, language)] as const]),
    ...(endorsedBy.length === 0
      ? []
      : [
          [
            FORMAT_WORDS.endorsedBy[language],
            endorsedBy.map((one) => named(one.state)).join(', '),
          ] as const,
        ]),
    ...(by === null
      ? []
      : [[FORMAT_WORDS.translatedBy[language], `${by.office}, ${named(by.state)}`] as const]),
  ];
};
