/** How long a clock is suspended, and which of a State's own lengths governs a day. */

import { describe, expect, it } from '@jest/globals';
import { DAY_MS, instant } from '@comity/kernel';
import { GTM, MEX } from '@comity/testkit';
import { calendarDate, CLOCK_RULES } from '../index.js';
import type { CaseFold, OwnLength } from '../index.js';
import { isValidOn, overlap, ownLengthOf } from './own-lengths.js';
import { pausesOf } from './pauses.js';

const DAY = (days: number) => instant(days * DAY_MS);
const rule = (id: string) => {
  const found = CLOCK_RULES.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no clock ${id}`);
  return found;
};

const ASKED = 'ask_information';
const ANSWERED = 'supplement_received';
type Entry = readonly [event: string, day: number];

const pauses = (until: number, base: number | null, ...entries: readonly Entry[]) =>
  pausesOf(
    rule('first_report'),
    entries.map(([event, day]) => ({ event, at: DAY(day) }) as unknown as CaseFold['history'][0]),
    { until: DAY(until), base: base === null ? null : DAY(base) },
  );

describe('a suspension', () => {
  it.each<[string, readonly Entry[], number, string | undefined]>([
    ['none where nobody is asked', [['accept', 1]], 0, undefined],
    [
      'from the question to its answer',
      [
        [ASKED, 1],
        [ANSWERED, 4],
      ],
      3,
      undefined,
    ],
    [
      'a day begun',
      [
        [ASKED, 1],
        [ANSWERED, 1.25],
      ],
      1,
      undefined,
    ],
    [
      'no day where the answer is there at once',
      [
        [ASKED, 1],
        [ANSWERED, 1],
      ],
      0,
      undefined,
    ],
    ['until now while it is open', [[ASKED, 1]], 49, ASKED],
    ['not after now', [[ASKED, 60]], 0, undefined],
    [
      'open where the answer comes after now',
      [
        [ASKED, 1],
        [ANSWERED, 60],
      ],
      49,
      ASKED,
    ],
    [
      'ended by an answer that comes now',
      [
        [ASKED, 1],
        [ANSWERED, 50],
      ],
      49,
      undefined,
    ],
    ['begun now', [[ASKED, 50]], 0, ASKED],
    [
      'not longer for a second question meanwhile',
      [
        [ASKED, 1],
        [ASKED, 2],
        [ANSWERED, 4],
      ],
      3,
      undefined,
    ],
    [
      'longer for a question after the answer',
      [
        [ASKED, 1],
        [ANSWERED, 4],
        [ASKED, 6],
        [ANSWERED, 8],
      ],
      5,
      undefined,
    ],
    [
      'longer for a question as the answer comes',
      [
        [ASKED, 1],
        [ANSWERED, 4],
        [ASKED, 4],
        [ANSWERED, 6],
      ],
      5,
      undefined,
    ],
    [
      'ended by the end of its own kind alone',
      [
        [ASKED, 1],
        ['resume', 2],
        [ANSWERED, 4],
      ],
      3,
      undefined,
    ],
    [
      'of a postponement',
      [
        ['agree_to_postpone', 1],
        ['resume', 3],
      ],
      2,
      undefined,
    ],
  ])('is %s', (_, entries, days, open) => {
    expect(pauses(50, null, ...entries)).toEqual({ days, open });
  });

  it('does not bring back what was over before, counting what was suspended before', () => {
    expect(pauses(50, 10, [ASKED, 10], [ANSWERED, 12])).toEqual({ days: 0, open: undefined });
    expect(pauses(50, 10, [ASKED, 9], [ANSWERED, 12])).toEqual({ days: 3, open: undefined });
    expect(pauses(50, 10, [ASKED, 5], [ANSWERED, 8], [ASKED, 12], [ANSWERED, 14])).toEqual({
      days: 5,
      open: undefined,
    });
    expect(pauses(50, 10, [ASKED, 5], [ANSWERED, 8], [ASKED, 13], [ANSWERED, 14])).toEqual({
      days: 3,
      open: undefined,
    });
  });
});

describe('a dated row', () => {
  const dated = (from: string, until?: string) => ({
    validFrom: calendarDate(from),
    ...(until !== undefined && { validUntil: calendarDate(until) }),
  });

  it.each([
    ['2026-05-31', false],
    ['2026-06-01', true],
    ['2026-06-30', true],
    ['2026-07-01', false],
  ])('governs on %s: %s', (day, governs) => {
    expect(isValidOn(dated('2026-06-01', '2026-06-30'), calendarDate(day))).toBe(governs);
    expect(isValidOn(dated('2026-06-01'), calendarDate(day))).toBe(day >= '2026-06-01');
  });

  it.each<[readonly [string, string?], readonly [string, string?], boolean]>([
    [['2026-06-01'], ['2027-01-01'], true],
    [['2026-06-01', '2026-06-30'], ['2026-06-30'], true],
    [['2026-06-01', '2026-06-30'], ['2026-07-01'], false],
    [['2026-06-01', '2026-06-30'], ['2026-01-01', '2026-06-01'], true],
    [['2026-06-01', '2026-06-30'], ['2026-01-01', '2026-05-31'], false],
    [['2026-06-01', '2026-06-30'], ['2026-06-10', '2026-06-11'], true],
  ])('%j and %j share a day: %s', (one, other, shared) => {
    expect(overlap(dated(...one), dated(...other))).toBe(shared);
    expect(overlap(dated(...other), dated(...one))).toBe(shared);
  });
});

describe('the own length of a State', () => {
  const row: OwnLength = {
    clock: 'acknowledgement',
    when: 'urgent',
    length: { hours: 12 },
    source: 'Circular 1',
    validFrom: calendarDate('2026-06-01'),
    validUntil: calendarDate('2026-06-30'),
  };
  const own = { state: MEX, lengths: [{ ...row, when: 'always' as const }, row] };
  const asked = {
    rule: rule('acknowledgement'),
    when: 'urgent',
    state: MEX,
    day: calendarDate('2026-06-08'),
  } as const;

  it('is the row of the clock, the circumstance and the day', () => {
    expect(ownLengthOf(own, asked)).toBe(row);
  });

  it.each([
    ['without a configuration', undefined, asked],
    ['for the duty of another State', own, { ...asked, state: GTM }],
    ['in another circumstance', own, { ...asked, when: 'emergency' as const }],
    ['on another day', own, { ...asked, day: calendarDate('2026-07-01') }],
    ['for another clock', own, { ...asked, rule: rule('nationality_check') }],
    [
      'where a treaty sets it',
      own,
      { ...asked, rule: { ...asked.rule, grounding: 'found' as const } },
    ],
  ])('is not there %s', (_, configured, question) => {
    expect(ownLengthOf(configured, question)).toBeUndefined();
  });
});
