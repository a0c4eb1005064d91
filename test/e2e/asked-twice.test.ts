/** What is asked twice, or by two at once, happens once. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActKind } from '@comity/law';
import { minimalBody } from '@comity/testkit';
import {
  agree,
  approvedCase,
  decide,
  deliveredCase,
  newKey,
  openCase,
  perform,
  proposeAct,
  seen,
  transmit,
} from './casework.fixture.js';
import { rowsOf } from './trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from './two-nodes.fixture.js';

const BASE_PORT = 4746;
const START_MS_MAX = 60_000;
const TEST_MS_MAX = 30_000;
const TIMES = [1, 2, 3, 4];

let network: TestNetwork;
let gtm: NodeUnderTest;
let mex: NodeUnderTest;

const act = (caseId: string, kind: ActKind) => ({
  caseId,
  kind,
  content: minimalBody(kind) as object,
});

/** A case that MEX executes, so that it may report as often as it likes. */
const executedCase = async (): Promise<string> => {
  const id = await deliveredCase(gtm, mex);
  for (const kind of ['acknowledge', 'start_examination', 'accept', 'forward'] as const) {
    await perform(mex, 'intake', act(id, kind));
  }
  await agree(id, gtm, mex);
  return id;
};

const actsOf = (node: NodeUnderTest, id: string, kind: ActKind): number =>
  rowsOf(node, 'acts').filter((row) => row['case_id'] === id && row['kind'] === kind).length;

beforeAll(async () => {
  network = await startNodes(['GTM', 'MEX'], BASE_PORT);
  [gtm, mex] = ['GTM', 'MEX'].map((code) => network.nodes.get(code)) as [
    NodeUnderTest,
    NodeUnderTest,
  ];
}, START_MS_MAX);

afterAll(() => network.close());

describe('asked at once many times', () => {
  it('one key opens one case', async () => {
    const idempotencyKey = newKey();
    const opened = await Promise.all(TIMES.map(() => openCase(gtm, { idempotencyKey })));

    expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
  });

  it(
    'an approved request is transmitted once',
    async () => {
      const id = await approvedCase(gtm);
      const sent = await Promise.all(TIMES.map(() => transmit(gtm, id)));

      expect(actsOf(gtm, id, 'request')).toBe(1);
      const denied = sent.filter(({ __typename }) => __typename === 'Denial');
      expect(denied.map(({ code }) => code)).toEqual(
        Array.from({ length: 3 }, () => 'CASE_ALREADY_TRANSMITTED'),
      );
      await agree(id, gtm, mex);
    },
    TEST_MS_MAX,
  );

  it(
    'one key proposes one act, also where the same act may be repeated',
    async () => {
      const id = await executedCase();
      const report = { ...act(id, 'report_progress'), idempotencyKey: newKey() };
      const reported = await Promise.all(TIMES.map(() => proposeAct(mex, 'intake', report)));

      expect(new Set(reported.map((one) => one.id)).size).toBe(1);
      expect(actsOf(mex, id, 'report_progress')).toBe(1);
      await perform(mex, 'intake', act(id, 'report_progress'));
      expect(actsOf(mex, id, 'report_progress')).toBe(2);
      await agree(id, gtm, mex);
    },
    TEST_MS_MAX,
  );

  it(
    'a proposal becomes one act, whoever approves it',
    async () => {
      const id = await executedCase();
      const proposed = await proposeAct(mex, 'intake', act(id, 'partial_result'));
      const approved = await Promise.all(
        ['approver', 'both', 'approver', 'both'].map((role) =>
          decide(mex, role, 'approveAct', proposed.id ?? ''),
        ),
      );

      expect(new Set(approved.map((one) => one.id)).size).toBe(1);
      expect(actsOf(mex, id, 'partial_result')).toBe(1);
      await agree(id, gtm, mex);
    },
    TEST_MS_MAX,
  );

  it(
    'a proposal that is approved and rejected is one of the two',
    async () => {
      const id = await executedCase();
      const { id: proposal = '' } = await proposeAct(mex, 'intake', act(id, 'partial_result'));
      const [approved, rejected] = await Promise.all([
        decide(mex, 'approver', 'approveAct', proposal),
        decide(mex, 'both', 'rejectAct', proposal),
      ]);

      const isApproved = approved.__typename === 'Act';
      expect(rejected.code).toBe(isApproved ? 'PROPOSAL_UNKNOWN' : undefined);
      expect(actsOf(mex, id, 'partial_result')).toBe(isApproved ? 1 : 0);
    },
    TEST_MS_MAX,
  );

  it(
    'the officers of two States act as the case then stands, and both hold the same',
    async () => {
      const id = await executedCase();
      const reports = TIMES.map(() => proposeAct(mex, 'intake', act(id, 'report_progress')));
      await perform(gtm, 'drafter', act(id, 'withdraw'));
      const reported = await Promise.all(reports);
      await agree(id, gtm, mex);

      const { status, acts } = await seen(gtm, id);
      const written = reported.filter(({ __typename }) => __typename === 'Act');
      expect([status, acts.length]).toEqual(['WITHDRAWN', 6 + written.length]);
      const denials = reported.filter(({ __typename }) => __typename === 'Denial');
      expect(denials.every(({ code }) => code === 'ACT_NOT_ALLOWED')).toBe(true);
    },
    TEST_MS_MAX,
  );
});
