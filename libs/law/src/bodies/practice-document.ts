/** A practice as a file that any system may write or read: `comity-practice/1`. */

import { instantFromIso, toIso } from '@comity/kernel';
import { practiceDraft } from './practice-record.js';
import { publishedLine, publishedWords } from './published-words.js';
import { flag, list, number, object, oneOf, optional, reader, refuse, whole } from './reading.js';
import type { ReadBy, Reader } from './reading.js';
import { date, ENTRIES_MAX, state } from './words.js';

/** The name of the format; another one is another format. */
export const PRACTICE_FORMAT = 'comity-practice/1';

const SUMMARY_CHARS_MAX = 1_200;
const WORDS_CHARS_MAX = 10_000;
const VERSIONS_MAX = 100_000;
const FIGURE_MAX = 1e12;
const INSTANT_CHARS = 24;
const ID_CHARS_MAX = 64;
const HASH_CHARS_MAX = 128;

const textLike = (max: number, isRight: (text: string) => boolean): Reader<string> =>
  reader({ kind: 'line', max }, (value, path, problems) =>
    typeof value === 'string' && value.length <= max && isRight(value)
      ? value
      : refuse(problems, path, 'NOT_ALLOWED'),
  );

/** The id of a practice, `BP-2026-CAN-0123456789AB`. */
export const practiceId: Reader<string> = textLike(ID_CHARS_MAX, (text) =>
  /^[A-Z0-9-]+$/.test(text),
);

const contribution = textLike(HASH_CHARS_MAX, (text) => /^[A-Za-z0-9_-]+$/.test(text));

/** A moment, RFC 3339 in UTC with milliseconds. */
const moment = textLike(INSTANT_CHARS, (text) => {
  try {
    return toIso(instantFromIso(text)) === text;
  } catch {
    return false;
  }
});

const language = oneOf('es', 'en', 'pt', 'fr');
const versionNumber = whole({ min: 1, max: VERSIONS_MAX });
const figure = number({ min: -FIGURE_MAX, max: FIGURE_MAX });
const many = <T>(entry: Reader<T>): Reader<readonly T[]> => list(entry, { max: ENTRIES_MAX });

const version = object({ n: versionNumber, contribution, at: moment });

/**
 * Reads the file. What an office writes is `format` and `record`; the rest tells, in an export,
 * where the record stands in the library it came from. Only a withdrawn practice has no record.
 */
export const practiceDocument = object({
  format: oneOf(PRACTICE_FORMAT),
  id: optional(practiceId),
  state: optional(state),
  status: optional(oneOf('PUBLISHED_NETWORK', 'PUBLISHED_PUBLIC', 'WITHDRAWN')),
  publishedAt: optional(moment),
  changedAt: optional(moment),
  reviewBy: optional(date),
  /** The version that `record` is. */
  version: optional(version),
  /** Those before it. */
  earlier: optional(many(version)),
  record: optional(practiceDraft),
  translations: optional(
    many(
      object({
        language,
        title: publishedLine,
        summary: publishedWords('prose', SUMMARY_CHARS_MAX),
        state,
        office: publishedLine,
        contribution,
        at: moment,
        version: versionNumber,
      }),
    ),
  ),
  endorsedBy: optional(many(object({ state, at: moment }))),
  experiences: optional(
    many(
      object({
        contribution,
        state,
        at: moment,
        standing: oneOf('adopted', 'adapted', 'tested', 'did_not_work'),
        language,
        words: publishedWords('prose', WORDS_CHARS_MAX),
        figures: many(
          object({
            indicator: publishedLine,
            before: optional(figure),
            after: optional(figure),
            period: optional(publishedLine),
          }),
        ),
      }),
    ),
  ),
  comments: optional(
    many(
      object({
        contribution,
        state,
        at: moment,
        inReplyTo: optional(contribution),
        isQuestion: flag,
        language,
        words: publishedWords('prose', WORDS_CHARS_MAX),
      }),
    ),
  ),
  withdrawal: optional(object({ at: moment, reason: publishedWords('prose', WORDS_CHARS_MAX) })),
});

/** A practice as the file says it. */
export type PracticeDocument = ReadBy<typeof practiceDocument>;
