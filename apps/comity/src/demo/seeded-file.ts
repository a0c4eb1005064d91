/** Bytes of any length from a seed, the same on every machine: stands in for a recorded hearing. */

import { createCipheriv, createHash } from 'node:crypto';

const CHUNK_BYTES = 1_048_576;
const IV_BYTES = 16;

/** The first box of an MP4 file (ISO/IEC 14496-12 section 4.3): a node looks whether it is there. */
const BEGINNING = Buffer.from('\0\0\0\u0010ftypisom\0\0\0\0', 'latin1');

/**
 * The bytes of AES-256-CTR under the SHA-256 of `seed`, in chunks of at most 1 MiB; the first of
 * them are those of a recording.
 */
export async function* seededRecording(seed: string, length: number): AsyncGenerator<Uint8Array> {
  const key = createHash('sha256').update(seed).digest();
  const stream = createCipheriv('aes-256-ctr', key, Buffer.alloc(IV_BYTES));
  const zeros = Buffer.alloc(CHUNK_BYTES);
  for (let left = length; left > 0; left -= CHUNK_BYTES) {
    const chunk = stream.update(zeros.subarray(0, Math.min(left, CHUNK_BYTES)));
    if (left === length) BEGINNING.copy(chunk);
    yield chunk;
  }
}
