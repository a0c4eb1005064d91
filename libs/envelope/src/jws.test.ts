/** Signed objects: every key must have signed, nobody else may, and there is one spelling. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { generalVerify, importJWK } from 'jose';

import { toBase64url, toHex, utf8, type Bytes } from '@comity/kernel';

import {
  NOON,
  GTM,
  BRA,
  aParty,
  codeOf,
  decodedJws,
  decodedJwe,
  encoded,
  header,
  tamperedJws,
  reheader,
  type Party,
  type Loose,
  type RawJws,
} from './envelope.fixture.js';
import {
  mergeJws,
  readJws,
  requireSignature,
  signerFrom,
  signJws,
  verifyJws,
  type PublicKey,
} from './index.js';

const TYP = 'comity-test+jws';
const BYTES_MAX = 65_536;
const PAYLOAD = { name: 'Prueba', n: 1 };

let gtm: Party;
let bra: Party;
let keys: readonly PublicKey[];
let signed: Bytes;

beforeAll(async () => {
  [gtm, bra] = [await aParty(GTM), await aParty(BRA)];
  keys = gtm.sign.map((pair) => pair.public);
  signed = await signJws(PAYLOAD, { typ: TYP, at: NOON, signers: gtm.signers });
});

const verifying = (bytes: Uint8Array, expected: Loose = {}) =>
  codeOf(verifyJws(bytes, { typ: TYP, keys, bytesMax: BYTES_MAX, ...expected }));

const withHeader = (change: Loose, index = 0) =>
  tamperedJws(signed, (jws) => {
    const one = jws.signatures[index] ?? jws.signatures[0];
    reheader(one, { ...change });
  });

describe('a signed object', () => {
  it('verifies when every key signed', async () => {
    const { payload, signatures } = await verifyJws(signed, {
      typ: TYP,
      keys,
      bytesMax: BYTES_MAX,
    });
    expect(payload).toEqual(PAYLOAD);
    expect(signatures.map(({ kid }) => kid)).toEqual(keys.map(({ kid }) => kid));
  });

  it('is read by a standard validator, since its headers are registered members only', async () => {
    for (const pair of gtm.sign) {
      const key = await importJWK({ ...pair.public.jwk }, pair.public.alg);
      const { payload } = await generalVerify(decodedJwe(signed) as never, key);
      expect(new TextDecoder().decode(payload)).toBe('{"n":1,"name":"Prueba"}');
    }
  });

  it('is refused when one required key did not sign', async () => {
    const [es] = gtm.signers;
    const half = await signJws(PAYLOAD, { typ: TYP, at: NOON, signers: [es] });
    expect(await verifying(half)).toBe('JWS_SIGNATURE_MISSING');
  });

  it('is refused when another key signed as well', async () => {
    const theirs = await signJws(PAYLOAD, { typ: TYP, at: NOON, signers: bra.signers });
    const both = mergeJws([signed, theirs], { typ: TYP, bytesMax: BYTES_MAX });
    expect(await verifying(both)).toBe('JWS_SIGNER_UNKNOWN');
    const all = [...keys, ...bra.sign.map((pair) => pair.public)];
    expect(await verifying(both, { keys: all })).toBe('nothing');
  });

  it('collects the signatures of several parts, in whatever order they came', async () => {
    const expected = { typ: TYP, bytesMax: BYTES_MAX };
    const theirs = await signJws(PAYLOAD, { typ: TYP, at: NOON, signers: bra.signers });
    const merged = mergeJws([signed, theirs], expected);
    expect(toHex(mergeJws([theirs, signed], expected))).toBe(toHex(merged));

    const other = await signJws({ n: 2 }, { typ: TYP, at: NOON, signers: bra.signers });
    expect(await codeOf(() => mergeJws([signed, other], expected))).toBe('JWS_PAYLOAD_MISMATCH');
  });

  it('is refused when one key signed twice', async () => {
    const expected = { typ: TYP, bytesMax: BYTES_MAX };
    expect(await codeOf(() => mergeJws([signed, signed], expected))).toBe(
      'JWS_SIGNATURE_DUPLICATE',
    );
    const twice = tamperedJws(signed, (jws) => jws.signatures.push(jws.signatures[0]));
    expect(await verifying(twice)).toBe('JWS_SIGNATURE_DUPLICATE');
  });

  it('is refused when any one of its signatures is bad, though others are good', async () => {
    for (const index of [0, 1]) {
      const bad = tamperedJws(signed, (jws) => {
        const [es, pq] = jws.signatures;
        if (index === 0) es.signature = pq.signature;
        else pq.signature = es.signature;
      });
      expect(await verifying(bad)).toBe('JWS_SIGNATURE_INVALID');
    }
  });

  it('is refused as another kind of object', async () => {
    expect(await verifying(signed, { typ: 'comity-tl+jws' })).toBe('JWS_HEADER_INVALID');
  });

  it('is refused beyond its size', async () => {
    expect(await verifying(signed, { bytesMax: signed.length - 1 })).toBe('JWS_TOO_LARGE');
  });

  it('takes the algorithm from our record, never from the header', async () => {
    expect(await verifying(withHeader({ alg: 'ES256' }, 1))).toBe('JWS_ALGORITHM_MISMATCH');
  });

  it('is verified under the algorithm of our record, whatever stands in the signed header', async () => {
    const { signatures, ...jws } = readJws(signed, { typ: TYP, bytesMax: BYTES_MAX });
    const [es] = gtm.sign;
    const relabelled = { ...es.public, alg: 'ML-DSA-65' } as const;
    for (const one of signatures.filter(({ kid }) => kid === es.public.kid)) {
      const posing = { ...one, alg: relabelled.alg };
      const code = await codeOf(requireSignature({ ...jws, signatures }, posing, relabelled));
      expect(code).toBe('JWS_SIGNATURE_INVALID');
    }
  });

  it('refuses every header but the exact one of the profile', async () => {
    const changes: Loose[] = [
      { alg: 'none' },
      { alg: 'HS256' },
      { alg: 'ES384' },
      { alg: ' ES256' },
      { b64: false, crit: ['b64'] },
      { crit: [] },
      { jwk: {} },
      { jku: 'https://keys.example' },
      { x5u: 'https://keys.example' },
      { x5c: [] },
      { zip: 'DEF' },
      { cty: 'JSON' },
      { typ: 'JWT' },
      { iat: '1' },
      { kid: 'key-1' },
      { 'x5t#S256': 'short' },
    ];
    for (const change of changes) {
      expect(await verifying(withHeader(change))).toBe('JWS_HEADER_INVALID');
    }
    const thumbprint = gtm.sign[0].public.kid;
    expect(await verifying(withHeader({ 'x5t#S256': thumbprint }, 1))).toBe('JWS_HEADER_INVALID');
  });

  it('may name the certificate of its ES256 key', async () => {
    const [es] = gtm.sign;
    const signer = await signerFrom(es.privateJwk, { x5t: es.public.kid });
    const bytes = await signJws(PAYLOAD, { typ: TYP, at: NOON, signers: [signer] });
    expect(header(decodedJws(bytes).signatures[0].protected)['x5t#S256']).toBe(es.public.kid);
    expect(await verifying(bytes, { keys: [es.public] })).toBe('nothing');
  });

  it('refuses an unprotected header, a missing member and a stranger one', async () => {
    const changes: ((jws: RawJws) => unknown)[] = [
      (jws) => Object.assign(jws.signatures[0], { header: { alg: 'ES256' } }),
      (jws) => Reflect.deleteProperty(jws.signatures[0], 'protected'),
      (jws) => Object.assign(jws, { more: 1 }),
      (jws) => Reflect.deleteProperty(jws, 'signatures'),
      (jws) => jws.signatures.push(...Array.from({ length: 63 }, () => jws.signatures[0])),
    ];
    for (const change of changes) {
      expect(await verifying(tamperedJws(signed, change))).toBe('JWS_MALFORMED');
    }
  });

  it('refuses padded, spaced and loosely ended base64url, which jose alone accepts', async () => {
    const signature: string = decodedJws(signed).signatures[0].signature;
    for (const text of [`${signature}==`, `${signature} `, ` ${signature}`, loose(signature)]) {
      const other = tamperedJws(signed, (jws) => (jws.signatures[0].signature = text));
      expect(await verifying(other)).toBe('JWS_BASE64URL_INVALID');
    }
    const padded = tamperedJws(signed, (jws) => (jws.payload += '='));
    expect(await verifying(padded)).toBe('JWS_BASE64URL_INVALID');
  });

  it('refuses duplicate members, of which the last would win', async () => {
    const text = new TextDecoder().decode(signed);
    expect(await verifying(utf8(text.replace('{', '{"payload":"e30",')))).toBe('JWS_NOT_CANONICAL');
    const twice = toBase64url(utf8('{"n":2,"n":1,"name":"Prueba"}'));
    const other = tamperedJws(signed, (jws) => (jws.payload = twice));
    expect(await verifying(other)).toBe('JWS_NOT_CANONICAL');
  });

  it('refuses what is not UTF-8', async () => {
    expect(await verifying(Uint8Array.of(0x22, 0xc3, 0x22))).toBe('JWS_NOT_UTF8');
    expect(await verifying(encoded('text'))).toBe('JWS_MALFORMED');
  });
});

/** 64 bytes end in a character with four unused bits; this one sets the lowest. */
const loose = (text: string): string => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return text.slice(0, -1) + alphabet[alphabet.indexOf(text.slice(-1)) + 1];
};
