import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { type Bytes, toHex, utf8 } from '@comity/kernel';
import fc from 'fast-check';
import {
  appendLeaves,
  assembleProof,
  consistencyPlan,
  EMPTY_EDGE,
  emptyRoot,
  frontierPlan,
  inclusionPlan,
  leafHash,
  nodeHash,
  type NodeAt,
  nodesCompletedBy,
  readAll,
  readsOf,
  rootOf,
  TlogError,
  type TreeEdge,
  verifyConsistency,
  verifyInclusion,
} from './index.js';

const SIZE_MAX = 130;
const leaves = (size: number): readonly Bytes[] =>
  Array.from({ length: size }, (_, at) => leafHash(utf8(`entry ${at}`)));

const stored = new Map<string, Bytes>();
const key = ({ level, index }: NodeAt) => `${level}/${index}`;
const readNode = (at: NodeAt) => stored.get(key(at));

const edges: TreeEdge[] = [EMPTY_EDGE];
for (const leaf of leaves(SIZE_MAX)) {
  const { size, frontier, nodes } = appendLeaves(edges.at(-1) ?? EMPTY_EDGE, [leaf]);
  for (const node of nodes) stored.set(key(node), node.hash);
  edges.push({ size, frontier });
}
const rootAt = (size: number): Bytes => rootOf(edges[size]?.frontier ?? []);

/** The definition of RFC 9162 section 2.1.1, word for word, to hold the tree against. */
const treeHash = (hashes: readonly Bytes[]): Bytes => {
  const [only] = hashes;
  if (only === undefined) return emptyRoot();
  if (hashes.length === 1) return only;
  let k = 1;
  while (k * 2 < hashes.length) k *= 2;
  return nodeHash(treeHash(hashes.slice(0, k)), treeHash(hashes.slice(k)));
};

const inclusion = (index: number, size: number) => ({
  index,
  size,
  leaf: leafHash(utf8(`entry ${index}`)),
  proof: assembleProof(inclusionPlan(index, size), readNode),
  root: rootAt(size),
});

const consistency = (from: number, to: number) => ({
  from: { size: from, root: rootAt(from) },
  to: { size: to, root: rootAt(to) },
  proof: assembleProof(consistencyPlan(from, to), readNode),
});

const aSize = fc.integer({ min: 1, max: SIZE_MAX });
const aPlace = aSize.chain((size) => fc.tuple(fc.nat(size - 1), fc.constant(size)));
const aGrowth = aSize.chain((to) => fc.tuple(fc.integer({ min: 1, max: to }), fc.constant(to)));

const flipped = (bytes: Uint8Array, bit: number): Bytes =>
  Uint8Array.from(bytes, (byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));

const codeOf = (work: () => void): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    return error instanceof TlogError ? error.code : String(error);
  }
};

describe('the hashes', () => {
  it('are those of RFC 6962: a byte 0 before an entry, 1 before two hashes, nothing for no entry', () => {
    const sha256 = (hex: string) => createHash('sha256').update(hex, 'hex').digest('hex');
    const [left, right] = [leafHash(utf8('')), leafHash(utf8('a'))];
    expect(toHex(left)).toBe(sha256('00'));
    expect(toHex(right)).toBe(sha256('0061'));
    expect(toHex(nodeHash(left, right))).toBe(sha256(`01${toHex(left)}${toHex(right)}`));
    expect(toHex(emptyRoot())).toBe(sha256(''));
  });
});

describe('the tree', () => {
  it('has the root that RFC 9162 defines, at every size', () => {
    for (let size = 0; size <= SIZE_MAX; size += 1) {
      expect(toHex(rootAt(size))).toBe(toHex(treeHash(leaves(size))));
    }
  });

  it('has the same root and nodes in whatever batches its entries are appended', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 12, size: 'max' }), (batches) => {
        let edge: TreeEdge = EMPTY_EDGE;
        const nodes: string[] = [];
        for (const batch of batches) {
          const next = appendLeaves(edge, leaves(edge.size + batch).slice(edge.size));
          nodes.push(...next.nodes.map((node) => `${key(node)} ${toHex(node.hash)}`));
          edge = next;
        }
        const once = appendLeaves(EMPTY_EDGE, leaves(edge.size));
        expect(edge.frontier.map(toHex)).toEqual(once.frontier.map(toHex));
        expect(nodes).toEqual(once.nodes.map((node) => `${key(node)} ${toHex(node.hash)}`));
      }),
    );
  });

  it('says which nodes each entry completes', () => {
    for (let size = 0; size < SIZE_MAX; size += 1) {
      const { nodes } = appendLeaves(edges[size] ?? EMPTY_EDGE, [emptyRoot()]);
      expect(nodes.map(key)).toEqual(nodesCompletedBy(size).map(key));
    }
  });

  it('restores its frontier from stored nodes', () => {
    for (let size = 0; size <= SIZE_MAX; size += 1) {
      const frontier = readAll(frontierPlan(size), readNode);
      expect(frontier.map(toHex)).toEqual(edges[size]?.frontier.map(toHex));
    }
  });

  it('refuses to append to a frontier that does not fit its size', () => {
    expect(() => appendLeaves({ size: 3, frontier: [emptyRoot()] }, [])).toThrow();
  });
});

