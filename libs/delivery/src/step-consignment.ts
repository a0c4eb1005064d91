/** What becomes of a consignment: the one place where its status changes. */

import { type Instant, invariant, plus } from '@comity/kernel';
import {
  BACKOFF_MS_MIN,
  GIVE_UP_AFTER_MS,
  GIVE_UP_ATTEMPTS_MIN,
  LEASE_MS_MAX,
  backoffMs,
} from './backoff.js';
import {
  type Consignment,
  type ConsignmentAlarmCode,
  type ConsignmentInput,
  type ConsignmentStep,
  isDue,
} from './consignment.js';

/**
 * What `input` makes of `row`. Total and idempotent: an input that does not fit the status, or that
 * comes from an attempt whose lease has passed to another worker, changes nothing.
 *
 * @param at the reading of our clock; it may jump either way
 * @param jitter drawn by the caller from [0, 1), spreads the next attempt
 */
export const stepConsignment = (
  row: Consignment,
  input: ConsignmentInput,
  at: Instant,
  jitter: number,
): ConsignmentStep => {
  switch (input.kind) {
    case 'lease':
      return lease(row, input.leaseMs, at);
    case 'receipt':
      return receive(row, input.receipt);
    case 'refusal':
      return input.terminal
        ? refuse(row, input.code)
        : retry(row, input.code, input.attempt, at, jitter);
    case 'fault':
      return retry(row, input.code, input.attempt, at, jitter);
    case 'progress':
      return progress(row, input.leaseMs, input.attempt, at);
    case 'asked_for':
      return row.status === 'refused' ? unchanged(row) : unchanged(requeue(row, at));
    case 'wake':
      return wake(row, at, jitter);
    case 'resend':
      return unchanged(requeue(row, at));
  }
};

const unchanged = (row: Consignment): ConsignmentStep => ({ row, outputs: [] });

const leaseEnd = (at: Instant, leaseMs: number): Instant => {
  invariant(leaseMs > 0 && leaseMs <= LEASE_MS_MAX, 'a lease is positive, at most LEASE_MS_MAX');
  return plus(at, leaseMs);
};

const lease = (row: Consignment, leaseMs: number, at: Instant): ConsignmentStep => {
  if (!isDue(row, at)) return unchanged(row);
  const attempt = row.attempts + 1;
  return {
    row: { ...row, attempts: attempt, leaseUntil: leaseEnd(at, leaseMs) },
    outputs: [{ kind: 'send', attempt }],
  };
};

/**
 * A receipt ends everything, a refusal and our giving up included: it is a legal fact that the peer
 * cannot take back. A second, different one is an alarm, and the first stays.
 */
const receive = (row: Consignment, receipt: string): ConsignmentStep => {
  const delivered: Consignment = {
    ...row,
    status: 'delivered',
    failures: 0,
    leaseUntil: null,
    receipt: row.receipt ?? receipt,
    lastCode: null,
  };
  if (row.receipt === null) return { row: delivered, outputs: [{ kind: 'store_receipt' }] };
  if (row.receipt === receipt) return unchanged(delivered);
  return { row: delivered, outputs: [{ kind: 'alarm', code: 'DELIVERY_RECEIPTS_DIFFER' }] };
};

const refuse = (row: Consignment, code: string): ConsignmentStep =>
  row.status === 'queued' ? settle(row, 'refused', code, 'DELIVERY_REFUSED') : unchanged(row);

const retry = (
  row: Consignment,
  code: string,
  attempt: number,
  at: Instant,
  jitter: number,
): ConsignmentStep => {
  if (row.status !== 'queued' || attempt !== row.attempts) return unchanged(row);
  if (at >= row.giveUpAt && row.attempts >= GIVE_UP_ATTEMPTS_MIN) {
    return settle(row, 'undeliverable', code, 'DELIVERY_UNDELIVERABLE');
  }
  return unchanged({
    ...row,
    failures: row.failures + 1,
    nextAt: plus(at, backoffMs(row.failures, jitter)),
    leaseUntil: null,
    lastCode: code,
  });
};

/** What we hold a receipt for stays delivered, even when sending it again at request failed. */
const settle = (
  row: Consignment,
  status: 'refused' | 'undeliverable',
  lastCode: string,
  alarm: ConsignmentAlarmCode,
): ConsignmentStep => ({
  row: {
    ...row,
    status: row.receipt === null ? status : 'delivered',
    leaseUntil: null,
    lastCode,
  },
  outputs: [{ kind: 'alarm', code: alarm }],
});

const progress = (
  row: Consignment,
  leaseMs: number,
  attempt: number,
  at: Instant,
): ConsignmentStep => {
  if (row.leaseUntil === null || attempt !== row.attempts) return unchanged(row);
  return unchanged({
    ...row,
    failures: 0,
    leaseUntil: leaseEnd(at, leaseMs),
    giveUpAt: plus(at, GIVE_UP_AFTER_MS),
  });
};

/** An attempt under way keeps its lease, so asking a thousand times sends once. */
const requeue = (row: Consignment, at: Instant): Consignment => ({
  ...row,
  status: 'queued',
  failures: 0,
  nextAt: at,
  giveUpAt: plus(at, GIVE_UP_AFTER_MS),
});

/**
 * Brings the next attempt near, but not to this very moment: a busy peer that wakes us with every
 * call must not make us knock with every call.
 */
const wake = (row: Consignment, at: Instant, jitter: number): ConsignmentStep => {
  const soon = plus(at, Math.floor(BACKOFF_MS_MIN * jitter));
  if (row.status !== 'queued' || row.nextAt <= soon) return unchanged(row);
  return unchanged({ ...row, nextAt: soon });
};
