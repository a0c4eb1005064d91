/** Bytes and their texts, in one spelling only: UTF-8, base64url, base64; and SHA-256. */

import { createHash } from 'node:crypto';
import { Disproof } from './disproof.js';

export const HASH_BYTES = 32;

/** SHA-256 of the parts, one after the other. */
export const sha256 = (...parts: readonly (Uint8Array | string)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** The name of exact bytes: their SHA-256 in base64url (PROTOCOL 2.3). */
export const nameOf = (bytes: Uint8Array): string => sha256(bytes).toString('base64url');

/** Text from bytes. @throws {Disproof} for bytes that are not UTF-8 */
export const textOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new Disproof('it is not UTF-8', { cause });
  }
};

/** Bytes from canonical base64url without padding (PROTOCOL 2.2). @throws {Disproof} */
export const fromBase64url = (text: string): Buffer => strictly(text, 'base64url');

/** Bytes from standard base64 with padding, as signed notes write it. @throws {Disproof} */
export const fromBase64 = (text: string): Buffer => strictly(text, 'base64');

/** Node decodes leniently; what does not encode back to the same text was another spelling. */
const strictly = (text: string, encoding: 'base64' | 'base64url'): Buffer => {
  const bytes = Buffer.from(text, encoding);
  if (bytes.toString(encoding) !== text) throw new Disproof(`it is not canonical ${encoding}`);
  return bytes;
};

/** `value` in eight bytes, big-endian. */
export const u64 = (value: bigint): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(value);
  return bytes;
};
