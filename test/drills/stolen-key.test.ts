/** Drill: a State finds out that somebody has had its signing keys, and since when. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fromSeconds, nodeIdOf, plus, SECOND_MS, stateCode, toSeconds } from '@comity/kernel';
import type { Instant } from '@comity/kernel';
import { systemClock } from '@comity/platform';
import type { Decision } from '@comity/trust';
import { deliveredCase } from '../e2e/casework.fixture.js';
import { HostilePeer, codeOf } from '../e2e/hostile-peer.fixture.js';
import { detailsOf, rowsOf, until } from '../e2e/trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from '../e2e/two-nodes.fixture.js';
import { Ceremony } from './ceremony.fixture.js';

const GTM = nodeIdOf(stateCode('GTM'));
const START_MS_MAX = 60_000;

let network: TestNetwork;
let mex: NodeUnderTest;
let ceremony: Ceremony;
let honest: string;
let doubted: string;
/** As Guatemala finds out later. */
let stolenAt: Instant;
let thief: HostilePeer;

beforeAll(async () => {
  const options = { lists: 'explained', checkpointEveryMs: 3_600_000 } as const;
  network = await startNodes(['GTM', 'MEX', 'BRA'], 26_040, options);
  mex = network.nodes.get('MEX') as NodeUnderTest;
  const gtm = network.nodes.get('GTM') as NodeUnderTest;
  ceremony = await Ceremony.of(network, systemClock);
  honest = await deliveredCase(gtm, mex);
  stolenAt = plus(fromSeconds(toSeconds(systemClock.now())), SECOND_MS);
  await until(() => systemClock.now() > stolenAt);
  doubted = await deliveredCase(gtm, mex);
  await gtm.stop();
  thief = await HostilePeer.of(network, 'GTM');
}, START_MS_MAX);
afterAll(async () => {
  await thief?.close();
  await network?.close();
});

const kidsOf = (): readonly string[] =>
  ceremony.list.members
    .filter(({ node }) => node === GTM)
    .flatMap(({ keys }) => keys.filter(({ use }) => use === 'sig').map(({ kid }) => kid));

interface Warned {
  readonly acts: readonly { id: string; doubtedSince: string | null }[];
  readonly auditTrail: readonly { event: string }[];
}

const warned = async (id: string): Promise<Warned> => {
  const query = `query W($id: ID!) { case(id: $id) {
    acts { id doubtedSince } auditTrail { event } } }`;
  return (await mex.ask<{ case: Warned }>('approver', query, { id })).case;
};

const eventsOf = async (id: string): Promise<readonly string[]> =>
  (await warned(id)).auditTrail.map(({ event }) => event).filter((one) => one === 'act.doubted');

describe('signing keys that somebody else has had', () => {
  it('are revoked by two administrators, and every node says so with the time', async () => {
    expect((await warned(doubted)).acts.map((act) => act.doubtedSince)).toEqual([null]);
    const decisions = kidsOf().map((key): Decision => ({
      kind: 'revoke',
      node: GTM,
      key,
      since: stolenAt,
    }));
    await ceremony.publish({ decisions });
    const both = ['MEX', 'BRA'].map((code) => network.nodes.get(code) as NodeUnderTest);
    await until(() => both.every((node) => rowsOf(node, 'trust_lists').length === 2));
    for (const node of both) {
      const since = new Date(stolenAt).toISOString();
      expect(detailsOf(node, 'key.revoked')).toEqual(
        kidsOf().map((key) => ({
          node: GTM,
          key,
          since: expect.stringContaining(since.slice(0, 19)),
        })),
      );
    }
  });

  it('put every act in doubt that came since, with a warning on each, and none before', async () => {
    const after = await warned(doubted);
    expect(after.acts.map((act) => Date.parse(act.doubtedSince ?? ''))).toEqual([stolenAt]);
    expect(await eventsOf(doubted)).toEqual(['act.doubted']);
    expect((await warned(honest)).acts.map((act) => act.doubtedSince)).toEqual([null]);
    expect(await eventsOf(honest)).toEqual([]);
  });

  it('sign nothing any more, whatever date the thief writes', async () => {
    const before = rowsOf(mex, 'messages').length;
    const { envelope } = await thief.seal(mex, { body: { any: 'thing' } });
    const answer = await thief.deliver(mex, envelope);
    expect(codeOf(answer)).toBe('ENVELOPE_SIGNER_UNKNOWN');
    expect(rowsOf(mex, 'messages')).toHaveLength(before);
  });
});
