/** What the use cases of statistics keep: every member's statement of every month, as signed. */

import type { Bytes, Instant, NodeId, StateCode } from '@comity/kernel';
import type { Month } from '@comity/law';
import type { Rows } from '../rows.js';

export interface StatementRow {
  readonly state: StateCode;
  readonly month: Month;
  /** The signed statement, exactly as it was made or received. */
  readonly bytes: Bytes;
  readonly sha256: string;
  /** When we made or received it. */
  readonly at: Instant;
  /** Nodes to which our own was handed out; empty for the others' statements. */
  readonly sentTo: readonly NodeId[];
}

export interface StatisticsTx {
  readonly statements: Rows<StatementRow>;
}
