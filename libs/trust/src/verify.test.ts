/** Trust lists: which a node accepts, and every way of being led astray that it refuses. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';

import { canonicalize, DAY_MS, fromUtf8, MINUTE_MS, plus, toHex, utf8 } from '@comity/kernel';
import type { Bytes } from '@comity/kernel';
import { signJws } from '@comity/envelope';
import { signTrustList, mergeTrustLists, trustListHash, verifyTrustList } from './index.js';
import type { Member, TrustAnchor, TrustList } from './index.js';
import { writeTrustList } from './trust-list-json.js';
import {
  aList,
  aMember,
  anAdministrator,
  anchorOf,
  codeOf,
  GTM,
  MEX,
  NOON,
  sha256Of,
  signedBy,
  type TestAdministrator,
} from './trust.fixture.js';

let [ana, ben, cora, stranger]: TestAdministrator[] = [];
let anchor: TrustAnchor;
let members: readonly Member[];
let list: TrustList;
let signed: Bytes;

const all = () => [ana, ben, cora, stranger] as TestAdministrator[];
const some = (...indices: number[]) => all().filter((_, index) => indices.includes(index));

beforeAll(async () => {
  [ana, ben, cora, stranger] = await Promise.all(['ana', 'ben', 'cora', 'x'].map(anAdministrator));
  anchor = anchorOf(some(0, 1, 2));
  members = [await aMember(GTM), await aMember(MEX)];
  list = aList(members);
  signed = await signedBy(list, some(0, 1));
});

const verifying = (bytes: Uint8Array, change: object = {}) =>
  codeOf(verifyTrustList(bytes, { anchor, at: plus(NOON, MINUTE_MS), ...change }));

describe('a trust list', () => {
  it('that two of three administrators signed is accepted, as they wrote it', async () => {
    const verified = await verifyTrustList(signed, { anchor, at: NOON });
    expect(verified).toEqual({ list, sha256: trustListHash(list), signedBy: ['ana', 'ben'] });
  });

  it('is named by SHA-256 of what is signed', async () => {
    const { sha256 } = await verifyTrustList(signed, { anchor });
    expect(sha256).toBe(sha256Of(canonicalize(writeTrustList(list))));
  });

  it('is the same list under any two signatures, and the same bytes in any order', async () => {
    const other = await signedBy(list, some(1, 2));
    const held = await verifyTrustList(signed, { anchor });
    expect(await verifying(other, { held: { seq: 1, sha256: held.sha256 } })).toBe('nothing');

    const parts = await Promise.all(
      some(0, 1).map(({ signers }) => signTrustList(list, { at: NOON, signers })),
    );
    expect(toHex(mergeTrustLists(parts.toReversed()))).toBe(toHex(mergeTrustLists(parts)));
  });
});

describe('the threshold', () => {
  it('is not met by one administrator', async () => {
    expect(await verifying(await signedBy(list, some(0)))).toBe('TRUST_LIST_BELOW_THRESHOLD');
  });

  it('counts nobody who signed with one algorithm alone', async () => {
    for (const index of [0, 1] as const) {
      const half = some(1).map(({ signers }) => ({ signers: [signers[index]] as never }));
      const bytes = await signedBy(list, [...some(0), ...half]);
      expect(await verifying(bytes)).toBe('TRUST_LIST_BELOW_THRESHOLD');
    }
  });

  it('does not count strangers, and does not mind them', async () => {
    const one = await signedBy(list, some(0, 3));
    expect(await verifying(one)).toBe('TRUST_LIST_BELOW_THRESHOLD');
    expect(await verifying(await signedBy(list, some(0, 1, 3)))).toBe('nothing');
  });

  it('counts each administrator once', async () => {
    const [first] = some(0);
    const parts = await Promise.all(
      [0, 1].map(() => signTrustList(list, { at: NOON, signers: first?.signers ?? [] })),
    );
    expect(await codeOf(() => mergeTrustLists(parts))).toBe('JWS_SIGNATURE_DUPLICATE');
  });

  it('is not met by signatures over another list', async () => {
    const other = await signedBy({ ...list, seq: 2, prev: sha256Of('one') }, some(1));
    const mine = JSON.parse(fromUtf8(await signedBy(list, some(0)))) as { signatures: unknown[] };
    const theirs = JSON.parse(fromUtf8(other)) as { signatures: unknown[] };
    mine.signatures.push(...theirs.signatures);
    expect(await verifying(utf8(canonicalize(mine)))).toBe('JWS_SIGNATURE_INVALID');
  });

  it('is the one of the anchor', async () => {
    expect(await verifying(signed, { anchor: anchorOf(some(0, 1, 2), 3) })).toBe(
      'TRUST_LIST_BELOW_THRESHOLD',
    );
    const three = await signedBy(list, some(0, 1, 2));
    expect(await verifying(three, { anchor: anchorOf(some(0, 1, 2), 3) })).toBe('nothing');
  });
});

describe('a list on offer is refused', () => {
  const next = (change: Partial<TrustList> = {}): TrustList =>
    aList(members, { seq: 2, prev: trustListHash(list), ...change });
  const held = () => ({ held: { seq: 2, sha256: trustListHash(next()) } });

  it('when it is older than the one held: rollback', async () => {
    expect(await verifying(signed, held())).toBe('TRUST_LIST_ROLLED_BACK');
  });

  it('when it is another list of the same number: a fork', async () => {
    const other = await signedBy(next({ members: members.slice(1) }), some(0, 1));
    expect(await verifying(other, held())).toBe('TRUST_LIST_FORKED');
    expect(await verifying(await signedBy(next(), some(0, 1)), held())).toBe('nothing');
  });

  it('when it does not name the one held as its predecessor', async () => {
    const third = next({ seq: 3, prev: trustListHash(next()) });
    const wrong = next({ seq: 3, prev: sha256Of('another') });
    expect(await verifying(await signedBy(third, some(0, 1)), held())).toBe('nothing');
    expect(await verifying(await signedBy(wrong, some(0, 1)), held())).toBe(
      'TRUST_LIST_PREDECESSOR_MISMATCH',
    );
  });

  it('when it is past its expiry: a freeze', async () => {
    expect(await verifying(signed, { at: plus(list.expires, -1) })).toBe('nothing');
    expect(await verifying(signed, { at: list.expires })).toBe('TRUST_LIST_FROZEN');
    expect(await verifying(signed, { at: undefined })).toBe('nothing');
  });

  it('when it is dated later than our clock reads', async () => {
    expect(await verifying(signed, { at: plus(NOON, -4 * MINUTE_MS) })).toBe('nothing');
    expect(await verifying(signed, { at: plus(NOON, -DAY_MS) })).toBe('TRUST_LIST_NOT_YET_ISSUED');
  });

  it('when it is that of another network', async () => {
    const other = await signedBy({ ...list, network: 'another' }, some(0, 1));
    expect(await verifying(other)).toBe('TRUST_LIST_OF_ANOTHER_NETWORK');
  });

  it('when the same administrators signed another kind of object', async () => {
    const signers = some(0, 1).flatMap((one) => [...one.signers]);
    const payload = writeTrustList(list);
    const bytes = await signJws(payload, { typ: 'comity-msg+jws', at: NOON, signers });
    expect(await verifying(bytes)).toBe('JWS_HEADER_INVALID');
  });

  it('when any single bit of it changed', async () => {
    const refused = fc.asyncProperty(fc.nat(signed.length - 1), fc.nat(7), async (at, bit) => {
      const copy = Uint8Array.from(signed);
      copy[at] = (copy[at] ?? 0) ^ (1 << bit);
      return /^(JWS|TRUST)_/.test(String(await verifying(copy)));
    });
    await fc.assert(refused, { numRuns: 100 });
  });
});
