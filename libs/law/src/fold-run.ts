/** One run of the fold over placed acts: what each act, in its turn, makes of the case. */

import { canonicalize, stateCode } from '@comity/kernel';
import type { ActHash, Json, StateCode } from '@comity/kernel';
import { sideOf } from './act.js';
import type { ActRecord, Sides } from './act.js';
import { addFacts, addFactsOfSuperseded, NO_FACTS, statesNamed } from './case-facts.js';
import type { CaseFacts } from './case-facts.js';
import type { HistoryEntry, OpenDuty, PendingJoint, Receipts, SupersededReason } from './case.js';
import { RESULT_KINDS, WITHDRAWAL_DUTIES } from './crossing.js';
import type { Superseded } from './crossing.js';
import { actTransition, evidenceLifeCycle, maySign } from './life-cycle.js';
import type { CaseStatus, Side, Transition } from './life-cycle.js';

/** Where a case stands before its request: approved at home, on its way out. */
const BEFORE_REQUEST: CaseStatus = 'APPROVED';

/** Statuses in which the requested State may already hold something for the request. */
const IN_HAND: readonly CaseStatus[] = [
  'ACCEPTED',
  'ACCEPTED_CONDITIONS',
  'POSTPONED',
  'IN_EXECUTION',
  'PARTIALLY_EXECUTED',
  'RESULTS_SENT',
  'RESULTS_CONFIRMED',
  'RETURN_PENDING',
];

/** Owns the state of one run; `take` the placed acts in their order, then read the fields. */
export class FoldRun {
  status: CaseStatus | null = null;
  sides: Sides | null = null;
  facts: CaseFacts = NO_FACTS;
  pendingJoint: readonly PendingJoint[] = [];
  readonly duties: OpenDuty[] = [];
  readonly history: HistoryEntry[] = [];
  readonly #placed: readonly ActRecord[];
  readonly #receipts: Receipts;

  constructor(placed: readonly ActRecord[], receipts: Receipts) {
    this.#placed = placed;
    this.#receipts = receipts;
  }

  take(act: ActRecord, crossed: Superseded | undefined): void {
    if (this.sides === null || this.status === null) this.#open(act);
    else if (crossed !== undefined) this.#supersede(act, crossed.reason, crossed.by);
    else this.#advance(act, this.sides, this.status);
  }

  #open(act: ActRecord): void {
    const sides = act.kind === 'request' && act.prev.length === 0 ? sidesOf(act) : undefined;
    if (sides === undefined) return this.#supersede(act, 'CASE_NOT_OPEN');
    this.sides = sides;
    this.#enter(act, BEFORE_REQUEST, 'TRANSMITTED');
    this.facts = addFacts(this.facts, act);
    if (this.#delivered(act.hash, sides.requested)) {
      this.#record(act, { event: 'technical_receipt', from: 'TRANSMITTED', to: 'DELIVERED' });
      this.status = 'DELIVERED';
    }
  }

  /**
   * A request is delivered when its receipt is held, or when any act of the requested State
   * follows it: so both States say the same even while a receipt is on its way.
   */
  #delivered(request: ActHash, requested: StateCode): boolean {
    return (
      this.#receipts.has(request) ||
      this.#placed.some((act) => act.author === requested && act.hash !== request)
    );
  }

  #advance(act: ActRecord, sides: Sides, status: CaseStatus): void {
    if (act.kind === 'request') return this.#supersede(act, 'SECOND_REQUEST');
    const side = sideOf(sides, act.author);
    if (side === undefined) return this.#supersede(act, 'AUTHOR_NOT_PARTY');
    const arrow = actTransition(evidenceLifeCycle, status, act.kind);
    if (arrow === undefined) return this.#supersede(act, 'NO_TRANSITION');
    if (!maySign(arrow, side)) return this.#supersede(act, 'WRONG_SIDE');
    if (arrow.joint !== undefined) return this.#join(act, arrow, side, status);
    this.#follow(act, arrow, status);
  }

  /** A joint act takes effect with its twin; alone, or on other terms, it is only noted. */
  #join(act: ActRecord, arrow: Transition, side: Side, status: CaseStatus): void {
    const terms = termsOf(act.body, arrow.joint?.matching ?? null);
    const ofKind = this.pendingJoint.filter(({ kind }) => kind === act.kind);
    if (ofKind.some((twin) => twin.side !== side && twin.terms === terms)) {
      return this.#follow(act, arrow, status);
    }
    const kept = this.pendingJoint.filter(
      (other) => other.kind !== act.kind || other.side !== side,
    );
    this.pendingJoint = [...kept, { kind: act.kind, side, act: act.hash, terms }];
    if (arrow.joint?.matching === null) this.facts = addFacts(this.facts, act);
    this.#record(act, { event: act.kind, from: status, to: status });
  }

  #follow(act: ActRecord, arrow: Transition, status: CaseStatus): void {
    this.#enter(act, status, arrow.to);
    this.facts = addFacts(this.facts, act);
    if (act.kind === 'withdraw' && IN_HAND.includes(status)) this.#owe('execution', act.hash);
  }

  #enter(act: ActRecord, from: CaseStatus, to: CaseStatus): void {
    this.#record(act, { event: act.kind, from, to });
    this.status = to;
    if (from !== to) this.pendingJoint = [];
  }

  #supersede(act: ActRecord, reason: SupersededReason, by: ActHash | null = null): void {
    const at = this.status ?? BEFORE_REQUEST;
    this.#record(act, { event: act.kind, from: at, to: at, superseded: { reason, by } });
    if (by === null) return;
    this.facts = addFactsOfSuperseded(this.facts, act);
    if (reason !== 'CROSSED_BY_WITHDRAWAL') return;
    this.#owe('execution', by);
    if (RESULT_KINDS.includes(act.kind)) this.#owe('results', by);
  }

  #owe(which: keyof typeof WITHDRAWAL_DUTIES, act: ActHash): void {
    const rule = WITHDRAWAL_DUTIES[which];
    if (!this.duties.some(({ duty }) => duty === rule.duty)) this.duties.push({ ...rule, act });
  }

  #record(
    { hash, author, n, at }: ActRecord,
    line: Pick<HistoryEntry, 'event' | 'from' | 'to'> & Partial<Pick<HistoryEntry, 'superseded'>>,
  ): void {
    this.history.push({ act: hash, author, n, at, superseded: null, ...line });
  }
}

const sidesOf = (request: ActRecord): Sides | undefined => {
  const named = statesNamed(request.body);
  if (named === undefined || named.requesting !== request.author) return undefined;
  try {
    return { requesting: request.author, requested: stateCode(named.requested) };
  } catch {
    return undefined;
  }
};

const termsOf = (body: Json, matching: string | null): string => {
  if (matching === null || typeof body !== 'object' || body === null) return '';
  try {
    return canonicalize((body as { readonly [member: string]: Json })[matching] ?? null);
  } catch {
    return '';
  }
};
