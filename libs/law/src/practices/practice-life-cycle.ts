/** The life cycle of a best practice, which is kept in a library and is no case between two States. */

import { bestPracticeLifeCycleData } from '../generated/life-cycle-best-practice.js';
import type { OfficerRole } from '../life-cycle-data.js';

type Row = (typeof bestPracticeLifeCycleData)['transitions'][number];

/** Where a practice stands; `SUPERSEDED` is the status of a version only. */
export type PracticeStatus = keyof (typeof bestPracticeLifeCycleData)['statuses'];
/** What an officer may do with a practice. */
export type PracticeStepKind = Exclude<Row, { readonly carrier: 'clock' }>['event'];
/** What follows from the calendar alone. */
export type PracticeClockEvent = Extract<Row, { readonly carrier: 'clock' }>['event'];
/** Whose a step is. */
export type PracticeRole = Row['role'];

/** One arrow of the life cycle, with who may draw it and why. */
export interface PracticeTransition {
  readonly from: readonly PracticeStatus[];
  readonly event: PracticeStepKind | PracticeClockEvent;
  readonly to: PracticeStatus;
  /** As the research has it: `act` once libraries exchange; until then steps in one library. */
  readonly carrier: 'step' | 'act' | 'clock';
  readonly role: PracticeRole;
  readonly proposes: readonly OfficerRole[];
  readonly actor: string;
  readonly precondition?: string;
  readonly legalSource?: string;
  readonly authorSource: string;
  /** Why we drew an arrow that the research does not have. */
  readonly addedBecause?: string;
}

/** The life cycle of a practice (`state_machines.json`, domain report 2.6). */
export interface PracticeLifeCycle {
  readonly initial: PracticeStatus;
  readonly statuses: Readonly<Record<PracticeStatus, string>>;
  readonly transitions: readonly PracticeTransition[];
}

/** The one life cycle of practices. */
export const practiceLifeCycle: PracticeLifeCycle = bestPracticeLifeCycleData;

const { transitions } = practiceLifeCycle;

/** Every kind of step, in the order of the data. */
export const PRACTICE_STEP_KINDS: readonly PracticeStepKind[] = [
  ...new Set(
    transitions
      .filter(({ carrier }) => carrier !== 'clock')
      .map(({ event }) => event as PracticeStepKind),
  ),
];

/** Statuses in which the network reads a practice, and in which it may be withdrawn. */
export const PUBLISHED_STATUSES: readonly PracticeStatus[] =
  transitions.find(({ event }) => event === 'withdraw')?.from ?? [];

/** Roles that write: whoever may submit. */
export const PRACTICE_AUTHORS: readonly OfficerRole[] =
  transitions.find(({ event }) => event === 'submit')?.proposes ?? [];

/** Roles that work on a practice of their State, in whatever status. */
export const PRACTICE_WORKERS: readonly OfficerRole[] = [
  ...new Set(transitions.flatMap(({ proposes }) => proposes)),
];

/** Statuses in which the words may be changed; in `TRANSLATION`, those of other languages alone. */
const REVISABLE: readonly PracticeStatus[] = [
  'DRAFT',
  'REVISION_ASKED',
  'TRANSLATION',
  'UNDER_REVISION',
];

/** Whether `text` names a kind of step. */
export const isPracticeStepKind = (text: string): text is PracticeStepKind =>
  (PRACTICE_STEP_KINDS as readonly string[]).includes(text);

/** Every status, in the order of the data. */
export const PRACTICE_STATUSES = Object.keys(
  practiceLifeCycle.statuses,
) as readonly PracticeStatus[];

/** Whether `text` names a status. */
export const isPracticeStatus = (text: string): text is PracticeStatus =>
  (PRACTICE_STATUSES as readonly string[]).includes(text);

/** Whether an author may change the words of a practice that stands so. */
export const isRevisable = (status: PracticeStatus): boolean => REVISABLE.includes(status);

/** The arrow that a step of `kind` follows out of `status`; else undefined. */
export const practiceTransition = (
  status: PracticeStatus,
  kind: PracticeStepKind,
): PracticeTransition | undefined =>
  transitions.find(({ event, from }) => event === kind && from.includes(status));

/** The arrow by which the calendar alone leads out of `status`; else undefined. */
export const practiceClock = (status: PracticeStatus): PracticeTransition | undefined =>
  transitions.find(({ carrier, from }) => carrier === 'clock' && from.includes(status));

/** Every arrow that an officer may follow out of `status`. */
export const practiceTransitionsFrom = (status: PracticeStatus): readonly PracticeTransition[] =>
  transitions.filter(({ carrier, from }) => carrier !== 'clock' && from.includes(status));
