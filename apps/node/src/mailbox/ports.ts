/** What the mailbox keeps: parcels sent and arrived, files on their way, contributions signed. */

import type { Bytes, Instant, NodeId, StateCode } from '@comity/kernel';
import type { Rows } from '../rows.js';

/** One parcel that a system of this State sent; its bytes are those of the message `jti` names. */
export interface ParcelRow {
  readonly id: string;
  readonly system: string;
  /** Chosen by the system, once for ever. */
  readonly idempotencyKey: string;
  /** Hash of recipient, kind, content and files: what the key stands for. */
  readonly digest: string;
  readonly recipient: StateCode;
  readonly kind: string;
  readonly jti: string;
  readonly at: Instant;
}

/** A file as whoever receives its parcel is told of it. */
export interface ParcelFile {
  readonly id: string;
  readonly name: string;
  readonly media: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

/** One parcel that another State's node sent, for whichever system here may read its kind. */
export interface ArrivalRow {
  readonly iss: NodeId;
  /** The sender's own id of the parcel. */
  readonly parcelId: string;
  readonly jti: string;
  readonly sender: StateCode;
  readonly kind: string;
  readonly content: Bytes;
  readonly files: readonly ParcelFile[];
  /** Its place among all that are shown; null until each of its files is whole. */
  readonly cursor: number | null;
  readonly at: Instant;
}

/** Which arrivals are wanted: kinds named one by one, and those that begin with a word. */
export interface ArrivalsWanted {
  readonly after: number;
  readonly exact: readonly string[];
  /** Each ends in a dot. */
  readonly beginnings: readonly string[];
  readonly limit: number;
}

/** A file that a system handed in, and the parcel that it went with. */
export interface ParcelFileRow {
  readonly fileId: string;
  readonly system: string;
  /** Null until a parcel names it. */
  readonly parcelId: string | null;
  readonly at: Instant;
}

/** What of a system is on its way to one node. */
export interface Underway {
  readonly parcels: number;
  readonly files: number;
}

/** One contribution that this node signed; no number is signed twice. */
export interface ContributionRow {
  readonly n: number;
  /** SHA-256 of the claims: the contribution's name. */
  readonly name: string;
  /** The exact signed bytes. */
  readonly bytes: Bytes;
  readonly system: string;
  readonly at: Instant;
}

/** The systems that were enrolled from one start of the node on. */
export interface SystemListRow {
  readonly seq: number;
  /** SHA-256 of the file that enrols them. */
  readonly sha256: string;
  readonly at: Instant;
}

export interface MailboxTx {
  readonly parcels: Rows<ParcelRow>;
  readonly arrivals: Rows<ArrivalRow>;
  readonly contributions: Rows<ContributionRow>;
  readonly systemLists: Rows<SystemListRow>;
  readonly parcelFiles: Rows<ParcelFileRow>;
  /** Parcels and files of a system that are still on their way to a node. */
  underway(system: string, peer: NodeId): Promise<Underway>;
  /** Files that a system handed in until `at` and that no parcel has named, oldest first. */
  unsentFiles(system: string, at: Instant): Promise<ParcelFileRow[]>;
  /** Arrivals that are shown, by cursor. */
  arrivalsAfter(wanted: ArrivalsWanted): Promise<ArrivalRow[]>;
  /** The greatest cursor given; 0 before the first. */
  lastCursor(): Promise<number>;
}
