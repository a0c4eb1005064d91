/** What a node knows of itself and of the others at one moment: read elsewhere, judged in findings. */

import type { Instant, NodeId } from '@comity/kernel';
import type { TrustList, Validity } from '../trust-list.js';

export interface HealthFacts {
  readonly at: Instant;
  readonly self: NodeId;
  /** The version of this node's software, as its package says it. */
  readonly software: string;
  /** The edition of the peer protocol that this node speaks. */
  readonly protocol: string;
  /** The list relied on; null before the first. */
  readonly list: TrustList | null;
  readonly mirror: Answering;
  /** The last list that was refused, while nothing better came from where it was offered. */
  readonly refused: RefusedList | null;
  /** The TLS certificate in use; null where it cannot be read. */
  readonly certificate: OwnCertificate | null;
  /** Whether the key folder reads now as it did at the start. */
  readonly keysReadable: boolean;
  /** Every other active member. */
  readonly members: readonly MemberFacts[];
  /** Null where the database does not even read. */
  readonly log: LogFacts | null;
  readonly deliveries: DeliveriesFacts | null;
  readonly databaseWrites: boolean;
  readonly space: readonly SpaceFacts[];
}

/** Since when somebody that is asked again and again answers, or does not. */
export interface Answering {
  readonly answeredAt: Instant | null;
  /** When the first of the calls failed that failed in a row up to now; null while it answers. */
  readonly failingSince: Instant | null;
}

export interface RefusedList {
  readonly code: string;
  /** The member that passed it on; null for this State's own mirror. */
  readonly from: NodeId | null;
  readonly at: Instant;
}

export interface OwnCertificate extends Validity {
  /** SHA-256 of its SubjectPublicKeyInfo, base64url. */
  readonly spki: string;
}

export interface MemberFacts extends Answering {
  readonly node: NodeId;
  /** When it was last heard, by a call of its own too; null for never. */
  readonly lastSeenAt: Instant | null;
  /** The code by which it refuses our calls; null where it just does not answer, or does. */
  readonly refusal: string | null;
  /** What it said of itself last; null where it never answered that question. */
  readonly told: ToldByMember | null;
  /** Whether the log that it shows contradicts what it showed before. */
  readonly isLogRewritten: boolean;
}

/** What a member's node says of itself, never content; null for what its version does not tell. */
export interface ToldByMember {
  readonly protocol: string;
  readonly software: string;
  /** How far its clock is ahead, in milliseconds, give or take half the way there and back. */
  readonly skewMs: number | null;
  /** Number of the trust list that it relies on. */
  readonly listSeq: number | null;
  /** Entries under the checkpoint that it showed; null for none that verified. */
  readonly logSize: number | null;
}

export interface LogFacts {
  /** Entries in the log. */
  readonly size: number;
  /** Entries under the newest checkpoint, and when that was signed; null before the first. */
  readonly signed: { readonly size: number; readonly at: Instant } | null;
  /** When the oldest entry was written that no checkpoint covers; null for none. */
  readonly unsignedSince: Instant | null;
  /** How often the log is signed, in milliseconds. */
  readonly signedEveryMs: number;
  /** Whether the tree that is kept has the root that the newest checkpoint signed. */
  readonly isWhole: boolean;
  /** The largest size of our log that another member holds our signature under; null for none. */
  readonly witnessedSize: number | null;
  /** Whether the tree that is kept has every root that another member holds our signature under. */
  readonly isAsWitnessed: boolean;
}

export interface DeliveriesFacts {
  /** What has waited for longer than a delivery takes; leaves a node as a band only. */
  readonly waiting: number;
  readonly waitingSince: Instant | null;
}

export interface SpaceFacts {
  readonly place: 'database' | 'files';
  readonly freeBytes: number;
}
