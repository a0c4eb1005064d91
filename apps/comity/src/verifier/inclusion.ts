/** Proof that an entry stands in a tree (RFC 6962 section 2.1, RFC 9162 section 2.1.3). */

import { HASH_BYTES, sha256 } from './bytes.js';
import { demand } from './disproof.js';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The hash of an entry as a leaf of the tree. */
export const leafHash = (entry: Uint8Array): Buffer => sha256(LEAF, entry);

/** That the leaf stands at `index` of the tree with this size and root. */
export interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly leaf: Uint8Array;
  readonly path: readonly Uint8Array[];
  readonly root: Buffer;
}

/**
 * Throws unless the path leads from the leaf to the root.
 *
 * The path has two parts. Below the place where the ways to this entry and to the last one part,
 * each bit of the index says on which side the sibling stands; above it every sibling stands left,
 * one for each bit set.
 */
export const requireIncluded = ({ index, size, leaf, path, root }: Inclusion): void => {
  demand(index < size, 'it stands beyond the end of its log');
  const [at, last] = [BigInt(index), BigInt(size) - 1n];
  const below = bitsIn(at ^ last);
  const above = onesIn(at >> BigInt(below));
  demand(path.length === below + above, 'its path has another length than the tree');
  const whole = [leaf, root, ...path].every((one) => one.length === HASH_BYTES);
  demand(whole, 'a hash of its path has another length');
  let hash: Uint8Array = leaf;
  for (const [level, sibling] of path.entries()) {
    const siblingIsLeft = level >= below || ((at >> BigInt(level)) & 1n) === 1n;
    hash = siblingIsLeft ? sha256(NODE, sibling, hash) : sha256(NODE, hash, sibling);
  }
  demand(root.equals(hash), 'its path does not lead to the root of its checkpoint');
};

const bitsIn = (value: bigint): number => (value === 0n ? 0 : value.toString(2).length);
const onesIn = (value: bigint): number => value.toString(2).replaceAll('0', '').length;
