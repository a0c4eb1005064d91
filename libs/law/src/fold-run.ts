/** One run of the fold over placed acts: what each act, in its turn, makes of the case. */

import { canonicalize, stateCode } from '@comity/kernel';
import type { ActHash, Instant, Json, StateCode } from '@comity/kernel';
import { sideOf } from './act.js';
import type { ActRecord, Sides } from './act.js';
import { caseKindOf } from './bodies/act-bodies.js';
import { addFacts, addFactsOfSuperseded, NO_FACTS, statesNamed } from './case-facts.js';
import type { CaseFacts } from './case-facts.js';
import type { HistoryEntry, OpenDuty, PendingJoint, Receipts, SupersededReason } from './case.js';
import { descendantsIn } from './causal-order.js';
import { DUTIES, RESULT_KINDS } from './crossing.js';
import type { Superseded } from './crossing.js';
import { deadlineSetBy } from './deadlines.js';
import {
  actTransition,
  lifeCycleOf,
  maySign,
  openingTransition,
  silentTransition,
} from './life-cycle.js';
import type { CaseKind, CaseStatus, LifeCycle, Side, Transition } from './life-cycle.js';

/** Where a case stands before anything of it is held. */
const BEFORE: CaseStatus = 'APPROVED';

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

/** The kind of case that the act opens which has no predecessor; undefined for any other act. */
export const kindOpenedBy = (act: ActRecord): CaseKind | undefined => {
  const of = act.prev.length === 0 ? caseKindOf(act.body) : undefined;
  const opens = of !== undefined && openingTransition(lifeCycleOf(of), act.kind) !== undefined;
  return opens && sidesOf(act) !== undefined ? of : undefined;
};

/** Owns the state of one run; `take` the placed acts in their order, then read the fields. */
export class FoldRun {
  cycle: LifeCycle | null = null;
  status: CaseStatus | null = null;
  sides: Sides | null = null;
  facts: CaseFacts = NO_FACTS;
  pendingJoint: readonly PendingJoint[] = [];
  readonly duties: OpenDuty[] = [];
  readonly history: HistoryEntry[] = [];
  readonly #placed: readonly ActRecord[];
  readonly #receipts: Receipts;
  #latest = Number.NEGATIVE_INFINITY;
  #deadline: { readonly at: Instant; readonly act: ActRecord } | undefined;

  constructor(placed: readonly ActRecord[], receipts: Receipts) {
    this.#placed = placed;
    this.#receipts = receipts;
  }

  take(act: ActRecord, crossed: Superseded | undefined): void {
    const { sides, status, cycle } = this;
    if (sides === null || status === null || cycle === null) return this.#open(act);
    this.pass(act.at);
    if (crossed !== undefined) this.#supersede(act, crossed.reason, crossed.by);
    else this.#advance(act, { sides, cycle });
  }

  /** Lets time pass until `now`: what ends by itself until then has ended. */
  pass(now: Instant): void {
    const ended = this.#deadline;
    if (ended === undefined || now < ended.at || this.status === null) return;
    const arrow = this.cycle && silentTransition(this.cycle, this.status, 'clock');
    this.#deadline = undefined;
    if (!arrow) return;
    const { event, to } = arrow as Transition & Pick<HistoryEntry, 'event'>;
    this.#record({ ...ended.act, at: ended.at }, { event, from: this.status, to });
    this.#become(to);
  }

