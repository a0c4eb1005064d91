/** A clear code to the officer, nothing stored, one audit entry: whatever is asked of the own node. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  approvedCase,
  decide,
  deliveredCase,
  openCase,
  proposeAct,
  request,
  reviseDraft,
  seen,
  takeStep,
  transmit,
  upload,
  type Result,
} from './casework.fixture.js';
import { traceOf, type Trace } from './trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from './two-nodes.fixture.js';

const BASE_PORT = 4730;
/** Proofs would be shown in between. */
const NEVER_MS = 3_600_000;
const START_MS_MAX = 60_000;
const UNKNOWN = 'NET-2026-GTM-MEX-000000000000';

let network: TestNetwork;
let gtm: NodeUnderTest;
let mex: NodeUnderTest;

/** What the officer was told, what was stored, and each new entry. */
const outcome = ({ answer, changed, entries }: Trace<Result>) => ({
  code: answer.code,
  changed,
  entries: entries.map(({ event, code }) => ({ event, code })),
});

const denied = (code: string, event: string) => ({
  code,
  changed: [],
  entries: [{ event, code }],
});

const asking = async (node: NodeUnderTest, work: () => Promise<Result>) =>
  outcome(await traceOf(node, work));

beforeAll(async () => {
  const options = { checkpointEveryMs: NEVER_MS };
  network = await startNodes(['GTM', 'MEX'], BASE_PORT, options);
  [gtm, mex] = ['GTM', 'MEX'].map((code) => network.nodes.get(code)) as [
    NodeUnderTest,
    NodeUnderTest,
  ];
}, START_MS_MAX);

afterAll(() => network.close());

describe('a node denies, stores nothing but one audit entry, and says the code, of', () => {
  it('a request to an unknown member', async () => {
    const content = { ...request(), requestedState: 'PER' };
    const told = await asking(gtm, () => openCase(gtm, { content }));

    expect(told).toEqual(denied('MEMBER_NOT_ADMITTED', 'case.open-denied'));
  });

  it('a request in the name of another State', async () => {
    const content = { ...request(), requestingState: 'MEX', requestedState: 'GTM' };
    const told = await asking(gtm, () => openCase(gtm, { content }));

    expect(told).toEqual(denied('OFFICER_OF_OTHER_STATE', 'case.open-denied'));
  });

  it('an approver equal to the drafter', async () => {
    const { id: caseId = '' } = await openCase(gtm, { role: 'both' });
    const { findings } = await seen(gtm, caseId);
    const reasons = Object.fromEntries(findings.map(({ rule }) => [rule, 'Checked.']));
    await takeStep(gtm, 'both', { caseId, event: 'submit', reasons });
    const told = await asking(gtm, () => takeStep(gtm, 'both', { caseId, event: 'approve' }));

    expect(told).toEqual(denied('APPROVER_IS_DRAFTER', 'step.denied'));
  });

  it('an approver who wrote at the draft that another submitted', async () => {
    const { id: caseId = '' } = await openCase(gtm);
    await reviseDraft(gtm, 'both', { caseId, content: request() });
    const { findings } = await seen(gtm, caseId);
    const reasons = Object.fromEntries(findings.map(({ rule }) => [rule, 'Checked.']));
    await takeStep(gtm, 'drafter', { caseId, event: 'submit', reasons });
    const told = await asking(gtm, () => takeStep(gtm, 'both', { caseId, event: 'approve' }));

    expect(told).toEqual(denied('APPROVER_IS_DRAFTER', 'step.denied'));
    expect((await takeStep(gtm, 'approver', { caseId, event: 'approve' })).code).toBeUndefined();
  });

  it('an act whose approver proposed it, and one that was rejected', async () => {
    const caseId = await deliveredCase(gtm, mex);
    const act = { caseId, kind: 'withdraw', content: { reason: 'No longer needed.' } };
    const proposed = await proposeAct(gtm, 'both', act);
    const { id = '' } = proposed;
    expect(proposed.__typename).toBe('Proposal');
    const told = await asking(gtm, () => decide(gtm, 'both', 'approveAct', id));
    expect(told).toEqual(denied('APPROVER_IS_PROPOSER', 'act.denied'));

    await decide(gtm, 'approver', 'rejectAct', id);
    for (const verb of ['approveAct', 'rejectAct'] as const) {
      const again = await asking(gtm, () => decide(gtm, 'approver', verb, id));
      expect(again).toEqual(denied('PROPOSAL_UNKNOWN', 'act.denied'));
    }
  });

  it('an act that the life cycle does not allow', async () => {
    const caseId = await deliveredCase(gtm, mex);
    const confirm = { caseId, kind: 'confirm', content: { complete: true } };
    const told = await asking(gtm, () => proposeAct(gtm, 'drafter', confirm));
    expect(told).toEqual(denied('ACT_NOT_ALLOWED', 'act.denied'));

    const unknown = await asking(gtm, () => proposeAct(gtm, 'drafter', { ...confirm, kind: 'x' }));
    expect(unknown).toEqual(denied('ACT_KIND_UNKNOWN', 'act.denied'));
    const again = await asking(gtm, () => transmit(gtm, caseId));
    expect(again).toEqual(denied('CASE_ALREADY_TRANSMITTED', 'act.denied'));
  });

  it('an act with a file that is not there', async () => {
    const caseId = await deliveredCase(gtm, mex);
    const acknowledged = {
      requestedReference: 'FGR-1',
      officer: 'An Officer',
      firstReportDue: '2026-12-24',
    };
    const act = { caseId, kind: 'acknowledge', content: acknowledged, fileIds: ['none'] };

    const told = await asking(mex, () => proposeAct(mex, 'intake', act));
    expect(told).toEqual(denied('FILE_UNKNOWN', 'act.denied'));
  });

  it('a transmission of what was not approved: a file that came later', async () => {
    const caseId = await approvedCase(gtm);
    await upload(gtm, { case: caseId, name: 'later.txt' });
    const told = await asking(gtm, () => transmit(gtm, caseId));

    expect(told).toEqual(denied('CONTENT_NOT_APPROVED', 'act.denied'));
  });

  const mutations: readonly [string, string, (role: string, caseId: string) => Promise<Result>][] =
    [
      [
        'reviseDraft',
        'step.denied',
        (role, caseId) => reviseDraft(gtm, role, { caseId, content: request() }),
      ],
      [
        'takeStep',
        'step.denied',
        (role, caseId) => takeStep(gtm, role, { caseId, event: 'submit' }),
      ],
      ['transmitRequest', 'act.denied', (role, caseId) => transmit(gtm, caseId, role)],
      [
        'proposeAct',
        'act.denied',
        (role, caseId) => proposeAct(gtm, role, { caseId, kind: 'withdraw', content: {} }),
      ],
    ];

  it.each(mutations)('%s in a case that is not there, or not for the officer', async (...given) => {
    const [, event, mutate] = given;
    const { id = '' } = await openCase(gtm);
    for (const [role, caseId] of [
      ['drafter', UNKNOWN],
      ['auditor', id],
      ['admin', id],
    ] as const) {
      const told = await asking(gtm, () => mutate(role, caseId));
      expect(told).toEqual(denied('CASE_UNKNOWN', event));
    }
  });

  it('a draft revised by who may read it but not write it', async () => {
    const { id: caseId = '' } = await openCase(gtm);
    const revise = () => reviseDraft(gtm, 'approver', { caseId, content: request() });

    expect(await asking(gtm, revise)).toEqual(denied('OFFICER_ROLE_MISSING', 'step.denied'));
  });
});
