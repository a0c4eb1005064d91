/** Authority given, lent and taken: by whom, to whom, for how long, and what is kept of it. */

import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deliveredCase, openCase, request, see, takeStep } from '../e2e/casework.fixture.js';
import { entriesOf, rowsOf } from '../e2e/trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from '../e2e/two-nodes.fixture.js';

const BASE_PORT = 24_420;
const MS_MAX = 60_000;
const DAY_MS = 86_400_000;

let network: TestNetwork;
let gtm: NodeUnderTest;
let mex: NodeUnderTest;
let caseId: string;

const OFFICERS = {
  head: ['head'],
  liaison: ['liaison'],
  'other-drafter': ['drafter'],
  'other-approver': ['approver'],
  executing: ['executing'],
  examiner: ['examiner'],
} as const;

interface Result {
  readonly __typename: string;
  readonly id?: string;
  readonly code?: string;
}

const mutate = async (
  role: string,
  verb: string,
  given: Readonly<Record<string, string>>,
  shown = '',
): Promise<Result> => {
  const list = Object.entries(given).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const query = `mutation { x: ${verb}(${list.join(', ')}) {
    __typename ... on Denial { code } ${shown} } }`;
  return (await mex.ask<{ x: Result }>(role, query)).x;
};

const inDays = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();
const idOf = (name: string): string => `mex.${name}`;
const sees = async (role: string, id = caseId): Promise<boolean> =>
  (await see(mex, id, role)) !== null;

beforeAll(async () => {
  network = await startNodes(['GTM', 'MEX'], BASE_PORT, { officers: OFFICERS });
  [gtm, mex] = ['GTM', 'MEX'].map((code) => network.nodes.get(code)) as [
    NodeUnderTest,
    NodeUnderTest,
  ];
  caseId = await deliveredCase(gtm, mex);
}, MS_MAX);

afterAll(() => network.close());

describe('an assignment', () => {
  it('is given by the head, opens the case, and closes it when it ends', async () => {
    const given = { caseId, officer: idOf('other-drafter') };
    expect(await sees('other-drafter')).toBe(false);

    expect(await mutate('head', 'assignOfficer', given)).toEqual({ __typename: 'CasePerson' });
    expect(await sees('other-drafter')).toBe(true);
    expect(await mutate('head', 'endAssignment', given)).toEqual({ __typename: 'CasePerson' });
    expect(await sees('other-drafter')).toBe(false);
    expect(await mutate('head', 'endAssignment', given)).toMatchObject({
      code: 'ASSIGNMENT_UNKNOWN',
    });
    const events = entriesOf(mex).map(({ event }) => event);
    expect(events).toEqual(expect.arrayContaining(['case.assigned', 'case.assignment-ended']));
  });

  it('is not given by who does not answer for the case, nor to who works on none', async () => {
    const given = { caseId, officer: idOf('other-drafter') };

    expect((await mutate('intake', 'assignOfficer', given)).code).toBe('OFFICER_ROLE_MISSING');
    expect((await mutate('other-approver', 'assignOfficer', given)).code).toBe('CASE_UNKNOWN');
    for (const [officer, code] of [
      ['auditor', 'ASSIGNEE_ROLE_UNFIT'],
      ['liaison', 'ASSIGNEE_ROLE_UNFIT'],
      ['nobody', 'OFFICER_UNKNOWN'],
    ] as const) {
      const told = await mutate('head', 'assignOfficer', { caseId, officer: idOf(officer) });
      expect(told.code).toBe(code);
    }
  });

  it('ends for a drafter too, who then is a stranger to the draft', async () => {
    const content = { ...draftOf('MEX', 'GTM') };
    const opening = { content, idempotencyKey: 'opened once' };
    const { id = '' } = await openCase(mex, opening);
    expect(await sees('drafter', id)).toBe(true);
    expect((await openCase(mex, opening)).id).toBe(id);

    await mutate('head', 'endAssignment', { caseId: id, officer: idOf('drafter') });

    expect(await sees('drafter', id)).toBe(false);
    // Nor is it shown by asking for the same opening again.
    expect((await openCase(mex, opening)).code).toBe('CASE_UNKNOWN');
  });
});

describe('a share', () => {
  it('gives a liaison officer the case to read and not to act in, until its day', async () => {
    const given = { caseId, officer: idOf('liaison') };
    expect((await mutate('head', 'shareCase', { ...given, until: inDays(-1) })).code).toBe(
      'AUTHORITY_PERIOD_INVALID',
    );
    expect(await mutate('head', 'shareCase', { ...given, until: inDays(1) })).toEqual({
      __typename: 'CasePerson',
    });

    expect(await sees('liaison')).toBe(true);
    expect((await takeStep(mex, 'liaison', { caseId, event: 'use' })).code).toBe('CASE_READ_ONLY');
    expect((await mex.call('liaison', `/cases/${caseId}/bundle`)).status).toBe(404);
  });

  it('gives nothing more from its last moment on', async () => {
    const given = { caseId, officer: idOf('executing'), until: inDays(1) };
    await mutate('head', 'shareCase', given);
    expect(await sees('executing')).toBe(true);

    endAll('case_people');

    expect(await sees('executing')).toBe(false);
  });
});

