/** Drill: somebody puts a node back from yesterday's copy. It may read; it signs nothing. */

import { copyFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { approvedCase, deliveredCase, transmit } from '../e2e/casework.fixture.js';
import { settingsOf, statusOf } from '../e2e/status.fixture.js';
import { entriesOf, rowsOf, until } from '../e2e/trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from '../e2e/two-nodes.fixture.js';

const START_MS_MAX = 90_000;

let network: TestNetwork;
let gtm: NodeUnderTest;
let mex: NodeUnderTest;
let forgotten: string;

const copy = (name: string): string => `${gtm.database}.${name}`;
const signedSize = (node: NodeUnderTest): number =>
  Math.max(0, ...rowsOf(node, 'checkpoints').map(({ size }) => Number(size)));
/** Puts back a copy; what there was is kept as today's. */
const putBack = async (name: 'yesterday' | 'today'): Promise<void> => {
  await gtm.stop();
  if (name === 'yesterday') await copyFile(gtm.database, copy('today'));
  await copyFile(copy(name), gtm.database);
  await gtm.start();
};

beforeAll(async () => {
  network = await startNodes(['GTM', 'MEX'], 26_050, { checkpointEveryMs: 500 });
  gtm = network.nodes.get('GTM') as NodeUnderTest;
  mex = network.nodes.get('MEX') as NodeUnderTest;
  await deliveredCase(gtm, mex);
  await gtm.stop();
  await copyFile(gtm.database, copy('yesterday'));
  await gtm.start();
  const before = signedSize(gtm);
  forgotten = await deliveredCase(gtm, mex);
  await until(() => signedSize(gtm) > before);
  // What was signed since is in the other State's hands.
  const settings = await settingsOf(network, gtm);
  await until(async () => {
    const log = (await statusOf(settings)).nodes[0]?.picture?.log;
    return log !== null && log !== undefined && (log.witnessedSize ?? 0) > before;
  });
}, START_MS_MAX);
afterAll(() => network?.close());

describe('a node that is put back from an old copy', () => {
  it('learns from another member what it has forgotten, and records it', async () => {
    await putBack('yesterday');
    await until(() => entriesOf(gtm).some(({ event }) => event === 'log.rolled-back'));
  });

  it('signs nothing: no act, no receipt, no checkpoint', async () => {
    const [signed, sent] = [signedSize(gtm), rowsOf(mex, 'messages').length];
    const id = await approvedCase(gtm);
    await expect(transmit(gtm, id)).rejects.toThrow();
    await until(() => entriesOf(gtm).length > signed);
    expect(signedSize(gtm)).toBe(signed);
    expect(rowsOf(mex, 'messages')).toHaveLength(sent);
  });

  it('goes on when the newest copy is put back, with nothing lost', async () => {
    await putBack('today');
    const query = `query C($id: ID!) { case(id: $id) { id } }`;
    const { case: found } = await gtm.ask<{ case: object | null }>('approver', query, {
      id: forgotten,
    });
    expect(found).toEqual({ id: forgotten });
    expect(await deliveredCase(gtm, mex)).toMatch(/./);
  });
});
