/** What correcting the register needs from the world: the node's own rows, and the primary. */

import type { Bytes, Instant, Json, OfficerId } from '@comity/kernel';
import type { CorrectionStatus } from '@comity/law';
import type { Rows } from '../rows.js';

/** A correction of this State's rows, from its draft to the primary's answer. */
export interface CorrectionRow {
  readonly id: string;
  readonly status: CorrectionStatus;
  /** Name of the register's version that it was drafted on. */
  readonly on: string;
  /** The rows in full, in the form of `OwnRows`. */
  readonly rows: Json;
  readonly draftedBy: OfficerId;
  readonly draftedAt: Instant;
  /** Who approved or withdrew it; null while it is a draft. */
  readonly decidedBy: OfficerId | null;
  readonly decidedAt: Instant | null;
  /** The exact bytes that were signed, and their name: SHA-256, base64url. */
  readonly signed: Bytes | null;
  readonly sha256: string | null;
  /** How often it was begun to be sent. */
  readonly attempts: number;
  /** When it is sent next; null for what is not being sent. */
  readonly nextAt: Instant | null;
  /** When the primary's answer came; null before. */
  readonly answeredAt: Instant | null;
  /** The primary's code if it refused; while it is sent, what the last attempt failed by. */
  readonly lastCode: string | null;
  /** Name of the version that it made, where the primary's answer reached us. */
  readonly version: string | null;
  readonly idempotencyKey: string;
}

export interface RegisterTx {
  readonly corrections: Rows<CorrectionRow>;
}

/** What the primary says of a correction. It signs no answer: the next trust list is the proof. */
export type PrimaryAnswer =
  | { readonly kind: 'accepted'; readonly version: string }
  /** For good: the same bytes will never be taken. */
  | { readonly kind: 'refused'; readonly code: string };

/** The primary of the network, which admits corrections and keeps what it admitted. */
export interface RegisterPrimary {
  /**
   * Hands over the signed bytes of a correction.
   *
   * @throws {NodeError} PRIMARY_UNREACHABLE when no answer came that says yes or no; it may have
   *   been taken all the same
   */
  correct(signed: Bytes): Promise<PrimaryAnswer>;
  /**
   * What it keeps under the hash; undefined for nothing.
   *
   * @throws {NodeError} PRIMARY_UNREACHABLE
   */
  kept(sha256: string): Promise<Bytes | undefined>;
}
