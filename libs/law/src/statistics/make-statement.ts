/** Makes a State's statement of a month from the measures of its cases, small cells suppressed. */

import { DAY_MS } from '@comity/kernel';
import type { StateCode } from '@comity/kernel';
import type { CaseMeasure } from './measure-case.js';
import type { Month } from './month.js';
import { STATEMENT_VERSION } from './statement.js';
import type { Breakdown, Measure, StatedCell, Statement } from './statement.js';
import { CELL_MIN, suppress, suppressOverlapping } from './suppress.js';
import type { Cells } from './suppress.js';

/** Whose statement, of which month, in how large a network. */
export interface StatementScope {
  readonly state: StateCode;
  readonly month: Month;
  /** Other States in the network: each might be a requesting State. */
  readonly peers: number;
}

/** Upper ends, in days of 24 hours, of the bands in which times are counted. */
const BAND_DAYS = [1, 5, 10, 30, 90] as const;
const LAST_BAND = 'over_90_days';
/** A State knows its own requests, so of the rest two must stay in doubt. */
const PAIRS_HIDDEN_MIN = 3;
const HIDDEN_MIN = 2;
/** Kinds of case that the network exchanges; too few is safe, too many is not. */
const KINDS = 4;
/** Grounds of refusal that an act may name, at least. */
const GROUNDS = 12;

/**
 * The statement over the measures of a State's cases, of which it counts those in which the State
 * is the one asked. It is made once a month and never again: from two that differ by a late act,
 * a reader could subtract a small cell.
 */
export const makeStatement = (
  measures: readonly CaseMeasure[],
  scope: StatementScope,
): Statement => {
  const asked = measures.filter(({ requested }) => requested === scope.state);
  return {
    ver: STATEMENT_VERSION,
    state: scope.state,
    month: scope.month,
    cells: [
      ...openedCells(asked, scope),
      ...timeCells(
        'acknowledged',
        asked.flatMap(({ acknowledged }) => acknowledged ?? []),
      ),
      ...decidedCells(asked),
      ...timeCells(
        'executed',
        asked.flatMap(({ executed }) => executed ?? []),
      ),
      ...totalCell(
        'withdrawn',
        count(asked, ({ withdrawn }) => withdrawn),
      ),
      ...overdueCells(asked),
    ],
  };
};

const openedCells = (
  asked: readonly CaseMeasure[],
  { peers }: StatementScope,
): readonly StatedCell[] => {
  const opened = asked.filter((one) => one.opened);
  const byKind = tally(opened.map(({ kind }) => kind));
  const byState = tally(opened.map(({ requesting }) => requesting));
  const { total, partitions } = suppress(opened.length, [
    { cells: byKind, candidates: KINDS, hiddenMin: HIDDEN_MIN },
    { cells: byState, candidates: peers, hiddenMin: PAIRS_HIDDEN_MIN },
  ]);
  const [kind, requesting] = partitions;
  return [
    ...totalCell('opened', total),
    ...cellsOf('opened', 'kind', kind),
    ...cellsOf('opened', 'requesting', requesting),
  ];
};

/** Refused or not, incomplete or not: what is not shown of either, the rest must not give away. */
const decidedCells = (asked: readonly CaseMeasure[]): readonly StatedCell[] => {
  const decisions = asked.flatMap(({ decided }) => decided ?? []);
  const refusals = decisions.flatMap(({ refused }) => (refused ? [refused] : []));
  const incomplete = decisions.flatMap(({ missing }) => (missing ? [missing] : []));
  const yesOrNo = (yes: number) => ({
    cells: new Map([
      ['yes', yes],
      ['no', decisions.length - yes],
    ]),
    candidates: 2,
    hiddenMin: HIDDEN_MIN,
  });
  const bands = tally(decisions.map(({ after }) => bandOf(after)));
  const { total, partitions } = suppress(decisions.length, [
    { cells: bands, candidates: BAND_DAYS.length + 1, hiddenMin: HIDDEN_MIN },
    yesOrNo(refusals.length),
    yesOrNo(incomplete.length),
  ]);
  const [time, refused, missing] = partitions;
  const firstGrounds = tally(refusals.map(([first = 'other']) => first));
  const byGround = { cells: firstGrounds, candidates: GROUNDS, hiddenMin: HIDDEN_MIN };
  const refusedTotal = refused?.get('yes') ?? null;
  const incompleteTotal = missing?.get('yes') ?? null;
  return [
    ...totalCell('decided', total),
    ...cellsOf('decided', 'time', time),
    ...totalCell('refused', refusedTotal),
    ...(refusedTotal === null
      ? []
      : cellsOf('refused', 'ground', suppress(refusedTotal, [byGround]).partitions[0])),
    ...totalCell('incomplete', incompleteTotal),
    ...cellsOf(
      'incomplete',
      'field',
      suppressOverlapping(incompleteTotal, tally(incomplete.flat())),
    ),
  ];
};

const timeCells = (measure: Measure, durations: readonly number[]): readonly StatedCell[] => {
  const cells = tally(durations.map(bandOf));
  const { total, partitions } = suppress(durations.length, [
    { cells, candidates: BAND_DAYS.length + 1, hiddenMin: HIDDEN_MIN },
  ]);
  return [...totalCell(measure, total), ...cellsOf(measure, 'time', partitions[0])];
};

const overdueCells = (asked: readonly CaseMeasure[]): readonly StatedCell[] => {
  const overdue = asked.map((one) => one.overdue).filter((clocks) => clocks.length > 0);
  const { total } = suppress(overdue.length, []);
  return [
    ...totalCell('overdue', total),
    ...cellsOf('overdue', 'clock', suppressOverlapping(total, tally(overdue.flat()))),
  ];
};

const totalCell = (measure: Measure, total: number | null): readonly StatedCell[] =>
  total === null || total < CELL_MIN ? [] : [{ measure, by: 'total', key: 'all', count: total }];

const cellsOf = (
  measure: Measure,
  by: Breakdown,
  cells: Cells = new Map(),
): readonly StatedCell[] =>
  [...cells]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, counted]) => ({ measure, by, key, count: counted }));

const bandOf = (durationMs: number): string => {
  const days = BAND_DAYS.find((end) => durationMs <= end * DAY_MS);
  return days === undefined ? LAST_BAND : `within_${days}_days`;
};

const tally = (keys: readonly string[]): Cells => {
  const cells = new Map<string, number>();
  for (const key of keys) cells.set(key, (cells.get(key) ?? 0) + 1);
  return cells;
};

const count = <T>(items: readonly T[], test: (item: T) => boolean): number =>
  items.filter(test).length;
