import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HOUR_MS } from '@comity/kernel';
import { BACKOFF_MS_MAX, BACKOFF_MS_MIN, backoffMs, hasCome } from './backoff.js';
import { NOON, after } from './consignment.fixture.js';

const jitters = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('backoffMs', () => {
  it('doubles with every failure until its cap', () => {
    const waits = [0, 1, 2, 3, 8, 9, 500].map((failures) => backoffMs(failures, 0));

    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 256_000, 300_000, 300_000]);
  });

  it('is spread over the upper half of the wait', () => {
    fc.assert(
      fc.property(fc.nat(1_000), jitters, (failures, jitter) => {
        const whole = backoffMs(failures, 0);
        const spread = backoffMs(failures, jitter);
        return spread <= whole && spread >= Math.floor(whole / 2);
      }),
    );
    expect(backoffMs(3, 0.5)).toBe(6_000);
  });

  it('stays between its least and its greatest wait', () => {
    fc.assert(
      fc.property(fc.nat(1_000), jitters, (failures, jitter) => {
        const wait = backoffMs(failures, jitter);
        return wait >= BACKOFF_MS_MIN / 2 && wait <= BACKOFF_MS_MAX;
      }),
    );
  });

  it('takes no jitter from outside [0, 1)', () => {
    expect(() => backoffMs(0, 1)).toThrow(Error);
    expect(() => backoffMs(0, -0.1)).toThrow(Error);
  });
});

describe('hasCome', () => {
  it('is true from the moment on', () => {
    expect(hasCome(after(1), NOON, HOUR_MS)).toBe(false);
    expect(hasCome(NOON, NOON, HOUR_MS)).toBe(true);
    expect(hasCome(NOON, after(1), HOUR_MS)).toBe(true);
  });

  it('is true of a moment farther ahead than anyone could have set it', () => {
    expect(hasCome(after(HOUR_MS), NOON, HOUR_MS)).toBe(false);
    expect(hasCome(after(HOUR_MS + 1), NOON, HOUR_MS)).toBe(true);
  });
});
