import { beforeEach, describe, expect, it } from '@jest/globals';
import { instant, MINUTE_MS, plus } from '@comity/kernel';
import { systemEntropy } from '@comity/platform';
import { clearPending, pendingIn, setPending } from './pending-cookie.js';
import { PENDING_MS_MAX, PendingSignIns } from './pending-sign-ins.js';

const START = instant(1_800_000_000_000);
let now = START;
let pending: PendingSignIns;
beforeEach(() => {
  now = START;
  pending = new PendingSignIns({ now: () => now }, systemEntropy);
});

const PENDING = {
  expected: { callback: 'c', state: 's', nonce: 'n', codeVerifier: 'v', askedAt: START },
  before: null,
};

describe('a sign-in that waits for the provider', () => {
  it('is taken once, by its own secret alone', () => {
    const [secret, other] = [pending.keep(PENDING), pending.keep({ ...PENDING })];
    expect(pending.take('a'.repeat(43))).toBeNull();
    expect(pending.take(secret)).toMatchObject(PENDING);
    expect(pending.take(secret)).toBeNull();
    expect(pending.take(other)).toMatchObject(PENDING);
  });

  it('is over after ten minutes', () => {
    expect(PENDING_MS_MAX).toBe(10 * MINUTE_MS);
    const [inTime, late] = [pending.keep(PENDING), pending.keep(PENDING)];
    now = plus(START, PENDING_MS_MAX - 1);
    expect(pending.take(inTime)).not.toBeNull();
    now = plus(START, PENDING_MS_MAX);
    expect(pending.take(late)).toBeNull();
  });

  /** How many of 305 that ask from `address` may begin. */
  const begun = (address = '192.0.2.7'): number =>
    Array.from({ length: 305 }, () => pending.mayBegin(address)).filter(Boolean).length;

  it('is one of at most 300 in a minute from one address, also after a clock was set back', () => {
    expect(begun()).toBe(300);
    now = plus(START, MINUTE_MS - 1);
    expect(pending.mayBegin('192.0.2.7')).toBe(false);
    now = plus(START, MINUTE_MS);
    expect(begun()).toBe(300);
    now = plus(START, -10 * MINUTE_MS);
    expect(begun()).toBe(300);
  });

  it('is shut out by no other address that asks without end, and is one of 3,000 in all', () => {
    for (let count = 0; count < 4; count += 1) begun();
    expect(pending.mayBegin('198.51.100.1')).toBe(true);

    const others = Array.from({ length: 9 }, (_, at) => begun(`203.0.113.${at}`));
    expect(others).toEqual([300, 300, 300, 300, 300, 300, 300, 300, 299]);
    expect(begun('198.51.100.2')).toBe(0);
  });

  it('is told from its secret in the cookie, and not from anything like it', () => {
    const secret = pending.keep(PENDING);
    expect(pendingIn(`a=b; __Host-comity-sign-in=${secret}`, true)).toBe(secret);
    expect(pendingIn(`comity-sign-in=${secret}`, false)).toBe(secret);
    const twice = `__Host-comity-sign-in=${secret}; __Host-comity-sign-in=${secret}`;
    for (const header of [`comity-sign-in=${secret}`, twice, `__Host-comity=${secret}`]) {
      expect(pendingIn(header, true)).toBeNull();
    }
    expect(pendingIn(undefined, true)).toBeNull();
  });

  it('has a cookie that is bound to the host, unreadable to scripts and gone in ten minutes', () => {
    expect(setPending('s', true)).toBe(
      '__Host-comity-sign-in=s; Max-Age=600; Path=/; HttpOnly; SameSite=Lax; Secure',
    );
    expect(clearPending(true)).toBe(
      '__Host-comity-sign-in=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure',
    );
  });
});
