/** Bytes of any length from a seed, the same on every machine: stands in for a recorded hearing. */

import { createCipheriv, createHash } from 'node:crypto';

const CHUNK_BYTES = 1_048_576;
const IV_BYTES = 16;

/** The bytes of AES-256-CTR under the SHA-256 of `seed`, in chunks of at most 1 MiB. */
export async function* seededBytes(seed: string, length: number): AsyncGenerator<Uint8Array> {
  const key = createHash('sha256').update(seed).digest();
  const stream = createCipheriv('aes-256-ctr', key, Buffer.alloc(IV_BYTES));
  const zeros = Buffer.alloc(CHUNK_BYTES);
  for (let left = length; left > 0; left -= CHUNK_BYTES) {
    yield stream.update(zeros.subarray(0, Math.min(left, CHUNK_BYTES)));
  }
}
