/**
 * Asking a peer for an act that it built on and that we do not hold.
 *
 * Use: as with consignments, one row, one transaction: load, `stepMissingAct`, save (or delete
 * when the row is null), commit, then perform `ask`. From the commit on a crash is recoverable:
 * a question that was never sent is asked again when the row is next due.
 */

import {
  type ActHash,
  DAY_MS,
  HOUR_MS,
  type Instant,
  type NodeId,
  SECOND_MS,
  plus,
} from '@comity/kernel';
import { BACKOFF_MS_MIN, backoffMs, hasCome } from './backoff.js';

/** A predecessor that was merely overtaken on the way arrives by itself within this. */
export const ASK_AFTER_MS = 5 * SECOND_MS;

/** We ask for as long as an act waits; this often, once the peer has proved slow. */
export const ASK_BACKOFF_MS_MAX = HOUR_MS;

/** From then on a person should know that the peer's chain has a hole. */
export const ASK_ALARM_AFTER_MS = DAY_MS;

/** Questions without which no alarm is raised, for the same reason as `GIVE_UP_ATTEMPTS_MIN`. */
export const ASK_ALARM_ASKS_MIN = 10;

/** One row for each act that is missing, however many acts wait for it. */
export interface MissingAct {
  readonly msg: ActHash;
  readonly peer: NodeId;
  readonly asks: number;
  readonly nextAt: Instant;
  readonly since: Instant;
  readonly alarmed: boolean;
}

export type MissingActInput =
  /** The worker found the row due (`isAskDue`). */
  | { readonly kind: 'due' }
  /** The act was accepted. In the transaction that accepts it. */
  | { readonly kind: 'arrived' }
  /** The peer was seen alive. */
  | { readonly kind: 'wake' };

export type MissingActOutput =
  /** After the commit: ask the peer for the act of this hash. */
  | { readonly kind: 'ask'; readonly msg: ActHash }
  /** In the transaction: an audit entry, once, and the desk that must look at it. */
  | { readonly kind: 'alarm'; readonly code: 'DELIVERY_ACT_MISSING' };

export interface MissingActStep {
  /** Null: delete the row. */
  readonly row: MissingAct | null;
  readonly outputs: readonly MissingActOutput[];
}

/** A new row, first due after `ASK_AFTER_MS`. Saved in the transaction of the act that waits. */
export const newMissingAct = (
  { msg, peer }: Pick<MissingAct, 'msg' | 'peer'>,
  at: Instant,
): MissingAct => ({
  msg,
  peer,
  asks: 0,
  nextAt: plus(at, ASK_AFTER_MS),
  since: at,
  alarmed: false,
});

/**
 * What `input` makes of `row`.
 *
 * @param at the reading of our clock; it may jump either way
 * @param jitter drawn by the caller from [0, 1)
 */
export const stepMissingAct = (
  row: MissingAct,
  input: MissingActInput,
  at: Instant,
  jitter: number,
): MissingActStep => {
  switch (input.kind) {
    case 'due':
      return isAskDue(row, at) ? ask(row, at, jitter) : { row, outputs: [] };
    case 'arrived':
      return { row: null, outputs: [] };
    case 'wake': {
      const soon = plus(at, Math.floor(BACKOFF_MS_MIN * jitter));
      const isSooner = row.asks > 0 && soon < row.nextAt;
      return { row: isSooner ? { ...row, nextAt: soon } : row, outputs: [] };
    }
  }
};

/** Whether the next question is due. In SQL see `hasCome`, with `ASK_BACKOFF_MS_MAX`. */
export const isAskDue = (row: MissingAct, at: Instant): boolean =>
  hasCome(row.nextAt, at, ASK_BACKOFF_MS_MAX);

const ask = (row: MissingAct, at: Instant, jitter: number): MissingActStep => {
  const asks = row.asks + 1;
  const isLong = asks >= ASK_ALARM_ASKS_MIN && at - row.since >= ASK_ALARM_AFTER_MS;
  const asked = { kind: 'ask', msg: row.msg } as const;
  const nextAt = plus(at, backoffMs(asks, jitter, ASK_BACKOFF_MS_MAX));
  return {
    row: { ...row, asks, nextAt, alarmed: row.alarmed || isLong },
    outputs: isLong && !row.alarmed ? [asked, ALARM] : [asked],
  };
};

const ALARM = { kind: 'alarm', code: 'DELIVERY_ACT_MISSING' } as const;
