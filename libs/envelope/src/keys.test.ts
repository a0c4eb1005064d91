/** Keys: which are ours to use, and what they are called. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { calculateJwkThumbprint } from 'jose';

import { toBase64url } from '@comity/kernel';

import { codeOf } from './envelope.fixture.js';
import {
  generateSealingKey,
  generateSigningKey,
  openerFrom,
  readPublicKey,
  signerFrom,
  type KeyPair,
} from './index.js';

let es: KeyPair;
let pq: KeyPair;
let enc: KeyPair;

beforeAll(async () => {
  [es, pq] = [await generateSigningKey('ES256'), await generateSigningKey('ML-DSA-65')];
  enc = await generateSealingKey();
});

const reading = (jwk: unknown) => codeOf(() => readPublicKey(jwk));

describe('a key', () => {
  it('is called by its RFC 7638 thumbprint', async () => {
    for (const pair of [es, pq, enc]) {
      expect(pair.public.kid).toBe(await calculateJwkThumbprint({ ...pair.public.jwk }));
    }
  });

  it('reads back from the JWK that the trust list publishes', () => {
    for (const pair of [es, pq, enc]) {
      expect(readPublicKey(JSON.parse(JSON.stringify(pair.public.jwk)))).toEqual(pair.public);
    }
  });

  it('is never published with its private half', async () => {
    for (const pair of [es, pq, enc]) {
      expect(Object.keys(pair.public.jwk)).not.toEqual(expect.arrayContaining(['d']));
      expect(Object.keys(pair.public.jwk)).not.toEqual(expect.arrayContaining(['priv']));
      expect(await reading(pair.privateJwk)).toBe('KEY_INVALID');
    }
  });

  it('is refused unless it is of a kind that the profile uses', async () => {
    const { x, y } = es.public.jwk as { x: string; y: string };
    const { pub } = pq.public.jwk as { pub: string };
    const others: unknown[] = [
      null,
      'text',
      {},
      { kty: 'oct', k: x },
      { kty: 'RSA', n: x, e: 'AQAB' },
      { kty: 'OKP', crv: 'Ed25519', x },
      { kty: 'EC', crv: 'P-384', x, y },
      { kty: 'EC', crv: 'P-256', x, y, kid: 'a borrowed name' },
      { kty: 'EC', crv: 'P-256', x: `${x}=`, y },
      { kty: 'EC', crv: 'P-256', x, y: toBase64url(new Uint8Array(31)) },
      { kty: 'AKP', alg: 'ML-DSA-44', pub },
      { kty: 'AKP', alg: 'ML-DSA-65', pub: pub.slice(4) },
      { kty: 'AKP', alg: 'HPKE-9-KE', pub },
    ];
    for (const other of others) expect(await reading(other)).toBe('KEY_INVALID');
  });

  it('is refused when it is not a point on its curve', async () => {
    const { x } = es.public.jwk as { x: string };
    const y = toBase64url(new Uint8Array(32).fill(7));
    expect(await reading({ kty: 'EC', crv: 'P-256', x, y })).toBe('KEY_INVALID');
  });

  it('has one purpose: a sealing key does not sign, and a signing key does not open', async () => {
    expect(await codeOf(signerFrom(enc.privateJwk))).toBe('KEY_INVALID');
    expect(await codeOf(openerFrom(es.privateJwk))).toBe('KEY_INVALID');
    expect(await codeOf(openerFrom(pq.privateJwk))).toBe('KEY_INVALID');
  });

  it('signs and opens with its private half only', async () => {
    expect(await codeOf(signerFrom(es.public.jwk))).toBe('KEY_INVALID');
    expect(await codeOf(signerFrom(pq.public.jwk))).toBe('KEY_INVALID');
    expect(await codeOf(openerFrom(enc.public.jwk))).toBe('KEY_INVALID');
  });
});
