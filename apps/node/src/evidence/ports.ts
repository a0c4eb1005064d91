/** What evidence keeps about a file; its ciphertext segments lie in the content store. */

import type { ActHash, Bytes, CaseId, Instant, Json, NodeId, OfficerId } from '@comity/kernel';
import type { Rows } from '../rows.js';

/** The media type of a file that holds what was sealed to persons (PROTOCOL 14.1). */
export const SEALED_MEDIA = 'application/vnd.comity.sealed+json';

/**
 * `staged`: taken in, not yet in an act. `sealed`: in a message we signed. `announced`: named by a
 * message we received, no segment yet. `receiving`. `complete`: whole, verified, receipted.
 * `failed`: its bytes are not those that were signed. `erased`: we hold neither bytes nor key.
 */
export type FileStatus =
  'staged' | 'sealed' | 'announced' | 'receiving' | 'complete' | 'failed' | 'erased';

export interface FileRow {
  readonly id: string;
  /** Null for what goes with a parcel of the mailbox. */
  readonly caseId: CaseId | null;
  readonly name: string;
  readonly title: string | null;
  readonly media: string;
  readonly compartment: string;
  readonly direction: 'sent' | 'received';
  readonly status: FileStatus;
  readonly size: number;
  readonly sha256: string;
  /** As signed in the act (PROTOCOL 7.3). */
  readonly manifest: Json;
  readonly segments: number;
  /** The file's key under this node's data key. */
  readonly wrappedKey: Bytes;
  /** The leaf hashes of the ciphertext tree, 32 bytes a segment; null until they arrived. */
  readonly leaves: Bytes | null;
  /** One bit a segment that is verified and stored. */
  readonly verified: Bytes;
  /** The message that announces it: an act, or the notice of a parcel. */
  readonly actHash: ActHash | null;
  readonly iss: NodeId | null;
  readonly jti: string | null;
  /** The receiver's receipt for the whole file. */
  readonly receipt: Bytes | null;
  readonly addedBy: OfficerId | null;
  readonly at: Instant;
}

export interface EvidenceTx {
  readonly files: Rows<FileRow>;
}
