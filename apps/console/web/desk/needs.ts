/** What needs somebody today, most urgent first: read off the cases, clocks and deliveries shown. */

import type { DeskAnswer } from '../graph/generated/operations.ts';

export type DeskCase = DeskAnswer['cases'][number];
export type DeskClock = DeskAnswer['clocks'][number];

/** Who looks at the desk. */
export interface Looking {
  readonly officer: string;
  readonly roles: readonly string[];
  /** ISO 3166-1 alpha-3. */
  readonly state: string;
}

/** The groups of the desk, in its order: persons held come before everything. */
export const GROUPS = ['custody', 'deadlines', 'approvals', 'asked', 'arrived', 'stuck'] as const;
export type Group = (typeof GROUPS)[number];

/** One thing that waits, with the case where it is done. */
export interface Need {
  readonly group: Group;
  readonly caseId: string;
  /** What the row is about where it is no whole case: a clock, a proposal, a delivery. */
  readonly clock?: DeskClock;
  readonly proposal?: DeskCase['proposals'][number];
  readonly delivery?: DeskCase['deliveries'][number];
  /** The next action, a word of the catalogue `desk.next`. */
  readonly next: Next;
}

export type Next =
  | 'open'
  | 'review'
  | 'approve'
  | 'send'
  | 'approveAct'
  | 'answer'
  | 'acknowledge'
  | 'examine'
  | 'look';

const APPROVING = ['approver', 'head'];
const REVIEWING = ['reviewer', 'approver', 'head'];
const ANSWERING = ['drafter', 'reviewer', 'approver', 'head'];
const TAKING_IN = ['intake', 'examiner', 'head'];
const ASKED_OF_US = new Set(['INFO_REQUESTED', 'SUPPLEMENT_DUE', 'CLARIFICATION_ASKED']);
const JUST_ARRIVED = new Set(['DELIVERED', 'FORMAL_SENT', 'TRANSMITTED', 'CONDITIONS_OFFERED']);
const TAKEN_IN = new Set(['ACKNOWLEDGED', 'RECEIVED']);

const byUrgency = (a: DeskClock, b: DeskClock): number =>
  (a.daysLeft ?? Infinity) - (b.daysLeft ?? Infinity);

/** Everything that waits, group by group, each in the order in which it should be done. */
export const needsOf = (desk: DeskAnswer, looking: Looking): readonly Need[] => [
  ...clockNeeds(desk, looking),
  ...desk.cases.flatMap((one) => approvalNeeds(one, looking)),
  ...desk.cases.flatMap((one) => answerNeeds(one, looking)),
  ...desk.cases.flatMap((one) => arrivedNeeds(one, looking)),
  ...desk.cases.flatMap(stuckNeeds),
];

const has = ({ roles }: Looking, wanted: readonly string[]): boolean =>
  wanted.some((role) => roles.includes(role));

/** Custody is everybody's, whichever State must act; other deadlines are those of my State. */
const clockNeeds = ({ clocks }: DeskAnswer, { state }: Looking): readonly Need[] => {
  const custody = clocks.filter(({ id }) => id === 'custody');
  const own = clocks.filter((clock) => clock.id !== 'custody' && clock.state.code === state);
  const needs = (group: Group, some: readonly DeskClock[]) =>
    some
      .toSorted(byUrgency)
      .map((clock): Need => ({ group, caseId: clock.caseId, clock, next: 'open' }));
  return [...needs('custody', custody), ...needs('deadlines', own)];
};

/** Nobody approves what they proposed themselves. */
const approvalNeeds = (one: DeskCase, looking: Looking): readonly Need[] => {
  const need = (next: Next): Need => ({ group: 'approvals', caseId: one.id, next });
  const ours = one.requestingState.code === looking.state;
  const proposals = has(looking, APPROVING)
    ? one.proposals
        .filter(({ proposedBy }) => proposedBy !== looking.officer)
        .map((proposal): Need => ({ ...need('approveAct'), proposal }))
    : [];
  if (!ours) return proposals;
  if (one.status === 'IN_REVIEW' && has(looking, APPROVING)) return [...proposals, need('approve')];
  if (one.status === 'IN_REVIEW' && has(looking, REVIEWING)) return [...proposals, need('review')];
  if (one.status === 'APPROVED' && has(looking, ['signer', ...APPROVING])) {
    return [...proposals, need('send')];
  }
  return proposals;
};

const answerNeeds = (one: DeskCase, looking: Looking): readonly Need[] =>
  ASKED_OF_US.has(one.status) &&
  one.requestingState.code === looking.state &&
  has(looking, ANSWERING)
    ? [{ group: 'asked', caseId: one.id, next: 'answer' }]
    : [];

const arrivedNeeds = (one: DeskCase, looking: Looking): readonly Need[] => {
  if (one.requestedState.code !== looking.state || !has(looking, TAKING_IN)) return [];
  if (JUST_ARRIVED.has(one.status)) {
    return [{ group: 'arrived', caseId: one.id, next: 'acknowledge' }];
  }
  return TAKEN_IN.has(one.status) ? [{ group: 'arrived', caseId: one.id, next: 'examine' }] : [];
};

/** One try that failed is no news; what was refused or tried again and again is. */
const ATTEMPTS_QUIET_MAX = 2;

const stuckNeeds = (one: DeskCase): readonly Need[] =>
  one.deliveries
    .filter(
      ({ status, attempts }) =>
        status === 'refused' ||
        status === 'undeliverable' ||
        (status === 'queued' && attempts > ATTEMPTS_QUIET_MAX),
    )
    .map((delivery): Need => ({ group: 'stuck', caseId: one.id, delivery, next: 'look' }));
