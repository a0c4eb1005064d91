/** Gives committed entries their place in the log, and signs what then stands. */

import { invariant, toBase64, type Bytes, type Clock, type Instant } from '@comity/kernel';
import {
  appendLeaves,
  frontierPlan,
  leafHash,
  readAll,
  rootOf,
  signCheckpoint,
  type Signer,
  type TreeEdge,
} from '@comity/tlog';
import type { UnitOfWork } from '../unit-of-work.js';
import type { LogGuard } from './log-guard.js';
import { readNodes } from './log-nodes.js';
import type { AuditTx, CheckpointRow } from './ports.js';

/** Entries placed in one transaction. */
const BATCH_ENTRIES_MAX = 1_000;

export interface SequencerOptions {
  /** The log's name (PROTOCOL 9.1). */
  readonly origin: string;
  readonly signers: readonly Signer[];
  /** Says whether anything may be signed. */
  readonly guard: Pick<LogGuard, 'check'>;
}

export class Sequencer {
  readonly #unitOfWork: UnitOfWork;
  readonly #clock: Clock;
  readonly #options: SequencerOptions;

  constructor(unitOfWork: UnitOfWork, clock: Clock, options: SequencerOptions) {
    this.#unitOfWork = unitOfWork;
    this.#clock = clock;
    this.#options = options;
  }

  /**
   * Places every entry that waits, oldest first.
   *
   * One transaction a batch: from each commit on a crash is recoverable, for the nodes of the tree
   * and the positions stand or fall together.
   *
   * @returns how many entries were placed
   */
  async place(): Promise<number> {
    let placed = 0;
    for (;;) {
      const batch = await this.#unitOfWork.write((tx) => placeBatch(tx));
      placed += batch;
      if (batch < BATCH_ENTRIES_MAX) return placed;
    }
  }

  /**
   * Signs the log as it stands, unless that was signed before.
   *
   * @returns the newest checkpoint; undefined while the log is empty
   * @throws {NodeError} LOG_ROLLED_BACK
   */
  checkpoint(): Promise<CheckpointRow | undefined> {
    const at = this.#clock.now();
    return this.#unitOfWork.write(async (tx) => {
      const size = await tx.logSize();
      if (size === 0) return undefined;
      const known = await tx.checkpoints.get({ size });
      if (known) return known;
      const row = this.#sign(await edgeOf(tx, size), at);
      await tx.checkpoints.insert(row);
      return row;
    });
  }

  #sign({ size, frontier }: TreeEdge, at: Instant): CheckpointRow {
    const { origin, signers, guard } = this.#options;
    guard.check();
    const root = rootOf(frontier);
    const note = signCheckpoint({ origin, size, root }, signers, at);
    return { size, root: toBase64(root), note, at };
  }
}

const placeBatch = async (tx: AuditTx): Promise<number> => {
  const entries = await tx.unplacedEntries(BATCH_ENTRIES_MAX);
  if (entries.length === 0) return 0;
  const size = await tx.logSize();
  // Read first, or PostgreSQL calls two placers at once a double key instead of a conflict to retry.
  invariant(!(await tx.logNodes.get({ level: 0, position: size })), 'the next place is free');
  const leaves: Bytes[] = entries.map(({ leaf }) => leafHash(leaf));
  const { nodes } = appendLeaves(await edgeOf(tx, size), leaves);
  await tx.logNodes.insert(
    ...nodes.map(({ level, index, hash }) => ({ level, position: index, hash })),
  );
  for (const [offset, { id }] of entries.entries()) {
    await tx.auditEntries.update({ id }, { position: size + offset });
  }
  return entries.length;
};

const edgeOf = async (tx: AuditTx, size: number): Promise<TreeEdge> => {
  const places = frontierPlan(size);
  return { size, frontier: readAll(places, await readNodes(tx, places)) };
};
