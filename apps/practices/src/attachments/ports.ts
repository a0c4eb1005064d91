/** What a library keeps of the files that go with practices. */

import type { Bytes, Instant, OfficerId, Rows, StateCode } from '@comity/kernel';
import type { Audience } from '@comity/library';

/** A file that is here whole. */
export interface AttachmentRow {
  /** In hexadecimal: the file's name for everybody. */
  readonly sha256: string;
  readonly size: number;
  readonly at: Instant;
  /** Who of this State handed it in; null where it came from another library. */
  readonly by: OfficerId | null;
}

/** Its bytes, apart: lists of files do not read them. */
export interface AttachmentBytesRow {
  readonly sha256: string;
  readonly bytes: Bytes;
}

/** That a practice of the shared library names a file, and for whom that is. */
export interface AttachmentUseRow {
  readonly practice: string;
  readonly sha256: string;
  readonly name: string;
  readonly media: string;
  readonly size: number;
  readonly audience: Audience;
}

/** That another library is to be sent a file. */
export interface AttachmentWantedRow {
  /** Orders what is still to be sent. */
  readonly seq: number;
  readonly state: StateCode;
  readonly sha256: string;
  /** Names the sending: made again after a crash, it is the same parcel. */
  readonly key: string;
  /** The node's id of the file, once it was handed in. */
  readonly fileId: string | null;
}

export interface AttachmentsTx {
  readonly attachments: Rows<AttachmentRow>;
  readonly attachmentBytes: Rows<AttachmentBytesRow>;
  readonly attachmentUses: Rows<AttachmentUseRow>;
  readonly attachmentsWanted: Rows<AttachmentWantedRow>;
  /** Up to `limit` files that practices name and that are not here, in the order of their hashes. */
  attachmentsLacking(limit: number): Promise<readonly AttachmentUseRow[]>;
  /** Files that no practice of the shared library names. */
  attachmentsUnused(): Promise<readonly AttachmentRow[]>;
}
