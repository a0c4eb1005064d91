/** Who acts for a State in the demonstration, by what the law asks of them. */

import {
  lifeCycleOf,
  type ActKind,
  type CaseKind,
  type OfficerRole,
  type Side,
  type StepKind,
  type Transition,
} from '@comity/law';
import type { OfficerClient } from './officer-client.js';

export interface Desk {
  readonly state: string;
  readonly drafter: OfficerClient;
  readonly reviewer: OfficerClient;
  readonly intake: OfficerClient;
  readonly examiner: OfficerClient;
  readonly approver: OfficerClient;
}

/** Whoever may take this step, the one of the lowest rank first. */
export const officerForStep = (desk: Desk, of: CaseKind, kind: StepKind): OfficerClient =>
  officerFor(desk, of, (arrow) => arrow.carrier === 'step' && arrow.event === kind);

/** Whoever may propose this act on that side. */
export const officerForAct = (
  desk: Desk,
  of: CaseKind,
  kind: ActKind,
  side: Side,
): OfficerClient => {
  const order = side === 'requesting' ? REQUESTING : REQUESTED;
  return officerFor(desk, of, (arrow) => arrow.actKind === kind, order);
};

type Place = Exclude<keyof Desk, 'state'>;

const REQUESTING: readonly Place[] = ['drafter', 'reviewer', 'intake', 'examiner', 'approver'];
const REQUESTED: readonly Place[] = ['intake', 'examiner', 'reviewer', 'drafter', 'approver'];

const officerFor = (
  desk: Desk,
  of: CaseKind,
  fits: (arrow: Transition) => boolean,
  order: readonly Place[] = REQUESTING,
): OfficerClient => {
  const may = lifeCycleOf(of).transitions.find(fits)?.proposes ?? [];
  const place = order.find((one) => may.includes(one satisfies OfficerRole)) ?? 'approver';
  return desk[place];
};
