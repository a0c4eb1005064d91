import { describe, expect, it } from '@jest/globals';
import { instant, MINUTE_MS, plus } from '@comity/kernel';
import type { Instant } from '@comity/kernel';
import { diagnostics } from '@comity/platform';
import {
  ADDRESSES_MAX,
  AddressLimits,
  CALLS_OF_OTHERS_PER_MINUTE_MAX,
  CALLS_PER_ADDRESS_PER_MINUTE_MAX,
} from './address-limits.js';

const NOON = instant(1_800_000_000_000);

const given = () => {
  let now = NOON;
  const lines: unknown[] = [];
  const sink = (line: string): void => void lines.push(JSON.parse(line));
  const limits = new AddressLimits({ now: () => now }, diagnostics('test', { sink }));
  /** The wait after the last of `times` calls. */
  const calls = (address: string, times = 1): number | null => {
    let wait: number | null = null;
    for (let call = 0; call < times; call += 1) wait = limits.waitFor(address);
    return wait;
  };
  return { limits, calls, lines, at: (later: Instant) => void (now = later) };
};

describe('the calls from one address', () => {
  it('pass up to the limit, then wait for the next minute, and hold up no other', () => {
    const { calls, at } = given();
    expect(calls('192.0.2.1', CALLS_PER_ADDRESS_PER_MINUTE_MAX)).toBeNull();
    expect(calls('192.0.2.1')).toBe(60);
    expect(calls('192.0.2.2')).toBeNull();

    at(plus(NOON, MINUTE_MS));
    expect(calls('192.0.2.1')).toBeNull();
  });

  it('are told to the operator once a minute', () => {
    const { calls, lines } = given();
    calls('192.0.2.1', CALLS_PER_ADDRESS_PER_MINUTE_MAX + 50);
    expect(lines).toEqual([
      expect.objectContaining({ event: 'rate.exceeded', kind: 'address', address: '192.0.2.1' }),
    ]);
  });
});

describe('a flood of addresses', () => {
  const flood = (given: { calls: (address: string) => number | null }, count: number): number => {
    let refused = 0;
    for (let nth = 0; nth < count; nth += 1) if (given.calls(`flood-${nth}`) !== null) refused += 1;
    return refused;
  };

  it('is remembered up to a bound, and what is beyond shares one count', () => {
    const here = given();
    const beyond = CALLS_OF_OTHERS_PER_MINUTE_MAX + 100;
    expect(flood(here, ADDRESSES_MAX + beyond)).toBe(100);
    expect(here.limits.size).toBe(ADDRESSES_MAX);
    expect(here.lines).toHaveLength(1);
  });

  it('takes nothing from an address that called before it', () => {
    const here = given();
    here.calls('192.0.2.1');
    flood(here, 2 * ADDRESSES_MAX);
    expect(here.calls('192.0.2.1')).toBeNull();

    here.at(plus(NOON, MINUTE_MS));
    expect(here.calls('192.0.2.9')).toBeNull();
    expect(here.limits.size).toBe(1);
  });
});
