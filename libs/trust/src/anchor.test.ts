/** The anchor: a threshold that means as many different hands as it says. */

import { beforeAll, describe, expect, it } from '@jest/globals';

import { readTrustAnchor, THRESHOLD_DEFAULT } from './index.js';
import { anAdministrator, codeOf, NETWORK } from './trust.fixture.js';

interface Entry {
  readonly id: string;
  readonly keys: readonly object[];
}

let entries: readonly [Entry, Entry, Entry];

beforeAll(async () => {
  const entry = async (id: string): Promise<Entry> => {
    const { pairs } = await anAdministrator(id);
    return { id, keys: pairs.map((pair) => pair.public.jwk) };
  };
  entries = [await entry('ana'), await entry('ben'), await entry('cora')];
});

const reading = (change: object) =>
  codeOf(() => readTrustAnchor({ network: NETWORK, administrators: entries, ...change }));

describe('a trust anchor', () => {
  it('asks for two of its administrators unless it says otherwise', () => {
    const anchor = readTrustAnchor({ network: NETWORK, administrators: entries });
    expect([anchor.threshold, THRESHOLD_DEFAULT]).toEqual([2, 2]);
    expect(anchor.administrators.map(({ id, keys }) => [id, keys.length])).toEqual([
      ['ana', 2],
      ['ben', 2],
      ['cora', 2],
    ]);
  });

  it('is refused when its threshold cannot be met, or is none', async () => {
    expect(await reading({ threshold: 3 })).toBe('nothing');
    for (const threshold of [0, 4, -1, 1.5]) {
      expect(await reading({ threshold })).toBe('TRUST_ANCHOR_MALFORMED');
    }
  });

  it('is refused when one hand would count twice', async () => {
    const [ana, ben] = entries;
    for (const administrators of [
      [ana, ana, ben],
      [ana, { ...ben, id: ana.id }],
      [ana, { ...ana, id: 'another name' }],
      [ana, { ...ana, id: 'eve' }],
    ]) {
      expect(await reading({ administrators })).toBe('TRUST_ANCHOR_MALFORMED');
    }
  });

  it('is refused when an administrator lacks a key of one algorithm', async () => {
    const [ana, ben] = entries;
    const wrong = [ben.keys.slice(0, 1), ben.keys.slice(1), [], [ben.keys[0], ben.keys[0]], [{}]];
    for (const keys of wrong) {
      expect(await reading({ administrators: [ana, { id: 'ben', keys }] })).toBe(
        'TRUST_ANCHOR_MALFORMED',
      );
    }
  });

  it('is refused when a member of it is missing or strange', async () => {
    for (const change of [{ network: '' }, { administrators: {} }, { more: 1 }]) {
      expect(await reading(change)).toBe('TRUST_ANCHOR_MALFORMED');
    }
  });
});
