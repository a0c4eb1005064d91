/** Trust lists go from member to member: no mirror and no directory can hold them back. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { utf8, type Bytes } from '@comity/kernel';
import { trustListHash, type TrustList } from '@comity/trust';
import { HostilePeer, type Served } from './hostile-peer.fixture.js';
import { detailsOf, entriesOf, rowsOf, traceOf, until } from './trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from './two-nodes.fixture.js';

const NEVER_MS = 3_600_000;
const START_MS_MAX = 60_000;

const next = (list: TrustList): TrustList => ({
  ...list,
  seq: list.seq + 1,
  prev: trustListHash(list),
});

const lists = (node: NodeUnderTest): readonly unknown[] =>
  rowsOf(node, 'trust_lists').map((row) => row['seq']);

describe('a member whose own mirror', () => {
  let network: TestNetwork;
  let gtm: NodeUnderTest;
  beforeAll(async () => {
    const options = { frozen: ['GTM'], checkpointEveryMs: NEVER_MS };
    network = await startNodes(['GTM', 'MEX'], 24_960, options);
    gtm = network.nodes.get('GTM') as NodeUnderTest;
  }, START_MS_MAX);
  afterAll(() => network.close());

  it('holds lists back gets the next one from another member', async () => {
    expect(lists(gtm)).toEqual([1]);
    await network.publish(next);
    await until(() => lists(gtm).length === 2);
    expect(detailsOf(gtm, 'trust-list.accepted')).toEqual([
      { seq: 1, sha256: expect.any(String) },
      { seq: 2, sha256: trustListHash(network.list()), from: 'urn:comity:node:mex-1' },
    ]);
  });

  it('is down gets the next one too', async () => {
    network.endFrozenMirror();
    await network.publish(next);
    await until(() => lists(gtm).length === 3);
  });

  it('is down when it starts again relies on what it got from the other', async () => {
    await gtm.stop();
    await gtm.start();
    await network.publish(next);
    await until(() => lists(gtm).length === 4);
  });
});

describe('a list that a member passes on', () => {
  let network: TestNetwork;
  let gtm: NodeUnderTest;
  let bra: HostilePeer;
  let served: Served;
  beforeAll(async () => {
    const options = { frozen: ['GTM'], started: ['GTM'], checkpointEveryMs: NEVER_MS };
    network = await startNodes(['GTM', 'BRA'], 24_970, options);
    gtm = network.nodes.get('GTM') as NodeUnderTest;
    bra = await HostilePeer.of(network, 'BRA');
    served = await bra.serve();
  }, START_MS_MAX);
  afterAll(async () => {
    await bra.close();
    await network.close();
  });

  const passOn = (list: Bytes, directory: Bytes): void => {
    served.passesOn = [
      { case: 'list', value: list },
      { case: 'directory', value: directory },
    ];
  };

  it('is refused with one audit entry where too few administrators signed it', async () => {
    const good = network.list();
    const { changed, entries } = await traceOf(gtm, async () => {
      await network.publish(next, 1);
      passOn(network.mirror.list, network.mirror.snapshot);
      await until(() => entriesOf(gtm).some(({ event }) => event === 'trust-list.refused'));
    });
    await network.publish(() => good);
    expect(changed).toEqual([]);
    expect(entries.map(({ event }) => event)).toEqual(['trust-list.refused']);
    expect(detailsOf(gtm, 'trust-list.refused')).toEqual([
      { code: 'TRUST_LIST_BELOW_THRESHOLD', from: 'urn:comity:node:bra-1' },
    ]);
  });

  it('is refused where the directory is not the one that it names', async () => {
    await network.publish(next);
    const before = entriesOf(gtm).length;
    passOn(network.mirror.list, utf8('{}'));
    await until(() => entriesOf(gtm).length > before);
    expect(entriesOf(gtm).at(-1)).toMatchObject({ code: 'TRUST_LIST_DIRECTORY_MISSING' });
    expect(lists(gtm)).toEqual([1]);
  });

  it('is relied on where it is good, though the same list came with another directory before', async () => {
    passOn(network.mirror.list, network.mirror.snapshot);
    await until(() => lists(gtm).length === 2);
  });
});
