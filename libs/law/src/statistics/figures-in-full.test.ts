/** Every line that figures have: the sums of a State, its table, and the order of the network's. */

import { describe, expect, it } from '@jest/globals';
import { HOUR_MS } from '@comity/kernel';
import { BRA, GTM, MEX } from '@comity/testkit';
import { figuresOf, ownFigures } from './figures.js';
import { ownFiguresCsv } from './figures-csv.js';
import type { CaseMeasure } from './measure-case.js';
import type { Month } from './month.js';
import { networkFigures } from './network-figures.js';
import type { Breakdown, Measure, StatedCell, Statement } from './statement.js';

const MONTH = '2026-06' as Month;

const measure = (given: Partial<CaseMeasure> = {}): CaseMeasure => ({
  kind: 'evidence',
  requesting: GTM,
  requested: MEX,
  opened: false,
  acknowledged: null,
  decided: null,
  executed: null,
  withdrawn: false,
  overdue: [],
  ...given,
});

const decided = (given: Partial<NonNullable<CaseMeasure['decided']>>): CaseMeasure =>
  measure({
    decided: { after: 2 * HOUR_MS, refused: null, returned: false, missing: null, ...given },
  });

const CASES: readonly CaseMeasure[] = [
  measure({ opened: true, acknowledged: HOUR_MS, executed: 3 * HOUR_MS }),
  measure({ withdrawn: true, overdue: ['answer', 'acknowledgement'] }),
  measure({ overdue: ['answer'] }),
  decided({ refused: ['public_order', 'other'] }),
  decided({ refused: ['public_order'] }),
  decided({ returned: true, missing: ['M09', 'M08'] }),
  decided({ missing: [] }),
];

describe('the figures of a set of cases', () => {
  it('count each thing once for each case, the most frequent key first, then by key', () => {
    expect(figuresOf(CASES)).toEqual({
      opened: 1,
      acknowledged: { count: 1, medianMs: HOUR_MS },
      decided: { count: 4, medianMs: 2 * HOUR_MS },
      executed: { count: 1, medianMs: 3 * HOUR_MS },
      incomplete: 2,
      incompleteShare: 0.5,
      missingFields: [
        { key: 'M08', count: 1 },
        { key: 'M09', count: 1 },
      ],
      returned: 1,
      refused: 2,
      refusalGrounds: [
        { key: 'public_order', count: 2 },
        { key: 'other', count: 1 },
      ],
      withdrawn: 1,
      overdue: 2,
      overdueClocks: [
        { key: 'answer', count: 2 },
        { key: 'acknowledgement', count: 1 },
      ],
    });
  });

  it('know no share and no median where nothing was decided', () => {
    expect(figuresOf([])).toMatchObject({
      decided: { count: 0, medianMs: null },
      incomplete: 0,
      incompleteShare: null,
      overdue: 0,
      overdueClocks: [],
    });
  });

  it('keep pairs apart that differ in the kind of case alone, in the order of their codes', () => {
    const { pairs } = ownFigures(MEX, [
      measure({ kind: 'extradition' }),
      measure({ requesting: MEX, requested: GTM }),
      measure(),
      measure({ kind: 'extradition' }),
    ]);

    expect(pairs.map(({ kind, requesting, requested }) => [kind, requesting, requested])).toEqual([
      ['evidence', GTM, MEX],
      ['evidence', MEX, GTM],
      ['extradition', GTM, MEX],
    ]);
  });
});

describe('the table of the own month', () => {
  it('has a line for each measure and each key, asked by the State and asked of it', () => {
    const lines = ownFiguresCsv(MONTH, ownFigures(MEX, CASES)).split('\r\n');

    expect(lines[0]).toBe('month,scope,kind,requesting,requested,measure,key,count,median_hours');
    expect(lines.filter((line) => line.includes('as_requested'))).toEqual(
      [
        'opened,,1,',
        'acknowledged,,1,1',
        'decided,,4,2',
        'executed,,1,3',
        'incomplete,,2,',
        'incomplete,M08,1,',
        'incomplete,M09,1,',
        'returned,,1,',
        'refused,,2,',
        'refused,public_order,2,',
        'refused,other,1,',
        'withdrawn,,1,',
        'overdue,,2,',
        'overdue,answer,2,',
        'overdue,acknowledgement,1,',
      ].map((line) => `2026-06,as_requested,,,,${line}`),
    );
    expect(lines.filter((line) => line.includes('as_requesting'))).toEqual(
      [
        'opened,,0,',
        'acknowledged,,0,',
        'decided,,0,',
        'executed,,0,',
        'incomplete,,0,',
        'returned,,0,',
        'refused,,0,',
        'withdrawn,,0,',
        'overdue,,0,',
      ].map((line) => `2026-06,as_requesting,,,,${line}`),
    );
    expect(lines).toContain('2026-06,pair,evidence,GTM,MEX,returned,,1,');
  });
});

describe('the sums of the network', () => {
  const cell = (what: Measure, by: Breakdown, key: string, count = 5): StatedCell => ({
    measure: what,
    by,
    key,
    count,
  });
  const stated = (state: Statement['state'], ...cells: readonly StatedCell[]): Statement => ({
    ver: 'comity-statistics/1',
    state,
    month: MONTH,
    cells,
  });

  it('stand in the order of measures, then of cuts, then of keys', () => {
    const { cells } = networkFigures([
      stated(
        MEX,
        cell('withdrawn', 'total', 'all'),
        cell('opened', 'requesting', 'GTM'),
        cell('opened', 'requesting', 'BRA'),
        cell('decided', 'time', 'within_1_days'),
        cell('opened', 'kind', 'evidence'),
        cell('decided', 'total', 'all'),
        cell('opened', 'total', 'all'),
      ),
    ]);

    expect(cells.map(({ measure: what, by, key }) => `${what} ${by} ${key}`)).toEqual([
      'opened total all',
      'opened kind evidence',
      'opened requesting BRA',
      'opened requesting GTM',
      'decided total all',
      'decided time within_1_days',
      'withdrawn total all',
    ]);
  });

  it('take no kind of case and no other measure for a pair, and order the pairs', () => {
    const { pairs, stated: members } = networkFigures([
      stated(
        MEX,
        cell('opened', 'requesting', 'GTM'),
        cell('opened', 'kind', 'evidence'),
        cell('opened', 'requesting', 'BRA', 7),
        cell('withdrawn', 'total', 'all'),
      ),
      stated(BRA, cell('opened', 'requesting', 'GTM', 6)),
      stated(MEX, cell('opened', 'requesting', 'GTM', 99)),
    ]);

    expect(members).toEqual([BRA, MEX]);
    expect(pairs).toEqual([
      { requesting: BRA, requested: MEX, count: 7 },
      { requesting: GTM, requested: BRA, count: 6 },
      { requesting: GTM, requested: MEX, count: 5 },
    ]);
  });

  it('add up a cell over the members that show it', () => {
    const { cells } = networkFigures([
      stated(MEX, cell('opened', 'total', 'all', 6), cell('opened', 'kind', 'evidence', 6)),
      stated(BRA, cell('opened', 'total', 'all', 8)),
    ]);

    expect(cells).toEqual([
      { measure: 'opened', by: 'total', key: 'all', count: 14, members: 2 },
      { measure: 'opened', by: 'kind', key: 'evidence', count: 6, members: 1 },
    ]);
  });
});
