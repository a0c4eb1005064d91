/** A node that was away, or was stopped in the midst: nothing is lost, and nothing waits long. */

import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseId, stateCode } from '@comity/kernel';
import { minimalBody } from '@comity/testkit';
import { agree, approvedCase, deliveredCase, seen, transmit } from './casework.fixture.js';
import { accepted, HostilePeer } from './hostile-peer.fixture.js';
import { entriesOf, rowsOf, until } from './trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from './two-nodes.fixture.js';

const BASE_PORT = 4748;
const START_MS_MAX = 60_000;
const TEST_MS_MAX = 30_000;
const FAR_MS = 240_000;

let network: TestNetwork;
let gtm: NodeUnderTest;
let mex: NodeUnderTest;

/** Writes into a node's database from outside, between two units of work of its own. */
const alter = (node: NodeUnderTest, sql: string): Promise<void> =>
  until(() => {
    const database = new DatabaseSync(node.database);
    try {
      database.exec(sql);
      return true;
    } catch {
      return false;
    } finally {
      database.close();
    }
  });

const queued = (node: NodeUnderTest) =>
  rowsOf(node, 'consignments').filter(({ status }) => status === 'queued');

beforeAll(async () => {
  network = await startNodes(['GTM', 'MEX', 'BRA'], BASE_PORT, { started: ['GTM', 'MEX'] });
  [gtm, mex] = ['GTM', 'MEX'].map((code) => network.nodes.get(code)) as [
    NodeUnderTest,
    NodeUnderTest,
  ];
}, START_MS_MAX);

afterAll(() => network.close());

describe('what is sent', () => {
  it(
    'while the receiver is away arrives when it is back',
    async () => {
      const id = await approvedCase(gtm);
      await mex.stop();
      await transmit(gtm, id);
      expect((await seen(gtm, id)).status).toBe('TRANSMITTED');
      await mex.start();
      await agree(id, gtm, mex);

      expect((await seen(gtm, id)).status).toBe('DELIVERED');
    },
    TEST_MS_MAX,
  );

  it(
    'from a sender that stops between commit and delivery arrives after its next start',
    async () => {
      const id = await approvedCase(gtm);
      await mex.stop();
      await transmit(gtm, id);
      await gtm.stop();
      await mex.start();
      await gtm.start();
      await agree(id, gtm, mex);

      const sent = entriesOf(gtm).filter(({ event }) => event === 'act.sent');
      expect(sent.length).toBe(rowsOf(gtm, 'acts').length);
    },
    TEST_MS_MAX,
  );

  it(
    'under a lease that the killed process left goes at once when the node starts again',
    async () => {
      const id = await approvedCase(gtm);
      await mex.stop();
      await transmit(gtm, id);
      await gtm.stop();
      const leased = Date.now() + FAR_MS;
      await alter(gtm, `UPDATE consignments SET lease_until = ${leased} WHERE status = 'queued'`);
      await mex.start();
      await gtm.start();
      await agree(id, gtm, mex);

      expect(queued(gtm).filter((row) => row['kind'] === 'envelope')).toEqual([]);
    },
    TEST_MS_MAX,
  );

  it(
    'does not wait out a long backoff once the receiver shows itself',
    async () => {
      const id = await approvedCase(gtm);
      await mex.stop();
      await transmit(gtm, id);
      await gtm.stop();
      await gtm.start();
      await until(() => queued(gtm).some(({ attempts }) => Number(attempts) > 0));
      await until(() => queued(gtm).every((row) => row['lease_until'] === null));
      await alter(
        gtm,
        `UPDATE consignments SET next_at = ${Date.now() + FAR_MS} WHERE status = 'queued'`,
      );
      await mex.start();
      await agree(id, gtm, mex);
    },
    TEST_MS_MAX,
  );
});

describe('a node that stops', () => {
  it(
    'ends what streams from it, and breaks off nothing',
    async () => {
      const stream = await gtm.call('drafter', '/changes');
      await gtm.stop();
      await expect(stream.text()).resolves.toBeDefined();
      await gtm.start();
    },
    TEST_MS_MAX,
  );
});

describe('a State that takes calls and never answers', () => {
  it(
    'holds up nothing for another',
    async () => {
      const bra = await HostilePeer.of(network, 'BRA');
      const served = await bra.serve();
      const states = { requesting: stateCode('BRA'), requested: stateCode('GTM') };
      const { envelope } = await bra.seal(gtm, {
        thread: { id: caseId('NET-2026-BRA-GTM-1'), n: 1, prev: [] },
        body: {
          kind: 'request',
          content: minimalBody('request', states),
          officers: { proposedBy: 'bra.drafter', approvedBy: 'bra.approver' },
        },
      });
      accepted(await bra.deliver(gtm, envelope));
      await until(() => served.stalled > 0);
      await agree(await deliveredCase(gtm, mex), gtm, mex);

      const toBrazil = queued(gtm).filter(({ peer }) => peer === bra.node);
      expect(toBrazil.map((row) => row['lease_until'] !== null)).toEqual([true]);
      await bra.close();
    },
    TEST_MS_MAX,
  );
});
