/** For which roles a case waits, so that who holds one may take it up unasked. */

import type { OfficerRole } from '../life-cycle-data.js';
import type { Side } from '../life-cycle.js';

/** What is known of a case without reading it. */
export interface WaitingCase {
  readonly side: Side;
  readonly status: string;
  /** Whether an act waits for its second officer. */
  readonly proposed: boolean;
  /** Every role that somebody on its team holds. */
  readonly onTeam: readonly OfficerRole[];
}

/** Roles for which a case waits in this status, whoever is on its team. */
const WAITS_FOR: Readonly<Record<string, readonly OfficerRole[]>> = {
  IN_REVIEW: ['reviewer', 'approver'],
  APPROVED: ['signer', 'approver'],
};

/** Statuses in which the requested State has received a case and not yet said so. */
const ARRIVED: ReadonlySet<string> = new Set(['TRANSMITTED', 'DELIVERED', 'PA_SENT', 'SENT']);

/** Statuses in which a draft is its drafter's alone. */
const DRAFTED: ReadonlySet<string> = new Set(['DRAFT']);

/** What a case under way needs on its team; where nobody there holds it, every holder has the duty. */
const NEEDED: Readonly<Record<Side, readonly OfficerRole[]>> = {
  requesting: ['reviewer', 'approver', 'signer'],
  requested: ['intake', 'examiner'],
};

/**
 * The roles that have the duty on a case, `head` always among them: heads answer for everything of
 * their State. A drafter never has the duty on the case of another.
 */
export const dutyRoles = ({
  side,
  status,
  proposed,
  onTeam,
}: WaitingCase): readonly OfficerRole[] => {
  const roles: OfficerRole[] = ['head', ...(WAITS_FOR[status] ?? [])];
  if (proposed) roles.push('approver');
  if (status === 'CLOSED' || DRAFTED.has(status)) return roles;
  const needed = NEEDED[side];
  const arrived = side === 'requested' && ARRIVED.has(status);
  roles.push(...(arrived ? needed : needed.filter((role) => !onTeam.includes(role))));
  return roles;
};
