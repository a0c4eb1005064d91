/** The door of this State's node, by which a library reaches all others. */

import type { Bytes, Json, StateCode } from '@comity/kernel';

/** A file that came with a parcel: its bytes are the node's to show, and nobody's word. */
export interface ArrivedFile {
  readonly id: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** What came for this library from another. */
export interface Arrival {
  /** Strictly increasing, with gaps. */
  readonly cursor: number;
  /** The State whose node signed the envelope. */
  readonly sender: StateCode;
  readonly kind: string;
  readonly content: Bytes;
  readonly files: readonly ArrivedFile[];
}

export interface Parcel {
  /** The same key with the same content is one parcel. */
  readonly key: string;
  readonly to: StateCode;
  readonly kind: string;
  readonly content: Bytes;
  /** Ids of files that were handed in for it. */
  readonly files?: readonly string[];
}

/**
 * Error contract: a call that was not answered may have been done, and is made again with the same
 * arguments. What the node refuses for good comes back as its code.
 */
/** A trust list, and who became administrators since the anchor, in their order. */
export interface OfferedTrustList {
  readonly list: Bytes;
  readonly successions: readonly Bytes[];
}

export interface Mailbox {
  /** Resolves once the node has stored the parcel. */
  send(parcel: Parcel): Promise<void>;
  /** Hands in a file, to go with one parcel. @returns its id at the node */
  putFile(sha256: string, bytes: Bytes): Promise<string>;
  /**
   * The bytes of a file that came.
   *
   * @throws {LibraryError} LIBRARY_FILE_GONE where the node has no such file to show,
   *   LIBRARY_FILE_DIFFERS as soon as they are more than `size`
   */
  file(id: string, size: number): Promise<Bytes>;
  /**
   * The signed link of the number that `claims` have: theirs, the same bytes for the same claims;
   * or that of the contribution which the node signed under this number before. `late` where they
   * are dated too long ago: nothing was signed.
   */
  sign(claims: Json): Promise<Bytes | 'late'>;
  /** The trust list that the node relies on, byte for byte, and what proves who signed it. */
  trustList(): Promise<OfferedTrustList>;
  /** Everything after `cursor`, oldest first; then waits for more until `until` is aborted. */
  arrivals(cursor: number, until: AbortSignal): AsyncIterable<Arrival>;
  /** Ends the connection. */
  close(): void;
}
