/** Wrapped private keys: unwrapped by the secret of their officer, and by nothing else. */

import { beforeAll, describe, expect, it } from '@jest/globals';

import { fromUtf8, toHex, utf8 } from '@comity/kernel';

import {
  newOfficerKey,
  officerKeyOf,
  unwrapWithPassphrase,
  unwrapWithPrf,
  wrapWithPassphrase,
  wrapWithPrf,
  type OfficerKey,
} from './index.js';
import { codeOf, seeded } from './sealed.fixture.js';

const PRF = seeded('authenticator').bytes(32);
const PASSPHRASE = 'maíz volcán puente lluvia piedra jaguar';
let key: OfficerKey;

beforeAll(async () => {
  key = await newOfficerKey();
});

describe('a private key under an authenticator', () => {
  it('unwraps with the same output, and with no other', async () => {
    const { kid } = key.public;
    const wrapped = await wrapWithPrf(key, PRF, seeded('wrap'));
    expect(toHex(await unwrapWithPrf(wrapped, kid, PRF))).toBe(toHex(key.priv));

    for (const wrong of [seeded('another').bytes(32), PRF.slice(1)]) {
      expect(await codeOf(unwrapWithPrf(wrapped, kid, wrong))).toBe('WRAPPED_KEY_SECRET_WRONG');
    }
  });

  it('is refused with any byte flipped, and under the name of another key', async () => {
    const wrapped = await wrapWithPrf(key, PRF, seeded('wrap'));
    for (let at = 0; at < wrapped.length; at += 1) {
      const flipped = wrapped.map((byte, index) => (index === at ? byte ^ 1 : byte));
      expect(await codeOf(unwrapWithPrf(flipped, key.public.kid, PRF))).toMatch(/^WRAPPED_KEY_/);
    }
    const other = await newOfficerKey();
    const renamed = utf8(fromUtf8(wrapped).replace(key.public.kid, other.public.kid));
    expect(await codeOf(unwrapWithPrf(renamed, other.public.kid, PRF))).toBe(
      'WRAPPED_KEY_SECRET_WRONG',
    );
  });
});

describe('a private key under a recovery passphrase', () => {
  it('unwraps with the same words however accents are typed, and with no others', async () => {
    const { kid } = key.public;
    const wrapped = await wrapWithPassphrase(key, PASSPHRASE, seeded('wrap'));
    expect(fromUtf8(wrapped)).toContain('argon2id-65536-3-1');

    const typed = PASSPHRASE.normalize('NFD');
    expect(toHex(await unwrapWithPassphrase(wrapped, kid, typed))).toBe(toHex(key.priv));
    expect(await codeOf(unwrapWithPassphrase(wrapped, kid, `${PASSPHRASE}s`))).toBe(
      'WRAPPED_KEY_SECRET_WRONG',
    );
    expect(await codeOf(unwrapWithPrf(wrapped, kid, PRF))).toBe('WRAPPED_KEY_MALFORMED');
  }, 120_000);

  it('is not made from a weak one', async () => {
    for (const weak of ['', 'short', 'one two six ten', 'one one one one one', 'x'.repeat(257)]) {
      expect(await codeOf(wrapWithPassphrase(key, weak, seeded('wrap')))).toBe(
        'PASSPHRASE_TOO_WEAK',
      );
    }
  });
});

describe('a public key', () => {
  it('has the one name that its bytes give it', async () => {
    expect(await officerKeyOf(key.public.pub)).toEqual(key.public);
    expect(await codeOf(officerKeyOf('AAAA'))).toBe('OFFICER_KEY_INVALID');
  });
});
