/** The catalogue as comma-separated values: one record for each practice. */

import { toIso } from '@comity/kernel';
import { csvFile, LANGUAGES } from '@comity/law';
import type { CsvValue, Language } from '@comity/law';
import type { CataloguedPractice } from '@comity/library';

/** What the record says. */
const WORDS: readonly string[] = [
  'language',
  ...LANGUAGES.map((tag) => `title_${tag}`),
  'summary',
  'pillars',
  'kinds',
  'evidence_level',
  'institution',
];
const HEADINGS: readonly string[] = [
  'id',
  'state',
  'status',
  ...WORDS,
  'version',
  'contribution',
  'published_at',
  'changed_at',
  'review_by',
  'endorsed_by',
  'experiences',
  'comments',
];
/** Between entries of one field. */
const AND = '; ';

/**
 * RFC 4180 in UTF-8 with a byte order mark; what a spreadsheet would run has an apostrophe before
 * it. Titles by other States stand where the owner wrote none; those of withdrawn practices are
 * empty.
 */
export const catalogueCsv = (practices: readonly CataloguedPractice[]): string =>
  csvFile([HEADINGS, ...practices.map(recordOf)]);

const recordOf = (practice: CataloguedPractice): readonly CsvValue[] => {
  const { status, reviewBy, endorsedBy, experiences, comments } = practice;
  const newest = practice.versions.at(-1);
  return [
    practice.id,
    practice.state,
    status,
    ...wordsOf(practice),
    newest?.n ?? null,
    newest?.contribution ?? null,
    toIso(practice.publishedAt),
    toIso(practice.changedAt),
    reviewBy,
    endorsedBy.map(({ state }) => state).join(AND),
    experiences.length,
    comments.length,
  ];
};

const wordsOf = ({ versions, translations }: CataloguedPractice): readonly CsvValue[] => {
  const record = versions.at(-1)?.record;
  if (record === undefined) return WORDS.map(() => null);
  const titleIn = (tag: Language): string | null =>
    record.title?.[tag] ?? translations.find(({ language }) => language === tag)?.title ?? null;
  return [
    record.originalLanguage,
    ...LANGUAGES.map(titleIn),
    record.summary?.[record.originalLanguage] ?? null,
    record.pillar?.join(AND) ?? null,
    record.kinds?.join(AND) ?? null,
    record.evidenceLevel ?? null,
    record.owner.institution ?? null,
  ];
};
