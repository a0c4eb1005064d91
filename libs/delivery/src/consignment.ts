/**
 * The sender's side: one thing to hand to one peer, from queued to receipted.
 *
 * Use: in one transaction load the row, call `stepConsignment`, save the row and write what the
 * outputs say is written; commit; only then perform `send`. From the commit on a crash is
 * recoverable: a lease that nobody ends runs out, and the same bytes are sent again.
 */

import { type Instant, type NodeId, plus } from '@comity/kernel';
import { BACKOFF_MS_MAX, GIVE_UP_AFTER_MS, LEASE_MS_MAX, hasCome } from './backoff.js';

/**
 * One row of the outbox.
 *
 * The bytes are not here: they are sealed once and kept beside the row, and every attempt sends
 * those same bytes. `kind: 'file'` finishes only with the receipt for the whole file.
 */
export interface Consignment {
  readonly id: string;
  readonly peer: NodeId;
  readonly kind: 'envelope' | 'file';
  /** The `jti` of the envelope, or the file's id. */
  readonly ref: string;
  /** `delivered` means that we hold the peer's receipt, and nothing less. */
  readonly status: 'queued' | 'delivered' | 'refused' | 'undeliverable';
  /** Attempts begun, ever. The latest is the one that may end the lease. */
  readonly attempts: number;
  /** Attempts failed since the last progress: the exponent of the backoff. */
  readonly failures: number;
  readonly nextAt: Instant;
  readonly leaseUntil: Instant | null;
  readonly createdAt: Instant;
  /** Never given up before this. */
  readonly giveUpAt: Instant;
  /** SHA-256 of the first receipt, once we hold it; it is never replaced. */
  readonly receipt: string | null;
  /** The last code by which an attempt ended without a receipt. */
  readonly lastCode: string | null;
}

export type ConsignmentInput =
  /** A worker wants to send it. Granted only when queued, due and not leased. */
  | { readonly kind: 'lease'; readonly leaseMs: number }
  /** The caller verified this receipt against the bytes sent; `receipt` is its SHA-256. */
  | { readonly kind: 'receipt'; readonly receipt: string }
  /** The peer said no. `terminal`: the same bytes can never be accepted. */
  | {
      readonly kind: 'refusal';
      readonly code: string;
      readonly terminal: boolean;
      readonly attempt: number;
    }
  /** The attempt ended without an answer that we may believe. */
  | { readonly kind: 'fault'; readonly code: string; readonly attempt: number }
  /** The peer took a further part of a file. */
  | { readonly kind: 'progress'; readonly leaseMs: number; readonly attempt: number }
  /** The peer says that it lacks this, whatever we believed. */
  | { readonly kind: 'asked_for' }
  /** The peer was seen alive. */
  | { readonly kind: 'wake' }
  /** An operator wants it sent again, after a refusal or after we gave up. */
  | { readonly kind: 'resend' };

export type ConsignmentAlarmCode =
  'DELIVERY_REFUSED' | 'DELIVERY_UNDELIVERABLE' | 'DELIVERY_RECEIPTS_DIFFER';

export type ConsignmentOutput =
  /** After the commit: send the kept bytes; answer with an input that names this `attempt`. */
  | { readonly kind: 'send'; readonly attempt: number }
  /** In the transaction: store the receipt's bytes, with its audit entry. */
  | { readonly kind: 'store_receipt' }
  /** In the transaction: an audit entry, and the desk that must look at it. */
  | { readonly kind: 'alarm'; readonly code: ConsignmentAlarmCode };

export interface ConsignmentStep {
  readonly row: Consignment;
  readonly outputs: readonly ConsignmentOutput[];
}

/**
 * A new consignment, due at once. Save it in the transaction that makes the act: from that commit
 * on it is sent until it is receipted, refused, or `GIVE_UP_AFTER_MS` has passed.
 */
export const newConsignment = (
  what: Pick<Consignment, 'id' | 'peer' | 'kind' | 'ref'>,
  at: Instant,
): Consignment => ({
  ...what,
  status: 'queued',
  attempts: 0,
  failures: 0,
  nextAt: at,
  leaseUntil: null,
  createdAt: at,
  giveUpAt: plus(at, GIVE_UP_AFTER_MS),
  receipt: null,
  lastCode: null,
});

/**
 * Whether a worker may lease `row` now. In SQL: `status = 'queued'`, and `nextAt` has come
 * within `BACKOFF_MS_MAX`, and `leaseUntil` is null or has come within `LEASE_MS_MAX`
 * (see `hasCome`); the lease itself is then decided by `stepConsignment` in the transaction.
 */
export const isDue = (row: Consignment, at: Instant): boolean =>
  row.status === 'queued' && !isLeased(row, at) && hasCome(row.nextAt, at, BACKOFF_MS_MAX);

const isLeased = (row: Consignment, at: Instant): boolean =>
  row.leaseUntil !== null && !hasCome(row.leaseUntil, at, LEASE_MS_MAX);
