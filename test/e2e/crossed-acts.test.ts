/** Two acts that crossed: both kept, and both States see the same outcome. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { minimalBody } from '@comity/testkit';
import type { ActKind } from '@comity/law';
import { agree, deliveredCase, perform, seen } from './casework.fixture.js';
import { entriesOf, until } from './trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from './two-nodes.fixture.js';

const BASE_PORT = 4744;
const START_MS_MAX = 60_000;
const TEST_MS_MAX = 60_000;

let network: TestNetwork;
let gtm: NodeUnderTest;
let mex: NodeUnderTest;

const act = (caseId: string, kind: ActKind) => ({
  caseId,
  kind,
  content: minimalBody(kind) as object,
});

/** `first` acts while the other is away, then the other acts while `first` is; then both are back. */
const cross = async (
  first: NodeUnderTest,
  firstActs: () => Promise<unknown>,
  second: NodeUnderTest,
  secondActs: () => Promise<unknown>,
): Promise<void> => {
  await second.stop();
  await firstActs();
  await first.stop();
  await second.start();
  await secondActs();
  await first.start();
};

/** A case that MEX examines. */
const examinedCase = async (): Promise<string> => {
  const id = await deliveredCase(gtm, mex);
  await perform(mex, 'intake', act(id, 'acknowledge'));
  await perform(mex, 'intake', act(id, 'start_examination'));
  await agree(id, gtm, mex);
  return id;
};

beforeAll(async () => {
  network = await startNodes(['GTM', 'MEX'], BASE_PORT);
  [gtm, mex] = ['GTM', 'MEX'].map((code) => network.nodes.get(code)) as [
    NodeUnderTest,
    NodeUnderTest,
  ];
}, START_MS_MAX);

afterAll(() => network.close(), START_MS_MAX);

describe('two acts that crossed are both kept, with the same outcome at both States', () => {
  it.each(['GTM', 'MEX'])(
    'a withdrawal and an acceptance, %s first',
    async (first) => {
      const id = await examinedCase();
      const withdraw = () => perform(gtm, 'drafter', act(id, 'withdraw'));
      const accept = () => perform(mex, 'intake', act(id, 'accept'));
      if (first === 'GTM') await cross(gtm, withdraw, mex, accept);
      else await cross(mex, accept, gtm, withdraw);
      await until(async () => (await seen(gtm, id)).acts.length === 5);
      await agree(id, gtm, mex);

      const { status, acts } = await seen(mex, id);
      expect(status).toBe('WITHDRAWN');
      expect(acts.map(({ kind, supersededBecause }) => [kind, supersededBecause])).toEqual(
        expect.arrayContaining([
          ['withdraw', null],
          ['accept', 'CROSSED_BY_WITHDRAWAL'],
        ]),
      );
      for (const node of [gtm, mex]) {
        const events = entriesOf(node).map(({ event }) => event);
        expect(events).not.toContain('envelope.refused');
      }
    },
    TEST_MS_MAX,
  );

  it(
    'and the next act joins both',
    async () => {
      const id = await deliveredCase(gtm, mex);
      await perform(mex, 'intake', act(id, 'acknowledge'));
      await perform(mex, 'intake', act(id, 'start_examination'));
      await perform(mex, 'intake', act(id, 'open_consultation'));
      await agree(id, gtm, mex);
      const agreeing = (node: NodeUnderTest, role: string) => () =>
        perform(node, role, act(id, 'conditions_agreed'));
      await cross(gtm, agreeing(gtm, 'drafter'), mex, agreeing(mex, 'intake'));
      await until(async () => (await seen(gtm, id)).acts.length === 6);
      await agree(id, gtm, mex);
      const joined = await seen(gtm, id);
      expect(joined.status).toBe('ACCEPTED_CONDITIONS');

      await perform(mex, 'intake', act(id, 'forward'));
      await agree(id, gtm, mex);
      expect((await seen(gtm, id)).status).toBe('IN_EXECUTION');
    },
    TEST_MS_MAX,
  );
});
