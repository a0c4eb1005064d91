/** For which roles a case waits. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { OFFICER_ROLES } from '../officer.js';
import { CASE_KINDS, lifeCycleOf } from '../life-cycle.js';
import { dutyRoles, type WaitingCase } from './duty.js';

const aCase = (changes: Partial<WaitingCase> = {}): WaitingCase => ({
  side: 'requested',
  status: 'UNDER_EXAMINATION',
  proposed: false,
  onTeam: ['intake', 'examiner'],
  ...changes,
});
const rolesOf = (changes: Partial<WaitingCase>): readonly string[] => [
  ...new Set(dutyRoles(aCase(changes))),
];
const statuses = CASE_KINDS.flatMap((kind) => Object.keys(lifeCycleOf(kind).statuses));

describe('a case', () => {
  it.each([
    ['with somebody of each needed role on its team', {}, ['head']],
    ['that has arrived', { status: 'DELIVERED' }, ['head', 'intake', 'examiner']],
    ['whose team has no examiner', { onTeam: ['intake'] }, ['head', 'examiner']],
    ['with an act that waits for its second officer', { proposed: true }, ['head', 'approver']],
    ['that is a draft', { side: 'requesting', status: 'DRAFT', onTeam: [] }, ['head']],
    ['that is closed', { status: 'CLOSED', onTeam: [] }, ['head']],
    [
      'whose draft was submitted',
      { side: 'requesting', status: 'IN_REVIEW', onTeam: ['drafter', 'signer'] },
      ['head', 'reviewer', 'approver'],
    ],
    [
      'whose draft was approved',
      { side: 'requesting', status: 'APPROVED', onTeam: ['drafter', 'reviewer', 'approver'] },
      ['head', 'signer', 'approver'],
    ],
  ] as const)('%s waits for whom it says', (_, changes, roles) => {
    expect(rolesOf(changes)).toEqual(roles);
  });

  it('always has a head who answers for it, and waits for no drafter, liaison or auditor', () => {
    fc.assert(
      fc.property(
        fc.record({
          side: fc.constantFrom('requesting' as const, 'requested' as const),
          status: fc.constantFrom(...statuses),
          proposed: fc.boolean(),
          onTeam: fc.subarray([...OFFICER_ROLES]),
        }),
        (waiting) => {
          const roles = dutyRoles(waiting);
          expect(roles).toContain('head');
          for (const role of [
            'drafter',
            'liaison',
            'auditor',
            'node_admin',
            'executing',
          ] as const) {
            expect(roles).not.toContain(role);
          }
        },
      ),
    );
  });
});
