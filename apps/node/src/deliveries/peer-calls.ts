/** What a node asks of another State's node; the contract of proto/comity/peer/v1. */

import type { Bytes, CaseId, NodeId } from '@comity/kernel';

export interface FileName {
  readonly jti: string;
  readonly fileId: string;
}

export interface FileKey {
  readonly fileId: string;
  readonly sealedKey: Bytes;
}

export interface FileProgress {
  readonly announced: boolean;
  readonly leavesHeld: boolean;
  readonly verified: Bytes;
  /** Present once the whole file is verified there. */
  readonly receipt: Bytes | undefined;
}

export type FilePart =
  | { readonly kind: 'leaves'; readonly number: number; readonly hashes: Uint8Array }
  | { readonly kind: 'segment'; readonly position: number; readonly ciphertext: Uint8Array };

/** A trust list and the directory that it names, as a member has them: nothing of it is believed. */
export interface PassedOnList {
  readonly list: Bytes;
  readonly directory: Bytes;
  /** What explains the list, where it is the very next and lists need that. */
  readonly proposal?: Bytes;
}

/** What a node says of how it stands; nothing of it is believed but what is signed in it. */
export interface StandingTold {
  readonly protocol: string;
  readonly software: string;
  /** Its clock, in milliseconds since 1970-01-01T00:00:00Z. */
  readonly at: number;
  readonly listSeq: number;
  /** The newest checkpoint of its log; empty for none. */
  readonly checkpoint: string;
  /** The largest checkpoint of the asking node's log that it was shown; empty for none. */
  readonly witnessed: string;
}

/**
 * Error contract, for every method: throws NodeError PEER_UNREACHABLE when there was no answer
 * that may be believed (try again), PEER_REFUSED with the peer's code when it said no for good.
 */
export interface PeerCalls {
  deliver(
    peer: NodeId,
    message: { readonly envelope: Bytes; readonly fileKeys: readonly FileKey[] },
  ): Promise<{ readonly receipt: Bytes; readonly missing: readonly string[] }>;
  askFor(
    peer: NodeId,
    wanted: { readonly caseId: CaseId; readonly hashes: readonly string[] },
  ): Promise<number>;
  fileProgress(peer: NodeId, file: FileName): Promise<FileProgress>;
  sendSegments(
    peer: NodeId,
    file: FileName,
    parts: AsyncIterable<FilePart>,
  ): Promise<{ readonly verified: Bytes; readonly receipt: Bytes | undefined }>;
  /** The newest list that the peer relies on, with its directory; undefined where it is no newer. */
  trustList(peer: NodeId, held: number): Promise<PassedOnList | undefined>;
  /** How the peer stands; undefined where its version does not know the question. */
  standing(peer: NodeId): Promise<StandingTold | undefined>;
  /** Lets the peer know that we are there. */
  greet(peer: NodeId): Promise<void>;
  /** Ends every connection; calls under way fail as unreachable. */
  close(): void;
}
