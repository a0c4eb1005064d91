/** What the audit trail keeps: leaves, what their commitments open to, the tree, checkpoints. */

import type { Bytes, CaseId, Instant, Json } from '@comity/kernel';
import type { Rows } from '../rows.js';

export interface AuditEntryRow {
  readonly id: string;
  /** Index in the log; null until the sequencer has placed it. */
  readonly position: number | null;
  readonly at: Instant;
  readonly event: string;
  readonly caseId: CaseId | null;
  /** The exact leaf bytes. */
  readonly leaf: Bytes;
  readonly leafHash: string;
  /** The message that the entry is about; proofs for it are shown to the peer. */
  readonly msg: string | null;
  /** Node to show the proof to once a checkpoint stands; null when nobody waits for it. */
  readonly proofFor: string | null;
  /** What the leaf's commitments open to, with their salts; destroyed when a case is shredded. */
  readonly opened: Json;
}

/** A hash of the tree: complete subtrees only. */
export interface LogNodeRow {
  readonly level: number;
  readonly position: number;
  readonly hash: Bytes;
}

export interface CheckpointRow {
  readonly size: number;
  readonly root: string;
  readonly note: string;
  readonly at: Instant;
}

export interface AuditTx {
  readonly auditEntries: Rows<AuditEntryRow>;
  readonly logNodes: Rows<LogNodeRow>;
  readonly checkpoints: Rows<CheckpointRow>;
  /** Entries that the sequencer has not placed, oldest first. */
  unplacedEntries(limit: number): Promise<AuditEntryRow[]>;
  /** Entries below `size` whose proof a peer is owed, in log order. */
  owedProofs(size: number, limit: number): Promise<AuditEntryRow[]>;
  /** How many entries the log holds. */
  logSize(): Promise<number>;
}
