/** What a node keeps of the network: every trust list it relied on, and the latest directory. */

import type { Bytes, Instant } from '@comity/kernel';
import type { Rows } from '../rows.js';

export interface TrustListRow {
  readonly seq: number;
  readonly sha256: string;
  readonly bytes: Bytes;
  readonly at: Instant;
}

/** What explains a list that this node relied on: the proposal as administrators checked it. */
export interface ListProposalRow {
  readonly seq: number;
  readonly bytes: Bytes;
}

/** What made others the administrators, who sign from list number `seq` on. */
export interface SuccessionRow {
  readonly seq: number;
  readonly bytes: Bytes;
}

export interface DirectorySnapshotRow {
  readonly sha256: string;
  readonly bytes: Bytes;
  readonly at: Instant;
}

export interface MembersTx {
  readonly trustLists: Rows<TrustListRow>;
  readonly listProposals: Rows<ListProposalRow>;
  readonly successions: Rows<SuccessionRow>;
  readonly snapshots: Rows<DirectorySnapshotRow>;
}
