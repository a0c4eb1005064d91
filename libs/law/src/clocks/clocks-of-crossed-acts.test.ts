/** Clocks of acts that had no effect: stopped where they met another, none where nobody honest wrote. */

import { describe, expect, it } from '@jest/globals';
import { instantFromIso } from '@comity/kernel';
import type { ActHash } from '@comity/kernel';
import { anAct, BRA, edited, GTM, MEX, minimalBody } from '@comity/testkit';
import { calendarDate, CLOCK_RULES, clocksOf, foldCase, foundingRegister } from '../index.js';
import type { ActRecord, CaseClock } from '../index.js';

const on = (day: string) => instantFromIso(`${day}T12:00:00Z`);
const request = anAct({ at: on('2026-06-01') });
const after = (hash: string, given: Partial<ActRecord>): ActRecord =>
  anAct({ hash: hash as ActHash, n: 2, prev: [request.hash], ...given });

const acknowledged = (day: string, given: Partial<ActRecord> = {}): ActRecord =>
  after('k', {
    author: MEX,
    kind: 'acknowledge',
    at: on(day),
    body: edited(minimalBody('acknowledge'), { firstReportDue: '2026-07-01' }),
    ...given,
  });
const withdrawn = (day: string): ActRecord =>
  after('w', { author: GTM, kind: 'withdraw', at: on(day) });

const clocks = (now: string, ...acts: readonly ActRecord[]): readonly CaseClock[] =>
  clocksOf({
    fold: foldCase(acts, new Set(acts.map(({ hash }) => hash))),
    acts,
    register: foundingRegister,
    now: on(now),
  });
const firstReport = (now: string, ...acts: readonly ActRecord[]) =>
  clocks(now, ...acts).find(({ id }) => id === 'first_report');

describe('an act that met a withdrawal', () => {
  it('starts a clock that the withdrawal has stopped', () => {
    const found = firstReport(
      '2026-08-01',
      request,
      acknowledged('2026-06-02'),
      withdrawn('2026-06-03'),
    );

    expect(found).toMatchObject({
      act: 'k',
      standing: 'stopped',
      because: 'withdraw',
      startedAt: on('2026-06-02'),
      endedAt: on('2026-06-03'),
      late: false,
    });
  });

  it('starts one that is stopped at once where the withdrawal was before', () => {
    const found = firstReport(
      '2026-08-01',
      request,
      acknowledged('2026-06-04'),
      withdrawn('2026-06-03'),
    );

    expect(found).toMatchObject({
      standing: 'stopped',
      because: 'withdraw',
      startedAt: on('2026-06-04'),
      endedAt: on('2026-06-04'),
    });
  });

  it('is late by none, however late it was', () => {
    const found = firstReport(
      '2026-12-01',
      request,
      acknowledged('2026-06-02'),
      withdrawn('2026-09-01'),
    );

    expect(found).toMatchObject({ standing: 'stopped', late: false });
  });

  it('ends no clock of what came before it', () => {
    const found = clocks(
      '2026-08-01',
      request,
      acknowledged('2026-06-02'),
      withdrawn('2026-06-03'),
    );

    expect(found.find(({ id }) => id === 'acknowledgement')).toMatchObject({
      standing: 'stopped',
      because: 'withdraw',
    });
  });
});

describe('an act that no honest State writes', () => {
  it.each<[string, ActRecord]>([
    ['of the wrong side', acknowledged('2026-06-02', { author: GTM })],
    ['of a third State', acknowledged('2026-06-02', { author: BRA })],
  ])('%s starts no clock and ends none', (_, act) => {
    const found = clocks('2026-06-03', request, act);

    expect(found.map(({ id, standing }) => [id, standing])).toEqual([
      ['acknowledgement', 'running'],
    ]);
  });
});

describe('a case without a request', () => {
  it('has no clock', () => {
    expect(clocks('2026-06-03')).toEqual([]);
    expect(clocks('2026-06-03', acknowledged('2026-06-02'))).toEqual([]);
  });
});

describe('a clock of a State that the register does not know', () => {
  it('counts in UTC', () => {
    const acts = [request];
    const [found] = clocksOf({
      fold: foldCase(acts, new Set(acts.map(({ hash }) => hash))),
      acts,
      register: { ...foundingRegister, states: [] },
      now: on('2026-06-02'),
    });

    expect(found).toMatchObject({ id: 'acknowledgement', zone: 'UTC', dueOn: '2026-06-08' });
  });
});

describe('a clock that is not configured', () => {
  it('says so, and counts by the default', () => {
    const [found] = clocks('2026-06-02', request);

    expect(found).toMatchObject({ configured: false, standing: 'running', late: false });
    expect(found?.source).toMatch(/^Practice/);
  });

  it.each([
    ['2026-05-31', 0],
    ['2026-06-01', 1],
  ])('by a rule that was in force until %s runs %i times', (validUntil, times) => {
    const acts = [request];
    const found = clocksOf({
      fold: foldCase(acts, new Set(acts.map(({ hash }) => hash))),
      acts,
      register: foundingRegister,
      now: on('2026-06-02'),
      rules: CLOCK_RULES.map((rule) => ({ ...rule, validUntil: calendarDate(validUntil) })),
    });

    expect(found).toHaveLength(times);
  });
});
