/** Figures as comma-separated values. */

import { HOUR_MS } from '@comity/kernel';
import { csvOf } from '../comma-separated.js';
import type { CsvValue } from '../comma-separated.js';
import type { Figures, OwnFigures } from './figures.js';
import type { Month } from './month.js';
import type { NetworkFigures } from './network-figures.js';

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
