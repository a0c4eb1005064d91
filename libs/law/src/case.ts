/** A case between two States as the fold shows it: status, history, and what is still open. */

import type { ActHash, Instant, StateCode } from '@comity/kernel';
import type { Sides } from './act.js';
import type { CaseFacts } from './case-facts.js';
import type { WaitingAct } from './causal-order.js';
import type { CrossingReason, DutyRule } from './crossing.js';
import type { ActKind, CaseKind, CaseStatus, Side, SilentEvent } from './life-cycle.js';

/** Why an act has no effect. The last four an honest node never lets into the chain. */
export type SupersededReason =
  | CrossingReason
  | 'NO_TRANSITION'
  | 'WRONG_SIDE'
  | 'AUTHOR_NOT_PARTY'
  | 'SECOND_REQUEST'
  | 'CASE_NOT_OPEN';

/** One line of a case's history. Where `superseded` stands, the act changed nothing. */
export interface HistoryEntry {
  /** The act, or the one whose receipt or whose period is the event. */
  readonly act: ActHash;
  readonly event: ActKind | SilentEvent;
  readonly author: StateCode;
  readonly n: number;
  /**
   * What the author says, or the moment of the line before where that is later: in a case time
   * never runs backwards.
   */
  readonly at: Instant;
  readonly from: CaseStatus;
  readonly to: CaseStatus;
  readonly superseded: { readonly reason: SupersededReason; readonly by: ActHash | null } | null;
}

/** An act that waits for its twin of the other State (`joint`), and the terms it names. */
export interface PendingJoint {
  readonly kind: ActKind;
  readonly side: Side;
  readonly act: ActHash;
  /** Canonical text of what must match; empty where nothing must. */
  readonly terms: string;
}

/** A duty that arose, and from which act. */
export interface OpenDuty extends DutyRule {
  readonly act: ActHash;
}

/** What both States compute alike from the same acts and receipts. */
export interface CaseFold extends CaseFacts {
  /** Null while the act that opens the case is not held. */
  readonly kind: CaseKind | null;
  /** Null while the act that opens the case is not held. */
  readonly status: CaseStatus | null;
  readonly sides: Sides | null;
  readonly history: readonly HistoryEntry[];
  /** Sorted: the `prev` of the next act written here. */
  readonly heads: readonly ActHash[];
  /** The `n` of the next act written here. */
  readonly nextN: number;
  readonly waiting: readonly WaitingAct[];
  readonly pendingJoint: readonly PendingJoint[];
  readonly duties: readonly OpenDuty[];
}

/** Hashes of acts for which a valid delivery receipt is held. */
export type Receipts = Pick<ReadonlySet<ActHash>, 'has'>;
