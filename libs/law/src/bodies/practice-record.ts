/** The record of a best practice, B01 to B24 (domain report 3.6). */

import type { StateCode } from '@comity/kernel';
import { PRACTICE_FIELDS } from '../generated/practice-fields.js';
import { LANGUAGES } from '../words/language.js';
import type { Language } from '../words/language.js';
import { attachment, ATTACHMENTS_MAX, repeatedFiles } from './practice-attachment.js';
import { pillar } from './practice-request.js';
import { publishedLine, publishedWords } from './published-words.js';
import { checked, flag, list, number, object, oneOf, optional } from './reading.js';
import type { ObjectOf, ProblemCode, ReadBy, Reader } from './reading.js';
import { date, ENTRIES_MAX, state } from './words.js';

/** B02: what a summary may hold. */
export const SUMMARY_CHARS_MAX = 1_200;
/** About three printed pages: a practice is read before it is copied. */
const PROSE_CHARS_MAX = 10_000;
const REASON_CHARS_MAX = 4_000;
const FIGURE_MAX = 1e12;
/** Members of a group that a practice may be for. */
export const GROUP_MAX = 64;

const line = publishedLine;
const prose = publishedWords('prose', PROSE_CHARS_MAX);

const entries = <T>(entry: Reader<T>): Reader<readonly T[]> => list(entry, { max: ENTRIES_MAX });

/** One value for each language, as far as it is there. */
const inLanguages = <T>(inner: Reader<T>) =>
  object({
    es: optional(inner),
    en: optional(inner),
    pt: optional(inner),
    fr: optional(inner),
  });

/** How far a language has come: the author's own, read over by a person, a machine's, or none. */
const translationState = oneOf('original', 'reviewed', 'machine_draft', 'none');
const language = oneOf('es', 'en', 'pt', 'fr');
const figure = number({ min: -FIGURE_MAX, max: FIGURE_MAX });

const members = {
  originalLanguage: language,
  /** Kinds of request it helps with, as a case's `kind` spells them; ours, for the search. */
  kinds: optional(
    entries(
      oneOf(
        'evidence_request',
        'preservation_request',
        'freezing_request',
        'extradition_request',
        'provisional_arrest_request',
        'spontaneous_information',
        'practice_request',
      ),
    ),
  ),
  title: optional(inLanguages(line)),
  summary: optional(inLanguages(publishedWords('prose', SUMMARY_CHARS_MAX))),
  pillar: optional(entries(pillar)),
  mandateLink: optional(entries(line)),
  owner: object({
    state,
    institution: optional(line),
    unit: optional(line),
    since: optional(date),
  }),
  problem: optional(prose),
  steps: optional(prose),
  legalFrame: optional(entries(line)),
  formsAndGroups: optional(
    object({
      exploitation: optional(entries(line)),
      groups: optional(entries(line)),
      places: optional(entries(line)),
    }),
  ),
  resources: optional(prose),
  results: optional(
    entries(
      object({
        indicator: line,
        before: optional(figure),
        after: optional(figure),
        period: optional(line),
        source: optional(line),
      }),
    ),
  ),
  evidenceLevel: optional(
    oneOf('described', 'monitored', 'evaluated_internal', 'evaluated_external'),
  ),
  conditionsForTransfer: optional(prose),
  risksAndDoNoHarm: optional(prose),
  perspective: optional(
    object({
      humanRights: optional(flag),
      gender: optional(flag),
      age: optional(flag),
      ethnicity: optional(flag),
      diversity: optional(flag),
      disability: optional(flag),
      survivorsConsulted: flag,
    }),
  ),
  attachments: optional(list(attachment, { max: ATTACHMENTS_MAX })),
  /** An office, not a person. */
  contact: optional(object({ office: line, address: optional(line) })),
  privacyCheck: optional(object({ done: flag, by: optional(line), on: optional(date) })),
  audience: optional(oneOf('network', 'public', 'group')),
  /** For whom it is besides its owner, where it is for a group. */
  group: optional(list(state, { min: 1, max: GROUP_MAX })),
  translations: optional(inLanguages(translationState)),
  version: optional(object({ no: line, changes: optional(prose), replaces: optional(line) })),
  reviewBy: optional(date),
  adoptions: optional(
    entries(object({ state, status: oneOf('test', 'adopted'), comment: optional(prose) })),
  ),
  /** Set by the step that withdraws; a draft never has it. */
  withdrawal: optional(object({ on: date, reason: prose })),
};

type Content = ObjectOf<typeof members>;

/** The record of a practice: all its fields, as far as they are filled. */
export interface PracticeRecord extends Content {}

/** How a language of a record stands. */
export type TranslationState = ReadBy<typeof translationState>;

