/** Bytes that are called by their hash: evidence segments, and whatever else never changes. */

import type { Bytes } from '@comity/kernel';

export interface ContentRange {
  /** Bytes from the beginning. */
  readonly offset: number;
  /** Bytes at most; fewer at the end. */
  readonly length: number;
}

/**
 * Keys are SHA-256 in hexadecimal or base64url; two spellings of one hash are one key. Whether the
 * bytes have that hash is the caller's to verify, when it puts and when it gets.
 *
 * Error contract: every method throws CONTENT_KEY_INVALID for a key that is no hash, so that no
 * key can name a file elsewhere; what is not there is `undefined` or false; everything else that
 * is thrown is the store's own failure, and nothing was changed.
 */
export interface ContentStore {
  /** Returns when the bytes are durable. Putting what is there already changes nothing. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  get(key: string, range?: ContentRange): Promise<Bytes | undefined>;
  /** The bytes in pieces, for those that memory should not hold at once. */
  stream(key: string, range?: ContentRange): Promise<AsyncIterable<Bytes> | undefined>;
  /** Bytes. */
  size(key: string): Promise<number | undefined>;
  has(key: string): Promise<boolean>;
  /** Returns when the name is durably gone; removing what is not there changes nothing. */
  remove(key: string): Promise<void>;
}
