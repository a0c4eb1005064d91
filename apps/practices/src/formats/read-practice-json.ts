/** A file of JSON as the content of a new draft. */

import { denied, done } from '@comity/kernel';
import type { Json, Outcome } from '@comity/kernel';
import { practiceDocument, problemPaths, readWith } from '@comity/law';
import type { Problem } from '@comity/law';
import type { PracticeDenialCode } from '../records/practice.denials.js';
import type { FormatDenialCode } from './formats.denials.js';

/** The content of a draft, for `openPractice`; or why the file gives none. */
export type ReadFile = Outcome<Json, FormatDenialCode | PracticeDenialCode>;

/**
 * The record in a file of the format `comity-practice/1`.
 *
 * Denies PRACTICE_FILE_UNREADABLE for what is no JSON, PRACTICE_CONTENT_INVALID with the places of
 * all that is wrong, members that the format does not know among it; places in the record are named
 * as `openPractice` names them.
 */
export const readPracticeJson = (text: string): ReadFile => {
  const json = parsed(text);
  if (json === undefined) return denied('PRACTICE_FILE_UNREADABLE', { format: 'json' });
  const read = readWith(practiceDocument, json);
  if (!read.ok) return invalid(read.problems);
  const { record } = read.value;
  return record === undefined
    ? invalid([{ path: 'record', problem: 'MISSING' }])
    : // What was read by a reader of JSON is JSON.
      done(record as unknown as Json);
};

const invalid = (problems: readonly Problem[]): ReadFile =>
  denied('PRACTICE_CONTENT_INVALID', {
    problems: problemPaths(
      problems.map(({ path, problem }) => ({ path: path.replace(/^record\./, ''), problem })),
    ),
  });

const parsed = (text: string): Json | undefined => {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as Json;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};
