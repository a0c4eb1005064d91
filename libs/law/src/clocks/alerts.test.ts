/** What one clock tells, to whom, how pressing it is, and when it has to be looked at again. */

import { describe, expect, it } from '@jest/globals';
import { DAY_MS, instant } from '@comity/kernel';
import type { ActHash, Json } from '@comity/kernel';
import { GTM, MEX } from '@comity/testkit';
import { alertOf, endedByItself, foldCase, nextLookOf } from '../index.js';
import type { CaseClock, CaseFold } from '../index.js';

const DAY = (days: number) => instant(days * DAY_MS);

/** Of MEX, from day 0 to day 100, so that per cents are days. */
const aClock = (given: Partial<CaseClock> = {}): CaseClock => ({
  id: 'acknowledgement',
  name: 'Acknowledge the request',
  of: 'evidence',
  side: 'requested',
  state: MEX,
  zone: 'UTC',
  calendar: 'recalled',
  act: 'h0' as ActHash,
  startedAt: DAY(0),
  runsFrom: DAY(0),
  countsFrom: null,
  assumed: false,
  standing: 'running',
  due: DAY(100),
  dueOn: null,
  daysLeft: null,
  warning: 50,
  because: null,
  endedAt: null,
  late: false,
  escalatesTo: ['head'],
  tellsOther: 'when_over',
  remindEveryDays: 2,
  source: '',
  grounding: 'found',
  configured: false,
  ...given,
});
const overdue = (given: Partial<CaseClock> = {}): CaseClock =>
  aClock({ standing: 'overdue', late: true, warning: 100, ...given });

const told = (clock: CaseClock, state = MEX, day = 60, content: Json = {}) =>
  alertOf(clock, { state, content, now: DAY(day) });

describe('a clock that runs', () => {
  it('tells the State whose duty it is, and calls those who can end it', () => {
    expect(told(aClock())).toEqual({
      percent: 50,
      nth: 0,
      calls: ['intake', 'examiner', 'head'],
      urgency: 'routine',
    });
  });

  it('calls those to whom it escalates where nobody is known to end it', () => {
    expect(told(aClock({ id: 'of_our_own' }))?.calls).toEqual(['head']);
  });

  it('tells the other State only where it always does, and there who sees it', () => {
    expect(told(aClock(), GTM)).toBeUndefined();
    expect(told(aClock({ tellsOther: 'never' }), GTM)).toBeUndefined();
    expect(told(aClock({ tellsOther: 'always' }), GTM)).toMatchObject({ calls: ['head'] });
  });

  it.each([
    [50, 'routine'],
    [75, 'routine'],
    [90, 'urgent'],
    [100, 'emergency'],
  ] as const)('is at %i per cent %s', (warning, urgency) => {
    expect(told(aClock({ warning }))?.urgency).toBe(urgency);
  });

  it.each<[string, Partial<CaseClock>]>([
    ['has reached no share', { warning: null }],
    ['has no day', { due: null }],
    ['is suspended', { standing: 'suspended' }],
    ['has been met', { standing: 'met', late: true, because: 'acknowledge' }],
    ['was stopped', { standing: 'stopped' }],
  ])('tells nothing where it %s', (_, given) => {
    expect(told(aClock(given))).toBeUndefined();
  });
});

describe('a clock that is over', () => {
  it('tells both States, but not the other where it never does', () => {
    expect(told(overdue(), MEX, 100)).toEqual({
      percent: 100,
      nth: 0,
      calls: ['head'],
      urgency: 'emergency',
    });
    expect(told(overdue(), GTM, 100)).toMatchObject({ percent: 100 });
    expect(told(overdue({ tellsOther: 'always' }), GTM, 100)).toMatchObject({ percent: 100 });
    expect(told(overdue({ tellsOther: 'never' }), GTM, 100)).toBeUndefined();
  });

  it.each([
    [100, 0],
    [101, 0],
    [102, 1],
    [105, 2],
    [99, 0],
  ])('has on day %i been told %i times before', (day, nth) => {
    expect(told(overdue(), MEX, day)?.nth).toBe(nth);
  });

  it('is told once where its end changes the case by itself', () => {
    const expired = aClock({ standing: 'met', late: true, warning: 100, because: 'clock_expired' });

    expect(told(expired, GTM, 150)).toMatchObject({ percent: 100, nth: 0, calls: ['head'] });
    expect(told({ ...expired, late: false }, GTM, 150)).toBeUndefined();
  });
});

describe('the urgency of an alert', () => {
  it.each<[Json, string]>([
    [{ urgency: { level: 'emergency' } }, 'emergency'],
    [{ urgency: { level: 'urgent' } }, 'urgent'],
    [{ urgency: { level: 'routine' } }, 'routine'],
    [{ urgency: { level: 'never heard' } }, 'routine'],
    [{ riskToLife: true }, 'emergency'],
    [{ riskToLife: false }, 'routine'],
    [null, 'routine'],
  ])('is by a request that says %j %s', (content, urgency) => {
    expect(told(aClock(), MEX, 60, content)?.urgency).toBe(urgency);
  });

  it('is never less than the clock’s own', () => {
    expect(told(aClock({ warning: 90 }), MEX, 95, { urgency: { level: 'routine' } })?.urgency).toBe(
      'urgent',
    );
  });
});

describe('the next look at a case', () => {
  it.each([
    [0, 50],
    [49, 50],
    [50, 75],
    [75, 90],
    [90, 100],
    [99, 100],
  ])('is from day %i on day %i', (now, next) => {
    expect(nextLookOf([aClock()], DAY(now))).toBe(DAY(next));
  });

  it.each([
    [100, 102],
    [101, 102],
    [102, 104],
  ])('is of what is over from day %i on day %i', (now, next) => {
    expect(nextLookOf([overdue()], DAY(now))).toBe(DAY(next));
  });

  it('is the first of all clocks, and none where none has more to tell', () => {
    const later = aClock({ runsFrom: DAY(10), due: DAY(300) });

    expect(nextLookOf([later, overdue(), aClock()], DAY(60))).toBe(DAY(75));
    expect(nextLookOf([], DAY(0))).toBeNull();
    expect(nextLookOf([aClock()], DAY(100))).toBeNull();
    for (const standing of ['suspended', 'met', 'stopped', 'undated'] as const) {
      expect(nextLookOf([aClock({ standing })], DAY(0))).toBeNull();
    }
    expect(nextLookOf([aClock({ due: null })], DAY(0))).toBeNull();
  });
});

describe('a case that ended by itself', () => {
  const fold = foldCase([], new Set());
  const line = (event: string, superseded: object | null = null) =>
    ({ event, superseded }) as unknown as CaseFold['history'][number];
  const ending = (...history: readonly CaseFold['history'][number][]) =>
    endedByItself({ ...fold, history })?.event;

  it('says by which expiry, unless an act with effect came after it', () => {
    expect(ending(line('request'), line('clock_expired'))).toBe('clock_expired');
    expect(ending(line('clock_expired'), line('close', {}))).toBe('clock_expired');
    expect(ending(line('clock_expired'), line('close'))).toBeUndefined();
    expect(ending(line('clock_expired', {}))).toBeUndefined();
    expect(ending()).toBeUndefined();
  });
});
