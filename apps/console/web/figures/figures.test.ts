import { describe, expect, it } from '@jest/globals';
import { bandOf, countOf, OWN_MEASURES, totalsOf, unitOf, type Counted } from './figures.ts';

const timed = { count: 2, medianMs: 1_000 };
const counted: Counted = {
  opened: 7,
  acknowledged: timed,
  decided: timed,
  executed: timed,
  incomplete: 1,
  incompleteShare: 0.5,
  missingFields: [],
  returned: 0,
  refused: 3,
  refusalGrounds: [],
  withdrawn: 0,
  overdue: 4,
  overdueClocks: [],
};

describe('the figures of a month', () => {
  it('count each measure, whether it is timed or not', () => {
    expect(OWN_MEASURES.map((measure) => countOf(counted, measure))).toEqual([
      7, 2, 2, 2, 1, 0, 3, 0, 4,
    ]);
  });

  it('show no nought where the network’s count is suppressed', () => {
    const cells = [
      { measure: 'opened', by: 'total', key: 'all', count: 9, members: 2 },
      { measure: 'refused', by: 'ground', key: 'penalty', count: 6, members: 1 },
    ];
    const totals = new Map(totalsOf(cells).map(({ measure, count }) => [measure, count]));
    expect(totals.get('opened')).toBe(9);
    expect(totals.get('refused')).toBeNull();
    expect(totals.get('withdrawn')).toBeNull();
  });

  it('tell times in the unit in which the longest is a number one can picture', () => {
    expect(unitOf([]).unit).toBe('second');
    expect(unitOf([null, 90_000]).unit).toBe('minute');
    expect(unitOf([3 * 3_600_000, null]).unit).toBe('hour');
    expect(unitOf([3_600_000, 5 * 86_400_000]).unit).toBe('day');
  });

  it('know the bands in which statements count times, and let others be', () => {
    expect(bandOf('within_30_days')).toEqual({ side: 'within', days: 30 });
    expect(bandOf('over_90_days')).toEqual({ side: 'over', days: 90 });
    expect(bandOf('someday')).toBeNull();
  });
});
