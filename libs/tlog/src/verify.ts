/** Verifies inclusion and consistency proofs, as strictly as RFC 9162 describes it. */

import { equalBytes } from '@comity/kernel';
import { HASH_BYTES } from './algorithms.js';
import { half, isCount, powerOfTwoUpTo } from './counts.js';
import { nodeHash } from './hash.js';
import { TlogError } from './tlog.errors.js';

/** A proof is as long as the tree is high, at most twice; no safe size reaches this. */
export const PROOF_HASHES_MAX = 128;

/** A claim that the entry with hash `leaf` stands at `index` in the tree of `size` and `root`. */
export interface InclusionClaim {
  readonly index: number;
  readonly size: number;
  readonly leaf: Uint8Array;
  readonly proof: readonly Uint8Array[];
  readonly root: Uint8Array;
}

/** A claim that the tree `to` holds the entries of the tree `from`, unchanged and first. */
export interface ConsistencyClaim {
  readonly from: { readonly size: number; readonly root: Uint8Array };
  readonly to: { readonly size: number; readonly root: Uint8Array };
  readonly proof: readonly Uint8Array[];
}

/**
 * Returns when the claim holds (RFC 9162 section 2.1.3.2).
 *
 * @throws {TlogError} TLOG_INCLUSION_INVALID when anything about it does not
 */
export const verifyInclusion = (claim: InclusionClaim): void => {
  const { index, size, leaf, proof, root } = claim;
  const invalid = () => new TlogError('TLOG_INCLUSION_INVALID', { index, size });
  if (!isCount(index) || !isCount(size) || index >= size) throw invalid();
  if (![leaf, root].every(isHash) || !isProof(proof)) throw invalid();

  let [at, last] = [index, size - 1];
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) throw invalid();
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(sibling, hash);
      [at, last] = climbRightEdge(at, last);
    } else {
      hash = nodeHash(hash, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  if (last !== 0 || !equalBytes(hash, root)) throw invalid();
};

/**
 * Returns when the claim holds (RFC 9162 section 2.1.4.2).
 *
 * @throws {TlogError} TLOG_CONSISTENCY_INVALID when anything about it does not, and for an older
 *   tree without entries: every tree extends that one, so a proof of it would say nothing
 */
export const verifyConsistency = ({ from, to, proof }: ConsistencyClaim): void => {
  const invalid = () => new TlogError('TLOG_CONSISTENCY_INVALID', { from: from.size, to: to.size });
  if (!isCount(from.size) || !isCount(to.size)) throw invalid();
  if (from.size === 0 || from.size > to.size) throw invalid();
  if (from.size === to.size) {
    if (proof.length > 0 || !equalBytes(from.root, to.root)) throw invalid();
    return;
  }
  if (![from.root, to.root].every(isHash) || !isProof(proof)) throw invalid();
  const roots = rootsOfProof({ from, to, proof });
  if (roots === undefined) throw invalid();
  if (!equalBytes(roots.from, from.root) || !equalBytes(roots.to, to.root)) throw invalid();
};

/** Both roots as the proof implies them, or nothing when its length does not fit the sizes. */
const rootsOfProof = ({ from, to, proof }: ConsistencyClaim) => {
  // A whole older tree is itself the first hash, and the verifier already holds it.
  const [start, ...siblings] = isPowerOfTwo(from.size) ? [from.root, ...proof] : proof;
  if (start === undefined) return undefined;

  let [at, last] = [from.size - 1, to.size - 1];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  let [older, newer] = [start, start];
  for (const sibling of siblings) {
    if (last === 0) return undefined;
    if (at % 2 === 1 || at === last) {
      older = nodeHash(sibling, older);
      newer = nodeHash(sibling, newer);
      [at, last] = climbRightEdge(at, last);
    } else {
      newer = nodeHash(newer, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 ? { from: older, to: newer } : undefined;
};

/** Skips the levels on which the rightmost node has no sibling of its own. */
const climbRightEdge = (from: number, fromLast: number): [number, number] => {
  let [at, last] = [from, fromLast];
  while (at !== 0 && at % 2 === 0) [at, last] = [half(at), half(last)];
  return [at, last];
};

const isPowerOfTwo = (size: number): boolean => powerOfTwoUpTo(size) === size;

const isHash = (bytes: Uint8Array): boolean => bytes.length === HASH_BYTES;

const isProof = (proof: readonly Uint8Array[]): boolean =>
  proof.length <= PROOF_HASHES_MAX && proof.every(isHash);
