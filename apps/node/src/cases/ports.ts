/** What the use cases of casework keep: cases, acts, steps at home, proposals. */

import type { Approval } from '@comity/envelope';
import type { ActHash, CaseId, Instant, Json, NodeId, OfficerId, StateCode } from '@comity/kernel';
import type { ActKind, StepKind } from '@comity/law';
import type { Rows } from '../rows.js';

/** A case as lists and searches show it: derived from its chain, never the source of a decision. */
export interface CaseRow {
  readonly id: CaseId;
  /** What is asked, as the field list names it (E05): `evidence_request`. */
  readonly kind: string;
  readonly requestingState: StateCode;
  readonly requestedState: StateCode;
  readonly status: string;
  readonly outcome: string | null;
  readonly requestingReference: string | null;
  readonly requestedReference: string | null;
  /** Our draft until it is transmitted, then what was transmitted. */
  readonly content: Json;
  readonly openedAt: Instant;
  readonly changedAt: Instant;
  /** Everyone who wrote at our draft; none of them may approve it. */
  readonly drafters: readonly OfficerId[];
  /** What the caller named the opening; null for cases that another State opened. */
  readonly idempotencyKey: string | null;
  /** When its clocks are looked at next; null while no clock can have more to tell. */
  readonly nextLook: Instant | null;
}

/** `held`: counts in the fold. `waiting`: a predecessor is missing. `unlawful`: kept, no effect. */
export type ActStanding = 'held' | 'waiting' | 'unlawful';

/** One act of a case; its exact bytes are the message's. */
export interface ActRow {
  readonly hash: ActHash;
  readonly caseId: CaseId;
  readonly n: number;
  readonly prev: readonly ActHash[];
  readonly author: StateCode;
  readonly kind: ActKind;
  readonly at: Instant;
  readonly content: Json;
  readonly iss: NodeId;
  readonly jti: string;
  readonly standing: ActStanding;
  /** Whether the receiver's receipt is held (sent acts) or issued (received acts). */
  readonly receipted: boolean;
  /** What it carries of its officers' approvals, verified before it was kept; null where nothing. */
  readonly approvals: readonly Approval[] | null;
}

/** Something done at home; never crosses the border. */
export interface StepRow {
  readonly id: string;
  readonly caseId: CaseId;
  readonly seq: number;
  readonly event: StepKind;
  readonly by: OfficerId;
  readonly at: Instant;
  /** SHA-256 of the draft, its text and its files, as it then stood. */
  readonly content: string;
  readonly note: string | null;
  /** Why the draft went on in spite of what a rule found, by rule id. */
  readonly reasons: Readonly<Record<string, string>>;
  /** By which whoever took it approved what the draft then said. */
  readonly approval: Approval | null;
}

/** An act that waits for the second officer. */
export interface ProposalRow {
  readonly id: string;
  readonly caseId: CaseId;
  readonly kind: ActKind;
  readonly content: Json;
  readonly fileIds: readonly string[];
  readonly proposedBy: OfficerId;
  /** By which whoever proposes it approves it. */
  readonly approval: Approval | null;
  readonly at: Instant;
  readonly status: 'pending' | 'approved' | 'rejected';
  readonly decidedBy: OfficerId | null;
  /** The act it became. */
  readonly actHash: ActHash | null;
  readonly idempotencyKey: string;
}

export interface CasesTx {
  readonly cases: Rows<CaseRow>;
  readonly acts: Rows<ActRow>;
  readonly steps: Rows<StepRow>;
  readonly proposals: Rows<ProposalRow>;
}
