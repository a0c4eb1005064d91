/** Which stored nodes a proof needs, and the proof once they are read. */

import { type Bytes, invariant } from '@comity/kernel';
import { isCount, powerOfTwoUpTo } from './counts.js';
import { TlogError } from './tlog.errors.js';
import { type NodeAt, rootOf } from './tree.js';

/**
 * One entry for every hash of the proof, in the order of RFC 9162: the complete subtrees which
 * fold into that hash, from left to right. All but those at the right edge are single.
 */
export type ProofPlan = readonly (readonly NodeAt[])[];

/** Reads a stored node; the caller has fetched it beforehand. */
export type ReadNode = (at: NodeAt) => Bytes | undefined;

/** Every node to fetch before assembling the proof. */
export const readsOf = (plan: ProofPlan): readonly NodeAt[] => plan.flat();

/** The nodes whose hashes are the frontier of a tree of `size`: restores an edge at start. */
export const frontierPlan = (size: number): readonly NodeAt[] => cover({ from: 0, to: size });

/**
 * What proves that entry `index` stands in the tree of `size` (RFC 9162 section 2.1.3.1).
 *
 * @throws {Error} unless `index < size`
 */
export const inclusionPlan = (index: number, size: number): ProofPlan => {
  invariant(isCount(index) && isCount(size) && index < size, 'an entry lies in its tree');
  const plan: (readonly NodeAt[])[] = [];
  for (let range: Range = { from: 0, to: size }; range.to - range.from > 1;) {
    const [left, right] = split(range);
    plan.push(cover(index < left.to ? right : left));
    range = index < left.to ? left : right;
  }
  return plan.toReversed();
};

/**
 * What proves that the tree of size `to` extends the tree of size `from` (RFC 9162 section
 * 2.1.4.1). Nothing needs proving for the empty tree, and no such proof exists.
 *
 * @throws {Error} unless `0 < from <= to`
 */
export const consistencyPlan = (from: number, to: number): ProofPlan => {
  invariant(isCount(from) && isCount(to) && from > 0 && from <= to, 'a tree extends an older one');
  const plan: (readonly NodeAt[])[] = [];
  let range: Range = { from: 0, to };
  while (range.to > from) {
    const [left, right] = split(range);
    plan.push(cover(from <= left.to ? right : left));
    range = from <= left.to ? left : right;
  }
  // The verifier holds the older root; it needs this subtree only when it is not that whole tree.
  if (range.from > 0) plan.push(cover(range));
  return plan.toReversed();
};

/**
 * The hashes of a proof, in order.
 *
 * @throws {TlogError} TLOG_NODE_MISSING when a planned node cannot be read
 */
export const assembleProof = (plan: ProofPlan, readNode: ReadNode): readonly Bytes[] =>
  plan.map((subtrees) => rootOf(readAll(subtrees, readNode)));

/**
 * The hashes of `places`, in order; with `frontierPlan`, the frontier itself.
 *
 * @throws {TlogError} TLOG_NODE_MISSING when one cannot be read
 */
export const readAll = (places: readonly NodeAt[], readNode: ReadNode): readonly Bytes[] =>
  places.map((at) => {
    const hash = readNode(at);
    if (hash === undefined) {
      throw new TlogError('TLOG_NODE_MISSING', { level: at.level, index: at.index });
    }
    return hash;
  });

/** Entries from `from` up to but without `to`; `from` is a multiple of the largest part. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** Splits at the largest power of two that leaves something on the right. */
const split = ({ from, to }: Range): readonly [Range, Range] => {
  const length = to - from;
  const power = powerOfTwoUpTo(length);
  const middle = from + (power === length ? power / 2 : power);
  return [
    { from, to: middle },
    { from: middle, to },
  ];
};

/** The complete subtrees of a range, the largest first. */
const cover = (range: Range): readonly NodeAt[] => {
  const nodes: NodeAt[] = [];
  for (let from = range.from; from < range.to;) {
    const width = powerOfTwoUpTo(range.to - from);
    nodes.push({ level: Math.log2(width), index: from / width });
    from += width;
  }
  return nodes;
};
