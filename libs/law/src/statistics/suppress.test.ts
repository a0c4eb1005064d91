/** Small cells: nothing under five is shown, and nothing under five follows from what is. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CELL_MIN, suppress, suppressOverlapping } from './suppress.js';
import type { Cells, Partition } from './suppress.js';

const cellsOf = (counts: readonly number[]): Cells =>
  new Map(counts.map((count, index) => [`k${index}`, count]));
const partition = (counts: readonly number[], hiddenMin = 2): Partition => ({
  cells: cellsOf(counts),
  candidates: counts.length,
  hiddenMin,
});
const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
const shown = (counts: readonly number[], hiddenMin = 2) => {
  const { total, partitions } = suppress(sum(counts), [partition(counts, hiddenMin)]);
  return { total, cells: Object.fromEntries(partitions[0] ?? []) };
};

const counts = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 6 });
const hiddenMins = fc.constantFrom(2, 3);

const tablesOf = (cells: number, countMax: number): number[][] =>
  cells === 0
    ? [[]]
    : tablesOf(cells - 1, countMax).flatMap((counts) =>
        Array.from({ length: countMax + 1 }, (_, count) => [...counts, count]),
      );

describe('the suppression of small cells', () => {
  it.each([
    [
      'shows cells of five and more with their total',
      [7, 5],
      { total: 12, cells: { k0: 7, k1: 5 } },
    ],
    ['shows nothing of a total under five', [3, 1], { total: null, cells: {} }],
    [
      'hides the smallest large cell beside a lone small one',
      [20, 6, 2],
      { total: 28, cells: { k0: 20 } },
    ],
    [
      'hides a large cell where the small ones add up to under five',
      [20, 6, 1, 1],
      { total: 28, cells: { k0: 20 } },
    ],
    [
      'lets small ones stay hidden in a rest of five or more',
      [20, 4, 4],
      { total: 28, cells: { k0: 20 } },
    ],
    ['shows a total whose every cell is hidden', [3, 3], { total: 6, cells: {} }],
    [
      'shows the one large cell where the others are nought',
      [9, 0, 0],
      { total: 9, cells: { k0: 9 } },
    ],
  ])('%s', (_, given, expected) => {
    expect(shown(given)).toEqual(expected);
  });

  it('hides three cells where a reader may know one of them', () => {
    expect(shown([20, 9, 4, 3], 3)).toEqual({ total: 36, cells: { k0: 20 } });
  });

  it('withholds the total where too few cells are left to hide behind, and with it every cut', () => {
    expect(suppress(9, [partition([6, 3], 3), partition([9])])).toEqual({
      total: null,
      partitions: [new Map(), new Map()],
    });
  });

  it('never shows a cell or a total under five', () => {
    fc.assert(
      fc.property(counts, hiddenMins, (given, hiddenMin) => {
        const { total, cells } = shown(given, hiddenMin);
        expect(total === null || total >= CELL_MIN).toBe(true);
        expect(Object.values(cells).every((count) => count >= CELL_MIN)).toBe(true);
      }),
    );
  });

  it.each([
    { cells: 3, countMax: 22, hiddenMin: 2, known: 0 },
    { cells: 4, countMax: 9, hiddenMin: 2, known: 0 },
    { cells: 3, countMax: 22, hiddenMin: 3, known: 1 },
    { cells: 4, countMax: 9, hiddenMin: 3, known: 1 },
  ])(
    'leaves no small count to a reader who tries every table of $cells cells that would show the same, knowing $known',
    ({ cells, countMax, hiddenMin, known }) => {
      const alike = Map.groupBy(tablesOf(cells, countMax), (counts) =>
        JSON.stringify([shown(counts, hiddenMin), counts.slice(0, known)]),
      );
      const givenAway = [...alike].flatMap(([what, tables]) =>
        Array.from({ length: cells }, (_, index) => index)
          .slice(known)
          .filter((index) => {
            const values = new Set(tables.map((counts) => counts[index]));
            const [only = 0] = values;
            return values.size === 1 && only > 0 && only < CELL_MIN;
          })
          .map((index) => `cell ${index} of ${what}`),
      );

      expect(givenAway).toEqual([]);
    },
  );

  it('shows of overlapping counts none whose rest is under five', () => {
    const cells = new Map([
      ['a', 20],
      ['b', 18],
      ['c', 15],
      ['d', 4],
    ]);

    expect([...suppressOverlapping(20, cells)]).toEqual([
      ['a', 20],
      ['c', 15],
    ]);
    expect(suppressOverlapping(null, cells).size).toBe(0);
  });

  it('takes no partition that does not add up to its total', () => {
    expect(() => suppress(10, [partition([6, 3])])).toThrow(RangeError);
  });
});
