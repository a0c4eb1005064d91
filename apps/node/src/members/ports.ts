/** What a node keeps of the network: every trust list it relied on, and the latest directory. */

import type { Bytes, Instant } from '@comity/kernel';
import type { Rows } from '../rows.js';

export interface TrustListRow {
  readonly seq: number;
  readonly sha256: string;
  readonly bytes: Bytes;
  readonly at: Instant;
}

export interface DirectorySnapshotRow {
  readonly sha256: string;
  readonly bytes: Bytes;
  readonly at: Instant;
}

export interface MembersTx {
  readonly trustLists: Rows<TrustListRow>;
  readonly snapshots: Rows<DirectorySnapshotRow>;
}
