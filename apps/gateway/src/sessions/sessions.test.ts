import { describe, expect, it } from '@jest/globals';
import { HOUR_MS, instant, MINUTE_MS, officerId, plus, stateCode } from '@comity/kernel';
import type { Entropy, Instant } from '@comity/kernel';
import { clearCookie, secretIn, setCookie } from './session-cookie.js';
import { Sessions } from './sessions.js';

const NOON = instant(1_800_000_000_000);
const ana = {
  officer: officerId('gt.drafter'),
  state: stateCode('GTM'),
  roles: ['drafter'],
  displayName: 'Ana',
  epoch: 0,
};
const luis = { ...ana, officer: officerId('gt.approver'), displayName: 'Luis' };

const countingEntropy = (): Entropy => {
  let count = 0;
  return {
    bytes: (length) => new Uint8Array(length).fill((count += 1)),
    uuid: () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`,
  };
};

const given = (): { sessions: Sessions; at: (now: Instant) => void } => {
  let now = NOON;
  const sessions = new Sessions({ now: () => now }, countingEntropy());
  return { sessions, at: (later) => void (now = later) };
};

describe('a session', () => {
  it('opens with its secret only', () => {
    const { sessions } = given();
    const secret = sessions.begin(ana);

    expect(sessions.open(secret)?.person).toEqual(ana);
    expect(sessions.open(`${secret.slice(1)}A`)).toBeNull();
  });

  it('has a secret of 256 bits, as random as its source', () => {
    const { sessions } = given();
    const [first, second] = [sessions.begin(ana), sessions.begin(ana)];

    expect(Buffer.from(first, 'base64url')).toEqual(Buffer.alloc(32, 1));
    expect(second).not.toBe(first);
  });

  it('ends when nobody used it for 30 minutes', () => {
    const { sessions, at } = given();
    const secret = sessions.begin(ana);
    at(plus(NOON, 29 * MINUTE_MS));
    expect(sessions.open(secret)).not.toBeNull();

    at(plus(NOON, 58 * MINUTE_MS));
    expect(sessions.open(secret)).not.toBeNull();
    at(plus(NOON, 88 * MINUTE_MS));
    expect(sessions.open(secret)).toBeNull();
  });

  it('ends all others of its officer and of nobody else, when they ask for it, and stays', () => {
    const { sessions } = given();
    const [mine, other, theirs] = [sessions.begin(ana), sessions.begin(ana), sessions.begin(luis)];
    const [here, there] = [sessions.open(mine), sessions.open(other)];
    if (here === null) throw new Error('a session began');

    expect(sessions.revokeOthers(here)).toBe(1);
    expect(there?.ended.aborted).toBe(true);
    expect(sessions.open(other)).toBeNull();
    expect([sessions.open(mine)?.id, sessions.open(theirs)?.person]).toEqual([here.id, luis]);
  });

  it('ends 10 hours after it began, however much it is used', () => {
    const { sessions, at } = given();
    const secret = sessions.begin(ana);
    for (let minutes = 0; minutes < 600; minutes += 20) {
      at(plus(NOON, minutes * MINUTE_MS));
      expect(sessions.open(secret)).not.toBeNull();
    }

    at(plus(NOON, 10 * HOUR_MS));
    expect(sessions.open(secret)).toBeNull();
  });

  it('stops what streams in its name when it is revoked', () => {
    const { sessions } = given();
    const secret = sessions.begin(ana);
    const ended = sessions.open(secret)?.ended;

    expect(sessions.revoke(ana.officer)).toBe(1);
    expect(ended?.aborted).toBe(true);
    expect(sessions.open(secret)).toBeNull();
  });

  it('cannot be revoked by another officer', () => {
    const { sessions } = given();
    const secret = sessions.begin(ana);
    const [session] = sessions.of(ana.officer);

    expect(sessions.revoke(luis.officer, session?.id)).toBe(0);
    expect(sessions.open(secret)).not.toBeNull();
  });

  it('is listed to its owner without what opens it', () => {
    const { sessions } = given();
    const secret = sessions.begin(ana);
    sessions.begin(luis);

    expect(sessions.of(ana.officer)).toHaveLength(1);
    expect(JSON.stringify(sessions.of(ana.officer))).not.toContain(secret);
  });
});

describe('the session cookie', () => {
  const secret = 'A'.repeat(43);

  it('is bound to the host, unreadable to scripts and never sent across sites', () => {
    expect(setCookie(secret, true)).toBe(
      `__Host-comity=${secret}; Path=/; HttpOnly; SameSite=Strict; Secure`,
    );
    expect(clearCookie(true)).toContain('__Host-comity=; Max-Age=0');
  });

  it('is read back from among others', () => {
    expect(secretIn(`a=1; __Host-comity=${secret}; b=2`, true)).toBe(secret);
    expect(secretIn(`comity=${secret}`, false)).toBe(secret);
  });

  it.each([
    ['none', undefined],
    ['two of them', `__Host-comity=${'A'.repeat(43)}; __Host-comity=${'B'.repeat(43)}`],
    ['one of another length', '__Host-comity=AAAA'],
    ['the loopback name where TLS is on', `comity=${'A'.repeat(43)}`],
  ])('is not read when there is %s', (_, header) => {
    expect(secretIn(header, true)).toBeNull();
  });
});
