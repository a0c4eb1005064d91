/** The tree without storage: what appending changes, and the root of what stands. */

import { type Bytes, invariant } from '@comity/kernel';
import { half } from './counts.js';
import { emptyRoot, nodeHash } from './hash.js';

/**
 * The place of one complete subtree: it covers the entries from `index * 2 ** level` up to
 * `(index + 1) * 2 ** level`. Level 0 holds the leaf hashes. A node, once written, never changes.
 */
export interface NodeAt {
  readonly level: number;
  readonly index: number;
}

/** A node together with its hash, as the caller stores it. */
export interface TreeNode extends NodeAt {
  readonly hash: Bytes;
}

/**
 * Everything needed to append: how many entries stand, and the hashes of the largest complete
 * subtrees that cover them, from left to right (one for every bit set in `size`).
 */
export interface TreeEdge {
  readonly size: number;
  readonly frontier: readonly Bytes[];
}

/** The edge of the tree without entries. */
export const EMPTY_EDGE: TreeEdge = { size: 0, frontier: [] };

/**
 * Appends leaf hashes in order.
 *
 * `nodes` are the nodes that became complete, children before parents; the caller stores exactly
 * these. Appending in any batches gives the same nodes and the same edge.
 */
export const appendLeaves = (
  edge: TreeEdge,
  leafHashes: Iterable<Bytes>,
): TreeEdge & { readonly nodes: readonly TreeNode[] } => {
  invariant(edge.frontier.length === bitsSet(edge.size), 'a frontier fits its size');
  const frontier = [...edge.frontier];
  const nodes: TreeNode[] = [];
  let size = edge.size;
  for (const leaf of leafHashes) {
    let node: TreeNode = { level: 0, index: size, hash: leaf };
    nodes.push(node);
    for (; node.index % 2 === 1; nodes.push(node)) {
      const left = frontier.pop();
      invariant(left !== undefined, 'an odd node has a left neighbour');
      node = parentOf(node, nodeHash(left, node.hash));
    }
    frontier.push(node.hash);
    size += 1;
  }
  return { size, frontier, nodes };
};

/** The root of a tree from its frontier (RFC 9162 section 2.1.1). */
export const rootOf = (frontier: readonly Bytes[]): Bytes =>
  frontier.length === 0
    ? emptyRoot()
    : frontier.reduceRight((right, left) => nodeHash(left, right));

/** The nodes that become complete when the entry `index` is appended, children first. */
export const nodesCompletedBy = (index: number): readonly NodeAt[] => {
  const nodes: NodeAt[] = [{ level: 0, index }];
  for (let at = index, level = 1; at % 2 === 1; level += 1) {
    at = half(at);
    nodes.push({ level, index: at });
  }
  return nodes;
};

const parentOf = (node: NodeAt, hash: Bytes): TreeNode => ({
  level: node.level + 1,
  index: half(node.index),
  hash,
});

const bitsSet = (size: number): number => size.toString(2).replaceAll('0', '').length;
