/** Keys as the trust list publishes them, and the two capabilities a node holds: sign and open. */

import {
  canonicalize,
  fromBase64url,
  toBase64url,
  utf8,
  type Bytes,
  type Json,
  type Instant,
  type NodeId,
} from '@comity/kernel';

import {
  hashOf,
  loadPublic,
  newSealingPair,
  newSigningJwk,
  signingWith,
  unwrappingWith,
  type WrappedKey,
} from './algorithms.js';
import { EnvelopeError } from './envelope.errors.js';
import type { KeyAlgorithm, PrivateJwk, PublicJwk, SigningAlgorithm } from './jwk.js';
import { SEALING_ALGORITHM, SEALING_PRIVATE_BYTES, SEALING_PUBLIC_BYTES } from './profile.js';
import { coded, hasExactly, isBase64url, type Members } from './shape.js';

/** A public key; `kid` is its RFC 7638 thumbprint, so a key cannot borrow another's name. */
export interface PublicKey {
  readonly kid: string;
  readonly alg: KeyAlgorithm;
  readonly jwk: PublicJwk;
}

export interface KeyPair {
  readonly public: PublicKey;
  readonly privateJwk: PrivateJwk;
}

/** The capability to sign with one key, wherever it lies: in memory or in a security module. */
export interface Signer {
  readonly kid: string;
  readonly alg: SigningAlgorithm;
  /** SHA-256 of the certificate for this key, for JAdES validators; ES256 only, never trusted. */
  readonly x5t?: string;
  /** The raw signature: 64 bytes R || S for ES256, 3,309 bytes for ML-DSA-65. */
  sign(input: Uint8Array): Promise<Bytes>;
}

/** The capability to open what was sealed to one key. Throws whatever its key store throws. */
export interface Opener {
  readonly kid: string;
  unwrap(wrapped: WrappedKey): Promise<Bytes>;
}

/**
 * The signing keys that `node` must have used at `at`: all of them, each required; undefined when
 * no such member is known. It must never give a key that is revoked: `open` asks with `iat`, which
 * only the issuer vouches for.
 */
export type KeyResolver = (node: NodeId, at: Instant) => readonly PublicKey[] | undefined;

/** A new signing key pair from the system's randomness. */
export const generateSigningKey = async (alg: SigningAlgorithm): Promise<KeyPair> => {
  const { ext: _, key_ops: __, ...jwk } = (await newSigningJwk(alg)) as Record<string, unknown>;
  return keyPair(jwk as PrivateJwk);
};

/** A new X-Wing key pair from the system's randomness, for HPKE-9-KE. */
export const generateSealingKey = async (): Promise<KeyPair> => {
  const { pub, priv } = await newSealingPair();
  const alg = SEALING_ALGORITHM;
  return keyPair({ kty: 'AKP', alg, pub: toBase64url(pub), priv: toBase64url(priv) });
};

/**
 * Reads a public JWK as another party wrote it.
 *
 * @throws {EnvelopeError} `KEY_INVALID` unless it is P-256, ML-DSA-65 or HPKE-9-KE, with exactly the
 *   members of its kind in canonical base64url, a point on its curve, and nothing private
 */
export const readPublicKey = (jwk: unknown): PublicKey => {
  const members = jwk as Json;
  if (isEc(members)) return named('ES256', members);
  if (isAkp(members)) return named(members.alg, members);
  throw new EnvelopeError('KEY_INVALID');
};

/**
 * A signer that holds its private key in memory.
 *
 * @throws {EnvelopeError} `KEY_INVALID` for anything but a private ES256 or ML-DSA-65 key
 */
export const signerFrom = async (
  jwk: PrivateJwk,
  options: { readonly x5t?: string } = {},
): Promise<Signer> => {
  const { kid, alg } = publicKeyOf(jwk);
  if (alg === SEALING_ALGORITHM) throw new EnvelopeError('KEY_INVALID', { kid });
  const sign = coded('KEY_INVALID', () => signingWith(jwk, alg));
  return { kid, alg, sign, ...options };
};

/**
 * An opener that holds its private key in memory.
 *
 * @throws {EnvelopeError} `KEY_INVALID` for anything but a private HPKE-9-KE key
 */
export const openerFrom = async (jwk: PrivateJwk): Promise<Opener> => {
  const { kid, alg } = publicKeyOf(jwk);
  if (alg !== SEALING_ALGORITHM || !isBase64url(jwk.priv, SEALING_PRIVATE_BYTES)) {
    throw new EnvelopeError('KEY_INVALID', { kid });
  }
  return { kid, unwrap: await unwrappingWith(fromBase64url(jwk.priv)) };
};

/** The public half of a private JWK. @throws {EnvelopeError} `KEY_INVALID` as `readPublicKey` */
export const publicKeyOf = (jwk: PrivateJwk): PublicKey => {
  const { d: _, priv: __, ...members } = jwk;
  return readPublicKey(members);
};

const keyPair = (privateJwk: PrivateJwk): KeyPair => ({
  public: publicKeyOf(privateJwk),
  privateJwk,
});

/** RFC 7638: the hash of the required members in lexicographic order, which here are all. */
const named = (alg: KeyAlgorithm, jwk: PublicJwk): PublicKey => {
  if (alg !== SEALING_ALGORITHM) coded('KEY_INVALID', () => loadPublic(jwk));
  return { kid: hashOf(utf8(canonicalize(jwk))), alg, jwk };
};

const COORDINATE_BYTES = 32;
const ML_DSA_65_PUBLIC_BYTES = 1_952;

const isEc = (jwk: Json): jwk is Members & Extract<PublicJwk, { kty: 'EC' }> =>
  hasExactly(jwk, ['crv', 'kty', 'x', 'y']) &&
  jwk['kty'] === 'EC' &&
  jwk['crv'] === 'P-256' &&
  isBase64url(jwk['x'], COORDINATE_BYTES) &&
  isBase64url(jwk['y'], COORDINATE_BYTES);

const isAkp = (jwk: Json): jwk is Members & Extract<PublicJwk, { kty: 'AKP' }> =>
  hasExactly(jwk, ['alg', 'kty', 'pub']) &&
  jwk['kty'] === 'AKP' &&
  ((jwk['alg'] === 'ML-DSA-65' && isBase64url(jwk['pub'], ML_DSA_65_PUBLIC_BYTES)) ||
    (jwk['alg'] === SEALING_ALGORITHM && isBase64url(jwk['pub'], SEALING_PUBLIC_BYTES)));
