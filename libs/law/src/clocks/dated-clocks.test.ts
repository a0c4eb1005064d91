/** Clocks are dated configuration: what changes later moves none that runs. */

import { describe, expect, it } from '@jest/globals';
import { DAY_MS, instant, instantFromIso } from '@comity/kernel';
import type { Json } from '@comity/kernel';
import { Correspondence, GTM, MEX } from '@comity/testkit';
import {
  calendarDate,
  CASE_KINDS,
  CLOCK_RULES,
  clocksOf,
  foundingRegister,
  lifeCycleOf,
  readOwnLengths,
} from '../index.js';
import type { ClockRule, OwnClocks } from '../index.js';

const SENT = instantFromIso('2026-06-08T18:00:00Z');
const NOW = instantFromIso('2026-06-12T18:00:00Z');

const dueOn = (
  given: { readonly own?: OwnClocks; readonly rules?: readonly ClockRule[] } = {},
  sent = SENT,
) => {
  const world = new Correspondence({ requesting: GTM, requested: MEX });
  world.write('requesting', 'request', { at: sent });
  world.sync();
  const acts = world.held('requested');
  const fold = world.fold('requested');
  const now = instant(Math.max(NOW, sent));
  return clocksOf({ fold, acts, register: foundingRegister, now, ...given })[0]?.dueOn;
};

const row = (more: object = {}): object => ({
  clock: 'acknowledgement',
  length: { businessDays: 3 },
  source: 'Acuerdo 1 of 2026',
  validFrom: '2026-06-01',
  ...more,
});

const ownOf = (state: OwnClocks['state'], ...rows: readonly object[]): OwnClocks => {
  const read = readOwnLengths({ lengths: rows } as unknown as Json);
  return { state, lengths: read.ok ? read.lengths : [] };
};

const problemsOf = (...rows: readonly object[]) => {
  const read = readOwnLengths({ lengths: rows } as unknown as Json);
  return read.ok ? [] : read.problems;
};

describe('a rule of a clock', () => {
  const [rule] = CLOCK_RULES as readonly [ClockRule];
  const changedOn = (day: string): readonly ClockRule[] => [
    { ...rule, validUntil: calendarDate('2026-06-09') },
    {
      ...rule,
      validFrom: calendarDate(day),
      lengths: [{ when: 'always', is: { businessDays: 1 } }],
    },
  ];

  it('governs a clock for its whole life: a default that changes moves none that runs', () => {
    const rules = changedOn('2026-06-10');
    expect(dueOn({ rules })).toBe('2026-06-15');
    expect(dueOn({ rules }, instant(SENT + 2 * DAY_MS))).toBe('2026-06-11');
  });

  it('begins nothing after its last day where none follows it', () => {
    const rules = [{ ...rule, validUntil: calendarDate('2026-06-07') }];
    expect(dueOn({ rules })).toBeUndefined();
  });
});

describe('the configuration of the network', () => {
  it('has on every day one row of an id, ends whatever it starts, and always a length', () => {
    const shapes = CLOCK_RULES.map(({ id, source, end, start, lengths }) => ({
      id,
      rows: CLOCK_RULES.filter((other) => other.id === id && other.validUntil === undefined).length,
      whole: source.length > 0 && end.length > 0 && start.length > 0,
      last: lengths.at(-1)?.when,
    }));
    for (const shape of shapes) {
      expect(shape).toMatchObject({ rows: 1, whole: true, last: 'always' });
    }
  });

  it('suspends the clocks of a person who is held by nothing', () => {
    const held = CLOCK_RULES.filter(({ id }) => id === 'custody' || id === 'collection');
    expect(held.map(({ suspended }) => suspended)).toEqual([[], []]);
  });

  it('names only events that the life cycle of its kind has', () => {
    for (const of of CASE_KINDS) {
      const events = new Set(
        lifeCycleOf(of).transitions.flatMap(({ event, actKind }) => [event, actKind]),
      );
      const named = CLOCK_RULES.filter((rule) => rule.of === of).flatMap(
        ({ start, end, suspended }) => [
          ...start,
          ...end,
          ...suspended.flatMap(({ from, until }) => [from, ...until]),
        ],
      );
      expect(named.filter((event) => !events.has(event))).toEqual([]);
    }
  });
});

describe('a State’s own lengths', () => {
  it('count for its own duties and for no other State’s', () => {
    expect(dueOn({ own: ownOf(MEX, row()) })).toBe('2026-06-11');
    expect(dueOn({ own: ownOf(GTM, row()) })).toBe('2026-06-15');
  });

  it.each([
    ['2026-06-09', undefined, '2026-06-15'],
    ['2026-06-01', '2026-06-07', '2026-06-15'],
    ['2026-06-08', '2026-06-08', '2026-06-11'],
  ])('from %s to %j count for what starts in that time', (validFrom, validUntil, due) => {
    const dated = row({ validFrom, ...(validUntil && { validUntil }) });
    expect(dueOn({ own: ownOf(MEX, dated) })).toBe(due);
  });

  it('replace only the length of the circumstance that they name', () => {
    expect(dueOn({ own: ownOf(MEX, row({ when: 'urgent', length: { hours: 2 } })) })).toBe(
      '2026-06-15',
    );
  });

  it.each([
    ['the id of no clock', row({ clock: 'lunch' }), 'clock is the id of no clock'],
    ['a clock that a treaty sets', row({ clock: 'custody' }), 'clock is set by its source'],
    ['a bad day', row({ validFrom: '2026-02-30' }), 'validFrom NOT_DATE'],
    ['an end before the beginning', row({ validUntil: '2026-05-01' }), 'validUntil is before'],
    ['no length', row({ length: { weeks: 2 } }), 'length NOT_ALLOWED'],
    ['a length of nothing', row({ length: { hours: 0 } }), 'length NOT_ALLOWED'],
    ['two lengths', row({ length: { hours: 1, days: 1 } }), 'length NOT_ALLOWED'],
    ['a day that an act names', row({ length: { named: 'due' } }), 'length NOT_ALLOWED'],
    ['another circumstance', row({ when: 'detained' }), 'when names a circumstance'],
    ['a member that we do not know', row({ rounding: 'up' }), 'UNKNOWN_MEMBER'],
  ])('are refused for %s, by row and reason', (_, bad, reason) => {
    expect(problemsOf(row({ when: 'emergency' }), bad)).toEqual([
      { row: 2, reason: expect.stringContaining(reason) },
    ]);
  });

  it('are refused where two rows set one length on the same day', () => {
    const [first, second] = [row({ validUntil: '2026-07-31' }), row({ validFrom: '2026-07-31' })];
    expect(problemsOf(first, second)).toEqual([
      { row: 2, reason: expect.stringContaining('earlier row') },
    ]);
    expect(problemsOf(first, row({ validFrom: '2026-08-01' }))).toEqual([]);
  });

  it('are refused as a whole where the file is something else', () => {
    const read = readOwnLengths([]);
    expect(read.ok || read.problems).toEqual([{ row: 0, reason: 'NOT_OBJECT' }]);
  });
});
