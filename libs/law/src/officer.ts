/** An officer, and the two questions every decision asks: whose officer, and in what role. */

import { denied, done } from '@comity/kernel';
import type { OfficerId, Outcome, StateCode } from '@comity/kernel';
import type { LawDenialCode } from './law.denials.js';
import type { OfficerRole } from './life-cycle-data.js';

/** A natural person in an authority of one State, with every role held there. */
export interface Officer {
  readonly id: OfficerId;
  readonly state: StateCode;
  readonly roles: readonly OfficerRole[];
}

/** Every role, in the order of the domain report 2.2. */
export const OFFICER_ROLES: readonly OfficerRole[] = [
  'drafter',
  'reviewer',
  'approver',
  'signer',
  'intake',
  'examiner',
  'executing',
  'liaison',
  'auditor',
  'node_admin',
  'head',
];

/** An officer as somebody vouched for one; roles that the law does not know give no right. */
export const officerOf = (vouched: {
  readonly officer: OfficerId;
  readonly state: StateCode;
  readonly roles: readonly string[];
}): Officer => ({
  id: vouched.officer,
  state: vouched.state,
  roles: OFFICER_ROLES.filter((role) => vouched.roles.includes(role)),
});

/** Denies unless `officer` is of `state` and holds one of `roles`. */
export const checkOfficer = (
  officer: Officer,
  state: StateCode,
  roles: readonly OfficerRole[],
): Outcome<null, LawDenialCode> => {
  if (officer.state !== state) {
    return denied('OFFICER_OF_OTHER_STATE', { officer: officer.id, state: officer.state });
  }
  return officer.roles.some((role) => roles.includes(role))
    ? done(null)
    : denied('OFFICER_ROLE_MISSING', { officer: officer.id, roles });
};
