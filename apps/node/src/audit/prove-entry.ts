/** The proofs that entries of our audit trail stand under one of our checkpoints. */

import { fromBase64url } from '@comity/kernel';
import { assembleProof, encodeTlogProof, inclusionPlan, readsOf } from '@comity/tlog';
import { readNodes } from './log-nodes.js';
import type { AuditEntryRow, AuditTx, CheckpointRow } from './ports.js';

/** An entry and its proof, as canonical text (PROTOCOL 9.5). */
export interface ProvenEntry {
  readonly entry: AuditEntryRow;
  readonly proof: string;
}

/**
 * The proofs of those of `entries` that `checkpoint` covers, in their order. What many of them
 * share of the tree is read once.
 *
 * @throws {TlogError} TLOG_NODE_MISSING when our own tree has a hole
 */
export const proveEntries = async (
  tx: AuditTx,
  entries: readonly AuditEntryRow[],
  checkpoint: CheckpointRow,
): Promise<readonly ProvenEntry[]> => {
  const covered = entries.flatMap((entry) => {
    const { position } = entry;
    if (position === null || position >= checkpoint.size) return [];
    return [{ entry, position, plan: inclusionPlan(position, checkpoint.size) }];
  });
  const places = covered.flatMap(({ plan }) => readsOf(plan));
  const read = await readNodes(tx, places);
  return covered.map(({ entry, position, plan }) => {
    const proof = encodeTlogProof({
      index: position,
      leafHash: fromBase64url(entry.leafHash),
      hashes: assembleProof(plan, read),
      checkpoint: checkpoint.note,
    });
    return { entry, proof };
  });
};

/** The proof of one entry; undefined while the checkpoint does not cover it. @throws as for many */
export const proveEntry = async (
  tx: AuditTx,
  entry: AuditEntryRow,
  checkpoint: CheckpointRow,
): Promise<string | undefined> => {
  const [proven] = await proveEntries(tx, [entry], checkpoint);
  return proven?.proof;
};