type Found = { readonly at: string; readonly problem: ProblemCode };

/** A language has a state where it has words, and words where its state says so. */
const translationProblems = (record: Content): readonly Found[] =>
  LANGUAGES.flatMap((tag): readonly Found[] => {
    const stands = record.translations?.[tag];
    const isOriginal = tag === record.originalLanguage;
    if (stands === undefined) {
      const worded = record.title?.[tag] !== undefined || record.summary?.[tag] !== undefined;
      return worded && !isOriginal ? [{ at: `translations.${tag}`, problem: 'MISSING' }] : [];
    }
    if ((stands === 'original') !== isOriginal) {
      return [{ at: `translations.${tag}`, problem: 'NOT_ALLOWED' }];
    }
    const wordless = !isOriginal && stands !== 'none' && record.title?.[tag] === undefined;
    return wordless ? [{ at: `title.${tag}`, problem: 'MISSING' }] : [];
  });

const privacyProblems = ({ privacyCheck }: Content): readonly Found[] =>
  privacyCheck?.done === true
    ? (['by', 'on'] as const)
        .filter((name) => privacyCheck[name] === undefined)
        .map((name) => ({ at: `privacyCheck.${name}`, problem: 'MISSING' }))
    : [];

/** A group is named where the practice is for one, and nowhere else. */
const groupProblems = ({ audience, group }: Content): readonly Found[] => [
  ...(audience === 'group' && group === undefined
    ? [{ at: 'group', problem: 'MISSING' as const }]
    : []),
  ...(audience !== 'group' && group !== undefined
    ? [{ at: 'group', problem: 'NOT_ALLOWED' as const }]
    : []),
];

/** For which States a record is: all members, or the owner and its group, in alphabetical order. */
export const practiceAudience = ({
  audience,
  group,
  owner,
}: PracticeRecord): 'all' | readonly StateCode[] =>
  audience === 'group' ? [...new Set([owner.state, ...(group ?? [])])].toSorted() : 'all';

/** Reads a draft of a record: form and limits, not yet whether it is complete. */
export const practiceDraft: Reader<PracticeRecord> = checked(object(members), (record) => [
  ...translationProblems(record),
  ...privacyProblems(record),
  ...groupProblems(record),
  ...repeatedFiles(record.attachments),
  ...(record.withdrawal ? [{ at: 'withdrawal', problem: 'NOT_ALLOWED' as const }] : []),
]);

/** Reads what an officer says with a step: comments, reasons. */
export const practiceNote = object({
  note: publishedWords('prose', REASON_CHARS_MAX),
});

/** The last field that a submission needs; those after it may wait until publication. */
const SUBMITTED_UNTIL = 'B18';

/** Mandatory fields that are not filled, as `B03 pillar`; of B01 to B18, or of all that publish. */
export const missingPracticeFields = (
  record: PracticeRecord,
  until: 'submission' | 'publication',
): readonly string[] =>
  PRACTICE_FIELDS.filter(({ mandatory }) => mandatory === 'M')
    .filter(({ id }) => until === 'publication' || id <= SUBMITTED_UNTIL)
    .filter(({ name }) => !isFilled(filling(record, name)))
    .map(({ id, name }) => `${id} ${name}`);

/** What makes a field count as filled: the author's own language, an institution, or anything. */
const filling = (record: PracticeRecord, name: string): unknown => {
  if (name === 'title' || name === 'summary') return record[name]?.[record.originalLanguage];
  if (name === 'owner') return record.owner.institution;
  return Object.hasOwn(record, name) ? record[name as keyof PracticeRecord] : undefined;
};

const isFilled = (value: unknown): boolean => {
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null) return Object.values(value).some(isFilled);
  return value !== undefined && value !== null;
};

/** Languages other than the author's in which a person read over title and summary. */
export const reviewedLanguages = ({
  originalLanguage,
  translations,
  title,
  summary,
}: PracticeRecord): readonly Language[] =>
  LANGUAGES.filter(
    (tag) =>
      tag !== originalLanguage &&
      translations?.[tag] === 'reviewed' &&
      title?.[tag] !== undefined &&
      summary?.[tag] !== undefined,
  );

/** The author's own words alone: what reviewers agree to, and what translating leaves as it is. */
export const originalWords = (record: PracticeRecord): PracticeRecord => {
  const { translations: _, privacyCheck: __, title, summary, ...rest } = record;
  const tag = record.originalLanguage;
  return {
    ...rest,
    ...(title?.[tag] !== undefined && { title: { [tag]: title[tag] } }),
    ...(summary?.[tag] !== undefined && { summary: { [tag]: summary[tag] } }),
  };
};
