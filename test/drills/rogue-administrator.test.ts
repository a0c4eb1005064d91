/** Drill: administrators who do what none of them may do. Every node refuses it, and says so. */

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nodeIdOf, stateCode } from '@comity/kernel';
import { requestChange, requestRecovery } from '@comity/node/enrolment';
import { systemClock, systemEntropy } from '@comity/platform';
import { readEnrolmentRequest, verifyTrustList } from '@comity/trust';
import type { Member, TrustList } from '@comity/trust';
import { detailsOf, entriesOf, rowsOf, traceOf, until } from '../e2e/trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from '../e2e/two-nodes.fixture.js';
import { Ceremony } from './ceremony.fixture.js';

const MEX = nodeIdOf(stateCode('MEX'));
const START_MS_MAX = 60_000;

let network: TestNetwork;
let gtm: NodeUnderTest;
let mex: NodeUnderTest;
let ceremony: Ceremony;

beforeAll(async () => {
  const options = { lists: 'explained', checkpointEveryMs: 3_600_000 } as const;
  network = await startNodes(['GTM', 'MEX'], 26_000, options);
  gtm = network.nodes.get('GTM') as NodeUnderTest;
  mex = network.nodes.get('MEX') as NodeUnderTest;
  ceremony = await Ceremony.of(network, systemClock);
}, START_MS_MAX);
afterAll(() => network?.close());

const held = (node: NodeUnderTest): number => rowsOf(node, 'trust_lists').length;
const refusals = (node: NodeUnderTest): number =>
  entriesOf(node).filter(({ event }) => event === 'trust-list.refused').length;

/** What both nodes leave behind when they are offered something that nobody may do. */
const refusedBy = async (offering: () => Promise<void>): Promise<readonly unknown[]> => {
  const before = [gtm, mex].map(refusals);
  const { changed, entries } = await traceOf(gtm, async () => {
    await offering();
    await until(() => [gtm, mex].every((node, at) => refusals(node) > (before[at] ?? 0)));
  });
  expect(changed).toEqual([]);
  return entries.map(({ event, code }) => `${event} ${String(code)}`);
};

/** The list with another key of certificates for Mexico, as thieves would like it. */
const stolen = (list: TrustList): TrustList => ({
  ...list,
  members: list.members.map((member) =>
    member.node === MEX
      ? { ...member, tls: [{ ...member.tls[0], spki: 'A'.repeat(43) } as never] }
      : member,
  ),
});

const anewOf = async (name: string, entry: Member) => {
  const folder = join(network.folder, name);
  const request = await requestRecovery({ folder }, entry, {
    network: ceremony.list.network,
    at: ceremony.now(),
    entropy: systemEntropy,
  });
  return { request, sha256: readEnrolmentRequest(request).sha256 };
};

const entryOf = (list: TrustList): Member =>
  list.members.find(({ node }) => node === MEX) as Member;

describe('a rogue administrator', () => {
  it('acting alone is refused by every node, which records it', async () => {
    const [ana] = ceremony.people;
    const proposal = await ceremony.propose({ decisions: [{ kind: 'suspend', node: MEX }] });
    const refused = await refusedBy(() => ceremony.offer(proposal, ana ? [ana] : []));
    expect(refused).toEqual(['trust-list.refused TRUST_LIST_BELOW_THRESHOLD']);
  });

  it('and all others with him give no member a key that it did not ask for', async () => {
    const honest = await ceremony.propose({});
    const forged = { ...honest, list: stolen(honest.list) };
    const refused = await refusedBy(() => ceremony.offer(forged, ceremony.people));
    expect(refused).toEqual(['trust-list.refused TRUST_PROPOSAL_UNEXPLAINED']);
  });

  it('cannot hide it by leaving out what explains the list', async () => {
    const list = { ...(await ceremony.propose({})).list, issued: ceremony.now() };
    const refused = await refusedBy(async () => {
      network.mirror.earlier.clear();
      network.mirror.list = await ceremony.sign(stolen(list), ceremony.people);
    });
    expect(refused).toEqual(['trust-list.refused TRUST_LIST_UNEXPLAINED']);
  });

  it('announces no recovery of a State without one administrator more', async () => {
    const { sha256 } = await anewOf('thief-1', entryOf(ceremony.list));
    const decisions = [{ kind: 'recover', node: MEX, request: sha256 } as const];
    const proposal = await ceremony.propose({ decisions });
    const refused = await refusedBy(() => ceremony.offer(proposal, ceremony.two()));
    expect(refused).toEqual(['trust-list.refused TRUST_LIST_BELOW_RECOVERY_THRESHOLD']);
  });

  it('with all others announces it to the State itself, which objects, and it is over', async () => {
    const { request, sha256 } = await anewOf('thief-2', entryOf(ceremony.list));
    const decisions = [{ kind: 'recover', node: MEX, request: sha256 } as const];
    await ceremony.publish({ decisions }, ceremony.people);
    await until(() => [gtm, mex].every((node) => held(node) === 2));
    for (const node of [gtm, mex]) {
      expect(detailsOf(node, 'recovery.announced')).toEqual([
        {
          node: MEX,
          due: expect.stringMatching(/Z$/),
          words: expect.stringMatching(/^(\S+ ){11}/),
        },
      ]);
    }

    const about = { names: { en: 'Mexico, which has lost nothing' } };
    const objection = await requestChange(
      { folder: network.keysOf('MEX') },
      { held: entryOf(ceremony.list), about, renew: [] },
      { network: ceremony.list.network, at: ceremony.now() },
    );
    await ceremony.publish({ requests: [objection] });
    await until(() => [gtm, mex].every((node) => held(node) === 3));
    expect(detailsOf(gtm, 'recovery.over')).toEqual([{ node: MEX }]);
    await expect(ceremony.propose({ requests: [request] })).rejects.toMatchObject({
      code: 'ENROLMENT_SUPERSEDED',
    });
  });

  it('leaves traces that verify: what was signed falsely convicts who signed it', async () => {
    const honest = await ceremony.propose({});
    const forged = stolen(honest.list);
    await refusedBy(() => ceremony.offer({ ...honest, list: forged }, ceremony.two()));
    const { anchor } = ceremony;
    const { signedBy } = await verifyTrustList(network.mirror.list, { anchor });
    expect(signedBy).toEqual(ceremony.two().map(({ id }) => id));
    const recorded = (): readonly unknown[] =>
      rowsOf(gtm, 'audit_entries').filter(({ event }) => event === 'trust-list.refused');
    expect(recorded()).toHaveLength(5);
    // In the log, whose checkpoints others keep: nobody at this node can take it back.
    await until(() => recorded().every((row) => (row as { position: unknown }).position !== null));
  });
});
