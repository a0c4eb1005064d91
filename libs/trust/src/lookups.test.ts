/** Lookups: which keys, pins and profiles count at a moment, and for whom none does. */

import { beforeAll, describe, expect, it } from '@jest/globals';

import { DAY_MS, nodeId, plus, type Instant, type NodeId } from '@comity/kernel';
import {
  acceptedProfile,
  ageMs,
  EXCHANGE_GRACE_MS,
  freshness,
  logKeysAt,
  memberOf,
  openingResolver,
  resolverFrom,
  sealingKeyAt,
  signingKeysAt,
  tlsPinsAt,
  type Member,
  type MemberKey,
  type NodeKey,
  type TrustList,
} from './index.js';
import {
  aList,
  aMember,
  aSealingKey,
  aSigningKey,
  GTM,
  MEX,
  NOON,
  sha256Of,
} from './trust.fixture.js';

let gtm: Member;
let list: TrustList;
const BRA = nodeId('urn:comity:node:bra-1');
const days = (count: number): Instant => plus(NOON, count * DAY_MS);

beforeAll(async () => {
  gtm = await aMember(GTM);
  list = aList([gtm, await aMember(MEX)]);
});

const kidsOf = (keys: readonly { readonly kid: string }[] | undefined) =>
  keys?.map(({ kid }) => kid);
const kidsFor = (member: Member, use: string) =>
  kidsOf(member.keys.filter((key) => key.use === use));
const withKeys = (keys: readonly MemberKey[]): TrustList => aList([{ ...gtm, keys }]);
const revoking = (kid: string | undefined, revokedAt: Instant) =>
  gtm.keys.map((key) => (key.kid === kid ? { ...key, revokedAt } : key));

