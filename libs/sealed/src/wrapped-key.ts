/** A private key wrapped under a secret that only its officer has; its node keeps it as it is. */

import {
  canonicalize,
  fromBase64url,
  toBase64url,
  utf8,
  type Bytes,
  type Entropy,
} from '@comity/kernel';

import {
  AES_KEY_BYTES,
  ARGON2_LANES,
  ARGON2_MEMORY_KIB,
  ARGON2_PASSES,
  HASH_BYTES,
  IV_BYTES,
  PASSPHRASE_CHARS_MAX,
  PASSPHRASE_CHARS_MIN,
  PASSPHRASE_WORD_CHARS_MIN,
  PASSPHRASE_WORDS_MIN,
  PRIVATE_KEY_BYTES,
  SALT_BYTES,
  TAG_BYTES,
  WRAPPED_KEY_BYTES_MAX,
} from './limits.js';
import type { OfficerKey } from './officer-key.js';
import { SealedError } from './sealed.errors.js';
import { hasExactly, isBase64url, readJson } from './shape.js';
import { aesOpen, aesSeal, argon2, hkdf } from './web-algorithms.js';

const PRF = 'prf-hkdf-sha256';
/** The parameters stand in the name: other parameters are another name, not a field to lower. */
const PASSPHRASE = `argon2id-${ARGON2_MEMORY_KIB}-${ARGON2_PASSES}-${ARGON2_LANES}`;

/** What anybody sees of a wrapped key: whose it is, and by what kind of secret it unwraps. */
export interface WrappedKey {
  readonly by: string;
  readonly kid: string;
  readonly ct: string;
  readonly iv: string;
  readonly salt: string;
}

/** Reads one without unwrapping it. @throws {SealedError} WRAPPED_KEY_MALFORMED */
export const readWrappedKey = (wrapped: Uint8Array): WrappedKey => {
  const read = readJson(wrapped, WRAPPED_KEY_BYTES_MAX, 'WRAPPED_KEY_MALFORMED');
  const isWrapped =
    hasExactly(read, ['by', 'ct', 'iv', 'kid', 'salt']) &&
    isBase64url(read['ct'], PRIVATE_KEY_BYTES + TAG_BYTES) &&
    isBase64url(read['iv'], IV_BYTES) &&
    isBase64url(read['salt'], SALT_BYTES) &&
    isBase64url(read['kid'], HASH_BYTES) &&
    (read['by'] === PRF || read['by'] === PASSPHRASE);
  if (!isWrapped) throw new SealedError('WRAPPED_KEY_MALFORMED');
  return read as unknown as WrappedKey;
};

type Derive = (salt: Uint8Array) => Promise<Bytes>;

/**
 * Wraps under the output of an authenticator (WebAuthn's `prf` extension; 32 bytes).
 *
 * @throws {SealedError} WRAPPED_KEY_SECRET_WRONG for a secret of another length
 */
export const wrapWithPrf = (key: OfficerKey, prf: Uint8Array, entropy: Entropy): Promise<Bytes> =>
  wrap(key, { by: PRF, derive: fromPrf(prf), entropy });

/** Unwraps what `wrapWithPrf` wrote. @throws {SealedError} `WRAPPED_KEY_*` */
export const unwrapWithPrf = (wrapped: Uint8Array, kid: string, prf: Uint8Array): Promise<Bytes> =>
  unwrap(wrapped, kid, { by: PRF, derive: fromPrf(prf) });

/**
 * Wraps under a recovery passphrase, for the day on which the authenticator is lost.
 *
 * @throws {SealedError} PASSPHRASE_TOO_WEAK
 */
export const wrapWithPassphrase = async (
  key: OfficerKey,
  passphrase: string,
  entropy: Entropy,
): Promise<Bytes> => {
  requireStrong(passphrase);
  return wrap(key, { by: PASSPHRASE, derive: fromPassphrase(passphrase), entropy });
};

/** Unwraps what `wrapWithPassphrase` wrote. @throws {SealedError} `WRAPPED_KEY_*` */
export const unwrapWithPassphrase = (
  wrapped: Uint8Array,
  kid: string,
  passphrase: string,
): Promise<Bytes> => unwrap(wrapped, kid, { by: PASSPHRASE, derive: fromPassphrase(passphrase) });

const fromPrf =
  (prf: Uint8Array): Derive =>
  async (salt) => {
    if (prf.length !== AES_KEY_BYTES) throw new SealedError('WRAPPED_KEY_SECRET_WRONG');
    return hkdf(prf, { salt, label: 'comity officer key 1' });
  };

const fromPassphrase =
  (passphrase: string): Derive =>
  async (salt) => {
    if (passphrase.length > PASSPHRASE_CHARS_MAX) throw new SealedError('WRAPPED_KEY_SECRET_WRONG');
    return argon2(normal(passphrase), salt);
  };

/** One keyboard writes an accent as one character, another as two. */
const normal = (passphrase: string): string => passphrase.normalize('NFKC').trim();

const requireStrong = (passphrase: string): void => {
  const text = normal(passphrase);
  const words = text.split(/\s+/).filter((word) => word.length >= PASSPHRASE_WORD_CHARS_MIN);
  const isLong = text.length >= PASSPHRASE_CHARS_MIN && text.length <= PASSPHRASE_CHARS_MAX;
  const isWordy =
    new Set(words).size >= PASSPHRASE_WORDS_MIN && text.length <= PASSPHRASE_CHARS_MAX;
  if (!isLong && !isWordy) throw new SealedError('PASSPHRASE_TOO_WEAK');
};

const wrap = async (
  { public: { kid }, priv }: OfficerKey,
  given: { readonly by: string; readonly derive: Derive; readonly entropy: Entropy },
): Promise<Bytes> => {
  const salt = given.entropy.bytes(SALT_BYTES);
  const iv = given.entropy.bytes(IV_BYTES);
  const key = await given.derive(salt);
  const ct = await aesSeal(priv, { key, iv, aad: boundTo(given.by, kid) });
  key.fill(0);
  const spelled = { ct: toBase64url(ct), iv: toBase64url(iv), salt: toBase64url(salt) };
  return utf8(canonicalize({ ...spelled, by: given.by, kid }));
};

const unwrap = async (
  wrapped: Uint8Array,
  kid: string,
  given: { readonly by: string; readonly derive: Derive },
): Promise<Bytes> => {
  const read = readWrappedKey(wrapped);
  if (read.by !== given.by || read.kid !== kid) throw new SealedError('WRAPPED_KEY_MALFORMED');
  const key = await given.derive(fromBase64url(read.salt));
  const iv = fromBase64url(read.iv);
  try {
    return await aesOpen(fromBase64url(read.ct), {
      key,
      iv,
      aad: boundTo(given.by, kid),
    });
  } catch (cause) {
    throw new SealedError('WRAPPED_KEY_SECRET_WRONG', { kid }, { cause });
  } finally {
    key.fill(0);
  }
};

const boundTo = (by: string, kid: string): Bytes => utf8(canonicalize({ by, kid }));
