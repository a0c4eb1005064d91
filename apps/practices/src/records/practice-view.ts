/** What an officer sees of a practice: all of it at work in the owner State, else what is published. */

import type { Instant } from '@comity/kernel';
import { LANGUAGES, PRACTICE_WORKERS, practiceStatusOn } from '@comity/law';
import type {
  Language,
  Officer,
  PracticeRecord,
  PracticeStatus,
  TranslationState,
} from '@comity/law';
import type { CataloguedPractice, CataloguedTranslation } from '@comity/library';
import type { PracticeRow } from './ports.js';
import { dayOf, rowOfShared } from './shared-practice.js';

/** A practice as one officer may see it today. */
export interface PracticeView {
  readonly row: PracticeRow;
  readonly status: PracticeStatus;
  /** Null for the tombstone of a withdrawn one: what was withdrawn may name a person. */
  readonly record: PracticeRecord | null;
  readonly viewer: Officer;
  /** Whether the viewer works on it, and so sees drafts, comments and who took which step. */
  readonly works: boolean;
  /** Whether it lives in this library's own records. */
  readonly isOwn: boolean;
  /** What the libraries of all make of it; null before its publication. */
  readonly shared: CataloguedPractice | null;
}

/** What `viewer` sees of `row` at `now`; null where there is nothing for them to see. */
export const viewOf = (
  row: PracticeRow,
  viewer: Officer,
  now: Instant,
  shared: CataloguedPractice | null = null,
): PracticeView | null => {
  const works =
    viewer.state === row.state && viewer.roles.some((role) => PRACTICE_WORKERS.includes(role));
  if (!works && row.published === null) return null;
  const status = practiceStatusOn(row.status, row.reviewBy, dayOf(row.state, now));
  return { row, status, record: recordFor(row, status, works), viewer, works, isOwn: true, shared };
};

/** What `viewer` sees at `now` of a practice that lives in another State's records. */
export const viewOfShared = (
  practice: CataloguedPractice,
  viewer: Officer,
  now: Instant,
): PracticeView | null => {
  const view = viewOf(rowOfShared(practice), viewer, now, practice);
  return view && { ...view, isOwn: false };
};

const recordFor = (
  { content, published, withdrawal }: PracticeRow,
  status: PracticeStatus,
  works: boolean,
): PracticeRecord | null => {
  if (status === 'WITHDRAWN') {
    return works ? { ...(published ?? content), ...(withdrawal && { withdrawal }) } : null;
  }
  if (works && (status === 'UNDER_REVISION' || published === null)) return content;
  return published;
};

/** The languages that title can be read in, the record's own first, then its owner's and others'. */
export const languagesOf = (
  { originalLanguage, title }: PracticeRecord,
  shared: CataloguedPractice | null = null,
): readonly Language[] => [
  originalLanguage,
  ...LANGUAGES.filter((one) => one !== originalLanguage).filter(
    (one) => title?.[one] !== undefined || contributedTo(shared, one) !== undefined,
  ),
];

/** The translation that was contributed; the newest, which stands last, where two crossed. */
const contributedTo = (
  shared: CataloguedPractice | null,
  language: Language,
): CataloguedTranslation | undefined =>
  shared?.translations.findLast((one) => one.language === language);

/** How each language of a record stands (B20). */
export const translationsOf = (
  record: PracticeRecord,
): readonly { readonly language: Language; readonly state: TranslationState }[] =>
  LANGUAGES.map((language) => ({
    language,
    state:
      record.translations?.[language] ??
      (language === record.originalLanguage ? 'original' : 'none'),
  }));

/**
 * A text in `language`: its owner's translation, else one that was contributed, else the words in
 * the record's own language.
 */
export const wordsIn = (
  { record, row, shared }: PracticeView,
  field: 'title' | 'summary',
  language: string | null | undefined,
): string => {
  const nothing = field === 'title' ? row.id : '';
  if (record === null) return nothing;
  const words = record[field] ?? {};
  const wanted = LANGUAGES.find((one) => one === language);
  const inWanted = wanted && (words[wanted] ?? contributedTo(shared, wanted)?.[field]);
  return inWanted ?? words[record.originalLanguage] ?? nothing;
};
