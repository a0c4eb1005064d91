/** The only file of this lib that names algorithms: SHA-256, Ed25519, ML-DSA-44. */

import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  sign,
  verify,
} from 'node:crypto';
import type { JsonWebKey, KeyObject } from 'node:crypto';
import { type Bytes, fromBase64url, toBase64url } from '@comity/kernel';

export type { JsonWebKey, KeyObject };

export type SigningAlgorithm = 'ed25519' | 'ml-dsa-44';

export const HASH_BYTES = 32;

/** Sizes of RFC 8032 (Ed25519) and FIPS 204 (ML-DSA-44). */
export const SIGNATURE_BYTES = { ed25519: 64, 'ml-dsa-44': 2420 } as const;

/** SHA-256 (FIPS 180-4) of `data`. */
export const sha256 = (data: Uint8Array): Bytes => new Uint8Array(hash('sha256', data, 'buffer'));

/** SHA-256 of the two, one after the other, without copying them together. */
export const sha256OfBoth = (first: Uint8Array, second: Uint8Array): Bytes =>
  new Uint8Array(createHash('sha256').update(first).update(second).digest());

/** Signs `message` whole, with the algorithm that the key itself names. */
export const signMessage = (message: Uint8Array, privateKey: KeyObject): Bytes =>
  new Uint8Array(sign(null, message, privateKey));

/** Whether `signature` is one by the holder of `publicKey` over exactly `message`. */
export const isSignedBy = (
  publicKey: KeyObject,
  message: Uint8Array,
  signature: Uint8Array,
): boolean => verify(null, message, publicKey, signature);

/** A fresh private key, from the operating system's own randomness. */
export const generatePrivateKey = (algorithm: SigningAlgorithm): KeyObject =>
  algorithm === 'ed25519'
    ? generateKeyPairSync('ed25519').privateKey
    : generateKeyPairSync('ml-dsa-44').privateKey;

/**
 * Reads a private JWK (RFC 8037 `OKP`, or `AKP` for ML-DSA).
 *
 * @throws {Error} when the JWK does not hold a private key
 */
export const privateKeyFromJwk = (jwk: JsonWebKey): KeyObject =>
  createPrivateKey({ key: jwk, format: 'jwk' });

/**
 * The raw public key bytes of a private or public key.
 *
 * @throws {RangeError} when the key is not of `algorithm`
 */
export const rawPublicKey = (key: KeyObject, algorithm: SigningAlgorithm): Bytes => {
  if (key.asymmetricKeyType !== algorithm) throw new RangeError(`not a key of ${algorithm}`);
  const jwk = key.export({ format: 'jwk' }) as { x?: string; pub?: string };
  return fromBase64url((algorithm === 'ed25519' ? jwk.x : jwk.pub) ?? '');
};

/**
 * The key whose raw public bytes these are.
 *
 * @throws {Error} when they are not a key of `algorithm`
 */
export const publicKeyFromRaw = (raw: Uint8Array, algorithm: SigningAlgorithm): KeyObject => {
  const key =
    algorithm === 'ed25519'
      ? { kty: 'OKP', crv: 'Ed25519', x: toBase64url(raw) }
      : { kty: 'AKP', alg: 'ML-DSA-44', pub: toBase64url(raw) };
  return createPublicKey({ key, format: 'jwk' });
};
