/** The door of this State's node, by which a library reaches all others. */

import type { Bytes, Json, StateCode } from '@comity/kernel';

/** What came for this library from another. */
export interface Arrival {
  /** Strictly increasing, with gaps. */
  readonly cursor: number;
  /** The State whose node signed the envelope. */
  readonly sender: StateCode;
  readonly kind: string;
  readonly content: Bytes;
}

export interface Parcel {
  /** The same key with the same content is one parcel. */
  readonly key: string;
  readonly to: StateCode;
  readonly kind: string;
  readonly content: Bytes;
}

/**
 * Error contract: a call that was not answered may have been done, and is made again with the same
 * arguments. What the node refuses for good comes back as its code.
 */
export interface Mailbox {
  /** Resolves once the node has stored the parcel. */
  send(parcel: Parcel): Promise<void>;
  /**
   * The signed link of the number that `claims` have: theirs, the same bytes for the same claims;
   * or that of the contribution which the node signed under this number before. `late` where they
   * are dated too long ago: nothing was signed.
   */
  sign(claims: Json): Promise<Bytes | 'late'>;
  /** The trust list that the node relies on, byte for byte. */
  trustList(): Promise<Bytes>;
  /** Everything after `cursor`, oldest first; then waits for more until `until` is aborted. */
  arrivals(cursor: number, until: AbortSignal): AsyncIterable<Arrival>;
  /** Ends the connection. */
  close(): void;
}
