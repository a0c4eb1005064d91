/** What may be done with a case now, by whom, and why not by me. */

import {
  actTransition,
  lifeCycleOf,
  type ActKind,
  type CaseKind,
  type CaseStatus,
  type OfficerRole,
  type Side,
  type StepKind,
  type Transition,
} from '@comity/law';

/** One way on. */
export interface Way {
  /** An act crosses the border; a step stays at home; `sign_and_send` sends an approved draft. */
  readonly carrier: 'act' | 'step' | 'send';
  readonly event: ActKind | StepKind | 'sign_and_send';
  /** Who may; I am none of them where `mine` is false. */
  readonly roles: readonly OfficerRole[];
  readonly mine: boolean;
  /** Whether another officer has to approve before it goes out. */
  readonly byTwo: boolean;
}

interface Asked {
  readonly of: CaseKind;
  readonly status: CaseStatus;
  readonly side: Side;
  readonly roles: readonly string[];
  /** Acts that the node allows our side now. */
  readonly allowedActs: readonly string[];
}

/** Steps that this page does not offer: the draft's own page submits, a clock erases. */
const ELSEWHERE: ReadonlySet<string> = new Set(['submit', 'erase', 'oral_call']);

/** All of it, what I may do myself first. */
export const waysOn = ({ of, status, side, roles, allowedActs }: Asked): readonly Way[] => {
  const cycle = lifeCycleOf(of);
  const steps = cycle.transitions
    .filter(
      ({ carrier, from, side: by }) => carrier === 'step' && from.includes(status) && by === side,
    )
    .filter(({ event }) => !ELSEWHERE.has(event))
    .map((arrow) => wayOf('step', arrow, roles));
  const sending =
    status === 'APPROVED'
      ? cycle.transitions.filter(
          ({ carrier, from, side: by }) =>
            carrier === 'act' && from.includes('APPROVED') && by === side,
        )
      : [];
  // Information is sent as an offer or at once as its draft has it: one button sends either.
  const send = sending
    .slice(0, 1)
    .map((arrow) => wayOf('send', { ...arrow, event: 'sign_and_send' }, roles));
  const acts = allowedActs.flatMap((kind) => {
    const arrow = actTransition(cycle, status, kind as ActKind);
    return arrow?.actKind === undefined || sending.includes(arrow)
      ? []
      : [wayOf('act', { ...arrow, event: arrow.actKind }, roles)];
  });
  return [...send, ...steps, ...acts].toSorted((a, b) => Number(b.mine) - Number(a.mine));
};

const wayOf = (
  carrier: Way['carrier'],
  { event, proposes, officers }: Transition,
  roles: readonly string[],
): Way => ({
  carrier,
  event: event as Way['event'],
  roles: proposes,
  mine: proposes.some((role) => roles.includes(role)),
  byTwo: carrier === 'act' && officers === 2,
});
