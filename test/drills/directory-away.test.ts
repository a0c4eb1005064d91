/** Drill: the directory is away for a month. Nobody stops; when it is back, everybody is current. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY_MS, plus, type Instant } from '@comity/kernel';
import { systemClock } from '@comity/platform';
import { workedCase } from '@comity/testkit';
import { deliveredCase } from '../e2e/casework.fixture.js';
import { rowsOf, until } from '../e2e/trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from '../e2e/two-nodes.fixture.js';
import { Ceremony } from './ceremony.fixture.js';

const START_MS_MAX = 60_000;
const DAYS = [0, 7, 14, 21, 30];
const BEATS = 2;

let network: TestNetwork;
let nodes: readonly NodeUnderTest[];
let days = 0;

const clock = { now: (): Instant => plus(systemClock.now(), days * DAY_MS) };

beforeAll(async () => {
  const options = { lists: 'explained', checkpointEveryMs: 3_600_000, clock } as const;
  network = await startNodes(['GTM', 'MEX', 'BRA'], 26_020, options);
  nodes = [...network.nodes.values()];
}, START_MS_MAX);
afterAll(() => network?.close());

const held = (node: NodeUnderTest): number => rowsOf(node, 'trust_lists').length;

describe('a directory that is switched off for thirty days', () => {
  it('stops no exchange: requests arrive on the thirtieth day as on the first', async () => {
    const [gtm, mex] = nodes as [NodeUnderTest, NodeUnderTest];
    network.mirror.answers = 0;
    for (const day of DAYS) {
      days = day;
      const { request } = workedCase({ transmittedOn: clock.now() });
      expect(await deliveredCase(gtm, mex, request)).toMatch(/./);
    }
    expect(nodes.map(held)).toEqual([1, 1, 1]);
  });

  it('has everybody current within two beats of being switched on', async () => {
    const ceremony = await Ceremony.of(network, clock);
    await ceremony.publish({});
    // Then it is away again: whoever was not current by then never will be.
    network.mirror.answers = BEATS * nodes.length;
    await until(() => network.mirror.answers <= 0);
    await until(() => nodes.every((node) => held(node) === 2));
  });
});
