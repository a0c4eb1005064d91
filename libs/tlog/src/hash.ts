/** The two hashes of the tree, kept apart by their first byte (RFC 9162 section 2.1.1). */

import { type Bytes, utf8 } from '@comity/kernel';
import { HASH_BYTES, sha256, sha256OfBoth } from './algorithms.js';

const LEAF_PREFIX = Uint8Array.of(0x00);
const NODE_PREFIX = 0x01;

/** SHA-256(0x00 || entry): the hash under which the tree knows `entry`. */
export const leafHash = (entry: Uint8Array): Bytes => sha256OfBoth(LEAF_PREFIX, entry);

/** SHA-256(0x01 || left || right): the hash of the tree above two 32-byte hashes. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Bytes => {
  const prefixed = new Uint8Array(1 + 2 * HASH_BYTES);
  prefixed[0] = NODE_PREFIX;
  prefixed.set(left, 1);
  prefixed.set(right, 1 + HASH_BYTES);
  return sha256(prefixed);
};

/** The root of the tree without entries: SHA-256 of nothing. */
export const emptyRoot = (): Bytes => sha256(utf8(''));
