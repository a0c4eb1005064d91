/** What a statement of another State must not say: each problem with its place and its code. */

import { describe, expect, it } from '@jest/globals';
import type { Json } from '@comity/kernel';
import { MEX } from '@comity/testkit';
import { readWith } from '../bodies/reading.js';
import type { Problem } from '../bodies/reading.js';
import { statement } from './statement.js';

type Cell = readonly [measure: string, by: string, key: string, count: number];

const TOTAL: Cell = ['opened', 'total', 'all', 20];

const problemsOf = (...cells: readonly Cell[]): readonly Problem[] => {
  const read = readWith(statement, {
    ver: 'comity-statistics/1',
    state: MEX,
    month: '2026-06',
    cells: cells.map(([measure, by, key, count]): Json => ({ measure, by, key, count })),
  });
  return read.ok ? [] : read.problems;
};

describe('a statement is read', () => {
  it.each<[string, readonly Cell[]]>([
    ['without a cell', []],
    ['with totals of several measures', [TOTAL, ['withdrawn', 'total', 'all', 5]]],
    [
      'with a cut that adds up to its total',
      [TOTAL, ['opened', 'kind', 'evidence', 15], ['opened', 'kind', 'extradition', 5]],
    ],
    [
      'with one key in two cuts',
      [TOTAL, ['opened', 'kind', 'GTM', 20], ['opened', 'requesting', 'GTM', 20]],
    ],
    [
      'with fields that overlap',
      [
        ['incomplete', 'total', 'all', 12],
        ['incomplete', 'field', 'M08', 12],
        ['incomplete', 'field', 'M09', 7],
      ],
    ],
    [
      'with clocks that overlap',
      [
        ['overdue', 'total', 'all', 6],
        ['overdue', 'clock', 'answer', 6],
        ['overdue', 'clock', 'acknowledgement', 6],
      ],
    ],
    [
      'with times in bands',
      [
        ['executed', 'total', 'all', 10],
        ['executed', 'time', 'within_1_days', 5],
        ['executed', 'time', 'over_90_days', 5],
      ],
    ],
    [
      'with grounds in its cuts',
      [
        ['refused', 'total', 'all', 9],
        ['refused', 'ground', 'public_order', 9],
      ],
    ],
    ['with the smallest count', [['opened', 'total', 'all', 5]]],
    ['with the greatest count', [['opened', 'total', 'all', 1_000_000_000]]],
    ['with a key of 40 characters', [TOTAL, ['opened', 'kind', 'k'.repeat(40), 5]]],
  ])('%s', (_, cells) => {
    expect(problemsOf(...cells)).toEqual([]);
  });
});

describe('a statement is not read', () => {
  it.each<[string, readonly Cell[], readonly (readonly [string, string])[]]>([
    [
      'with a total under another key',
      [['opened', 'total', 'evidence', 6]],
      [['cells[0]', 'REPEATED']],
    ],
    ['with a total twice', [TOTAL, TOTAL], [['cells[1]', 'REPEATED']]],
    [
      'with a cell of a cut twice',
      [TOTAL, ['opened', 'kind', 'evidence', 5], ['opened', 'kind', 'evidence', 6]],
      [
        ['cells[1]', 'REPEATED'],
        ['cells[2]', 'REPEATED'],
      ],
    ],
    [
      'with a cut that its measure has not',
      [TOTAL, ['opened', 'clock', 'answer', 5]],
      [['cells[1]', 'NOT_ALLOWED']],
    ],
    [
      'with any cut of withdrawals',
      [
        ['withdrawn', 'total', 'all', 9],
        ['withdrawn', 'kind', 'evidence', 9],
      ],
      [['cells[1]', 'NOT_ALLOWED']],
    ],
    [
      'with a cut of which it states no total',
      [
        ['withdrawn', 'total', 'all', 9],
        ['opened', 'kind', 'evidence', 5],
      ],
      [['cells[1]', 'NOT_ALLOWED']],
    ],
    [
      'with a cut that adds up to more than its total',
      [TOTAL, ['opened', 'kind', 'evidence', 15], ['opened', 'kind', 'extradition', 6]],
      [
        ['cells[1]', 'OUT_OF_RANGE'],
        ['cells[2]', 'OUT_OF_RANGE'],
      ],
    ],
    [
      'with an overlapping cell above its total',
      [
        ['overdue', 'total', 'all', 6],
        ['overdue', 'clock', 'answer', 7],
        ['overdue', 'clock', 'acknowledgement', 6],
      ],
      [['cells[1]', 'OUT_OF_RANGE']],
    ],
    ['with a small cell', [['opened', 'total', 'all', 4]], [['cells[0].count', 'OUT_OF_RANGE']]],
    [
      'with more cases than there can be',
      [['opened', 'total', 'all', 1_000_000_001]],
      [['cells[0].count', 'OUT_OF_RANGE']],
    ],
    [
      'with a key in words',
      [TOTAL, ['opened', 'kind', 'Petrona, 17', 5]],
      [['cells[1].key', 'NOT_ALLOWED']],
    ],
    [
      'with a key of 41 characters',
      [TOTAL, ['opened', 'kind', 'k'.repeat(41), 5]],
      [['cells[1].key', 'NOT_ALLOWED']],
    ],
    ['with an empty key', [TOTAL, ['opened', 'kind', '', 5]], [['cells[1].key', 'NOT_ALLOWED']]],
    [
      'with a measure that is none',
      [['victims', 'total', 'all', 5]],
      [['cells[0].measure', 'NOT_ALLOWED']],
    ],
    [
      'with a cut that is none',
      [TOTAL, ['opened', 'name', 'all', 5]],
      [['cells[1].by', 'NOT_ALLOWED']],
    ],
  ])('%s', (_, cells, wanted) => {
    expect(problemsOf(...cells)).toEqual(wanted.map(([path, problem]) => ({ path, problem })));
  });

  it.each(['2026-13', '2026', 6])('of %j, which is no month', (month) => {
    const read = readWith(statement, { ver: 'comity-statistics/1', state: MEX, month, cells: [] });

    expect(read).toEqual({ ok: false, problems: [{ path: 'month', problem: 'NOT_DATE' }] });
  });
});
