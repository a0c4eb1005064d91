/** Who may see a case at all; compartments and need-to-know within it come on top. */

import type { Officer, OfficerRole } from '@comity/law';
import type { CaseRow } from '../cases/ports.js';

/** Roles that work on cases. Auditors and administrators see that things happened, not what. */
const CASEWORK: readonly OfficerRole[] = [
  'drafter',
  'reviewer',
  'approver',
  'signer',
  'intake',
  'examiner',
  'executing',
  'head',
];

/** Whether `officer` may read `row`: a case of the officer's State, in a role that works on cases. */
export const mayReadCase = (officer: Officer, row: CaseRow): boolean => {
  const ours = officer.state === row.requestingState || officer.state === row.requestedState;
  return ours && officer.roles.some((role) => CASEWORK.includes(role));
};

/** Whether `officer` may work on `row` while it is a draft: at home, in the requesting State. */
export const mayReadDraft = (officer: Officer, row: CaseRow): boolean =>
  officer.state === row.requestingState && mayReadCase(officer, row);

/** Whether `officer` may read the audit trail. */
export const mayReadAuditTrail = (officer: Officer): boolean =>
  officer.roles.includes('auditor') || officer.roles.includes('head');