  #open(act: ActRecord): void {
    const of = kindOpenedBy(act);
    const sides = of && sidesOf(act);
    const cycle = of && lifeCycleOf(of);
    const arrow = cycle && openingTransition(cycle, act.kind);
    if (!sides || !cycle || !arrow) return this.#supersede(act, 'CASE_NOT_OPEN');
    this.sides = sides;
    this.cycle = cycle;
    this.#follow(act, arrow, arrow.from[0] ?? BEFORE);
  }

  #advance(act: ActRecord, { sides, cycle }: { sides: Sides; cycle: LifeCycle }): void {
    const side = sideOf(sides, act.author);
    if (side === undefined) return this.#supersede(act, 'AUTHOR_NOT_PARTY');
    const status = this.status ?? BEFORE;
    const arrow = actTransition(cycle, status, act.kind);
    if (arrow === undefined) {
      const again = openingTransition(cycle, act.kind) !== undefined;
      return this.#supersede(act, again ? 'SECOND_REQUEST' : 'NO_TRANSITION');
    }
    if (!maySign(arrow, side)) return this.#supersede(act, 'WRONG_SIDE');
    if (arrow.joint !== undefined) return this.#join(act, arrow, side);
    this.#follow(act, arrow, status);
  }

  /** A joint act takes effect with its twin; alone, or on other terms, it is only noted. */
  #join(act: ActRecord, arrow: Transition, side: Side): void {
    const status = this.status ?? BEFORE;
    const terms = termsOf(act.body, arrow.joint?.matching ?? null);
    const ofKind = this.pendingJoint.filter(({ kind }) => kind === act.kind);
    if (ofKind.some((twin) => twin.side !== side && twin.terms === terms)) {
      return this.#follow(act, arrow, status);
    }
    const kept = this.pendingJoint.filter(
      (other) => other.kind !== act.kind || other.side !== side,
    );
    this.pendingJoint = [...kept, { kind: act.kind, side, act: act.hash, terms }];
    if (arrow.joint?.matching === null) this.#learn(act);
    this.#record(act, { event: act.kind, from: status, to: status });
  }

  #follow(act: ActRecord, arrow: Transition, from: CaseStatus): void {
    this.#record(act, { event: act.kind, from, to: arrow.to });
    if (from !== arrow.to) this.#become(arrow.to);
    this.#learn(act);
    this.#await(act);
    const at = deadlineSetBy(this.cycle?.kind, act);
    if (at !== undefined) this.#deadline = { at, act };
    this.#oweFor(act, from);
  }

  #become(to: CaseStatus): void {
    this.status = to;
    this.pendingJoint = [];
    this.#deadline = undefined;
  }

  #learn(act: ActRecord): void {
    if (this.cycle) this.facts = addFacts(this.cycle.kind, this.facts, act);
  }

  /**
   * What the requesting State sent is delivered when its receipt is held, or when any act of the
   * requested State follows it: so both States say the same even while a receipt is on its way.
   */
  #await(act: ActRecord): void {
    const { cycle, status, sides } = this;
    if (!cycle || !status || !sides || act.author !== sides.requesting) return;
    const arrow = silentTransition(cycle, status, 'receipt');
    if (!arrow || !this.#delivered(act, sides.requested)) return;
    const { event, to } = arrow as Transition & Pick<HistoryEntry, 'event'>;
    this.#record(act, { event, from: status, to });
    this.#become(to);
  }

  #delivered({ hash }: ActRecord, requested: StateCode): boolean {
    if (this.#receipts.has(hash)) return true;
    const after = descendantsIn(this.#placed, hash);
    return this.#placed.some((act) => act.author === requested && after.has(act.hash));
  }

  #oweFor(act: ActRecord, from: CaseStatus): void {
    if (act.kind === 'recall') this.#owe('recalled', act.hash);
    if (act.kind !== 'withdraw') return;
    if (IN_HAND.includes(from)) this.#owe('execution', act.hash);
    if (this.facts.custody !== null) this.#owe('custody', act.hash);
  }

  #supersede(act: ActRecord, reason: SupersededReason, by: ActHash | null = null): void {
    const at = this.status ?? BEFORE;
    this.#record(act, { event: act.kind, from: at, to: at, superseded: { reason, by } });
    if (by === null || !this.cycle) return;
    this.facts = addFactsOfSuperseded(this.cycle.kind, this.facts, act);
    if (reason !== 'CROSSED_BY_WITHDRAWAL') return;
    if (this.cycle.kind === 'evidence') this.#owe('execution', by);
    if (RESULT_KINDS.includes(act.kind)) this.#owe('results', by);
    if (act.kind === 'arrest_reported') this.#owe('custody', by);
  }

  #owe(which: keyof typeof DUTIES, act: ActHash): void {
    const rule = DUTIES[which];
    if (!this.duties.some(({ duty }) => duty === rule.duty)) this.duties.push({ ...rule, act });
  }

  #record(
    { hash, author, n, at }: ActRecord,
    line: Pick<HistoryEntry, 'event' | 'from' | 'to'> & Partial<Pick<HistoryEntry, 'superseded'>>,
  ): void {
    this.#latest = Math.max(this.#latest, at);
    const moment = this.#latest as Instant;
    this.history.push({ act: hash, author, n, at: moment, superseded: null, ...line });
  }
}

/** The States that an opening act names, if its author opens in its own name. */
const sidesOf = (opening: ActRecord): Sides | undefined => {
  const named = statesNamed(opening.body);
  if (named === undefined || named.requesting !== opening.author) return undefined;
  try {
    return { requesting: opening.author, requested: stateCode(named.requested) };
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
