/** Drill: an administrator's keys may be stolen. Others take over, and nobody has to be visited. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock } from '@comity/platform';
import { verifyBundle } from '../../apps/comity/src/verifier/verify-bundle.js';
import { deliveredCase } from '../e2e/casework.fixture.js';
import { detailsOf, rowsOf, until } from '../e2e/trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from '../e2e/two-nodes.fixture.js';
import { Ceremony, type Administrator } from './ceremony.fixture.js';

const START_MS_MAX = 60_000;

let network: TestNetwork;
let gtm: NodeUnderTest;
let mex: NodeUnderTest;
let ceremony: Ceremony;
let dora: Administrator;
let ana: Administrator;
let ben: Administrator;
/** Whose keys somebody else may have. */
let cora: Administrator;

beforeAll(async () => {
  const options = { lists: 'explained', checkpointEveryMs: 3_600_000 } as const;
  network = await startNodes(['GTM', 'MEX'], 26_010, options);
  gtm = network.nodes.get('GTM') as NodeUnderTest;
  mex = network.nodes.get('MEX') as NodeUnderTest;
  ceremony = await Ceremony.of(network, systemClock);
  [ana, ben, cora] = ceremony.people as [Administrator, Administrator, Administrator];
  dora = await Ceremony.newcomer('dora');
}, START_MS_MAX);
afterAll(() => network?.close());

const held = (node: NodeUnderTest): number => rowsOf(node, 'trust_lists').length;
const codesOf = (node: NodeUnderTest) =>
  detailsOf(node, 'trust-list.refused').map((detail) => (detail as { code: unknown }).code);

describe('administrators whose keys may be stolen', () => {
  it('are not replaced by too few of those before, nor by those who do not want to', async () => {
    const code = 'ANCHOR_SUCCESSION_BELOW_THRESHOLD';
    const after = [ana, ben, dora];
    for (const by of [
      [cora, dora],
      [ana, dora],
      [ana, cora],
    ]) {
      const refused = ceremony.propose({ succession: await ceremony.succession(after, by) });
      await expect(refused).rejects.toMatchObject({ code });
    }
  });

  it('are replaced by the first list of the others, which every node takes', async () => {
    const succession = await ceremony.succession([ana, ben, dora], [ana, ben, dora]);
    await ceremony.publish({ succession }, [ben, dora]);
    await until(() => [gtm, mex].every((node) => held(node) === 2));
    const detail = { seq: 2, threshold: 2, administrators: `${ana.id} ${ben.id} dora` };
    expect(detailsOf(gtm, 'administrators.changed')).toEqual([detail]);
  });

  it('sign nothing any more that a node takes, not even after it started anew', async () => {
    const proposal = await ceremony.propose({});
    await ceremony.offer(proposal, [ana, cora]);
    await until(() => [gtm, mex].every((node) => codesOf(node).length === 1));
    expect(codesOf(gtm)).toEqual(['TRUST_LIST_BELOW_THRESHOLD']);

    await gtm.stop();
    await gtm.start();
    await until(() => codesOf(gtm).length === 2);
    expect(held(gtm)).toBe(2);
    await ceremony.offer(proposal, [ana, dora]);
    ceremony.list = proposal.list;
    await until(() => [gtm, mex].every((node) => held(node) === 3));
  });

  it('are gone for a State too that was away when they were replaced', async () => {
    await mex.stop();
    const eva = await Ceremony.newcomer('eva');
    const after = [ben, dora, eva];
    const succession = await ceremony.succession(after, [ana, ben, dora, eva]);
    await ceremony.publish({ succession }, [dora, eva]);
    await ceremony.publish({}, [ben, eva]);
    await until(() => held(gtm) === 5);
    await mex.start();
    await until(() => held(mex) === 5);
    expect(detailsOf(mex, 'administrators.changed')).toHaveLength(2);
  });

  it('leave cases that a court verifies by the anchor of before, list by list', async () => {
    const id = await deliveredCase(gtm, mex);
    const answer = await gtm.call('approver', `/cases/${id}/bundle`);
    const archive = join(network.folder, 'bundle.tar');
    writeFileSync(archive, Buffer.from(await answer.arrayBuffer()));
    const { lines, ok } = await verifyBundle(archive, { anchorFile: network.anchorFile });
    expect(lines.filter((line) => !line.ok)).toEqual([]);
    expect(ok).toBe(true);
    const successions = lines.filter(({ check }) => check === 'anchor.succession');
    expect(successions.map(({ subject }) => subject)).toEqual([
      'successions/2.json',
      'successions/4.json',
    ]);
  });
});
