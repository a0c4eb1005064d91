/** The table of authority: what it must never grant, whatever its lines say. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { OFFICER_ROLES } from '../officer.js';
import {
  AUTHORITY,
  CASEWORK_ROLES,
  COMPARTMENTS,
  mayDo,
  OPERATIONS,
  RELATIONS,
  type AuthorityQuestion,
} from './authority.js';

const OF_CASES = ['read', 'export', 'change', 'staff'] as const;
const CASE_FILE = ['C1', 'C2'] as const;

/** Every question that can be put for one role. */
const questions: readonly AuthorityQuestion[] = OPERATIONS.flatMap((operation) =>
  OFFICER_ROLES.flatMap((role) =>
    RELATIONS.flatMap((relation) =>
      COMPARTMENTS.map((compartment) => ({
        operation,
        officer: { roles: [role] },
        relation,
        compartment,
      })),
    ),
  ),
);
const granted = questions.filter(mayDo);

describe('the table of authority', () => {
  it('grants nothing of C3 and C4 to anybody', () => {
    expect(granted.filter(({ compartment }) => ['C3', 'C4'].includes(compartment))).toEqual([]);
  });

  it('grants a stranger nothing that is in a case', () => {
    const inCases = granted.filter(({ operation }) => OF_CASES.some((one) => one === operation));
    expect(inCases.length).toBeGreaterThan(0);
    expect(inCases.filter(({ relation }) => relation === 'stranger')).toEqual([]);
  });

  it('grants an auditor and an administrator nothing of C1 and C2, however they stand to it', () => {
    const seen = granted.filter(
      ({ officer, compartment }) =>
        officer.roles.some((role) => role === 'auditor' || role === 'node_admin') &&
        CASE_FILE.some((one) => one === compartment),
    );
    expect(seen).toEqual([]);
  });

  it('grants through broken glass reading alone', () => {
    const more = granted.filter(
      ({ operation, relation }) =>
        relation === 'broken_glass' && ['export', 'change', 'staff'].includes(operation),
    );
    expect(more).toEqual([]);
  });

  it('lets a liaison officer act in nothing', () => {
    const acts = granted.filter(
      ({ operation, officer }) =>
        officer.roles.includes('liaison') && ['export', 'change', 'staff'].includes(operation),
    );
    expect(acts).toEqual([]);
  });

  it('names a source and at least one role, relation and compartment in each line', () => {
    for (const grant of AUTHORITY) {
      expect(grant.source).not.toBe('');
      expect(grant.roles.length * grant.relations.length * grant.compartments.length).not.toBe(0);
    }
  });

  it('grants whoever may change a case that he may read it', () => {
    const changed = granted.filter(({ operation }) => operation === 'change');
    expect(changed.every((question) => mayDo({ ...question, operation: 'read' }))).toBe(true);
  });

  it('grants several roles what it grants one of them, and no more', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...questions),
        fc.subarray([...OFFICER_ROLES]),
        (question, roles) => {
          const each = roles.some((role) => mayDo({ ...question, officer: { roles: [role] } }));
          expect(mayDo({ ...question, officer: { roles } })).toBe(each);
        },
      ),
    );
  });

  it('counts as casework every role but those that see no content or are given a case', () => {
    const others = OFFICER_ROLES.filter((role) => !CASEWORK_ROLES.includes(role));
    expect(others).toEqual(['liaison', 'auditor', 'node_admin']);
  });
});
