/** What delivery keeps: the exact bytes that crossed, and what is still on its way. */

import type { ActHash, Bytes, CaseId, Instant, NodeId } from '@comity/kernel';
import type { Consignment, MissingAct } from '@comity/delivery';
import type { Rows } from '../rows.js';

/** One envelope, sent or received, with its receipt: the bytes a court will see. */
export interface MessageRow {
  readonly iss: NodeId;
  readonly jti: string;
  readonly direction: 'sent' | 'received';
  readonly peer: NodeId;
  /** SHA-256 of the exact envelope bytes. */
  readonly env: string;
  /** SHA-256 of the exact signed bytes inside: the act's name. */
  readonly msg: ActHash;
  readonly envelope: Bytes;
  readonly inner: Bytes;
  readonly at: Instant;
  readonly receipt: Bytes | null;
}

/** What another State's log says about a message we share: its inclusion proof, as received. */
export interface TwinProofRow {
  readonly leafHash: string;
  readonly peer: NodeId;
  readonly msg: ActHash;
  /** The peer's leaf, and the proof that its log holds it. */
  readonly leaf: Bytes;
  readonly proof: string;
  readonly at: Instant;
}

/** When a peer's node last answered. */
export interface PeerRow {
  readonly node: NodeId;
  readonly lastSeenAt: Instant;
}

/** An act that some act of a case builds on and that we do not hold. */
export interface MissingActRow extends MissingAct {
  readonly caseId: CaseId;
}

/** Which of what is due a worker has room for. */
export interface DueWanted {
  readonly kind: Consignment['kind'];
  readonly limit: number;
  /** Peers to whom enough is on its way. */
  readonly except: readonly NodeId[];
}

export interface WaitingConsignments {
  readonly count: number;
  readonly oldest: Instant | null;
}

export interface DeliveriesTx {
  readonly messages: Rows<MessageRow>;
  readonly consignments: Rows<Consignment>;
  readonly missingActs: Rows<MissingActRow>;
  readonly twinProofs: Rows<TwinProofRow>;
  readonly peers: Rows<PeerRow>;
  /** Missing acts whose question is due at `at`, longest due first. */
  dueQuestions(at: Instant, limit: number): Promise<MissingActRow[]>;
  /** How many consignments made before then are queued still, and when the oldest was made. */
  waitingConsignments(before: Instant): Promise<WaitingConsignments>;
  /** Consignments that are due at `at` and not leased, longest due first. */
  dueConsignments(at: Instant, wanted: DueWanted): Promise<Consignment[]>;
}
