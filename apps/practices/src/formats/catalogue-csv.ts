/** The catalogue as comma-separated values: one record for each practice. */

import { toIso } from '@comity/kernel';
import { csvFile, LANGUAGES } from '@comity/law';
import type { CsvValue } from '@comity/law';
import type { CataloguedPractice } from '@comity/library';

const HEADINGS: readonly string[] = [
  'id',
  'state',
  'status',
  'language',
  ...LANGUAGES.map((tag) => `title_${tag}`),
  'summary',
  'pillars',
  'kinds',
  'evidence_level',
  'institution',
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
  const newest = practice.versions.at(-1);
  const record = newest?.record;
  const titleIn = (tag: (typeof LANGUAGES)[number]): string | null =>
    record?.title?.[tag] ??
    practice.translations.find(({ language }) => language === tag)?.title ??
    null;
  return [
    practice.id,
    practice.state,
    practice.status,
    record?.originalLanguage ?? null,
    ...LANGUAGES.map(titleIn),
    (record && record.summary?.[record.originalLanguage]) ?? null,
    record?.pillar?.join(AND) ?? null,
    record?.kinds?.join(AND) ?? null,
    record?.evidenceLevel ?? null,
    record?.owner.institution ?? null,
    newest?.n ?? null,
    newest?.contribution ?? null,
    toIso(practice.publishedAt),
    toIso(practice.changedAt),
    practice.reviewBy,
    practice.endorsedBy.map(({ state }) => state).join(AND),
    practice.experiences.length,
    practice.comments.length,
  ];
};
