/** The one interpreter of life cycles: which arrow leaves a status, and for whom. */

import { evidenceLifeCycleData } from './generated/life-cycle-data.js';
import type { Carrier, LifeCycleData, OfficerRole } from './life-cycle-data.js';

const evidence = evidenceLifeCycleData satisfies LifeCycleData;

type Data = typeof evidence;
type Row = Data['transitions'][number];

/** Kinds of case whose life cycle this lib interprets. */
export type CaseKind = Data['name'];
/** A status of a case, at home or between two States. */
export type CaseStatus = keyof Data['statuses'];
/** A kind of act: what a State may sign and send across the border in a case. */
export type ActKind = Extract<Row, { readonly carrier: 'act' }>['actKind'];
/** A kind of step: what happens at home and never crosses. */
export type StepKind = Extract<Row, { readonly carrier: 'step' }>['event'];
/** The two roles in a case. */
export type Side = 'requesting' | 'requested';

/** One arrow of a life cycle, typed (see `life-cycle-data.ts`). */
export interface Transition {
  readonly from: readonly CaseStatus[];
  readonly event: Row['event'];
  readonly to: CaseStatus;
  readonly carrier: Carrier;
  readonly actKind?: ActKind;
  readonly side: Side | 'either';
  readonly officers: 0 | 1 | 2;
  readonly joint?: { readonly matching: string | null };
  readonly proposes: readonly OfficerRole[];
  readonly approves: readonly OfficerRole[];
  readonly actor: string;
  readonly precondition?: string;
  readonly legalSource?: string;
  readonly authorSource: string;
}

/** The life cycle of one kind of case. */
export interface LifeCycle {
  readonly kind: CaseKind;
  readonly title: string;
  readonly initial: CaseStatus;
  readonly statuses: Readonly<Record<CaseStatus, string>>;
  readonly transitions: readonly Transition[];
}

/** The evidence request: `state_machines.json` and domain report 2.3. */
export const evidenceLifeCycle: LifeCycle = {
  kind: evidence.name,
  title: evidence.title,
  initial: evidence.initial,
  statuses: evidence.statuses,
  transitions: evidence.transitions,
};

/** The life cycle that governs cases of `kind`. */
export const lifeCycleOf = (kind: CaseKind): LifeCycle => ({ evidence: evidenceLifeCycle })[kind];

/** Every kind of act of the evidence life cycle, in the order of the data. */
export const ACT_KINDS: readonly ActKind[] = [
  ...new Set(evidenceLifeCycle.transitions.flatMap((arrow) => arrow.actKind ?? [])),
];

/** Every kind of step of the evidence life cycle, in the order of the data. */
export const STEP_KINDS: readonly StepKind[] = evidence.transitions
  .filter((row) => row.carrier === 'step')
  .map((row) => row.event);

/** Whether `text` names a kind of act we know. */
export const isActKind = (text: string): text is ActKind =>
  (ACT_KINDS as readonly string[]).includes(text);

/** Whether `text` names a status of the evidence life cycle. */
export const isCaseStatus = (text: string): text is CaseStatus =>
  Object.hasOwn(evidenceLifeCycle.statuses, text);

/** The arrow that an act of `kind` follows out of `status`, whoever its author; else undefined. */
export const actTransition = (
  lifeCycle: LifeCycle,
  status: CaseStatus,
  kind: ActKind,
): Transition | undefined =>
  lifeCycle.transitions.find((arrow) => arrow.actKind === kind && arrow.from.includes(status));

/** The arrow that a step of `kind` follows out of `status`; else undefined. */
export const stepTransition = (
  lifeCycle: LifeCycle,
  status: CaseStatus,
  kind: StepKind,
): Transition | undefined =>
  lifeCycle.transitions.find(
    (arrow) => arrow.carrier === 'step' && arrow.event === kind && arrow.from.includes(status),
  );

/** Every arrow out of `status` that an act of `side` may follow. */
export const actTransitionsFor = (
  lifeCycle: LifeCycle,
  status: CaseStatus,
  side: Side,
): readonly Transition[] =>
  lifeCycle.transitions.filter(
    (arrow) => arrow.carrier === 'act' && arrow.from.includes(status) && maySign(arrow, side),
  );

/** Whether `side` may author what `arrow` says. */
export const maySign = (arrow: Transition, side: Side): boolean =>
  arrow.side === 'either' || arrow.side === side;
