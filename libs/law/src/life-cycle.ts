/** The one interpreter of life cycles: which arrow leaves a status, and for whom. */

import { evidenceLifeCycleData } from './generated/life-cycle-evidence.js';
import { extraditionLifeCycleData } from './generated/life-cycle-extradition.js';
import { practiceRequestLifeCycleData } from './generated/life-cycle-practice-request.js';
import { spontaneousLifeCycleData } from './generated/life-cycle-spontaneous.js';
import type { Carrier, LifeCycleData, OfficerRole } from './life-cycle-data.js';

const DATA = {
  evidence: evidenceLifeCycleData,
  extradition: extraditionLifeCycleData,
  spontaneous: spontaneousLifeCycleData,
  practice_request: practiceRequestLifeCycleData,
} as const satisfies Readonly<Record<string, LifeCycleData>>;

type Data = typeof DATA;
type RowOf<K extends CaseKind> = Data[K]['transitions'][number];
type EventsOf<K extends CaseKind, C extends Carrier> = Extract<
  RowOf<K>,
  { readonly carrier: C }
>['event'];
type Every<M extends Readonly<Record<CaseKind, unknown>>> = M[CaseKind];

/** Kinds of case whose life cycle this lib interprets. */
export type CaseKind = keyof Data;
/** A status of a case of some kind, at home or between two States. */
export type CaseStatus = Every<{ readonly [K in CaseKind]: keyof Data[K]['statuses'] }>;
/** Kinds of act in a case of kind `K`. */
export type ActKindOf<K extends CaseKind> = Extract<
  RowOf<K>,
  { readonly carrier: 'act' }
>['actKind'];
/** A kind of act: what a State may sign and send across the border in a case. */
export type ActKind = Every<{ readonly [K in CaseKind]: ActKindOf<K> }>;
/** A kind of step: what happens at home and never crosses. */
export type StepKind = Every<{ readonly [K in CaseKind]: EventsOf<K, 'step'> }>;
/** What changes a status by itself: a receipt that is held, a period that is over. */
export type SilentEvent = Every<{
  readonly [K in CaseKind]: EventsOf<K, 'receipt'> | EventsOf<K, 'clock'>;
}>;
/**
 * The two roles in a case. `requesting` is the State that opened it: it asks for evidence, for a
 * person or for practices, or gives information unasked; `requested` is the other.
 */
export type Side = 'requesting' | 'requested';

/** One arrow of a life cycle, typed (see `life-cycle-data.ts`). */
export interface Transition {
  readonly from: readonly CaseStatus[];
  readonly event: ActKind | StepKind | SilentEvent | 'sign_and_send';
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
  /** Why we drew an arrow that the research does not have. */
  readonly addedBecause?: string;
}

/** The life cycle of one kind of case. */
export interface LifeCycle {
  readonly kind: CaseKind;
  readonly title: string;
  readonly initial: CaseStatus;
  readonly statuses: Readonly<Partial<Record<CaseStatus, string>>>;
  readonly transitions: readonly Transition[];
  /** What each status may become by steps alone, itself included: what only home can see. */
  readonly atHome: ReadonlyMap<CaseStatus, readonly CaseStatus[]>;
}

const reachedBySteps = (
  transitions: readonly Transition[],
  from: CaseStatus,
): readonly CaseStatus[] => {
  const reached = new Set<CaseStatus>([from]);
  for (const status of reached) {
    for (const arrow of transitions) {
      if (arrow.carrier === 'step' && arrow.from.includes(status)) reached.add(arrow.to);
    }
  }
  return [...reached];
};

const lifeCycle = (kind: CaseKind): LifeCycle => {
  const { title, initial } = DATA[kind];
  const statuses: LifeCycle['statuses'] = DATA[kind].statuses;
  const transitions: readonly Transition[] = DATA[kind].transitions;
  const known = Object.keys(statuses) as readonly CaseStatus[];
  const atHome = new Map(known.map((status) => [status, reachedBySteps(transitions, status)]));
  return { kind, title, initial, statuses, transitions, atHome };
};

const LIFE_CYCLES: Readonly<Record<CaseKind, LifeCycle>> = {
  evidence: lifeCycle('evidence'),
  extradition: lifeCycle('extradition'),
  spontaneous: lifeCycle('spontaneous'),
  practice_request: lifeCycle('practice_request'),
};

/** Every kind of case. */
export const CASE_KINDS = Object.keys(DATA) as readonly CaseKind[];

/** The life cycle that governs cases of `kind` (`state_machines.json`, domain report 2.3 to 2.5). */
export const lifeCycleOf = (kind: CaseKind): LifeCycle => LIFE_CYCLES[kind];

