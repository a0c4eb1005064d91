/** The statement for the network: only counts of five and more, by whom they were asked. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY_MS, canonicalize, parseCanonical } from '@comity/kernel';
import type { Json, StateCode } from '@comity/kernel';
import { BRA, edited, GTM, MEX } from '@comity/testkit';
import { readWith } from '../bodies/reading.js';
import { makeStatement } from './make-statement.js';
import type { CaseMeasure } from './measure-case.js';
import type { Month } from './month.js';
import { networkFigures } from './network-figures.js';
import { statement } from './statement.js';
import type { Statement } from './statement.js';

const MONTH = '2026-06' as Month;
const SCOPE = { state: MEX, month: MONTH, peers: 20 };

const measure = (given: Partial<CaseMeasure> = {}): CaseMeasure => ({
  kind: 'evidence',
  requesting: GTM,
  requested: MEX,
  opened: true,
  acknowledged: null,
  decided: null,
  executed: null,
  withdrawn: false,
  overdue: [],
  ...given,
});
const times = (count: number, given: Partial<CaseMeasure> = {}): CaseMeasure[] =>
  Array.from({ length: count }, () => measure(given));
const decided = (given: Partial<NonNullable<CaseMeasure['decided']>> = {}) => ({
  decided: { after: DAY_MS, refused: null, returned: false, missing: null, ...given },
});
const said = ({ cells }: Statement): Record<string, number> =>
  Object.fromEntries(
    cells.map(({ measure: what, by, key, count }) => [`${what} ${by} ${key}`, count]),
  );

describe('the statement of a month', () => {
  it('counts only the cases in which its State was asked', () => {
    const made = makeStatement(
      [...times(6), ...times(9, { requesting: MEX, requested: BRA })],
      SCOPE,
    );

    expect(said(made)).toEqual({
      'opened total all': 6,
      'opened kind evidence': 6,
      'opened requesting GTM': 6,
    });
  });

  it('says nothing of fewer than five cases', () => {
    const few = times(4, { withdrawn: true, overdue: ['answer'], acknowledged: 1, ...decided() });

    expect(makeStatement(few, SCOPE).cells).toEqual([]);
  });

  it('hides who asked where a State could subtract its own requests from the total', () => {
    const made = makeStatement(
      [
        ...times(20),
        ...times(7, { requesting: BRA }),
        ...times(3, { requesting: 'PER' as StateCode }),
      ],
      { ...SCOPE, peers: 3 },
    );

    expect(said(made)).toEqual({ 'opened total all': 30, 'opened kind evidence': 30 });
  });

  it('counts times in bands, and shows bands of five and more', () => {
    const made = makeStatement(
      [
        ...times(5, { opened: false, acknowledged: DAY_MS }),
        ...times(6, { opened: false, acknowledged: DAY_MS + 1 }),
        ...times(5, { opened: false, acknowledged: 91 * DAY_MS }),
      ],
      SCOPE,
    );

    expect(said(made)).toEqual({
      'acknowledged total all': 16,
      'acknowledged time within_1_days': 5,
      'acknowledged time within_5_days': 6,
      'acknowledged time over_90_days': 5,
    });
  });

  it('hides refusals where the rest of the decisions would be a small cell', () => {
    const refused = decided({ refused: ['public_order'] });
    const made = makeStatement([...times(17, refused), ...times(3, decided())], SCOPE);
    const open = makeStatement([...times(17, refused), ...times(5, decided())], SCOPE);

    expect(said(made)['refused total all']).toBeUndefined();
    expect(said(made)['refused ground public_order']).toBeUndefined();
    expect(said(open)).toMatchObject({
      'refused total all': 17,
      'refused ground public_order': 17,
      'decided total all': 22,
    });
  });

  it('names the fields that five or more cases lacked, in all the incomplete or in five fewer', () => {
    const made = makeStatement(
      [
        ...times(7, decided({ missing: ['M08', 'M09'] })),
        ...times(5, decided({ missing: ['M08', 'M10'] })),
        ...times(9, decided()),
      ],
      SCOPE,
    );

    expect(said(made)).toMatchObject({
      'incomplete total all': 12,
      'incomplete field M08': 12,
      'incomplete field M09': 7,
      'incomplete field M10': 5,
    });
  });

  it('holds, whatever the cases, no count under five and reads back as it was made', () => {
    fc.assert(
      fc.property(
        fc.array(anyMeasure, { maxLength: 60 }),
        fc.integer({ min: 1, max: 33 }),
        (measures, peers) => {
          const made = makeStatement(measures, { ...SCOPE, peers });
          const read = readWith(statement, parseCanonical(canonicalize(made)));

          expect(made.cells.every(({ count }) => count >= 5)).toBe(true);
          expect(read).toEqual({ ok: true, value: made });
        },
      ),
    );
  });

  it.each<[string, Record<string, Json | undefined>]>([
    ['a count under five', { 'cells[0].count': 4 }],
    ['a count that is no whole number', { 'cells[0].count': 5.5 }],
    ['a measure unknown', { 'cells[0].measure': 'victims' }],
    ['a cut that its measure has not', { 'cells[1].by': 'ground' }],
    ['a cut above its total', { 'cells[1].count': 9 }],
    ['a cut without its total', { 'cells[0]': undefined }],
    ['a cell twice', { 'cells[2]': { measure: 'opened', by: 'kind', key: 'evidence', count: 5 } }],
    ['a key in words', { 'cells[1].key': 'Petrona, 17' }],
    ['a member more', { note: 'x' }],
    ['no month', { month: '2026-13' }],
    ['another version', { ver: 'comity-statistics/2' }],
  ])('does not read with %s', (_, edits) => {
    const made = makeStatement(times(6), SCOPE);

    expect(readWith(statement, edited(made, edits)).ok).toBe(false);
  });

  it('reads kinds that a later version may add', () => {
    const made = makeStatement(times(6), SCOPE);

    expect(readWith(statement, edited(made, { 'cells[1].key': 'transit' })).ok).toBe(true);
  });
});

describe('the figures of the network', () => {
  it('sum what members state, once each, and say how many stated it', () => {
    const mexico = makeStatement(times(6), SCOPE);
    const brazil = makeStatement(times(8, { requested: BRA }), { ...SCOPE, state: BRA });
    const sums = networkFigures([mexico, brazil, mexico]);

    expect(sums.stated).toEqual([BRA, MEX]);
    expect(sums.cells).toContainEqual({
      measure: 'opened',
      by: 'total',
      key: 'all',
      count: 14,
      members: 2,
    });
    expect(sums.pairs).toEqual([
      { requesting: GTM, requested: BRA, count: 8 },
      { requesting: GTM, requested: MEX, count: 6 },
    ]);
  });

  it('are nothing where nobody stated anything', () => {
    expect(networkFigures([])).toEqual({ stated: [], cells: [], pairs: [] });
  });
});

const anyMeasure: fc.Arbitrary<CaseMeasure> = fc.record({
  kind: fc.constant('evidence' as const),
  requesting: fc.constantFrom(GTM, BRA),
  requested: fc.constantFrom(MEX, MEX, MEX, BRA),
  opened: fc.boolean(),
  acknowledged: fc.option(fc.nat({ max: 100 * DAY_MS })),
  decided: fc.option(
    fc.record({
      after: fc.nat({ max: 100 * DAY_MS }),
      refused: fc.option(fc.subarray(['public_order', 'other', 'bank_secrecy'])),
      returned: fc.boolean(),
      missing: fc.option(fc.subarray(['M08', 'M09', 'other'])),
    }),
  ),
  executed: fc.option(fc.nat({ max: 100 * DAY_MS })),
  withdrawn: fc.boolean(),
  overdue: fc.subarray(['acknowledgement', 'answer']),
});