describe('a cover', () => {
  it('opens what the absent officer’s team sees, for ninety days at most', async () => {
    const people = { absent: idOf('drafter'), standIn: idOf('other-drafter') };
    const { id = '' } = await openCase(mex, { content: draftOf('MEX', 'GTM') });
    const code = async (role: string, days: number) =>
      (await mutate(role, 'setCover', { ...people, until: inDays(days) })).code;
    expect(await sees('other-drafter', id)).toBe(false);

    expect(await code('intake', 1)).toBe('COVER_NOT_YOURS');
    expect(await code('drafter', 91)).toBe('AUTHORITY_PERIOD_INVALID');
    const set = await mutate(
      'drafter',
      'setCover',
      { ...people, until: inDays(89) },
      '... on Cover { id }',
    );
    expect(await sees('other-drafter', id)).toBe(true);

    await mutate('drafter', 'endCover', { id: set.id ?? '' });
    expect(await sees('other-drafter', id)).toBe(false);
  });

  it('carries no role: a stand-in signs and approves only by his own', async () => {
    const people = { absent: idOf('approver'), standIn: idOf('other-drafter') };
    const { id = '' } = await openCase(mex, { role: 'both', content: draftOf('MEX', 'GTM') });
    await mutate('head', 'assignOfficer', { caseId: id, officer: idOf('approver') });
    await mutate('head', 'setCover', { ...people, until: inDays(1) });

    expect(await sees('other-drafter', id)).toBe(true);
    const sent = await mutate('other-drafter', 'transmitRequest', { caseId: id });
    expect(sent.__typename).toBe('Denial');
    expect(rowsOf(mex, 'acts').some((row) => row['case_id'] === id)).toBe(false);
  });
});

describe('a glass', () => {
  const GLASS = '... on BrokenGlass { id }';

  it('is broken by two, opens the case to read, and raises an alarm', async () => {
    await mutate('head', 'assignOfficer', { caseId, officer: idOf('examiner') });
    const given = { caseId, reason: 'A victim is in danger.' };
    const { id = '' } = await mutate('other-approver', 'breakGlass', given, GLASS);
    expect(await sees('other-approver')).toBe(false);
    expect((await mutate('other-approver', 'confirmBreakGlass', { id })).code).toBe(
      'GLASS_NEEDS_TWO',
    );
    expect((await mutate('drafter', 'confirmBreakGlass', { id })).code).toBe(
      'OFFICER_ROLE_MISSING',
    );

    expect((await mutate('head', 'confirmBreakGlass', { id })).__typename).toBe('BrokenGlass');

    expect(await sees('other-approver')).toBe(true);
    const step = await takeStep(mex, 'other-approver', { caseId, event: 'use' });
    expect(step.code).toBe('CASE_READ_ONLY');
    expect((await mutate('head', 'confirmBreakGlass', { id })).code).toBe('GLASS_UNKNOWN');
    expect(entriesOf(mex).map(({ event }) => event)).toContain('glass.broken');
    const asked = async (role: string): Promise<string> =>
      JSON.stringify(await mex.ask(role, '{ alarms { id caseId officer confirmedBy } }'));
    for (const role of ['head', 'auditor']) expect(await asked(role)).toContain(id);
    expect(await asked('drafter')).toBe('{"alarms":[]}');
  });

  it('is four hours open, and then shut', async () => {
    const [row] = rowsOf(mex, 'broken_glass').filter(({ until }) => until !== null);
    expect(Number(row?.['until']) - Number(row?.['at'])).toBe(4 * 3_600_000);
    expect(await sees('other-approver')).toBe(true);

    endAll('broken_glass');

    expect(await sees('other-approver')).toBe(false);
  });

  it('answers alike for a case that is not there, and is for no administrator', async () => {
    const nothing = { caseId: 'NET-2026-GTM-MEX-0123456789AB', reason: 'An emergency.' };

    expect((await mutate('drafter', 'breakGlass', nothing)).__typename).toBe('BrokenGlass');
    expect((await mutate('admin', 'breakGlass', nothing)).code).toBe('OFFICER_ROLE_MISSING');
  });
});

/** Lets everything of a table be over since a moment ago. */
const endAll = (table: string): void => {
  const database = new DatabaseSync(mex.database, { timeout: 5_000 });
  database.prepare(`UPDATE "${table}" SET until = ? WHERE until IS NOT NULL`).run(Date.now());
  database.close();
};

const draftOf = (requestingState: string, requestedState: string) => ({
  ...request(),
  requestingState,
  requestedState,
});
