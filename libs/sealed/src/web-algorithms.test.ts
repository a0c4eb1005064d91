/** Two implementations of one suite: what an officer's browser seals, another's opens, and back. */

import { describe, expect, it } from '@jest/globals';

import { toHex, utf8 } from '@comity/kernel';

import { ENCAPSULATED_BYTES, PRIVATE_KEY_BYTES, PUBLIC_KEY_BYTES } from './limits.js';
import { seeded } from './sealed.fixture.js';
import { hpkeOpen, hpkeSeal, newPair, SUITES } from './web-algorithms.js';

const { platform, portable } = SUITES;
const key = seeded('content key').bytes(32);
const aad = utf8('header');

describe('the portable suite and that of the platform', () => {
  it.each([
    ['the portable', portable, 'the platform', platform],
    ['the platform', platform, 'the portable', portable],
  ])('open each what the other sealed: %s to %s', async (_, sealing, __, opening) => {
    const pair = await newPair(opening);
    const other = await newPair(sealing);
    for (const { pub, priv } of [pair, other]) {
      expect([pub.length, priv.length]).toEqual([PUBLIC_KEY_BYTES, PRIVATE_KEY_BYTES]);
      const sealed = await hpkeSeal(pub, { key, aad }, sealing);

      expect(sealed.ek.length).toBe(ENCAPSULATED_BYTES);
      expect(toHex(await hpkeOpen(priv, { ...sealed, aad }, opening))).toBe(toHex(key));
    }
  });

  it('open nothing that was changed, or that was sealed to another', async () => {
    const [pair, other] = [await newPair(platform), await newPair(portable)];
    const sealed = await hpkeSeal(pair.pub, { key, aad }, platform);
    const flipped = sealed.ct.map((byte, index) => (index === 0 ? byte ^ 1 : byte));
    for (const [priv, given] of [
      [pair.priv, { ...sealed, ct: flipped, aad }],
      [pair.priv, { ...sealed, aad: utf8('another header') }],
      [other.priv, { ...sealed, aad }],
    ] as const) {
      for (const suite of [platform, portable]) {
        await expect(hpkeOpen(priv, given, suite)).rejects.toThrow();
      }
    }
  });
});
