/** The keys of signed notes: verifier keys as text, and the private keys that sign. */

import { type Bytes, concat, fromBase64, toBase64, toHex, utf8 } from '@comity/kernel';
import {
  generatePrivateKey,
  type JsonWebKey,
  type KeyObject,
  privateKeyFromJwk,
  publicKeyFromRaw,
  rawPublicKey,
  sha256,
  type SigningAlgorithm,
} from './algorithms.js';
import { KEY_ID_BYTES } from './note.js';
import { TlogError } from './tlog.errors.js';

/**
 * What a key signs, by the type byte of c2sp.org/signed-note.
 *
 * - `ed25519` (0x01): the note's text.
 * - `ed25519-cosignature` (0x04): `cosignature/v1`, a time, and the text.
 * - `ml-dsa-44-cosignature` (0x06): origin, size, root and a time as `subtree/v1`; the type that
 *   c2sp.org/tlog-cosignature asks of logs and witnesses alike. Its text was still an editor's
 *   draft when this was written, so a note that carries it always carries Ed25519 beside it.
 */
export const NOTE_KEY_TYPES = ['ed25519', 'ed25519-cosignature', 'ml-dsa-44-cosignature'] as const;
export type NoteKeyType = (typeof NOTE_KEY_TYPES)[number];

const TYPES: Readonly<Record<NoteKeyType, { byte: number; algorithm: SigningAlgorithm }>> = {
  ed25519: { byte: 0x01, algorithm: 'ed25519' },
  'ed25519-cosignature': { byte: 0x04, algorithm: 'ed25519' },
  'ml-dsa-44-cosignature': { byte: 0x06, algorithm: 'ml-dsa-44' },
};

/** A key that verifies. `name` and `keyId` together are its identity in a note. */
export interface VerifierKey {
  readonly name: string;
  readonly keyId: string;
  readonly type: NoteKeyType;
  readonly publicKey: KeyObject;
}

/** A key that signs, under the name of the log or the witness that holds it. */
export interface Signer {
  readonly name: string;
  readonly keyId: string;
  readonly type: NoteKeyType;
  readonly privateKey: KeyObject;
}

/** Longest name that `subtree/v1` can carry. */
const NAME_BYTES_MAX = 255;
const NAME = /^[^\s+]+$/u;
const VERIFIER_KEY = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/u;

/** The algorithm behind a type of key. */
export const algorithmOf = (type: NoteKeyType): SigningAlgorithm => TYPES[type].algorithm;

/**
 * Reads a verifier key, `<name>+<key id>+<base64 of type byte and public key>`.
 *
 * @throws {TlogError} TLOG_KEY_MALFORMED, also when the id is not that of the key
 */
export const parseVerifierKey = (text: string): VerifierKey => {
  const [, name, keyId, base64] = VERIFIER_KEY.exec(text) ?? [];
  if (name === undefined || keyId === undefined || base64 === undefined) throw malformedKey();
  const bytes = decode(base64);
  const type = typeOf(bytes[0]);
  const raw = bytes.slice(1);
  if (type === undefined || keyIdOf(name, type, raw) !== keyId) throw malformedKey();
  return { name: checkedName(name), keyId, type, publicKey: readKey(raw, algorithmOf(type)) };
};

/** The text of the key that verifies what `key` signs. */
export const formatVerifierKey = (key: Signer | VerifierKey): string => {
  const { name, type } = key;
  const raw = rawPublicKey('privateKey' in key ? key.privateKey : key.publicKey, algorithmOf(type));
  return `${name}+${keyIdOf(name, type, raw)}+${toBase64(typed(type, raw))}`;
};

/**
 * The signer with this private key, given as node:crypto holds it or as a private JWK.
 *
 * @throws {TlogError} TLOG_KEY_MALFORMED when the key is not of `type`, or the name is none
 */
export const signerOf = (
  name: string,
  type: NoteKeyType,
  key: KeyObject | { readonly jwk: JsonWebKey },
): Signer => {
  const algorithm = algorithmOf(type);
  try {
    const privateKey = 'jwk' in key ? privateKeyFromJwk(key.jwk) : key;
    const keyId = keyIdOf(name, type, rawPublicKey(privateKey, algorithm));
    return { name: checkedName(name), keyId, type, privateKey };
  } catch (cause) {
    throw malformedKey(cause);
  }
};

/** A fresh signer; export `privateKey` as PKCS #8 or JWK to keep it. */
export const generateSigner = (name: string, type: NoteKeyType): Signer =>
  signerOf(name, type, generatePrivateKey(algorithmOf(type)));

/** The two signers of a new log: both sign every checkpoint. `origin` names the log. */
export const generateLogKeys = (origin: string): readonly [Signer, Signer] => [
  generateSigner(origin, 'ed25519'),
  generateSigner(origin, 'ml-dsa-44-cosignature'),
];

/** The two signers of a new witness: each cosignature is given by both. */
export const generateWitnessKeys = (name: string): readonly [Signer, Signer] => [
  generateSigner(name, 'ed25519-cosignature'),
  generateSigner(name, 'ml-dsa-44-cosignature'),
];

const keyIdOf = (name: string, type: NoteKeyType, raw: Uint8Array): string =>
  toHex(sha256(concat(utf8(`${name}\n`), typed(type, raw))).subarray(0, KEY_ID_BYTES));

const typed = (type: NoteKeyType, raw: Uint8Array): Bytes =>
  concat(Uint8Array.of(TYPES[type].byte), raw);

const typeOf = (byte: number | undefined): NoteKeyType | undefined =>
  NOTE_KEY_TYPES.find((type) => TYPES[type].byte === byte);

const checkedName = (name: string): string => {
  if (!NAME.test(name) || utf8(name).length > NAME_BYTES_MAX) throw malformedKey();
  return name;
};

const readKey = (raw: Uint8Array, algorithm: SigningAlgorithm): KeyObject => {
  try {
    return publicKeyFromRaw(raw, algorithm);
  } catch (cause) {
    throw malformedKey(cause);
  }
};

const decode = (base64: string): Bytes => {
  try {
    return fromBase64(base64);
  } catch (cause) {
    throw malformedKey(cause);
  }
};

const malformedKey = (cause?: unknown): TlogError =>
  new TlogError('TLOG_KEY_MALFORMED', {}, { cause });
