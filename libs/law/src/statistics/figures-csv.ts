/** Figures as comma-separated values, for a spreadsheet that must not be made to run anything. */

import { HOUR_MS } from '@comity/kernel';
import type { Figures, OwnFigures } from './figures.js';
import type { Month } from './month.js';
import type { NetworkFigures } from './network-figures.js';

/** What a field may hold; null is an empty one. */
export type CsvValue = string | number | null;

/** Characters with which a spreadsheet begins a formula or a command, full-width forms included. */
const FORMULA_START = /^[\s\p{Cc}]*[=+\-@|%＝＋－＠]|^[\t\r\n]/u;
const MUST_BE_QUOTED = /[",\r\n]|^\s|\s$/;

/**
 * Records as RFC 4180 asks: CRLF after each, fields with comma, quote or line break in quotes, a
 * quote doubled. Text that a spreadsheet would read as a formula gets an apostrophe before it, so
 * it is shown and not run; numbers are written as they are.
 *
 * @throws {RangeError} when a record has another number of fields than the first
 */
export const csvOf = (records: readonly (readonly CsvValue[])[]): string => {
  const width = records[0]?.length;
  if (records.some((record) => record.length !== width)) {
    throw new RangeError('every record has as many fields as the first');
  }
  return records.map((record) => `${record.map(fieldOf).join(',')}\r\n`).join('');
};

/** The State's own month: one record per count, with its median time in hours where it has one. */
export const ownFiguresCsv = (month: Month, own: OwnFigures): string =>
  csvOf([
    [
      'month',
      'scope',
      'kind',
      'requesting',
      'requested',
      'measure',
      'key',
      'count',
      'median_hours',
    ],
    ...rowsOf(own.asRequesting).map((row) => [month, 'as_requesting', null, null, null, ...row]),
    ...rowsOf(own.asRequested).map((row) => [month, 'as_requested', null, null, null, ...row]),
    ...own.pairs.flatMap(({ kind, requesting, requested, figures }) =>
      rowsOf(figures).map((row) => [month, 'pair', kind, requesting, requested, ...row]),
    ),
  ]);

/** The network's month: one record per cell summed, then one per pair of States. */
export const networkFiguresCsv = (month: Month, network: NetworkFigures): string =>
  csvOf([
    ['month', 'measure', 'by', 'key', 'requesting', 'requested', 'count', 'members'],
    ...network.cells.map(({ measure, by, key, count, members }) => [
      month,
      measure,
      by,
      key,
      null,
      null,
      count,
      members,
    ]),
    ...network.pairs.map(({ requesting, requested, count }) => [
      month,
      'opened',
      'pair',
      null,
      requesting,
      requested,
      count,
      1,
    ]),
  ]);

const rowsOf = (figures: Figures): readonly (readonly CsvValue[])[] => [
  ['opened', null, figures.opened, null],
  ...(['acknowledged', 'decided', 'executed'] as const).map((measure) => [
    measure,
    null,
    figures[measure].count,
    hoursOf(figures[measure].medianMs),
  ]),
  ['incomplete', null, figures.incomplete, null],
  ...figures.missingFields.map(({ key, count }) => ['incomplete', key, count, null]),
  ['returned', null, figures.returned, null],
  ['refused', null, figures.refused, null],
  ...figures.refusalGrounds.map(({ key, count }) => ['refused', key, count, null]),
  ['withdrawn', null, figures.withdrawn, null],
  ['overdue', null, figures.overdue, null],
  ...figures.overdueClocks.map(({ key, count }) => ['overdue', key, count, null]),
];

/** To a tenth of an hour. */
const hoursOf = (ms: number | null): number | null =>
  ms === null ? null : Math.round((ms / HOUR_MS) * 10) / 10;

const fieldOf = (value: CsvValue): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const shown = FORMULA_START.test(value) ? `'${value}` : value;
  return MUST_BE_QUOTED.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
};
