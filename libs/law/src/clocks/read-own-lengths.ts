/** Reads a State's own lengths of clocks, or says row by row what is wrong with them. */

import type { Json } from '@comity/kernel';
import {
  list,
  object,
  oneOf,
  optional,
  readWith,
  reader,
  refuse,
  whole,
} from '../bodies/reading.js';
import type { Reader } from '../bodies/reading.js';
import { date, line } from '../bodies/words.js';
import { CIRCUMSTANCES } from './clock-rule.js';
import type { ClockRule, CountedLength } from './clock-rule.js';
import { CLOCK_RULES } from './clock-rules.js';
import { overlap } from './own-lengths.js';
import type { OwnLength } from './own-lengths.js';

const ROWS_MAX = 200;
const DAYS_MAX = 3_650;
const HOURS_MAX = 8_760;

/** What is wrong with one row; rows are counted from 1, and 0 is the file as a whole. */
export interface OwnLengthProblem {
  readonly row: number;
  readonly reason: string;
}

const hours = object({ hours: whole({ min: 1, max: HOURS_MAX }) });
const days = object({ days: whole({ min: 1, max: DAYS_MAX }) });
const businessDays = object({ businessDays: whole({ min: 1, max: DAYS_MAX }) });

/** A length that is counted, in one of three forms, told apart by the name of their only member. */
export const counted: Reader<CountedLength> = reader(days.shape, (value, path, problems) => {
  const forms: readonly Reader<CountedLength>[] = [hours, days, businessDays];
  for (const form of forms) {
    const found: Parameters<typeof form>[2] = [];
    const length = form(value, path, found);
    if (found.length === 0 && length !== undefined) return length;
  }
  return refuse(problems, path, 'NOT_ALLOWED');
});

const row = object({
  clock: line,
  when: optional(oneOf(...CIRCUMSTANCES)),
  length: counted,
  source: line,
  validFrom: date,
  validUntil: optional(date),
});

const rows = object({ lengths: list(row, { max: ROWS_MAX }) });

/**
 * Reads `{ lengths: [{ clock, when, length, source, validFrom, validUntil }] }`. Only lengths that
 * are proposals may be replaced, each by one row on any day: what a treaty sets is no State's to
 * configure.
 */
export const readOwnLengths = (
  json: Json,
  rules: readonly ClockRule[] = CLOCK_RULES,
):
  | { readonly ok: true; readonly lengths: readonly OwnLength[] }
  | { readonly ok: false; readonly problems: readonly OwnLengthProblem[] } => {
  const read = readWith(rows, json);
  if (!read.ok) {
    const problems = read.problems.map(({ path, problem }) => ({
      row: rowOf(path),
      reason: `${path.replace(/^lengths\[\d+\]\.?/, '')} ${problem}`.trim(),
    }));
    return { ok: false, problems };
  }
  const lengths = read.value.lengths.map((one) => ({ ...one, when: one.when ?? 'always' }));
  const problems = lengths.flatMap((one, index) =>
    problemOf(one, lengths.slice(0, index), rules).map((reason) => ({ row: index + 1, reason })),
  );
  return problems.length > 0 ? { ok: false, problems } : { ok: true, lengths };
};

const rowOf = (path: string): number => Number(/^lengths\[(\d+)\]/.exec(path)?.[1] ?? -1) + 1;

const problemOf = (
  given: OwnLength,
  earlier: readonly OwnLength[],
  rules: readonly ClockRule[],
): readonly string[] => {
  const named = rules.filter(({ id }) => id === given.clock);
  if (named.length === 0) return ['clock is the id of no clock'];
  if (named.some(({ grounding }) => grounding !== 'proposal')) {
    return ['clock is set by its source and is not a State’s to change'];
  }
  if (!named.some(({ lengths }) => lengths.some(({ when }) => when === given.when))) {
    return ['when names a circumstance that this clock does not distinguish'];
  }
  if (given.validUntil !== undefined && given.validUntil < given.validFrom) {
    return ['validUntil is before validFrom'];
  }
  const twice = earlier.some(
    (other) => other.clock === given.clock && other.when === given.when && overlap(other, given),
  );
  return twice ? ['an earlier row sets the same length on some of these days'] : [];
};