describe('a proof', () => {
  it('of inclusion verifies for every entry of every tree', () => {
    fc.assert(fc.property(aPlace, ([index, size]) => verifyInclusion(inclusion(index, size))));
  });

  it('of consistency verifies between any two trees of one log', () => {
    fc.assert(fc.property(aGrowth, ([from, to]) => verifyConsistency(consistency(from, to))));
  });

  it('of inclusion is refused after any change of a single bit', () => {
    fc.assert(
      fc.property(aPlace, fc.nat(), fc.nat(255), ([index, size], which, bit) => {
        const claim = inclusion(index, size);
        const at = which % (claim.proof.length + 2);
        const changed = {
          ...claim,
          leaf: at === 0 ? flipped(claim.leaf, bit) : claim.leaf,
          root: at === 1 ? flipped(claim.root, bit) : claim.root,
          proof: claim.proof.map((hash, i) => (i + 2 === at ? flipped(hash, bit) : hash)),
        };
        expect(codeOf(() => verifyInclusion(changed))).toBe('TLOG_INCLUSION_INVALID');
      }),
    );
  });

  it('of consistency is refused after any change of a single bit', () => {
    fc.assert(
      fc.property(aGrowth, fc.nat(), fc.nat(255), ([from, to], which, bit) => {
        const claim = consistency(from, to);
        const at = which % (claim.proof.length + 2);
        const root = (head: { size: number; root: Bytes }, here: boolean) =>
          here ? { ...head, root: flipped(head.root, bit) } : head;
        const changed = {
          from: root(claim.from, at === 0),
          to: root(claim.to, at === 1),
          proof: claim.proof.map((hash, i) => (i + 2 === at ? flipped(hash, bit) : hash)),
        };
        expect(codeOf(() => verifyConsistency(changed))).toBe('TLOG_CONSISTENCY_INVALID');
      }),
    );
  });

  it('of inclusion is refused with a hash too many, a hash too few, or another place', () => {
    fc.assert(
      fc.property(aPlace, fc.nat(SIZE_MAX), ([index, size], other) => {
        const claim = inclusion(index, size);
        const wrong = [
          { ...claim, proof: [...claim.proof, emptyRoot()] },
          ...(claim.proof.length > 0 ? [{ ...claim, proof: claim.proof.slice(1) }] : []),
          ...(other === index ? [] : [{ ...claim, index: other }]),
        ];
        for (const each of wrong) {
          expect(codeOf(() => verifyInclusion(each))).toBe('TLOG_INCLUSION_INVALID');
        }
      }),
    );
  });

  it('of consistency with the empty tree does not exist and is refused', () => {
    const empty = { size: 0, root: emptyRoot() };
    const claims = [1, 2].map((size) => ({
      from: empty,
      to: { size, root: rootAt(size) },
      proof: [],
    }));
    for (const claim of [...claims, { from: empty, to: empty, proof: [] }]) {
      expect(codeOf(() => verifyConsistency(claim))).toBe('TLOG_CONSISTENCY_INVALID');
    }
    expect(() => consistencyPlan(0, 3)).toThrow();
  });

  it.each([-1, 1.5, Number.NaN, 2 ** 53])('is refused for %s, which is no size', (size) => {
    const claim = inclusion(0, 1);
    expect(codeOf(() => verifyInclusion({ ...claim, size }))).toBe('TLOG_INCLUSION_INVALID');
    expect(codeOf(() => verifyInclusion({ ...claim, index: size }))).toBe('TLOG_INCLUSION_INVALID');
    const to = { size, root: rootAt(1) };
    expect(codeOf(() => verifyConsistency({ from: to, to, proof: [] }))).toBe(
      'TLOG_CONSISTENCY_INVALID',
    );
  });

  it('cannot be assembled without a stored node, and names the node', () => {
    const plan = inclusionPlan(5, 11);
    const missing = readsOf(plan)[1];
    const read = (at: NodeAt) => (at === missing ? undefined : readNode(at));
    expect(codeOf(() => assembleProof(plan, read))).toBe('TLOG_NODE_MISSING');
  });

  it('of trees beyond 32 bits verifies', () => {
    const size = 2 ** 40 + 1;
    const [leaf, other] = [leafHash(utf8('a')), leafHash(utf8('b'))];
    const siblings = Array.from({ length: 40 }, (_, at) => leafHash(utf8(String(at))));
    const first = siblings.reduce((hash, sibling) => nodeHash(hash, sibling), leaf);
    const root = nodeHash(first, other);

    verifyInclusion({ index: 0, size, leaf, proof: [...siblings, other], root });
    verifyInclusion({ index: size - 1, size, leaf: other, proof: [first], root });
    const from = { size: size - 1, root: first };
    verifyConsistency({ from, to: { size, root }, proof: [other] });
    expect(codeOf(() => verifyConsistency({ from, to: { size, root }, proof: [] }))).toBe(
      'TLOG_CONSISTENCY_INVALID',
    );
  });

  it('of trees beyond 32 bits asks for the nodes that RFC 9162 names', () => {
    const size = 2 ** 40 + 1;
    expect(inclusionPlan(2 ** 40, size)).toEqual([[{ level: 40, index: 0 }]]);
    expect(inclusionPlan(0, size)).toHaveLength(41);
    expect(frontierPlan(size)).toEqual([
      { level: 40, index: 0 },
      { level: 0, index: 2 ** 40 },
    ]);
    expect(consistencyPlan(2 ** 40, size)).toEqual([[{ level: 0, index: 2 ** 40 }]]);
  });
});
