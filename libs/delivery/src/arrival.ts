/**
 * The receiver's side: what to do with an envelope that was opened and verified.
 *
 * Use: in one serializable transaction load the slice, call `judgeArrival`, write what the verdict
 * says, and sign and store the receipt; commit; only then answer the peer. From the commit on a
 * crash is recoverable: the peer, unanswered, sends the same bytes and gets the stored receipt.
 * The unique key (iss, jti) must be read and written in that same transaction.
 */

import type { ActHash, NodeId } from '@comity/kernel';

/** Acts of one peer that may wait for their predecessors at once; a liar fills only its own. */
export const WAITING_ACTS_MAX = 1_000;

/** What was proved about the envelope before judging: signatures, recipient, keys, peer. */
export interface Arrival {
  readonly iss: NodeId;
  readonly jti: string;
  /** SHA-256 of the exact envelope bytes. */
  readonly env: string;
  /** SHA-256 of the exact inner JWS bytes, hence the act's name. */
  readonly msg: ActHash;
  /** The heads of the case that its author held. */
  readonly prev: readonly ActHash[];
}

/** What the database holds for ever about an accepted (iss, jti). */
export interface HeldAct<Receipt> {
  readonly env: string;
  readonly msg: ActHash;
  /** The receipt as it was stored; this lib never looks inside. */
  readonly receipt: Receipt;
}

export interface ArrivalSlice<Receipt> {
  /** What is held under the arrival's (iss, jti). */
  readonly held: HeldAct<Receipt> | undefined;
  /** Of the arrival's `prev`: those we hold, and whether they stand in the case or wait. */
  readonly prev: ReadonlyMap<ActHash, 'applied' | 'waiting'>;
  /** How many acts of this peer wait now. */
  readonly waitingCount: number;
}

export type ArrivalVerdict<Receipt> =
  /** Store, apply to the case, receipt; then `release` what waited for it. */
  | { readonly kind: 'accept' }
  /**
   * Store, receipt, do not apply. `unapplied` goes into the `WaitingAct` row; for each of
   * `missing`, which we do not hold at all, open a `MissingAct` row unless there is one.
   */
  | {
      readonly kind: 'accept_waiting';
      readonly unapplied: readonly ActHash[];
      readonly missing: readonly ActHash[];
    }
  /** Store nothing; answer with this same receipt, byte for byte. */
  | { readonly kind: 'duplicate'; readonly receipt: Receipt }
  /** Store nothing but the audit entry and alarm; refuse for good; never a receipt. */
  | {
      readonly kind: 'conflict';
      readonly code: 'DELIVERY_CONFLICT';
      readonly held: { readonly env: string; readonly msg: ActHash };
    }
  /** Store nothing but the audit entry; refuse for now. What is missing can still come in. */
  | { readonly kind: 'refuse_for_now'; readonly code: 'DELIVERY_WAITING_FULL' };

/**
 * The verdict on `arrival`, given all that is held about it.
 *
 * The same act sealed anew (same `msg`, other `env`, as after a rotation of our key) is a
 * duplicate: `msg` covers every signed byte, so there is no second content, and calling it a
 * conflict would raise an alarm at an honest peer that merely lost our receipt. It gets the
 * *first* receipt, which names the first envelope: signing a second would make two receipts for
 * one id. A sender that seals anew keeps the hashes of all envelopes of the act, to match it by.
 */
export const judgeArrival = <Receipt>(
  slice: ArrivalSlice<Receipt>,
  arrival: Arrival,
): ArrivalVerdict<Receipt> => {
  const { held } = slice;
  if (held !== undefined) {
    if (held.msg === arrival.msg) return { kind: 'duplicate', receipt: held.receipt };
    return { kind: 'conflict', code: 'DELIVERY_CONFLICT', held: { env: held.env, msg: held.msg } };
  }
  const unapplied = arrival.prev.filter((hash) => slice.prev.get(hash) !== 'applied');
  if (unapplied.length === 0) return { kind: 'accept' };
  if (slice.waitingCount >= WAITING_ACTS_MAX) {
    return { kind: 'refuse_for_now', code: 'DELIVERY_WAITING_FULL' };
  }
  const missing = unapplied.filter((hash) => !slice.prev.has(hash));
  return { kind: 'accept_waiting', unapplied, missing };
};

/**
 * The receipt to repeat, before anything is opened, when these exact bytes were accepted before.
 *
 * Not only cheap: once our decryption key has been destroyed the envelope no longer opens, and a
 * peer that lost our receipt would otherwise be refused what we hold.
 *
 * @param held what is held under the (iss, jti) that the envelope's header claims, `iss` already
 *   proved equal to the TLS peer
 */
export const repeatedReceipt = <Receipt>(
  held: HeldAct<Receipt> | undefined,
  env: string,
): Receipt | undefined => (held?.env === env ? held.receipt : undefined);
