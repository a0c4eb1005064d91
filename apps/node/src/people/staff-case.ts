/** Who is put on a case, to whom it is given for a time, and the end of both. */

import {
  denied,
  done,
  plus,
  DAY_MS,
  type CaseId,
  type Clock,
  type Instant,
  type OfficerId,
  type Outcome,
} from '@comity/kernel';
import {
  CASEWORK_ROLES,
  SHARED_ROLES,
  type LawDenialCode,
  type Officer,
  type OfficerRole,
} from '@comity/law';
import type { AuditTrail } from '../audit/append-entry.js';
import type { CaseDenialCode } from '../cases/case.denials.js';
import type { CaseRow } from '../cases/ports.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import { mayOnCase } from './access.js';
import type { AuthorityDenialCode } from './authority.denials.js';
import type { SignInDenialCode } from './people.denials.js';
import type { CaseCapacity, CasePersonRow } from './ports.js';

/** For how long a case may be given to one beside its team. */
const SHARE_DAYS_MAX = 365;

export type StaffOutcome = Outcome<
  CasePersonRow,
  CaseDenialCode | LawDenialCode | AuthorityDenialCode | SignInDenialCode
>;

export interface StaffCommand {
  readonly by: Officer;
  readonly caseId: CaseId;
  readonly officer: OfficerId;
}

export class StaffCase {
  readonly #unitOfWork: UnitOfWork;
  readonly #audit: AuditTrail;
  readonly #clock: Clock;

  constructor(unitOfWork: UnitOfWork, audit: AuditTrail, clock: Clock) {
    this.#unitOfWork = unitOfWork;
    this.#audit = audit;
    this.#clock = clock;
  }

  /**
   * Puts an officer on the team. Denies CASE_UNKNOWN, OFFICER_ROLE_MISSING unless an approver or
   * head of the case asks, OFFICER_UNKNOWN, ASSIGNEE_ROLE_UNFIT.
   */
  assign(command: StaffCommand): Promise<StaffOutcome> {
    return this.#staff(command, 'case.assigned', (tx, row, at) =>
      give(tx, row, { ...command, at, capacity: 'assigned', roles: CASEWORK_ROLES, until: null }),
    );
  }

  /** Gives it until a moment. Denies what `assign` does, and AUTHORITY_PERIOD_INVALID. */
  share(command: StaffCommand & { readonly until: Instant }): Promise<StaffOutcome> {
    const { until } = command;
    return this.#staff(command, 'case.shared', async (tx, row, at) => {
      if (until <= at || until > plus(at, SHARE_DAYS_MAX * DAY_MS)) {
        return denied('AUTHORITY_PERIOD_INVALID', { daysMost: SHARE_DAYS_MAX });
      }
      return give(tx, row, { ...command, at, capacity: 'shared', roles: SHARED_ROLES, until });
    });
  }

  /** Ends all that the officer has in the case. Denies what `assign` does, and ASSIGNMENT_UNKNOWN. */
  end(command: StaffCommand): Promise<StaffOutcome> {
    return this.#staff(command, 'case.assignment-ended', (tx, row, at) =>
      endAll(tx, row, { ...command, at }),
    );
  }

  /** Everybody's part in a case, which its caller has been allowed to read. */
  of(caseId: CaseId): Promise<readonly CasePersonRow[]> {
    return this.#unitOfWork.read((tx) =>
      tx.casePeople.list({ caseId }, { order: { since: 'asc', officer: 'asc' } }),
    );
  }

  #staff(
    { by, caseId, officer }: StaffCommand,
    event: string,
    work: (tx: NodeTx, row: CaseRow, at: Instant) => Promise<StaffOutcome>,
  ): Promise<StaffOutcome> {
    const at = this.#clock.now();
    return this.#unitOfWork.write(async (tx) => {
      const row = await tx.cases.get({ id: caseId });
      const outcome = await onCase(tx, row, { by, now: at }, (known) => work(tx, known, at));
      await this.#audit.append(tx, at, {
        event: outcome.ok ? event : 'case.staffing-denied',
        actor: by.id,
        subject: caseId,
        ...(outcome.ok && { caseId }),
        detail: outcome.ok ? { officer } : { code: outcome.denial.code },
      });
      return outcome;
    });
  }
}

const STAFFING: readonly OfficerRole[] = ['approver', 'head'];

const onCase = async (
  tx: NodeTx,
  row: CaseRow | undefined,
  asking: { readonly by: Officer; readonly now: Instant },
  work: (row: CaseRow) => Promise<StaffOutcome>,
): Promise<StaffOutcome> => {
  if (!row || !(await mayOnCase(tx, row, asking))) return denied('CASE_UNKNOWN');
  const may = await mayOnCase(tx, row, { ...asking, operation: 'staff' });
  if (may) return work(row);
  return denied('OFFICER_ROLE_MISSING', { officer: asking.by.id, roles: STAFFING });
};

interface Given extends StaffCommand {
  readonly at: Instant;
  readonly capacity: CaseCapacity;
  readonly roles: readonly OfficerRole[];
  readonly until: Instant | null;
}

/** Given again, it is the same; given for another time, the later word holds. */
const give = async (tx: NodeTx, row: CaseRow, given: Given): Promise<StaffOutcome> => {
  const { by, officer, at, capacity, roles, until } = given;
  const known = await tx.officers.get({ id: officer });
  if (known?.active !== true) return denied('OFFICER_UNKNOWN', { officer });
  if (!known.roles.some((role) => roles.includes(role))) {
    return denied('ASSIGNEE_ROLE_UNFIT', { officer, roles });
  }
  const before = await tx.casePeople.list({ caseId: row.id, officer, capacity });
  const running = before.find((one) => one.until === null || at < one.until);
  if (running) {
    const { caseId, since } = running;
    await tx.casePeople.update({ caseId, officer, capacity, since }, { until });
    return done({ ...running, until });
  }
  const person = { caseId: row.id, officer, capacity, since: at, until, givenBy: by.id };
  await tx.casePeople.remove({ caseId: row.id, officer, capacity, since: at });
  await tx.casePeople.insert(person);
  return done(person);
};

const endAll = async (
  tx: NodeTx,
  row: CaseRow,
  { by, officer, at }: StaffCommand & { readonly at: Instant },
): Promise<StaffOutcome> => {
  const people = await tx.casePeople.list({ caseId: row.id, officer });
  const running = people.filter(({ until }) => until === null || at < until);
  for (const { caseId, capacity, since } of running) {
    await tx.casePeople.update({ caseId, officer, capacity, since }, { until: at });
  }
  const [ended] = running;
  if (ended) return done({ ...ended, until: at });
  if (people.length > 0 || !row.drafters.includes(officer)) return denied('ASSIGNMENT_UNKNOWN');
  const drafted = { caseId: row.id, officer, capacity: 'drafted', since: row.openedAt } as const;
  await tx.casePeople.insert({ ...drafted, until: at, givenBy: by.id });
  return done({ ...drafted, until: at, givenBy: by.id });
};
