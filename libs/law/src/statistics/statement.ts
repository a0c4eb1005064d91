/** A State's statement of a month for the network: counts, small cells suppressed, nothing else. */

import type { StateCode } from '@comity/kernel';
import { checked, list, oneOf, object, reader, refuse, whole } from '../bodies/reading.js';
import type { ProblemCode, Reader } from '../bodies/reading.js';
import { state } from '../bodies/words.js';
import { isMonth } from './month.js';
import type { Month } from './month.js';
import { CELL_MIN } from './suppress.js';

/** The form of statements; a later one with other meanings bears another name. */
export const STATEMENT_VERSION = 'comity-statistics/1';

/** What is counted, each per case; who is asked states it, so that no case counts twice. */
export const MEASURES = [
  'opened',
  'acknowledged',
  'decided',
  'executed',
  'refused',
  'incomplete',
  'withdrawn',
  'overdue',
] as const;
export type Measure = (typeof MEASURES)[number];

/** By what a measure is cut; `total` is the measure itself, under the key `all`. */
export const BREAKDOWNS = [
  'total',
  'kind',
  'requesting',
  'time',
  'ground',
  'field',
  'clock',
] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

/** One count of five or more. A cell that is not there may be nought, small, or hidden. */
export interface StatedCell {
  readonly measure: Measure;
  readonly by: Breakdown;
  readonly key: string;
  readonly count: number;
}

/** What a State signs each month (Declaration of Brasilia 15; Medellín 7(2)(e), (h)). */
export interface Statement {
  readonly ver: typeof STATEMENT_VERSION;
  readonly state: StateCode;
  readonly month: Month;
  readonly cells: readonly StatedCell[];
}

/** More cells than every measure can have. */
const CELLS_MAX = 2_000;
/** More cases than any State has in a month. */
const COUNT_MAX = 1_000_000_000;
const KEY = /^[A-Za-z0-9_]{1,40}$/;

/** What each measure may be cut by besides its total. */
const CUT_BY: Readonly<Record<Measure, readonly Breakdown[]>> = {
  opened: ['kind', 'requesting'],
  acknowledged: ['time'],
  decided: ['time'],
  executed: ['time'],
  refused: ['ground'],
  incomplete: ['field'],
  withdrawn: [],
  overdue: ['clock'],
};
/** Cut into cells that overlap, so that they do not add up to the total. */
const OVERLAPPING: readonly Breakdown[] = ['field', 'clock'];

const KEY_CHARS_MAX = 40;

const key: Reader<string> = reader({ kind: 'line', max: KEY_CHARS_MAX }, (value, path, problems) =>
  typeof value === 'string' && KEY.test(value) ? value : refuse(problems, path, 'NOT_ALLOWED'),
);

const month: Reader<Month> = reader({ kind: 'date' }, (value, path, problems) =>
  typeof value === 'string' && isMonth(value) ? value : refuse(problems, path, 'NOT_DATE'),
);

const cell = object({
  measure: oneOf(...MEASURES),
  by: oneOf(...BREAKDOWNS),
  key,
  count: whole({ min: CELL_MIN, max: COUNT_MAX }),
});

/**
 * Reads a statement as another State wrote it: exact members, every count five or more, each cell
 * once and in a cut that its measure has, and no cut that exceeds its total. Keys that this
 * version does not know, as of later kinds of case, are let be.
 */
export const statement: Reader<Statement> = checked(
  object({ ver: oneOf(STATEMENT_VERSION), state, month, cells: list(cell, { max: CELLS_MAX }) }),
  ({ cells }) => cells.flatMap((one, index) => problemOf(cells, one, index)),
);

const problemOf = (
  cells: readonly StatedCell[],
  one: StatedCell,
  index: number,
): readonly { readonly at: string; readonly problem: ProblemCode }[] => {
  const at = `cells[${index}]`;
  if (one.by === 'total') {
    return one.key !== 'all' || cells.findIndex(isOf(one.measure, 'total')) !== index
      ? [{ at, problem: 'REPEATED' }]
      : [];
  }
  if (!CUT_BY[one.measure].includes(one.by)) return [{ at, problem: 'NOT_ALLOWED' }];
  const siblings = cells.filter(isOf(one.measure, one.by));
  if (siblings.filter((other) => other.key === one.key).length > 1) {
    return [{ at, problem: 'REPEATED' }];
  }
  const total = cells.find(isOf(one.measure, 'total'))?.count;
  if (total === undefined) return [{ at, problem: 'NOT_ALLOWED' }];
  const claimed = OVERLAPPING.includes(one.by)
    ? one.count
    : siblings.reduce((sum, other) => sum + other.count, 0);
  return claimed > total ? [{ at, problem: 'OUT_OF_RANGE' }] : [];
};

const isOf =
  (measure: Measure, by: Breakdown) =>
  (one: StatedCell): boolean =>
    one.measure === measure && one.by === by;
