/** Lists of officers to seal to: read as they are said, or not at all. */

import { beforeAll, describe, expect, it } from '@jest/globals';

import { officerId, stateCode, toBase64url, type Json } from '@comity/kernel';

import {
  newOfficerKey,
  readTargets,
  TARGETS_MAX,
  TARGETS_VERSION,
  type SealTarget,
} from './index.js';
import { codeOf } from './sealed.fixture.js';

const PUB_BYTES = 1216;
let targets: readonly SealTarget[];

const aList = (change: object = {}): Json =>
  ({
    ver: TARGETS_VERSION,
    state: stateCode('MEX'),
    seq: 1,
    targets,
    ...change,
  }) as unknown as Json;

beforeAll(async () => {
  const keys = [await newOfficerKey(), await newOfficerKey()];
  targets = keys
    .map(({ public: { kid, pub } }, index) => ({
      officer: officerId(`mex.officer-${index}`),
      roles: ['examiner'],
      kid,
      pub,
    }))
    .toSorted((a, b) => (a.kid < b.kid ? -1 : 1));
});

describe('a list of officers to seal to', () => {
  it('is read as it was said, with nobody on it too', async () => {
    expect(await readTargets(aList())).toEqual(aList());
    expect(await readTargets(aList({ targets: [] }))).toEqual(aList({ targets: [] }));
  });

  it('names each key as its bytes do, once, and in one order', async () => {
    const [one, two] = targets as [SealTarget, SealTarget];
    for (const wrong of [
      [{ ...one, pub: two.pub }, two],
      [{ ...one, pub: toBase64url(new Uint8Array(PUB_BYTES)) }],
      [two, one],
      [one, one],
      [{ ...one, pub: 'AAAA' }],
    ]) {
      expect(await codeOf(readTargets(aList({ targets: wrong })))).toMatch(
        /^(TARGETS_MALFORMED|OFFICER_KEY_INVALID)$/,
      );
    }
  });

  it('has exactly its members, within their limits', async () => {
    const [one] = targets as [SealTarget];
    for (const wrong of [
      { ver: 'comity-targets/2' },
      { state: 'mex' },
      { seq: 0 },
      { seq: 1.5 },
      { more: true },
      { targets: [{ ...one, roles: [] }] },
      { targets: [{ ...one, roles: ['EXAMINER'] }] },
      { targets: [{ ...one, officer: 'Somebody' }] },
      { targets: [{ ...one, name: 'Somebody' }] },
      { targets: Array.from({ length: TARGETS_MAX + 1 }, () => one) },
    ]) {
      expect(await codeOf(readTargets(aList(wrong)))).toBe('TARGETS_MALFORMED');
    }
  });
});
