/** The verifier's one file that names signature algorithms: keys from raw bytes, and `verify`. */

import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { fromBase64url, nameOf, sha256 } from './bytes.js';
import { canonicalText, membersOf, textIn, type Json, type Members } from './canonical-json.js';
import { demand, Disproof } from './disproof.js';

/** The two algorithms that together sign every object of the protocol (PROTOCOL 4.4). */
export const SIGNING_ALGORITHMS = ['ES256', 'ML-DSA-65'] as const;
export type SigningAlgorithm = (typeof SIGNING_ALGORITHMS)[number];
type Algorithm = SigningAlgorithm | 'Ed25519' | 'ML-DSA-44';

/** A public key; the algorithm belongs to the key and is never taken from what it signed. */
export interface PublicKey<A extends Algorithm = Algorithm> {
  readonly alg: A;
  readonly key: KeyObject;
}

/** A key that signs acts and receipts, under its RFC 7638 thumbprint (PROTOCOL 3.2). */
export interface SigningKey extends PublicKey<SigningAlgorithm> {
  readonly kid: string;
}

interface Algo {
  /** DER of a SubjectPublicKeyInfo up to the raw key: RFC 5480, RFC 8410, RFC 9881. */
  readonly prefix: string;
  readonly keyBytes: number;
  readonly signatureBytes: number;
}

const ALGORITHMS: Readonly<Record<Algorithm, Algo>> = {
  ES256: {
    prefix: '3059301306072a8648ce3d020106082a8648ce3d03010703420004',
    keyBytes: 64,
    signatureBytes: 64,
  },
  Ed25519: { prefix: '302a300506032b6570032100', keyBytes: 32, signatureBytes: 64 },
  'ML-DSA-44': {
    prefix: '30820532300b06096086480165030403110382052100',
    keyBytes: 1_312,
    signatureBytes: 2_420,
  },
  'ML-DSA-65': {
    prefix: '308207b2300b0609608648016503040312038207a100',
    keyBytes: 1_952,
    signatureBytes: 3_309,
  },
};

/** The key whose raw public bytes these are. @throws {Disproof} when they are none */
export const publicKey = <A extends Algorithm>(alg: A, raw: Uint8Array): PublicKey<A> => {
  const { prefix, keyBytes } = ALGORITHMS[alg];
  demand(raw.length === keyBytes, `a key of ${alg} has another length`);
  const der = Buffer.concat([Buffer.from(prefix, 'hex'), raw]);
  try {
    return { alg, key: createPublicKey({ key: der, format: 'der', type: 'spki' }) };
  } catch (cause) {
    throw new Disproof(`a key of ${alg} is no such key`, { cause });
  }
};

/** Whether `signature` is one by the holder of the key over exactly `message`. */
export const isSigned = (
  { alg, key }: PublicKey,
  message: Uint8Array,
  signature: Uint8Array,
): boolean => {
  if (signature.length !== ALGORITHMS[alg].signatureBytes) return false;
  return alg === 'ES256'
    ? verify('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, signature)
    : verify(null, message, key, signature);
};

/**
 * Reads a public JWK: exactly the members of its kind (PROTOCOL 3.1), so nothing private; its name
 * is computed.
 *
 * @throws {Disproof}
 */
export const readSigningKey = (jwk: Json | undefined): SigningKey => {
  const members = membersOf(jwk, 'a key');
  const kid = nameOf(Buffer.from(canonicalText(members)));
  return { ...(members['kty'] === 'EC' ? fromEc(members) : fromAkp(members)), kid };
};

const fromEc = (members: Members): PublicKey<'ES256'> => {
  const { crv, x, y } = membersOf(members, 'a key', { has: ['crv', 'kty', 'x', 'y'] });
  demand(crv === 'P-256', 'a key is on another curve');
  return publicKey('ES256', Buffer.concat([x, y].map((one) => coordinate(one))));
};

const coordinate = (text: Json | undefined): Buffer => {
  const bytes = fromBase64url(textIn(text, 'a coordinate'));
  demand(bytes.length === 32, 'a coordinate has another length');
  return bytes;
};

const fromAkp = (members: Members): PublicKey<'ML-DSA-65'> => {
  const { alg, kty, pub } = membersOf(members, 'a key', { has: ['alg', 'kty', 'pub'] });
  demand(kty === 'AKP' && alg === 'ML-DSA-65', 'a key is of another kind');
  return publicKey('ML-DSA-65', fromBase64url(textIn(pub, 'a key')));
};

/** A passkey's public key: P-256 or Ed25519 (PROTOCOL 8.6). */
export interface Passkey extends PublicKey<'ES256' | 'Ed25519'> {
  readonly kid: string;
}

/** Reads a passkey's JWK: exactly its members. @throws {Disproof} */
export const readPasskey = (jwk: Json | undefined): Passkey => {
  const members = membersOf(jwk, 'a passkey');
  const kid = nameOf(Buffer.from(canonicalText(members)));
  if (members['kty'] === 'EC') return { ...fromEc(members), kid };
  const { crv, kty, x } = membersOf(members, 'a passkey', { has: ['crv', 'kty', 'x'] });
  demand(kty === 'OKP' && crv === 'Ed25519', 'a passkey is of another kind');
  return { ...publicKey('Ed25519', coordinate(x)), kid };
};

/** Whether a passkey signed exactly `message`; WebAuthn writes ES256 in DER. */
export const isAsserted = (
  { alg, key }: Passkey,
  message: Uint8Array,
  signature: Uint8Array,
): boolean => verify(alg === 'ES256' ? 'sha256' : null, message, key, signature);

/** A key of a log: `name` and `id` together find its signatures in a note (PROTOCOL 9.4). */
export interface LogKey extends PublicKey<'Ed25519' | 'ML-DSA-44'> {
  readonly name: string;
  readonly id: string;
}

const VERIFIER_KEY = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/;
const LOG_ALGORITHMS = new Map([
  [0x01, 'Ed25519'],
  [0x06, 'ML-DSA-44'],
] as const);

/** Reads a verifier key, `<name>+<id>+<base64 of type and key>`. @throws {Disproof} */
export const readLogKey = (text: string): LogKey => {
  const [, name = '', id = '', base64 = ''] = VERIFIER_KEY.exec(text) ?? [];
  const typed = Buffer.from(base64, 'base64');
  demand(name !== '' && typed.toString('base64') === base64, 'a key of a log is malformed');
  const alg = LOG_ALGORITHMS.get(typed[0] as 0x01 | 0x06);
  demand(alg !== undefined, 'a key of a log is of another type');
  const computed = sha256(`${name}\n`, typed).subarray(0, 4).toString('hex');
  demand(computed === id, 'a key of a log bears the id of another');
  return { ...publicKey(alg, typed.subarray(1)), name, id };
};
