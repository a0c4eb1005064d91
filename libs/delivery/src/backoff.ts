/** How long to wait before trying again: doubling, capped, and spread by jitter. */

import { DAY_MS, type Instant, MINUTE_MS, SECOND_MS, invariant } from '@comity/kernel';

/** The first wait, and the least time between two attempts that a wake can bring about. */
export const BACKOFF_MS_MIN = SECOND_MS;

/** Keeps "delivered within ten minutes of the peer's return" true after any absence. */
export const BACKOFF_MS_MAX = 5 * MINUTE_MS;

/** How long a consignment is tried before it is called undeliverable. */
export const GIVE_UP_AFTER_MS = 90 * DAY_MS;

/**
 * Attempts without which a consignment is never given up: a clock that jumps ahead by years makes
 * the time above pass in a moment, but it does not make us try.
 */
export const GIVE_UP_ATTEMPTS_MIN = 10_000;

/** How long a worker may hold a consignment unless it says otherwise; above any call's deadline. */
export const LEASE_MS = MINUTE_MS;

/** The longest lease a worker may ask for. */
export const LEASE_MS_MAX = 10 * MINUTE_MS;

/** 2^30 times the least wait is far beyond any cap; more would only lose precision. */
const DOUBLINGS_MAX = 30;

/**
 * The wait after `failures` earlier failures in a row: between half and the whole of
 * `BACKOFF_MS_MIN` doubled `failures` times, never above `capMs`. The spread keeps a thousand
 * consignments from knocking at once on a peer that has just come back.
 *
 * @param jitter drawn by the caller from [0, 1)
 */
export const backoffMs = (failures: number, jitter: number, capMs = BACKOFF_MS_MAX): number => {
  invariant(jitter >= 0 && jitter < 1, 'jitter lies in [0, 1)');
  const doubled = BACKOFF_MS_MIN * 2 ** Math.min(failures, DOUBLINGS_MAX);
  return Math.floor(Math.min(doubled, capMs) * (1 - jitter / 2));
};

/**
 * Whether the moment `when`, set at most `horizonMs` ahead, has come. A moment farther ahead than
 * anyone could have set it means that the clock was put back since: it counts as come, or a clock
 * that was ten years ahead for a minute would silence us for ten years.
 *
 * In SQL: `when <= :at OR when > :at + :horizonMs`.
 */
export const hasCome = (when: Instant, at: Instant, horizonMs: number): boolean =>
  when <= at || when - at > horizonMs;
