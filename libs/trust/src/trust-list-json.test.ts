/** The form of a trust list: what is written reads back, and nothing else is read. */

import { beforeAll, describe, expect, it } from '@jest/globals';

import { DAY_MS, instant, plus } from '@comity/kernel';
import { readMember, writeMember, type Member, type TrustList } from './index.js';
import { readTrustList, writeTrustList } from './trust-list-json.js';
import { aList, aMember, aSigningKey, codeOf, GTM, MEX, NOON, sha256Of } from './trust.fixture.js';

let gtm: Member;
let mex: Member;

beforeAll(async () => {
  [gtm, mex] = [await aMember(GTM), await aMember(MEX)];
});

const readingList = (change: object) =>
  codeOf(() => readTrustList({ ...(writeTrustList(aList([gtm, mex])) as object), ...change }));

const readingMember = (change: object) =>
  codeOf(() => readMember({ ...(writeMember(gtm) as object), ...change }));

const rekeyed = (change: object): object => {
  const { keys } = writeMember(gtm) as unknown as { keys: object[] };
  return { keys: keys.map((key, index) => (index === 0 ? { ...key, ...change } : key)) };
};

describe('a trust list', () => {
  it('reads back as it was written', () => {
    const list = aList([gtm, mex], { seq: 7, prev: sha256Of('six') });
    expect(readTrustList(writeTrustList(list))).toEqual(list);
  });

  it('writes times as whole seconds', () => {
    const written = writeTrustList(aList([gtm])) as unknown as Record<'issued' | 'expires', number>;
    expect(written.issued).toBe(NOON / 1_000);
    const member = writeMember(gtm) as unknown as { tls: { from: number }[] };
    expect(member.tls[0]?.from).toBe(plus(NOON, -10 * DAY_MS) / 1_000);
  });

  it('is refused when a member of it is missing, strange or malformed', async () => {
    const wrong: object[] = [
      { ver: 'comity-tl/2' },
      { network: '' },
      { seq: 0, prev: null },
      { seq: 1, prev: sha256Of('zero') },
      { seq: 2, prev: null },
      { seq: 2, prev: 'short' },
      { issued: '1' },
      { expires: NOON / 1_000 },
      { directory: {} },
      { members: {} },
      { members: [{}] },
      { more: 1 },
    ];
    expect(await readingList({})).toBe('nothing');
    for (const change of wrong) expect(await readingList(change)).toBe('TRUST_LIST_MALFORMED');
  });

  it('gives no node, key or certificate two owners', async () => {
    const twice: (readonly Member[])[] = [
      [gtm, gtm],
      [gtm, { ...mex, keys: [...mex.keys, ...gtm.keys.slice(0, 1)] }],
      [gtm, { ...mex, tls: gtm.tls }],
      [{ ...gtm, keys: [...gtm.keys, ...gtm.keys.slice(0, 1)] }],
    ];
    for (const members of twice) {
      const list: TrustList = aList(members);
      expect(await codeOf(() => readTrustList(writeTrustList(list)))).toBe('TRUST_LIST_MALFORMED');
    }
  });
});

describe('a member', () => {
  it('reads back as it was written, with what is optional and without', () => {
    const { names: _, authorityIds: __, ...bare } = gtm;
    const revoked = { ...gtm, keys: gtm.keys.map((key) => ({ ...key, revokedAt: NOON })) };
    const ending = { ...gtm, profiles: [{ name: 'x/1', from: NOON, until: plus(NOON, DAY_MS) }] };
    for (const member of [gtm, bare, revoked, ending]) {
      expect(readMember(writeMember(member))).toEqual(member);
    }
  });

  it('is refused when its entry is malformed', async () => {
    const window = { from: 1, until: 2 };
    const wrong: object[] = [
      { state: 'MEX' },
      { state: 'gtm' },
      { node: 'gtm-1' },
      { names: { en: '' } },
      { names: ['en'] },
      { endpoint: 'https://gtm.example' },
      { endpoint: 'gtm.example' },
      { endpoint: 'user@gtm.example:443' },
      { tls: [{ spki: 'short', ...window }] },
      { tls: [{ spki: sha256Of('tls'), from: 2, until: 2 }] },
      { log: {} },
      { profiles: ['comity-env/1'] },
      { status: 'admitted' },
      { more: 1 },
    ];
    expect(await readingMember({})).toBe('nothing');
    for (const change of wrong) expect(await readingMember(change)).toBe('TRUST_LIST_MALFORMED');
  });

  it('is refused when a key of it lies about its name, algorithm, purpose or time', async () => {
    const other = await aSigningKey('ES256');
    const wrong: object[] = [
      { kid: other.kid },
      { jwk: other.jwk },
      { alg: 'ML-DSA-65' },
      { use: 'enc' },
      { use: 'log' },
      { until: 1 },
      { jwk: { ...gtm.keys[0], kid: 'x' } },
      { vkey: 'x+00000000+AA==' },
      { more: 1 },
    ];
    for (const change of wrong) {
      expect(await readingMember(rekeyed(change))).toBe('TRUST_LIST_MALFORMED');
    }
  });

  it('is refused when its log key is not that of its log', async () => {
    expect(await readingMember({ log: { origin: 'another.example/log/2026' } })).toBe(
      'TRUST_LIST_MALFORMED',
    );
  });

  it('is refused when its times are milliseconds by mistake', async () => {
    const milliseconds = { from: NOON, until: instant(NOON + DAY_MS) };
    expect(await readingMember(rekeyed(milliseconds))).toBe('TRUST_LIST_MALFORMED');
  });
});
