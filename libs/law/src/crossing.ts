/** Which of two acts that crossed prevails, and what the other then leaves owed. */

import type { ActHash } from '@comity/kernel';
import type { ActRecord } from './act.js';
import { ancestorsIn, descendantsIn } from './causal-order.js';
import type { ActKind, CaseKind, Side } from './life-cycle.js';

/** Why an act that was lawful when written has no effect in the merged case. */
export type CrossingReason =
  'CROSSED_BY_WITHDRAWAL' | 'CROSSED_BY_SUPPLEMENT' | 'CROSSED_BY_AGREEMENT' | 'CROSSED_BY_RECALL';

/** What a State owes the other because of how acts met; open until the case is closed. */
export type DutyCode =
  | 'STOP_AND_RETURN_OR_AGREE_USE'
  | 'HOLD_UNUSED_UNTIL_AGREED'
  | 'RELEASE_IF_HELD_FOR_THIS_ALONE'
  | 'ERASE_OR_SET_APART';

/** A duty of one side. */
export interface DutyRule {
  readonly duty: DutyCode;
  readonly side: Side;
  readonly citation: string;
}

/** Of two crossed acts the first prevails over the second, which stays in the record. */
export interface CrossingRule {
  readonly reason: CrossingReason;
  /** Kinds of case in which it holds. */
  readonly of: readonly CaseKind[];
  readonly prevails: ActKind;
  /** Kinds of the other State's acts that it prevails over. */
  readonly over: readonly ActKind[] | 'every';
  readonly because: string;
}

/**
 * The table of crossings, first rule first. Only acts of the requesting State prevail: the request
 * is its own, to withdraw or to keep alive, and an offer it accepts in time binds who made it.
 * What no rule names is decided by the order of the fold (docs/adr/0003-law-import.md).
 */
export const CROSSING_RULES: readonly CrossingRule[] = [
  {
    reason: 'CROSSED_BY_WITHDRAWAL',
    of: ['evidence', 'extradition', 'practice_request'],
    prevails: 'withdraw',
    over: 'every',
    because:
      'The requesting State no longer asks (UNTOC 18(24)); what met the withdrawal under way is ' +
      'kept and has no effect.',
  },
  {
    reason: 'CROSSED_BY_SUPPLEMENT',
    of: ['evidence'],
    prevails: 'supplement_received',
    over: ['no_reply_after_reminders'],
    because:
      'The request went back only because no reply had come, and the reply was on its way: ' +
      'Nassau 26 returns what cannot be fulfilled, not what was late by a message.',
  },
  {
    reason: 'CROSSED_BY_AGREEMENT',
    of: ['evidence'],
    prevails: 'conditions_agreed',
    over: ['no_agreement_refuse', 'agree_to_postpone'],
    because:
      'The requested State had signed the same conditions; its offer was open when it was ' +
      'accepted, so assistance follows on these conditions (UNTOC 18(26)).',
  },
  {
    reason: 'CROSSED_BY_RECALL',
    of: ['spontaneous'],
    prevails: 'recall',
    over: ['accept', 'reject', 'acknowledge', 'open_request', 'feedback'],
    because:
      'Information that is wrong or endangers somebody is used no further, whatever met the ' +
      'recall under way; a disclosure to the defence has happened and stays (UNTOC 18(5)).',
  },
];

/** Results that a withdrawal may meet. */
export const RESULT_KINDS: readonly ActKind[] = ['partial_result', 'rest_result', 'full_result'];

/** Who owes what after a withdrawal or a recall. */
export const DUTIES = {
  execution: {
    duty: 'STOP_AND_RETURN_OR_AGREE_USE',
    side: 'requested',
    citation: 'UNTOC 18(24); domain report 2.3',
  },
  results: { duty: 'HOLD_UNUSED_UNTIL_AGREED', side: 'requesting', citation: 'Nassau 25' },
  custody: {
    duty: 'RELEASE_IF_HELD_FOR_THIS_ALONE',
    side: 'requested',
    citation: 'domain report 2.4',
  },
  recalled: { duty: 'ERASE_OR_SET_APART', side: 'requested', citation: 'domain report 2.5' },
} as const satisfies Readonly<Record<string, DutyRule>>;

/** An act without effect, why, and through which act. */
export interface Superseded {
  readonly reason: CrossingReason;
  readonly by: ActHash;
}

/**
 * The acts among `placed` that crossed another and yield to it.
 *
 * `hadEffect(act)` tells whether an act changed the status on its own causal past: an act that had
 * no effect there (an offer, say, that answered no other) prevails over nothing.
 */
export const supersededByCrossing = (
  of: CaseKind | undefined,
  placed: readonly ActRecord[],
  hadEffect: (act: ActRecord) => boolean,
): ReadonlyMap<ActHash, Superseded> => {
  const superseded = new Map<ActHash, Superseded>();
  if (of === undefined) return superseded;
  for (const rule of CROSSING_RULES.filter((one) => one.of.includes(of))) {
    for (const act of placed.filter(({ kind }) => kind === rule.prevails)) {
      if (superseded.has(act.hash)) continue;
      const candidates = placed.filter((other) => yieldsTo(rule, act, other));
      const yielding = candidates.length === 0 ? [] : crossedWith(placed, candidates, act);
      if (yielding.length === 0 || !hadEffect(act)) continue;
      for (const { hash } of yielding) {
        if (!superseded.has(hash)) superseded.set(hash, { reason: rule.reason, by: act.hash });
      }
    }
  }
  return superseded;
};

const crossedWith = (
  placed: readonly ActRecord[],
  candidates: readonly ActRecord[],
  act: ActRecord,
): readonly ActRecord[] => {
  const before = ancestorsIn(placed, act.hash);
  const after = descendantsIn(placed, act.hash);
  return candidates.filter(({ hash }) => !before.has(hash) && !after.has(hash));
};

const yieldsTo = (rule: CrossingRule, act: ActRecord, other: ActRecord): boolean =>
  other.author !== act.author && (rule.over === 'every' || rule.over.includes(other.kind));
