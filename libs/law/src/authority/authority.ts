/** Who may do what with a case: one table of roles, relations to the case and compartments. */

import type { Officer } from '../officer.js';
import type { OfficerRole } from '../life-cycle-data.js';

/** How an officer stands to one case at one moment. */
export const RELATIONS = ['team', 'duty', 'cover', 'shared', 'broken_glass', 'stranger'] as const;

/**
 * `team`: drafted it, acted on it, or was assigned. `duty`: it waits for a role of his. `cover`:
 * stands in for one of the team. `shared`: it was given to him, until a day. `broken_glass`: two
 * officers opened it for some hours. `stranger`: none of these.
 */
export type Relation = (typeof RELATIONS)[number];

/** Domain report 3.8. */
export const COMPARTMENTS = ['C0', 'C1', 'C2', 'C3', 'C4', 'C5', 'P'] as const;
export type Compartment = (typeof COMPARTMENTS)[number];

export const OPERATIONS = [
  'read',
  'export',
  'change',
  'staff',
  'alert',
  'audit',
  'figures',
  'shared_knowledge',
  'ask_glass',
  'confirm_glass',
  'alarms',
] as const;

/**
 * `read`: see the case by whatever way. `export`: take it out whole. `change`: draft, step, act,
 * attach. `staff`: assign and share. `alert`: learn that a case waits, and nothing else. `audit`,
 * `figures`, `shared_knowledge`: what is read beside cases. `ask_glass`, `confirm_glass`: open a
 * case in an emergency, by two; `alarms`: learn that it was done.
 */
export type Operation = (typeof OPERATIONS)[number];

/** One line of the table: these roles, so related, may do it in these compartments. */
export interface Grant {
  readonly operation: Operation;
  readonly roles: readonly OfficerRole[];
  readonly relations: readonly Relation[];
  readonly compartments: readonly Compartment[];
  readonly source: string;
}

/** Roles that work on cases. Auditors and administrators see that things happened, not what. */
export const CASEWORK_ROLES: readonly OfficerRole[] = [
  'drafter',
  'reviewer',
  'approver',
  'signer',
  'intake',
  'examiner',
  'executing',
  'head',
];

/** Roles to which a case is given until a day, rather than assigned. */
export const SHARED_ROLES: readonly OfficerRole[] = ['liaison', 'executing'];

const EVERYBODY: readonly OfficerRole[] = [...CASEWORK_ROLES, 'liaison', 'auditor', 'node_admin'];
const CASE_FILE: readonly Compartment[] = ['C0', 'C1'];
const OPERATIONAL: readonly Compartment[] = ['C0', 'C1', 'C2'];
const AT_WORK: readonly Relation[] = ['team', 'duty', 'cover'];

/**
 * What no line grants is denied. No line grants C3 or C4: what they hold is kept by no node, and
 * opened by named persons with their own keys (VP-1 to VP-5).
 */
export const AUTHORITY: readonly Grant[] = [
  {
    operation: 'read',
    roles: CASEWORK_ROLES,
    relations: AT_WORK,
    compartments: OPERATIONAL,
    source: 'domain 3.8: case officers, reviewer, approver, head assigned to the case; C2 named',
  },
  {
    operation: 'read',
    roles: ['executing'],
    relations: ['shared'],
    compartments: OPERATIONAL,
    source: 'domain 3.8: C2 to the executing authority, time-limited',
  },
  {
    operation: 'read',
    roles: ['liaison'],
    relations: ['shared'],
    compartments: CASE_FILE,
    source: 'domain 2.2: a liaison officer sees cases shared with him; C2 needs a name',
  },
  {
    operation: 'read',
    roles: CASEWORK_ROLES,
    relations: ['broken_glass'],
    compartments: OPERATIONAL,
    source: 'domain 2.2: emergencies, two persons, reported; named and time-limited as C2 asks',
  },
  {
    operation: 'export',
    roles: CASEWORK_ROLES,
    relations: AT_WORK,
    compartments: OPERATIONAL,
    source: 'a bundle leaves the node whole, with C2: those at work on the case alone',
  },
  {
    operation: 'change',
    roles: CASEWORK_ROLES,
    relations: AT_WORK,
    compartments: OPERATIONAL,
    source: 'domain 2.2; which act, and whose four eyes, the table of authorship says',
  },
  {
    operation: 'change',
    roles: ['executing'],
    relations: ['shared'],
    compartments: OPERATIONAL,
    source: 'domain 2.2: execute, report, seal results',
  },
  {
    operation: 'staff',
    roles: ['approver', 'head'],
    relations: AT_WORK,
    compartments: CASE_FILE,
    source: 'domain 2.2: who answers for a case says who works on it',
  },
  {
    operation: 'alert',
    roles: CASEWORK_ROLES,
    relations: ['team', 'duty', 'cover', 'broken_glass'],
    compartments: ['C0'],
    source: 'VP-17: the id of the case and its urgency, to whoever may read the case',
  },
  {
    operation: 'alert',
    roles: ['executing'],
    relations: ['shared'],
    compartments: ['C0'],
    source: 'VP-17: the id of the case and its urgency, to whoever may read the case',
  },
  {
    operation: 'alert',
    roles: ['liaison'],
    relations: RELATIONS,
    compartments: ['C0'],
    source:
      'domain 2.3: an overdue clock escalates to head and liaison, who learn which case waits',
  },
  {
    operation: 'audit',
    roles: ['auditor', 'head'],
    relations: RELATIONS,
    compartments: ['C0'],
    source: 'domain 2.2: auditors see that things happened, not what is in the case',
  },
  {
    operation: 'figures',
    roles: ['approver', 'head', 'auditor'],
    relations: RELATIONS,
    compartments: ['C5'],
    source: 'domain 2.8 and 3.8: exact figures of the own State; all others suppressed ones',
  },
  {
    operation: 'shared_knowledge',
    roles: EVERYBODY,
    relations: RELATIONS,
    compartments: ['C0', 'C5', 'P'],
    source: 'domain 3.8: P is for all users of the network',
  },
  {
    operation: 'ask_glass',
    roles: CASEWORK_ROLES,
    relations: RELATIONS,
    compartments: ['C0'],
    source: 'domain 2.2: emergencies; nobody is told whether there is such a case',
  },
  {
    operation: 'alarms',
    roles: ['auditor', 'head'],
    relations: RELATIONS,
    compartments: ['C0'],
    source: 'domain 2.2: an emergency is reported, to who answers and to who looks over shoulders',
  },
  {
    operation: 'confirm_glass',
    roles: ['approver', 'head'],
    relations: RELATIONS,
    compartments: ['C0'],
    source: 'domain 2.2 four eyes: another natural person, who answers for it',
  },
];

export interface AuthorityQuestion {
  readonly operation: Operation;
  readonly officer: Pick<Officer, 'roles'>;
  readonly relation: Relation;
  readonly compartment: Compartment;
}

/** Whether a line of the table grants it. */
export const mayDo = ({ operation, officer, relation, compartment }: AuthorityQuestion): boolean =>
  AUTHORITY.some(
    (grant) =>
      grant.operation === operation &&
      grant.relations.includes(relation) &&
      grant.compartments.includes(compartment) &&
      officer.roles.some((role) => grant.roles.includes(role)),
  );
