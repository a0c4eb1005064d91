/** Who may do what with a case now: reads how officers stand to it, and asks the law's table. */

import type { Instant, OfficerId } from '@comity/kernel';
import {
  dutyRoles,
  mayDo,
  type Compartment,
  type Officer,
  type OfficerRole,
  type Operation,
  type Relation,
} from '@comity/law';
import type { CaseRow, CasesTx } from '../cases/ports.js';
import type { CaseCapacity, CasePersonRow, PeopleTx } from './ports.js';

/** Cases whose people are read with one query. */
const CASES_AT_ONCE = 500;

const TEAM: readonly CaseCapacity[] = ['drafted', 'acted', 'assigned'];

export type AccessTx = CasesTx & PeopleTx;

export interface Asking {
  readonly by: Officer;
  readonly now: Instant;
  readonly operation?: Operation;
  readonly compartment?: Compartment;
}

/** Those of `rows` with which the officer may do what is asked; without more: read the case file. */
export const permitted = async (
  tx: AccessTx,
  rows: readonly CaseRow[],
  asking: Asking,
): Promise<readonly CaseRow[]> => {
  const { by, operation = 'read', compartment = 'C1' } = asking;
  const kept: CaseRow[] = [];
  for (let from = 0; from < rows.length; from += CASES_AT_ONCE) {
    const some = rows.slice(from, from + CASES_AT_ONCE);
    const relations = await relationsTo(tx, some, asking);
    const may = ({ id }: CaseRow): boolean =>
      (relations.get(id) ?? []).some((relation) =>
        mayDo({ operation, officer: by, relation, compartment }),
      );
    kept.push(...some.filter(may));
  }
  return kept;
};

/** Whether the officer may do with `row` what is asked; without more: read the case file. */
export const mayOnCase = async (tx: AccessTx, row: CaseRow, asking: Asking): Promise<boolean> =>
  (await permitted(tx, [row], asking)).length > 0;

/** Whether `officer` may work on `row` while it is a draft: at home, in the requesting State. */
export const isAtHome = (officer: Officer, row: CaseRow): boolean =>
  officer.state === row.requestingState;

/** Whether `officer` may read the audit trail. */
export const mayReadAuditTrail = (officer: Officer): boolean =>
  mayDo({ operation: 'audit', officer, relation: 'stranger', compartment: 'C0' });

/**
 * Puts who works on a case on its team. One who has it only for a time, by a share, as a stand-in
 * or through broken glass, does not stay on it by working on it.
 */
export const joinTeam = async (
  tx: AccessTx,
  row: CaseRow,
  { by, now, capacity = 'acted' }: Asking & { readonly capacity?: CaseCapacity },
): Promise<void> => {
  if (capacity === 'acted') {
    const relations = (await relationsTo(tx, [row], { by, now })).get(row.id) ?? [];
    if (!relations.includes('duty') || relations.includes('team')) return;
  }
  const key = { caseId: row.id, officer: by.id, capacity, since: now };
  if (await tx.casePeople.get(key)) await tx.casePeople.update(key, { until: null });
  else await tx.casePeople.insert({ ...key, until: null, givenBy: by.id });
};

/** How the officer stands to each of `rows`; to a case of other States in no way at all. */
const relationsTo = async (
  tx: AccessTx,
  rows: readonly CaseRow[],
  { by, now }: Asking,
): Promise<ReadonlyMap<string, readonly Relation[]>> => {
  const ours = rows.filter((row) => [row.requestingState, row.requestedState].includes(by.state));
  if (ours.length === 0) return new Map();
  const known = await knownOf(tx, ours, { by, now });
  return new Map(ours.map((row) => [row.id, relationsIn(row, known, by)]));
};

/** What bears on some cases at one moment. */
interface Known {
  readonly people: readonly CasePersonRow[];
  readonly now: Instant;
  /** For whom the officer stands in. */
  readonly covered: ReadonlySet<OfficerId>;
  readonly opened: ReadonlySet<string>;
  readonly proposed: ReadonlySet<string>;
  readonly rolesOf: ReadonlyMap<OfficerId, readonly OfficerRole[]>;
}

const knownOf = async (
  tx: AccessTx,
  rows: readonly CaseRow[],
  { by, now }: Asking,
): Promise<Known> => {
  const caseId = rows.map(({ id }) => id);
  const people = await tx.casePeople.list({ caseId });
  const covers = await tx.covers.list({ standIn: by.id });
  const glass = await tx.brokenGlass.list({ officer: by.id, caseId });
  const pending = await tx.proposals.list({ caseId, status: 'pending' });
  const ids = [...new Set([...people.map(({ officer }) => officer), ...draftersOf(rows)])];
  const officers = ids.length === 0 ? [] : await tx.officers.list({ id: ids });
  const covering = covers.filter(({ since, until }) => since <= now && now < until);
  return {
    people,
    now,
    covered: new Set(covering.map(({ absent }) => absent)),
    opened: new Set(
      glass.filter(({ until }) => until !== null && now < until).map((row) => row.caseId),
    ),
    proposed: new Set(pending.map((row) => row.caseId)),
    rolesOf: new Map(officers.map(({ id, roles }) => [id, roles])),
  };
};

const relationsIn = (row: CaseRow, known: Known, by: Officer): readonly Relation[] => {
  const { people, covered, opened } = known;
  const team = teamOf(row, known);
  const relations: Relation[] = [];
  if (team.has(by.id)) relations.push('team');
  if (dutyOn(row, known, team, by)) relations.push('duty');
  if ([...covered].some((absent) => team.has(absent))) relations.push('cover');
  const isGiven = (one: CasePersonRow): boolean =>
    one.caseId === row.id && one.officer === by.id && one.capacity === 'shared';
  if (people.some((one) => isGiven(one) && holds(one, known.now))) relations.push('shared');
  if (opened.has(row.id)) relations.push('broken_glass');
  return relations.length === 0 ? ['stranger'] : relations;
};

/** The drafters that the row names are of the team from before teams were kept, until ended. */
const teamOf = (row: CaseRow, { people, now }: Known): ReadonlySet<OfficerId> => {
  const own = people.filter(({ caseId, capacity }) => caseId === row.id && TEAM.includes(capacity));
  const kept = new Set(own.map(({ officer }) => officer));
  return new Set([
    ...own.filter((one) => holds(one, now)).map(({ officer }) => officer),
    ...row.drafters.filter((id) => !kept.has(id)),
  ]);
};

const dutyOn = (
  row: CaseRow,
  { proposed, rolesOf }: Known,
  team: ReadonlySet<OfficerId>,
  by: Officer,
): boolean => {
  const waits = dutyRoles({
    side: by.state === row.requestingState ? 'requesting' : 'requested',
    status: row.status,
    proposed: proposed.has(row.id),
    onTeam: [...team].flatMap((id) => rolesOf.get(id) ?? []),
  });
  return by.roles.some((role) => waits.includes(role));
};

const holds = ({ since, until }: CasePersonRow, now: Instant): boolean =>
  since <= now && (until === null || now < until);

const draftersOf = (rows: readonly CaseRow[]): readonly OfficerId[] =>
  rows.flatMap(({ drafters }) => drafters);
