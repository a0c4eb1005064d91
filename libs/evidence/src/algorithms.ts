/** The only file of this lib that names algorithms: AES-256-GCM, HMAC-SHA-384, SHA-256. */

import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  timingSafeEqual,
} from 'node:crypto';
import { type Bytes, concat, invariant } from '@comity/kernel';

export const KEY_BYTES = 32;
export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;
export const SHA256_BYTES = 32;

const CIPHER = 'aes-256-gcm';
const HKDF_BYTES_MAX = 48;

/** The first `length` bytes, at most 48, of HKDF-Expand with SHA-384 (RFC 5869 section 2.3). */
export const expand = (key: Uint8Array, info: Uint8Array, length: number): Bytes => {
  invariant(length <= HKDF_BYTES_MAX, 'one block of HKDF-Expand is enough');
  const block = createHmac('sha384', key).update(info).update(Uint8Array.of(1)).digest();
  return Uint8Array.from(block.subarray(0, length));
};

/** What AES-256-GCM (NIST SP 800-38D) needs beside the text. */
export interface AeadInput {
  readonly key: Uint8Array;
  readonly nonce: Uint8Array;
  readonly aad: Uint8Array;
}

/** `lead` as it is, then ciphertext and 16-byte tag of `plaintext`: copied together once. */
export const sealAead = (
  { key, nonce, aad }: AeadInput,
  plaintext: Uint8Array,
  lead: Uint8Array,
): Bytes => {
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(aad);
  return concat(lead, cipher.update(plaintext), cipher.final(), cipher.getAuthTag());
};

/** The plaintext, or nothing when the tag is not that of these bytes under this input. */
export const openAead = ({ key, nonce, aad }: AeadInput, sealed: Uint8Array): Bytes | undefined => {
  const split = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(aad);
  decipher.setAuthTag(sealed.subarray(split));
  const plaintext = decipher.update(sealed.subarray(0, split));
  try {
    // GCM holds nothing back for the end: this only compares the tag.
    decipher.final();
    return new Uint8Array(plaintext.buffer, plaintext.byteOffset, plaintext.length);
  } catch {
    // The tag does not fit; nothing of the plaintext leaves this function.
    return undefined;
  }
};

/** Whether both hold the same bytes, in a time that says nothing about them. */
export const equalSecrets = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && timingSafeEqual(a, b);

/** A SHA-256 (FIPS 180-4) that is taken while the bytes pass. */
export interface Sha256 {
  update(bytes: Uint8Array): void;
  /** The hash of all bytes that passed; ends the hash. */
  digest(): Bytes;
}

/** Begins a SHA-256. */
export const startSha256 = (): Sha256 => {
  const hash = createHash('sha256');
  return {
    update: (bytes) => void hash.update(bytes),
    digest: () => Uint8Array.from(hash.digest()),
  };
};
