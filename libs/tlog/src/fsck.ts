/** Checks a whole stored log against itself and its checkpoints, and says exactly what is wrong. */

import { type Bytes, equalBytes, invariant } from '@comity/kernel';
import type { Checkpoint } from './checkpoint.js';
import { leafHash, nodeHash } from './hash.js';
import type { ReadNode } from './plan.js';
import { type NodeAt, nodesCompletedBy, rootOf } from './tree.js';

/**
 * - `entries-altered`: entry `first` is not the one that was appended, nor are `count - 1` later
 *   ones; a removed, inserted or moved entry shows as all that follow it.
 * - `node-missing`, `node-altered`: the stored hash at this place, not the entries below it.
 * - `checkpoint-contradicted`: the first `size` entries do not have the root that was signed.
 * - `entries-missing`: a checkpoint or the stored size speaks of `expected` entries.
 * - `entries-surplus`: more entries than the stored size admits.
 */
export type Finding =
  | { readonly kind: 'entries-altered'; readonly first: number; readonly count: number }
  | ({ readonly kind: 'node-missing' | 'node-altered' } & NodeAt)
  | { readonly kind: 'checkpoint-contradicted'; readonly size: number; readonly origin: string }
  | { readonly kind: 'entries-missing'; readonly expected: number; readonly found: number }
  | { readonly kind: 'entries-surplus'; readonly expected: number; readonly found: number };

/** What was found in a log. It is sound when `findings` is empty. */
export interface FsckReport {
  /** Entries seen, and the root that they have now. */
  readonly size: number;
  readonly root: Bytes;
  readonly findings: readonly Finding[];
  /** Whether more was wrong than `findings` lists. */
  readonly cut: boolean;
}

/** What the log's state of affairs should agree with. */
export interface FsckExpectations {
  /** Checkpoints once signed or cosigned, in any order: verified by the caller. */
  readonly checkpoints: readonly Checkpoint[];
  /** The size that the store believes it has. */
  readonly size?: number;
}

/** Beyond this many findings a list no longer helps anybody. */
export const FINDINGS_MAX = 1_000;

/**
 * Checks a log whose entries and nodes are at hand.
 *
 * Finds every edit, removal, insertion and reordering of the entries that a checkpoint covers,
 * also when all stored nodes were rewritten to fit; and every change to entries or nodes that
 * was not made to both.
 */
export const fsck = (
  log: FsckExpectations & {
    readonly entries: Iterable<Uint8Array>;
    readonly readNode: ReadNode;
  },
): FsckReport => {
  const run = new FsckRun(log);
  for (const entry of log.entries) run.add(entry, log.readNode);
  return run.finish();
};

/** A complete subtree as computed from the entries, and as stored. */
interface Subtree extends NodeAt {
  readonly computed: Bytes;
  readonly stored: Bytes | undefined;
}

/**
 * The same check in steps, for a log too long to hold: entries in order, and with each a reader of
 * the nodes which that entry completes (`nodesCompletedBy`). Memory does not grow with the log.
 */
export class FsckRun {
  readonly #checkpoints: readonly Checkpoint[];
  readonly #sizeExpected: number | undefined;
  readonly #findings: Finding[] = [];
  #compared = 0;
  #cut = false;
  #altered: { first: number; count: number } | undefined;
  #edge: Subtree[] = [];
  #size = 0;

  constructor({ checkpoints, size }: FsckExpectations) {
    this.#checkpoints = checkpoints.toSorted((a, b) => a.size - b.size);
    this.#sizeExpected = size;
    this.#compareCheckpoints();
  }

  /** Takes the next entry. */
  add(entry: Uint8Array, readNode: ReadNode): void {
    for (const at of nodesCompletedBy(this.#size)) {
      if (at.level === 0)
        this.#edge.push({ ...at, computed: leafHash(entry), stored: readNode(at) });
      else this.#merge(at, readNode(at));
      if (this.#edge.at(-1)?.stored === undefined) this.#report({ kind: 'node-missing', ...at });
    }
    this.#size += 1;
    this.#compareCheckpoints();
  }

  /** Says what was found, once every entry was taken. */
  finish(): FsckReport {
    for (const subtree of this.#edge) if (subtree.level === 0) this.#judgeLeaf(subtree, undefined);
    this.#compareSizes();
    const altered: Finding[] = this.#altered ? [{ kind: 'entries-altered', ...this.#altered }] : [];
    return {
      size: this.#size,
      root: this.#root(),
      findings: [...altered, ...this.#findings],
      cut: this.#cut,
    };
  }

  #merge(at: NodeAt, stored: Bytes | undefined): void {
    const right = this.#edge.pop();
    const left = this.#edge.pop();
    invariant(left !== undefined && right !== undefined, 'two subtrees merge into one');
    const parent = { ...at, computed: nodeHash(left.computed, right.computed), stored };
    if (at.level === 1) for (const leaf of [left, right]) this.#judgeLeaf(leaf, parent);
    if (differs(parent) && !explains(left, right, parent)) {
      this.#report({ kind: 'node-altered', ...at });
    }
    this.#edge.push(parent);
  }

  /** Entry or stored hash, which of the two was altered? A sound parent knows. */
  #judgeLeaf(leaf: Subtree, parent: Subtree | undefined): void {
    if (!differs(leaf)) return;
    const { level, index } = leaf;
    if (parent?.stored !== undefined && !differs(parent)) {
      this.#report({ kind: 'node-altered', level, index });
    } else {
      this.#altered ??= { first: index, count: 0 };
      this.#altered.count += 1;
    }
  }

  #compareCheckpoints(): void {
    for (; ; this.#compared += 1) {
      const checkpoint = this.#checkpoints[this.#compared];
      if (checkpoint?.size !== this.#size) return;
      if (!equalBytes(checkpoint.root, this.#root())) {
        const { size, origin } = checkpoint;
        this.#report({ kind: 'checkpoint-contradicted', size, origin });
      }
    }
  }

  #compareSizes(): void {
    const found = this.#size;
    const expected = Math.max(this.#sizeExpected ?? 0, this.#checkpoints.at(-1)?.size ?? 0);
    if (found < expected) this.#report({ kind: 'entries-missing', expected, found });
    if (this.#sizeExpected !== undefined && found > this.#sizeExpected) {
      this.#report({ kind: 'entries-surplus', expected: this.#sizeExpected, found });
    }
  }

  #root(): Bytes {
    return rootOf(this.#edge.map(({ computed }) => computed));
  }

  #report(finding: Finding): void {
    if (this.#findings.length < FINDINGS_MAX) this.#findings.push(finding);
    else this.#cut = true;
  }
}

const differs = ({ computed, stored }: Subtree): boolean =>
  stored !== undefined && !equalBytes(computed, stored);

/** Whether the stored children make the stored parent, so that the fault lies further down. */
const explains = (left: Subtree, right: Subtree, parent: Subtree): boolean =>
  left.stored !== undefined &&
  right.stored !== undefined &&
  parent.stored !== undefined &&
  equalBytes(nodeHash(left.stored, right.stored), parent.stored);