/** Every kind of act of a case of `kind`, in the order of the data. */
export const actKindsOf = (kind: CaseKind): readonly ActKind[] => [
  ...new Set(LIFE_CYCLES[kind].transitions.flatMap((arrow) => arrow.actKind ?? [])),
];

/** Every kind of act. */
export const ACT_KINDS: readonly ActKind[] = [...new Set(CASE_KINDS.flatMap(actKindsOf))];

/** Every kind of step. */
export const STEP_KINDS: readonly StepKind[] = [
  ...new Set(
    CASE_KINDS.flatMap((kind) =>
      LIFE_CYCLES[kind].transitions
        .filter(({ carrier }) => carrier === 'step')
        .map(({ event }) => event as StepKind),
    ),
  ),
];

/** Whether `text` names a kind of act we know, in whatever kind of case. */
export const isActKind = (text: string): text is ActKind =>
  (ACT_KINDS as readonly string[]).includes(text);

/** Whether `text` names a kind of step we know. */
export const isStepKind = (text: string): text is StepKind =>
  (STEP_KINDS as readonly string[]).includes(text);

/** Whether `text` names a status of some life cycle. */
export const isCaseStatus = (text: string): text is CaseStatus =>
  CASE_KINDS.some((kind) => Object.hasOwn(LIFE_CYCLES[kind].statuses, text));

/** The arrow of an act of `kind` by which a case opens; undefined for any other act. */
export const openingTransition = (
  { initial, transitions, atHome }: LifeCycle,
  kind: ActKind,
): Transition | undefined => {
  const before = atHome.get(initial) ?? [];
  return transitions.find(
    ({ actKind, from }) => actKind === kind && from.some((status) => before.includes(status)),
  );
};

/** Acts that carry an approved draft: one officer sends what others have written and approved. */
const DRAFTED_FOR: readonly ActKind[] = ['request', 'offer_conditions', 'send'];

const BY_TWO: ReadonlySet<ActKind> = new Set(
  CASE_KINDS.flatMap((of) =>
    LIFE_CYCLES[of].transitions
      .filter(({ officers }) => officers === 2)
      .flatMap(({ actKind }) => actKind ?? []),
  ),
);

/**
 * Whether two officers stand behind every act of `kind`: proposed by one and approved by another, or
 * a draft that another than its drafters approved (domain report 2.2, four eyes).
 */
export const needsTwoOfficers = (kind: ActKind): boolean =>
  DRAFTED_FOR.includes(kind) || BY_TWO.has(kind);

/**
 * The arrow that an act of `kind` follows out of `status` of an open case, whoever its author; else
 * undefined. A State does not see the steps that the other takes at home: an act that is lawful
 * after a step is lawful from the status before it, too.
 */
export const actTransition = (
  cycle: LifeCycle,
  status: CaseStatus,
  kind: ActKind,
): Transition | undefined =>
  cycle.transitions.find((arrow) => arrow.actKind === kind && leaves(cycle, arrow, status));

/** The arrow that a step of `kind` follows out of `status`; else undefined. */
export const stepTransition = (
  { transitions }: LifeCycle,
  status: CaseStatus,
  kind: StepKind,
): Transition | undefined =>
  transitions.find(
    (arrow) => arrow.carrier === 'step' && arrow.event === kind && arrow.from.includes(status),
  );

/** The arrow that a receipt or a period that is over follows out of `status`; else undefined. */
export const silentTransition = (
  { transitions }: LifeCycle,
  status: CaseStatus,
  carrier: 'receipt' | 'clock',
): Transition | undefined =>
  transitions.find((arrow) => arrow.carrier === carrier && arrow.from.includes(status));

/** Every arrow out of `status` of an open case that an act of `side` may follow. */
export const actTransitionsFor = (
  cycle: LifeCycle,
  status: CaseStatus,
  side: Side,
): readonly Transition[] =>
  cycle.transitions.filter(
    (arrow) => arrow.carrier === 'act' && leaves(cycle, arrow, status) && maySign(arrow, side),
  );

/** Whether `side` may author what `arrow` says. */
export const maySign = (arrow: Transition, side: Side): boolean =>
  arrow.side === 'either' || arrow.side === side;

/** Statuses before a case opens are no place of an open case, though steps lead back to them. */
const leaves = ({ initial, atHome }: LifeCycle, arrow: Transition, status: CaseStatus): boolean => {
  const before = atHome.get(initial) ?? [];
  return (atHome.get(status) ?? []).some(
    (reached) => arrow.from.includes(reached) && !before.includes(reached),
  );
};
