/** File keys at rest: each under the node's data key, bound to its file. */

import { createCipheriv, createDecipheriv } from 'node:crypto';
import { concat, utf8, type Bytes, type Entropy } from '@comity/kernel';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** `key` under `dataKey`: nonce, ciphertext, tag. Destroying the row is destroying the file. */
export const wrapKey = (
  dataKey: Bytes,
  key: Uint8Array,
  { fileId, entropy }: { readonly fileId: string; readonly entropy: Entropy },
): Bytes => {
  const nonce = entropy.bytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, dataKey, nonce).setAAD(utf8(fileId));
  return concat(nonce, cipher.update(key), cipher.final(), cipher.getAuthTag());
};

/**
 * The file key that `wrapKey` wrapped.
 *
 * @throws {Error} when the data key is another, or the row was altered or belongs to another file
 */
export const unwrapKey = (dataKey: Bytes, wrapped: Uint8Array, fileId: string): Bytes => {
  const nonce = wrapped.subarray(0, NONCE_BYTES);
  const tag = wrapped.subarray(wrapped.length - TAG_BYTES);
  const decipher = createDecipheriv(ALGORITHM, dataKey, nonce).setAAD(utf8(fileId)).setAuthTag(tag);
  const sealed = wrapped.subarray(NONCE_BYTES, wrapped.length - TAG_BYTES);
  return concat(decipher.update(sealed), decipher.final());
};
