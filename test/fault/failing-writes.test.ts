/** The process stops after its n-th write, for every n: nothing stays, and the next try does all. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officerId, stateCode, type CaseId } from '@comity/kernel';
import type { Officer, OfficerRole } from '@comity/law';
import { minimalBody } from '@comity/testkit';
import { engines } from '../contract/engines.js';
import { request } from '../e2e/casework.fixture.js';
import {
  PlannedFailure,
  startPair,
  type DoorlessNode,
  type DoorlessPair,
} from './failing-writes.fixture.js';

const BASE_PORT = 4768;
const MS_MAX = 120_000;
/** Far beyond the writes of any unit of work. */
const WRITES_MAX = 40;

const an = (code: string, name: string, ...roles: OfficerRole[]): Officer => ({
  id: officerId(`${code.toLowerCase()}.${name}`),
  state: stateCode(code),
  roles,
});

const drafter = an('GTM', 'drafter', 'drafter');
const approver = an('GTM', 'approver', 'approver', 'signer', 'head');
const intake = an('MEX', 'intake', 'intake', 'examiner');

/** Does `work` with every write failing in turn, until none does; says how many failed. */
const atEveryWrite = async <T>(
  node: DoorlessNode,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly failed: number }> => {
  const before = await node.content();
  for (let failAt = 1; failAt <= WRITES_MAX; failAt += 1) {
    node.unitOfWork.failAt = failAt;
    try {
      const result = await work();
      node.unitOfWork.failAt = 0;
      return { result, failed: failAt - 1 };
    } catch (error) {
      if (!(error instanceof PlannedFailure)) throw error;
    }
    expect(await node.content()).toBe(before);
  }
  throw new Error('it writes without end');
};

/** The value of an outcome that is no denial. */
const done = <T>(outcome: { ok: true; value: T } | { ok: false; denial: { code: string } }): T => {
  if (!outcome.ok) throw new Error(outcome.denial.code);
  return outcome.value;
};

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text));
}

describe.each(engines())('a node on $name whose process stops at any write', (engine) => {
  let pair: DoorlessPair;
  let caseId: CaseId;

  beforeAll(async () => {
    pair = await startPair(engine, BASE_PORT);
    await pair.gtm.unitOfWork.write((tx) =>
      tx.officers.insert({
        id: approver.id,
        name: 'Fictitious',
        roles: approver.roles,
        active: true,
        epoch: 0,
      }),
    );
  }, MS_MAX);

  afterAll(() => pair.close(), MS_MAX);

  const outgoing = () => pair.gtm.unitOfWork.read((tx) => tx.messages.list({ direction: 'sent' }));

  it(
    'opens a case whole or not at all',
    async () => {
      const command = { by: drafter, content: request() as never, idempotencyKey: 'k' };
      const { result, failed } = await atEveryWrite(pair.gtm, () =>
        pair.gtm.parts.openCase.execute(command),
      );

      caseId = done(result).id;
      expect(failed).toBe(3);
    },
    MS_MAX,
  );

  it(
    'takes a file in whole or not at all',
    async () => {
      const command = { by: drafter, content: request() as never, idempotencyKey: 'with a file' };
      const { id } = done(await pair.gtm.parts.openCase.execute(command));
      const { result, failed } = await atEveryWrite(pair.gtm, () =>
        pair.gtm.parts.takeInFile.execute({
          by: drafter,
          caseId: id,
          name: 'a.txt',
          title: null,
          media: 'text/plain',
          compartment: 'C1',
          bytes: bytesOf('Fictitious.'),
        }),
      );

      expect(done(result).status).toBe('staged');
      expect(failed).toBe(2);
    },
    MS_MAX,
  );

  it(
    'takes a step whole or not at all',
    async () => {
      const { homeSteps, reader } = pair.gtm.parts;
      const row = await reader.get(drafter, caseId);
      const findings = row ? await reader.findings(row, []) : [];
      const reasons = Object.fromEntries(findings.map(({ rule }) => [rule, 'Checked.']));
      const submit = { by: drafter, caseId, event: 'submit', note: null, reasons, sealed: [] };
      const submitted = await atEveryWrite(pair.gtm, () => homeSteps.take(submit));
      const approve = { ...submit, by: approver, event: 'approve' };
      const approved = await atEveryWrite(pair.gtm, () => homeSteps.take(approve));

      expect([submitted.failed, approved.failed]).toEqual([3, 4]);
      expect(done(approved.result).status).toBe('APPROVED');
    },
    MS_MAX,
  );

  it(
    'sends an act with its outbox rows and its entry, or nothing',
    async () => {
      const { result, failed } = await atEveryWrite(pair.gtm, () =>
        pair.gtm.parts.transmitRequest.execute({ by: approver, caseId, sealed: [] }),
      );
      done(result);

      expect(failed).toBeGreaterThan(5);
      expect(await outgoing()).toHaveLength(1);
    },
    MS_MAX,
  );

  it(
    'receives an act with its case, its entry and its receipt, or nothing',
    async () => {
      const { gtm, mex } = pair;
      const [message] = await outgoing();
      if (!message) throw new Error('nothing was sent');
      const deliver = async (): Promise<void> => {
        const before = mex.unitOfWork.failures;
        await gtm.parts.courier.askedFor(message.peer, [message.msg]);
        await gtm.parts.courier.round();
        await gtm.parts.courier.idle();
        if (mex.unitOfWork.failures > before) throw new PlannedFailure();
      };
      const { failed } = await atEveryWrite(mex, deliver);

      expect(failed).toBeGreaterThan(3);
      const [sent] = await outgoing();
      const received = await mex.unitOfWork.read((tx) => tx.messages.list({}));
      expect(received.map(({ receipt }) => receipt)).toEqual([sent?.receipt]);
      expect(sent?.receipt).not.toBeNull();
    },
    MS_MAX,
  );

  it(
    'performs an act of one officer whole or not at all',
    async () => {
      const propose = {
        by: intake,
        caseId,
        kind: 'acknowledge',
        content: minimalBody('acknowledge'),
        fileIds: [],
        sealed: [],
        idempotencyKey: 'once',
      };
      const proposing = () => pair.mex.parts.proposeAct.propose(propose);
      // It proposes in one unit and authors in the next: each is whole, and the same key goes on.
      for (let failAt = 1; failAt <= WRITES_MAX; failAt += 1) {
        pair.mex.unitOfWork.failAt = failAt;
        const failed = await proposing().then(
          () => false,
          (error: unknown) => error instanceof PlannedFailure,
        );
        const acts = await pair.mex.unitOfWork.read((tx) => tx.acts.list({ kind: 'acknowledge' }));
        expect(acts).toHaveLength(failed ? 0 : 1);
        if (!failed) break;
      }
      pair.mex.unitOfWork.failAt = 0;
      const proposals = await pair.mex.unitOfWork.read((tx) => tx.proposals.list({}));
      expect(proposals.map(({ status }) => status)).toEqual(['approved']);
    },
    MS_MAX,
  );
});
