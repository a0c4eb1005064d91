/** What a node keeps of keys of officers and of parts sealed to them; of persons it keeps nothing. */

import type { Bytes, CaseId, Instant, NodeId, OfficerId, StateCode } from '@comity/kernel';
import type { Rows } from '../rows.js';

/** One key of one of our officers; its private half is wrapped where the officer sits. */
export interface SealingKeyRow {
  readonly kid: string;
  readonly officer: OfficerId;
  readonly pub: string;
  /** Each wrapping of the private key, base64url; none once the key is revoked. */
  readonly wrapped: readonly string[];
  readonly registeredAt: Instant;
  /** The second officer, from whom on others may seal to it. */
  readonly confirmedBy: OfficerId | null;
  readonly confirmedAt: Instant | null;
  /** Nobody may seal to it any more: another took its place, or it was revoked. */
  readonly endedAt: Instant | null;
  /** Nothing is served to it any more. */
  readonly revoked: boolean;
}

/** A State's signed list of those to whom others may seal. */
export interface TargetListRow {
  readonly state: StateCode;
  readonly seq: number;
  /** The signed list, exactly as it was made or received. */
  readonly bytes: Bytes;
  readonly sha256: string;
  readonly at: Instant;
  /** Nodes to which our own was handed out; empty for the others' lists. */
  readonly sentTo: readonly NodeId[];
}

/** What is to be done about a part: tell that it is withdrawn, or erase it and say so. */
export type OwedOfPart = 'withdrawal' | 'erasure';

/** What the header of a part says, and what became of the part. Its bytes are a file's. */
export interface SealedPartRow {
  /** The id of the file that carries it. */
  readonly id: string;
  readonly caseId: CaseId;
  readonly sender: StateCode;
  readonly compartment: 'C3' | 'C4';
  readonly codes: readonly string[];
  readonly noStore: boolean;
  /** The names of the keys it is sealed to. */
  readonly recipients: readonly string[];
  readonly addedBy: OfficerId | null;
  readonly at: Instant;
  readonly withdrawnAt: Instant | null;
  readonly withdrawnBy: OfficerId | null;
  /** When a part that may not be stored was opened, which is its end. */
  readonly spentAt: Instant | null;
  /** When this node erased its copy. */
  readonly erasedAt: Instant | null;
  /** When the other node said that it erased its own. */
  readonly peerErasedAt: Instant | null;
  readonly owes: OwedOfPart | null;
}

/** One officer to whom a part is to be served: by the word of two others. */
export interface ReleaseRow {
  readonly id: string;
  readonly part: string;
  readonly officer: OfficerId;
  /** SHA-256 of exactly what is agreed to. */
  readonly digest: string;
  readonly proposedBy: OfficerId;
  readonly proposedAt: Instant;
  readonly confirmedBy: OfficerId | null;
  readonly confirmedAt: Instant | null;
}

/** One opening, at this node or as the other told it. */
export interface OpeningRow {
  readonly id: string;
  readonly part: string;
  readonly state: StateCode;
  readonly officer: OfficerId;
  readonly reason: string;
  readonly at: Instant;
}

export interface SealedTx {
  readonly sealingKeys: Rows<SealingKeyRow>;
  readonly targetLists: Rows<TargetListRow>;
  readonly sealedParts: Rows<SealedPartRow>;
  readonly releases: Rows<ReleaseRow>;
  readonly openings: Rows<OpeningRow>;
}
