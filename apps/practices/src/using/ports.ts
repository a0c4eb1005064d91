/** What this State's officers said about practices, and how a library is looked after. */

import type { Bytes, Instant, OfficerId, Rows, StateCode } from '@comity/kernel';
import type { RemarkKind } from '@comity/law';

/** One thing that an officer said, from before it is signed. */
export interface RemarkRow {
  /** State, officer and the caller's own key: the same never says anything twice. */
  readonly key: string;
  readonly officer: OfficerId;
  /** Empty for a report on progress. */
  readonly practice: string;
  readonly kind: RemarkKind | 'retract' | 'report' | 'review';
  readonly at: Instant;
  /** The body of the contribution, and its hash, by which the contribution is found once it is there. */
  readonly bytes: Bytes;
  readonly body: string;
}

export interface UsingTx {
  readonly remarks: Rows<RemarkRow>;
  /** Every State of whose series anything is held, waits or was forked. */
  seriesStates(): Promise<readonly StateCode[]>;
}
