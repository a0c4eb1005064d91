import { describe, expect, it } from '@jest/globals';
import { instant, MINUTE_MS, officerId, plus, SECOND_MS, stateCode } from '@comity/kernel';
import type { Instant } from '@comity/kernel';
import { diagnostics } from '@comity/platform';
import {
  CALLS_PER_PERSON_PER_MINUTE_MAX,
  CALLS_PER_STATE_PER_MINUTE_MAX,
  RateLimits,
} from './rate-limits.js';

const NOON = instant(1_800_000_000_000);
const state = stateCode('GTM');

const given = () => {
  let now = NOON;
  const lines: { event: string; kind: string; id: string }[] = [];
  const sink = (line: string): void => void lines.push(JSON.parse(line));
  const limits = new RateLimits({ now: () => now }, diagnostics('test', { sink }));
  /** The wait after the last of `times` calls. */
  const calls = (officer: string, times = 1, id = `session-of-${officer}`): number | null => {
    const known = { officer: officerId(officer), state, roles: [], epoch: 0 };
    const person = { ...known, displayName: officer };
    let wait: number | null = null;
    for (let call = 0; call < times; call += 1) wait = limits.waitFor({ id, person });
    return wait;
  };
  return { calls, lines, at: (later: Instant) => void (now = later) };
};

describe('the calls of one person', () => {
  it('pass up to the limit, and then wait for the next minute', () => {
    const { calls, at } = given();
    expect(calls('ana', CALLS_PER_PERSON_PER_MINUTE_MAX)).toBeNull();

    at(plus(NOON, 45 * SECOND_MS));
    expect(calls('ana')).toBe(15);
    at(plus(NOON, MINUTE_MS));
    expect(calls('ana')).toBeNull();
  });

  it('count together, in however many sessions they are made', () => {
    const { calls } = given();
    expect(calls('ana', CALLS_PER_PERSON_PER_MINUTE_MAX, 'one')).toBeNull();
    expect(calls('ana', 1, 'other')).toBe(60);
  });

  it('that are too many take nothing from any other person', () => {
    const { calls } = given();
    expect(calls('ana', 2 * CALLS_PER_STATE_PER_MINUTE_MAX)).toBe(60);
    expect(calls('luis')).toBeNull();
  });

  it('are told to the operator once a minute, by the session and not by the name', () => {
    const { calls, lines, at } = given();
    calls('ana', CALLS_PER_PERSON_PER_MINUTE_MAX + 50);
    expect(lines).toEqual([
      expect.objectContaining({ event: 'rate.exceeded', kind: 'person', id: 'session-of-ana' }),
    ]);

    at(plus(NOON, MINUTE_MS));
    calls('ana', CALLS_PER_PERSON_PER_MINUTE_MAX + 50);
    expect(lines).toHaveLength(2);
  });
});

describe('the calls of all persons of a State', () => {
  it('pass up to the limit, and then wait for the next minute', () => {
    const { calls, lines, at } = given();
    const persons = CALLS_PER_STATE_PER_MINUTE_MAX / CALLS_PER_PERSON_PER_MINUTE_MAX;
    for (let nth = 0; nth < persons; nth += 1)
      expect(calls(`officer.${nth}`, CALLS_PER_PERSON_PER_MINUTE_MAX)).toBeNull();

    expect(calls('luis')).toBe(60);
    expect(lines.map(({ kind }) => kind)).toEqual(['state']);
    at(plus(NOON, MINUTE_MS));
    expect(calls('luis')).toBeNull();
  });

  it('are not held up by a clock that is set back', () => {
    const { calls, at } = given();
    calls('ana', CALLS_PER_PERSON_PER_MINUTE_MAX + 1);

    at(plus(NOON, -60 * MINUTE_MS));
    expect(calls('ana')).toBeNull();
  });
});
