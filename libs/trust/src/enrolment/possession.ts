/**
 * Proofs that a node holds the keys of its log and of its TLS certificates: signatures over one
 * statement. The only file of this lib that names algorithms: SHA-256, Ed25519, ML-DSA-44, ECDSA on
 * P-256 and P-384, RSA-PSS of 3072 bits and more.
 */

import { constants, createPublicKey, hash, sign, verify, type KeyObject } from 'node:crypto';
import {
  concat,
  fromBase64,
  fromBase64url,
  toBase64url,
  toHex,
  utf8,
  type Bytes,
} from '@comity/kernel';
import { hashOf, type PublicKey } from '@comity/envelope';
import type { LogKey } from '../trust-list.js';
import type { LogPossession, TlsPossession } from './enrolment.js';

const RSA_BITS_MIN = 3_072;
const CURVES = ['prime256v1', 'secp384r1'];
const KEY_ID_BYTES = 4;
const LINE_FEED = 0x0a;
const VKEY = /^([^+]+)\+[0-9a-f]{8}\+(.+)$/;

/** The type bytes of verifier keys (c2sp.org/signed-note), and the raw length of each key. */
const LOG_KEYS = {
  Ed25519: { type: 0x01, bytes: 32 },
  'ML-DSA-44': { type: 0x06, bytes: 1_312 },
} as const;

/**
 * Signs the statement with a private key of the log or of TLS, as the verifying functions here ask.
 *
 * @throws {RangeError} for a key of another kind or strength
 */
export const provePossession = (privateKey: KeyObject, statement: Uint8Array): Bytes => {
  const how = howToSign(createPublicKey(privateKey));
  if (how === undefined) throw new RangeError('no key that a node may have');
  return new Uint8Array(sign(how.digest, statement, { key: privateKey, ...how.options }));
};

/** Whether `proof` is one by `key`, whose name in notes is computed and compared too. */
export const provesLogKey = (
  key: LogKey,
  { vkey, signature }: LogPossession,
  statement: Uint8Array,
): boolean => vkey === key.vkey && attempt(() => isSigned(logPublicKey(key), statement, signature));

/** Whether `proof` is one by the key whose SubjectPublicKeyInfo has the hash `spki`. */
export const provesTlsKey = (
  spki: string,
  { key, signature }: TlsPossession,
  statement: Uint8Array,
): boolean => {
  const der = fromBase64url(key);
  return hashOf(der) === spki && attempt(() => isSigned(tlsPublicKey(der), statement, signature));
};

/** SHA-256 of the SubjectPublicKeyInfo of a signing key, base64url, as pins are written. */
export const spkiOfSigningKey = ({ jwk }: PublicKey): string =>
  hashOf(
    createPublicKey({ key: { ...jwk }, format: 'jwk' }).export({ format: 'der', type: 'spki' }),
  );

interface HowToSign {
  readonly digest: 'sha256' | null;
  readonly options: object;
}

/** How a key of this kind signs; undefined for one that no node may have. */
const howToSign = (key: KeyObject): HowToSign | undefined => {
  const { modulusLength = 0, namedCurve = '' } = key.asymmetricKeyDetails ?? {};
  const kind = key.asymmetricKeyType;
  if (kind === 'ed25519' || kind === 'ml-dsa-44') return { digest: null, options: {} };
  if (kind === 'ec' && CURVES.includes(namedCurve)) return { digest: 'sha256', options: ECDSA };
  if (kind === 'rsa' && modulusLength >= RSA_BITS_MIN) return { digest: 'sha256', options: PSS };
  return undefined;
};

const ECDSA = { dsaEncoding: 'ieee-p1363' };
const PSS = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };

const isSigned = (key: KeyObject, statement: Uint8Array, signature: string): boolean => {
  const how = howToSign(key);
  if (how === undefined) return false;
  return verify(how.digest, statement, { key, ...how.options }, fromBase64url(signature));
};

/** @throws {Error} when it is no key of its algorithm, or bears another's id */
const logPublicKey = ({ alg, kid, vkey }: LogKey): KeyObject => {
  const [, origin = '', base64 = ''] = VKEY.exec(vkey) ?? [];
  const typed = fromBase64(base64);
  const { type, bytes } = LOG_KEYS[alg];
  if (typed[0] !== type || typed.length !== bytes + 1)
    throw new RangeError('not a key of its kind');
  const named = concat(utf8(origin), Uint8Array.of(LINE_FEED), typed);
  const id = new Uint8Array(hash('sha256', named, 'buffer')).subarray(0, KEY_ID_BYTES);
  if (toHex(id) !== kid) throw new RangeError('not its own name');
  const raw = toBase64url(typed.subarray(1));
  return createPublicKey({
    key:
      alg === 'Ed25519'
        ? { kty: 'OKP', crv: 'Ed25519', x: raw }
        : { kty: 'AKP', alg: 'ML-DSA-44', pub: raw },
    format: 'jwk',
  });
};

/** No key has two purposes: what signs checkpoints is no key of certificates. */
const tlsPublicKey = (der: Uint8Array): KeyObject => {
  const key = createPublicKey({ key: Buffer.from(der), format: 'der', type: 'spki' });
  const { asymmetricKeyType: kind } = key;
  if (kind !== 'rsa' && kind !== 'ec') throw new RangeError('not a key of TLS certificates');
  return key;
};

/** What an attacker wrote may make any of the above throw; none of it is a proof then. */
const attempt = (check: () => boolean): boolean => {
  try {
    return check();
  } catch {
    return false;
  }
};
