/** A case's status and history as a pure function of its acts and their receipts. */

import type { ActHash } from '@comity/kernel';
import type { ActRecord } from './act.js';
import type { CaseFold, Receipts } from './case.js';
import { ancestorsIn, placeActs } from './causal-order.js';
import type { Placement } from './causal-order.js';
import { supersededByCrossing } from './crossing.js';
import { FoldRun } from './fold-run.js';
import { actTransitionsFor, evidenceLifeCycle } from './life-cycle.js';
import type { ActKind, CaseStatus, Side } from './life-cycle.js';

/**
 * Folds the acts of one case. Total: it throws on no acts whatever, and the order and repetition
 * in which they are given change nothing. Acts under which others are missing are reported as
 * waiting and have no effect yet (PROTOCOL, chain of acts; architecture 2.1).
 */
export const foldCase = (acts: readonly ActRecord[], receipts: Receipts): CaseFold => {
  const placement = placeActs(acts);
  return summarize(placement, run(placement.placed, receipts, new Map()));
};

/**
 * The kinds of act that `side` may author now, in the order of the life cycle. For the requested
 * State a request that it holds is delivered, whether or not its own receipt is at hand.
 */
export const allowedActs = (fold: CaseFold, side: Side): readonly ActKind[] => {
  if (fold.status === null) return side === 'requesting' ? ['request'] : [];
  const status = statusFor(fold.status, side);
  return actTransitionsFor(evidenceLifeCycle, status, side)
    .filter(({ joint, actKind }) => joint?.matching !== null || !hasGiven(fold, side, actKind))
    .flatMap(({ actKind }) => actKind ?? []);
};

/** The status that decides for `side`: the holder of a request has it delivered. */
export const statusFor = (status: CaseStatus, side: Side): CaseStatus =>
  status === 'TRANSMITTED' && side === 'requested' ? 'DELIVERED' : status;

const hasGiven = (fold: CaseFold, side: Side, kind: ActKind | undefined): boolean =>
  fold.pendingJoint.some((pending) => pending.kind === kind && pending.side === side);

const NO_RECEIPTS: Receipts = new Set<ActHash>();

/** Whether each act had effect on its own causal past; remembered, since pasts nest. */
type Effects = Map<ActHash, boolean>;

const run = (placed: readonly ActRecord[], receipts: Receipts, effects: Effects): FoldRun => {
  const superseded = supersededByCrossing(placed, (act) => hadEffect(placed, act, effects));
  const fold = new FoldRun(placed, receipts);
  for (const act of placed) fold.take(act, superseded.get(act.hash));
  return fold;
};

const hadEffect = (placed: readonly ActRecord[], act: ActRecord, effects: Effects): boolean => {
  const known = effects.get(act.hash);
  if (known !== undefined) return known;
  const past = ancestorsIn(placed, act.hash);
  const own = placed.filter(({ hash }) => hash === act.hash || past.has(hash));
  const last = run(own, NO_RECEIPTS, effects).history.at(-1);
  const effect = last?.act === act.hash && last.superseded === null && last.from !== last.to;
  effects.set(act.hash, effect);
  return effect;
};

const summarize = (placement: Placement, fold: FoldRun): CaseFold => ({
  kind: evidenceLifeCycle.kind,
  status: fold.status,
  sides: fold.sides,
  history: fold.history,
  ...fold.facts,
  heads: placement.heads,
  nextN: 1 + placement.placed.reduce((greatest, { n }) => Math.max(greatest, n), 0),
  waiting: placement.waiting,
  pendingJoint: fold.pendingJoint,
  duties: fold.status === 'CLOSED' ? [] : fold.duties,
});