describe('a member', () => {
  it('is found by its node, and a stranger is not', () => {
    expect(memberOf(list, GTM)).toEqual(gtm);
    expect(memberOf(list, BRA)).toBeUndefined();
  });

  it('must sign with every signing key that is valid then', async () => {
    expect(kidsOf(signingKeysAt(list, GTM, NOON))).toEqual(kidsFor(gtm, 'sig'));
    const more = await aSigningKey('ES256');
    expect(kidsOf(signingKeysAt(withKeys([...gtm.keys, more]), GTM, NOON))).toContain(more.kid);
  });

  it('has keys from the beginning of their validity until just before its end', () => {
    const at = [days(-11), days(-10), plus(days(80), -1), days(80)];
    expect(at.map((moment) => signingKeysAt(list, GTM, moment)?.length)).toEqual([
      undefined,
      2,
      2,
      undefined,
    ]);
    expect(at.map((moment) => sealingKeyAt(list, GTM, moment) !== undefined)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(at.map((moment) => logKeysAt(list, GTM, moment).length)).toEqual([0, 1, 1, 0]);
    expect(at.map((moment) => tlsPinsAt(list, GTM, moment).length)).toEqual([0, 1, 1, 0]);
  });

  it('is sealed to under the key that began last', async () => {
    const later = await aSealingKey({ from: days(-1), until: days(89) });
    const keys = [later, ...gtm.keys];
    expect(sealingKeyAt(withKeys(keys), GTM, NOON)?.kid).toBe(later.kid);
    expect(kidsFor(gtm, 'enc')).toEqual([sealingKeyAt(withKeys(keys), GTM, days(-2))?.kid]);
  });

  it('never has a key at or after its revocation', () => {
    const [kid] = kidsFor(gtm, 'sig') ?? [];
    const revoked = withKeys(revoking(kid, NOON));
    expect(kidsOf(signingKeysAt(revoked, GTM, plus(NOON, -1)))).toContain(kid);
    expect(kidsOf(signingKeysAt(revoked, GTM, NOON))).not.toContain(kid);
    expect(kidsOf(signingKeysAt(revoked, GTM, days(1)))).not.toContain(kid);
  });

  it('that is suspended or withdrawn has no key, pin or profile to use', () => {
    for (const status of ['suspended', 'withdrawn'] as const) {
      const without = aList([{ ...gtm, status }]);
      expect(memberOf(without, GTM)?.status).toBe(status);
      expect(signingKeysAt(without, GTM, NOON)).toBeUndefined();
      expect(sealingKeyAt(without, GTM, NOON)).toBeUndefined();
      expect(logKeysAt(without, GTM, NOON)).toEqual([]);
      expect(tlsPinsAt(without, GTM, NOON)).toEqual([]);
      expect(acceptedProfile(without, GTM, NOON)).toBeUndefined();
    }
  });

  it('is written to in the highest profile that both accept then', () => {
    const profiles = [
      { name: 'comity-env/1', from: days(-10) },
      { name: 'comity-env/2', from: days(1), until: days(2) },
    ];
    const both = aList([{ ...gtm, profiles }]);
    const ours = ['comity-env/2', 'comity-env/1'];
    const at = [NOON, days(1), days(2)].map((moment) => acceptedProfile(both, GTM, moment, ours));
    expect(at).toEqual(['comity-env/1', 'comity-env/2', 'comity-env/1']);
    expect(acceptedProfile(both, GTM, NOON, ['comity-env/9'])).toBeUndefined();
    expect(acceptedProfile(list, BRA, NOON)).toBeUndefined();
  });
});

describe('the age of a list', () => {
  it('is fresh until its expiry, stale for thirty days, then expired', () => {
    const end = list.expires;
    const at = [NOON, plus(end, -1), end, plus(end, EXCHANGE_GRACE_MS - 1)];
    expect(at.map((moment) => freshness(list, moment))).toEqual([
      'fresh',
      'fresh',
      'stale',
      'stale',
    ]);
    expect(freshness(list, plus(end, 30 * DAY_MS))).toBe('expired');
  });

  it('is shown from the first day', () => {
    expect([days(-1), NOON, days(1)].map((at) => ageMs(list, at))).toEqual([0, 0, DAY_MS]);
  });
});

describe('the resolver for what arrives now', () => {
  it('gives the keys of the date that the message claims', async () => {
    const successor = await aSigningKey('ES256', { from: days(80), until: days(400) });
    const keysOf = openingResolver(withKeys([...gtm.keys, successor]), days(90));
    expect(kidsOf(keysOf(GTM, NOON))).toEqual(kidsFor(gtm, 'sig'));
    expect(kidsOf(keysOf(GTM, days(90)))).toEqual([successor.kid]);
  });

  it('gives no key that is revoked by now, whatever date the message claims', () => {
    const [kid] = kidsFor(gtm, 'sig') ?? [];
    const revoked = withKeys(revoking(kid, days(1)));
    expect(kidsOf(openingResolver(revoked, NOON)(GTM, NOON))).toContain(kid);
    expect(kidsOf(openingResolver(revoked, days(1))(GTM, NOON))).not.toContain(kid);
  });

  it('knows no stranger and no suspended member', () => {
    expect(openingResolver(list, NOON)(BRA, NOON)).toBeUndefined();
    const suspended = aList([{ ...gtm, status: 'suspended' }]);
    expect(openingResolver(suspended, NOON)(GTM, NOON)).toBeUndefined();
  });
});

describe('the resolver for what is proven to have existed then', () => {
  const second = (members: readonly Member[]): TrustList =>
    aList(members, { seq: 2, issued: days(5), expires: days(12), prev: sha256Of('one') });
  const asking = (history: readonly TrustList[], at: Instant, node: NodeId = GTM) =>
    kidsOf(resolverFrom(history)(node, at));

  it('gives the keys of the list in force then', async () => {
    const renewed = [await aSigningKey('ES256'), await aSigningKey('ML-DSA-65')];
    const history = [second([{ ...gtm, keys: renewed }]), list];
    expect(asking(history, days(-1))).toBeUndefined();
    expect(asking(history, plus(days(5), -1))).toEqual(kidsFor(gtm, 'sig'));
    expect(asking(history, days(5))).toEqual(kidsOf(renewed));
  });

  it('knows a member that was suspended later, and not while it is', () => {
    const history = [list, second([{ ...gtm, status: 'suspended' }])];
    expect(asking(history, days(4))).toEqual(kidsFor(gtm, 'sig'));
    expect(asking(history, days(6))).toBeUndefined();
  });

  it('gives no key that a later list says was revoked by then', () => {
    const keys = revoking(gtm.keys[0]?.kid, days(3));
    const history = [list, second([{ ...gtm, keys }])];
    const kid = gtm.keys.find((key): key is NodeKey => key.use === 'sig')?.kid;
    expect(asking(history, days(2))).toContain(kid);
    expect(asking(history, days(3))).not.toContain(kid);
  });

  it('knows nobody without a list', () => {
    expect(asking([], NOON)).toBeUndefined();
    expect(asking([list], NOON, BRA)).toBeUndefined();
  });
});
