/** Where ciphertext segments lie: by the hex of their leaf hash, so that content names itself. */

import { toHex, type Bytes } from '@comity/kernel';

/**
 * Error contract: `put` returns only when the bytes are durable; `get` of what was never put is
 * undefined; everything else is the store's fault and is thrown.
 */
export interface ContentStore {
  put(key: string, bytes: Uint8Array): Promise<void>;
  get(key: string): Promise<Bytes | undefined>;
  /** Done when nothing of it is held, whether or not anything was. */
  remove(key: string): Promise<void>;
}

/** One leaf hash. */
export const HASH_BYTES = 32;

/** The key of the segment at `position`, by the leaf hashes of its file, 32 bytes each. */
export const segmentKey = (leaves: Uint8Array, position: number): string =>
  toHex(leaves.subarray(position * HASH_BYTES, (position + 1) * HASH_BYTES));

/** Leaf hashes as one row keeps them, and back. */
export const splitLeaves = (leaves: Uint8Array): readonly Bytes[] =>
  Array.from({ length: leaves.length / HASH_BYTES }, (_, at) =>
    Uint8Array.from(leaves.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES)),
  );
