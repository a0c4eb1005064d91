/** Differences between two lists: whatever an administrator would sign for, he is shown. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { canonicalize, DAY_MS, plus } from '@comity/kernel';
import { writeMember } from '../member-json.js';
import type { Member, MemberKey } from '../trust-list.js';
import { aList, aMember, aSealingKey, GTM, MEX, NOON, sha256Of } from '../trust.fixture.js';
import { differencesOf } from './differences.js';

let gtm: Member;
let mex: Member;
let spare: MemberKey;

beforeAll(async () => {
  [gtm, mex] = [await aMember(GTM), await aMember(MEX)];
  spare = await aSealingKey();
});

const changesOf = (change: Partial<Member>) =>
  differencesOf(aList([gtm, mex]), aList([{ ...gtm, ...change }, mex]));

/** Any change of any one part of an entry. */
const aChange = (): fc.Arbitrary<Partial<Member>> => {
  const [pin] = gtm.tls;
  const later = fc.integer({ min: 1, max: 90 }).map((days) => plus(NOON, days * DAY_MS));
  const keyChange = fc.tuple(fc.nat(gtm.keys.length - 1), later).chain(([at, moment]) =>
    fc.constantFrom<readonly MemberKey[]>(
      gtm.keys.toSpliced(at, 1),
      gtm.keys.map((key, place) => (place === at ? { ...key, revokedAt: moment } : key)),
      gtm.keys.map((key, place) =>
        place === at ? { ...key, until: plus(key.until, moment - NOON) } : key,
      ),
      [...gtm.keys, spare],
    ),
  );
  return fc.oneof(
    keyChange.map((keys) => ({ keys })),
    later.map((until) => ({ tls: pin ? [{ ...pin, until: plus(until, 90 * DAY_MS) }] : [] })),
    fc.constantFrom<Partial<Member>>(
      { tls: [] },
      { tls: pin ? [pin, { ...pin, spki: sha256Of('another') }] : [] },
      { tls: pin ? [pin, { ...pin, until: plus(pin.until, DAY_MS) }] : [] },
      { endpoint: 'elsewhere.example:7443' },
      { names: { en: 'Another' } },
      { authorityIds: [] },
      { profiles: [] },
      { log: { origin: 'another.example/log/2026' } },
      { status: 'withdrawn' },
    ),
  );
};

describe('the differences between two lists', () => {
  it('hold every change of an entry, in the part that it changes', () => {
    const parts = { keys: 'key' } as Readonly<Record<string, string>>;
    fc.assert(
      fc.property(aChange(), (change) => {
        const [name = ''] = Object.keys(change);
        const same =
          canonicalize(writeMember({ ...gtm, ...change })) === canonicalize(writeMember(gtm));
        const found = changesOf(change);
        return same
          ? found.length === 0
          : found.length === 1 && found[0]?.part === (parts[name] ?? name);
      }),
    );
  });

  it('name the key that came, went or was revoked', () => {
    const [key, ...keys] = gtm.keys;
    expect(changesOf({ keys: [...gtm.keys, spare] })).toEqual([
      expect.objectContaining({ kind: 'changed', part: 'key', key: spare.kid, before: null }),
    ]);
    expect(changesOf({ keys })).toEqual([
      expect.objectContaining({ part: 'key', key: key?.kid, after: null }),
    ]);
    const [revoked] = changesOf({ keys: [{ ...(key as MemberKey), revokedAt: NOON }, ...keys] });
    expect(revoked?.after).toContain('"revokedAt":1795348800');
  });
});
