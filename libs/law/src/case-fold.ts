/** A case's status and history as a pure function of its acts, their receipts and the time. */

import type { ActHash, Instant } from '@comity/kernel';
import type { ActRecord } from './act.js';
import type { CaseFold, Receipts } from './case.js';
import { ancestorsIn, placeActs } from './causal-order.js';
import type { Placement } from './causal-order.js';
import { supersededByCrossing } from './crossing.js';
import { FoldRun, kindOpenedBy } from './fold-run.js';
import { actTransitionsFor, lifeCycleOf, silentTransition } from './life-cycle.js';
import type { ActKind, CaseStatus, Side } from './life-cycle.js';

/**
 * Folds the acts of one case. Total: it throws on no acts whatever, and the order and repetition
 * in which they are given change nothing. Acts under which others are missing are reported as
 * waiting and have no effect yet (PROTOCOL, chain of acts; architecture 2.1).
 *
 * @param now until when time has passed: a custody period that is over by then has ended. Without
 *   it time stands where the last act left it.
 */
export const foldCase = (
  acts: readonly ActRecord[],
  receipts: Receipts,
  now?: Instant,
): CaseFold => {
  const placement = placeActs(acts);
  const fold = run(placement.placed, receipts, new Map());
  if (now !== undefined) fold.pass(now);
  return summarize(placement, fold);
};

/**
 * The kinds of act that `side` may author now in an open case, in the order of the life cycle;
 * none while the act that opens it is not held.
 *
 * @param atHome where the case stands after our own steps (`homeStatus`); without it, where both
 *   States see it
 */
export const allowedActs = (
  fold: CaseFold,
  side: Side,
  atHome?: CaseStatus,
): readonly ActKind[] => {
  const status = atHome ?? statusFor(fold, side);
  if (fold.kind === null || status === null) return [];
  const kinds = actTransitionsFor(lifeCycleOf(fold.kind), status, side)
    .filter(({ joint, actKind }) => joint?.matching !== null || !hasGiven(fold, side, actKind))
    .flatMap(({ actKind }) => actKind ?? [])
    .filter((kind) => kind !== 'send' || !fold.contentGiven);
  return [...new Set(kinds)];
};

/**
 * The status that decides for `side`: to the requested State what it holds is delivered, whether
 * or not its own receipt is at hand.
 */
export const statusFor = (fold: CaseFold, side: Side): CaseStatus | null => {
  if (fold.kind === null || fold.status === null || side === 'requesting') return fold.status;
  const nothingSent = fold.status === 'SENT' && !fold.contentGiven;
  const arrow = silentTransition(lifeCycleOf(fold.kind), fold.status, 'receipt');
  return arrow === undefined || nothingSent ? fold.status : arrow.to;
};

const hasGiven = (fold: CaseFold, side: Side, kind: ActKind | undefined): boolean =>
  fold.pendingJoint.some((pending) => pending.kind === kind && pending.side === side);

const NO_RECEIPTS: Receipts = new Set<ActHash>();

/** Whether each act had effect on its own causal past; remembered, since pasts nest. */
type Effects = Map<ActHash, boolean>;

const run = (placed: readonly ActRecord[], receipts: Receipts, effects: Effects): FoldRun => {
  const superseded = supersededByCrossing(kindOf(placed), placed, (act) =>
    hadEffect(placed, act, effects),
  );
  const fold = new FoldRun(placed, receipts);
  for (const act of placed) fold.take(act, superseded.get(act.hash));
  return fold;
};

/** The kind of the case, by the first act that opens one. */
const kindOf = (placed: readonly ActRecord[]) => {
  for (const act of placed) {
    const kind = kindOpenedBy(act);
    if (kind !== undefined) return kind;
  }
  return undefined;
};

const hadEffect = (placed: readonly ActRecord[], act: ActRecord, effects: Effects): boolean => {
  const known = effects.get(act.hash);
  if (known !== undefined) return known;
  const past = ancestorsIn(placed, act.hash);
  const own = placed.filter(({ hash }) => hash === act.hash || past.has(hash));
  const line = run(own, NO_RECEIPTS, effects).history.findLast(
    (entry) => entry.act === act.hash && entry.event === act.kind,
  );
  const effect = line !== undefined && line.superseded === null && line.from !== line.to;
  effects.set(act.hash, effect);
  return effect;
};

const summarize = (placement: Placement, fold: FoldRun): CaseFold => ({
  kind: fold.cycle?.kind ?? null,
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
