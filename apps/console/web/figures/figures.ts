/** Figures of a month as charts and tables show them. */

import { CELL_MIN, MEASURES, type Measure } from '@comity/law';
import type { NetworkFiguresAnswer, OwnFiguresAnswer } from '../graph/generated/operations.ts';

type OwnMonth = Extract<OwnFiguresAnswer['ownFigures'], { __typename: 'OwnMonth' }>;
/** Counts of the cases of one side. */
export type Counted = OwnMonth['asRequesting'];
type NetworkMonth = Extract<NetworkFiguresAnswer['networkFigures'], { __typename: 'NetworkMonth' }>;
/** One count of the network. */
export type Cell = NetworkMonth['cells'][number];

/** A count below this is in no statement (the law's rule for small numbers). */
export const SHOWN_FROM = CELL_MIN;
/** Measures of my own State, in their order: those of the network, and what went back. */
export const OWN_MEASURES = [
  'opened',
  'acknowledged',
  'decided',
  'executed',
  'incomplete',
  'returned',
  'refused',
  'withdrawn',
  'overdue',
] as const;
export type OwnMeasure = (typeof OWN_MEASURES)[number];
/** Milestones of which the time from the request is measured. */
export const TIMED = ['acknowledged', 'decided', 'executed'] as const;

/** How many cases of one side reached a measure. */
export const countOf = (figures: Counted, measure: OwnMeasure): number => {
  const value = figures[measure];
  return typeof value === 'number' ? value : value.count;
};

/** Each measure of the network with its total; null where no statement shows one. */
export const totalsOf = (
  cells: readonly Cell[],
): readonly { readonly measure: Measure; readonly count: number | null }[] =>
  MEASURES.map((measure) => ({
    measure,
    count: cells.find((cell) => cell.measure === measure && cell.by === 'total')?.count ?? null,
  }));

/** `within_30_days`, `over_90_days`: the bands in which statements count times; null for others. */
export const bandOf = (
  key: string,
): { readonly side: 'within' | 'over'; readonly days: number } | null => {
  const [, side, days] = /^(within|over)_(\d+)_days$/.exec(key) ?? [];
  return side === 'within' || side === 'over' ? { side, days: Number(days) } : null;
};

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Up to so many hours people count in hours. */
const HOURS_MAX = 48;

/** The unit in which times are told, so that the longest of them is a number one can picture. */
export const unitOf = (
  times: readonly (number | null)[],
): { readonly unit: 'second' | 'minute' | 'hour' | 'day'; readonly ms: number } => {
  const longest = Math.max(0, ...times.map((time) => time ?? 0));
  if (longest < MINUTE_MS) return { unit: 'second', ms: SECOND_MS };
  if (longest < HOUR_MS) return { unit: 'minute', ms: MINUTE_MS };
  return longest <= HOURS_MAX * HOUR_MS
    ? { unit: 'hour', ms: HOUR_MS }
    : { unit: 'day', ms: DAY_MS };
};
