/** What a node does with a trust list that it must not rely on, and with one that has run out. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY_MS, plus, type Clock, type Instant } from '@comity/kernel';
import { systemClock } from '@comity/platform';
import { trustListHash, type TrustList } from '@comity/trust';
import { agree, decide, deliveredCase, proposeAct, seen } from './casework.fixture.js';
import { entriesOf, rowsOf, traceOf, until } from './trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from './two-nodes.fixture.js';

const BASE_PORT = 4740;
const NEVER_MS = 3_600_000;
const START_MS_MAX = 60_000;
const TEST_MS_MAX = 30_000;
/** The list's own day, and the thirty for which exchange goes on (PROTOCOL 10.3). */
const UNTIL_STALE_MS = DAY_MS + 60_000;
const UNTIL_EXPIRED_MS = 31 * DAY_MS + 60_000;

let network: TestNetwork;
let gtm: NodeUnderTest;
let mex: NodeUnderTest;
/** What the clocks of all nodes are ahead. */
let ahead = 0;

const clock: Clock = { now: () => plus(systemClock.now(), ahead) };

const day = (days: number): Instant => plus(systemClock.now(), days * DAY_MS);

const next = (list: TrustList): TrustList => ({
  ...list,
  seq: list.seq + 1,
  prev: trustListHash(list),
});

const codes = (node: NodeUnderTest): readonly unknown[] =>
  entriesOf(node)
    .filter(({ event }) => event === 'trust-list.refused')
    .map(({ code }) => code);

const lists = (node: NodeUnderTest): readonly unknown[] =>
  rowsOf(node, 'trust_lists').map((row) => row['seq']);

beforeAll(async () => {
  network = await startNodes(['GTM', 'MEX'], BASE_PORT, { clock, checkpointEveryMs: NEVER_MS });
  [gtm, mex] = ['GTM', 'MEX'].map((code) => network.nodes.get(code)) as [
    NodeUnderTest,
    NodeUnderTest,
  ];
  await network.publish(next);
  await until(() => lists(gtm).length === 2 && lists(mex).length === 2);
}, START_MS_MAX);

afterAll(() => network.close());

describe('a trust list on offer is refused with one audit entry, and the one held stays, when it is', () => {
  it.each<[string, (held: TrustList) => TrustList, number, string]>([
    ['rolled back', (held) => ({ ...held, seq: 1, prev: null }), 2, 'TRUST_LIST_ROLLED_BACK'],
    ['under-signed', next, 1, 'TRUST_LIST_BELOW_THRESHOLD'],
    [
      'expired',
      (held) => ({ ...next(held), issued: day(-2), expires: day(-1) }),
      2,
      'TRUST_LIST_FROZEN',
    ],
    [
      'another of the same number',
      (held) => ({ ...held, issued: day(-1) }),
      2,
      'TRUST_LIST_FORKED',
    ],
    [
      'not the next after it',
      (held) => ({ ...next(held), prev: trustListHash(next(held)) }),
      2,
      'TRUST_LIST_PREDECESSOR_MISMATCH',
    ],
    [
      'of another network',
      (held) => ({ ...next(held), network: 'elsewhere' }),
      2,
      'TRUST_LIST_OF_ANOTHER_NETWORK',
    ],
  ])(
    '%s',
    async (_, change, signers, code) => {
      const good = network.list();
      const { changed, entries } = await traceOf(gtm, async () => {
        await network.publish(change, signers);
        await until(() => codes(gtm).at(-1) === code);
      });
      await network.publish(() => good);

      expect(changed).toEqual([]);
      expect(entries).toEqual([
        { event: 'trust-list.refused', actor: 'urn:comity:node:gtm-1', code },
      ]);
      expect(lists(gtm)).toEqual([1, 2]);
      await agree(await deliveredCase(gtm, mex), gtm, mex);
    },
    TEST_MS_MAX,
  );
});

describe('with a list whose time has run out a node', () => {
  it('records once that it has, though it is offered the same bytes as before', async () => {
    const { changed, entries } = await traceOf(gtm, async () => {
      ahead = UNTIL_STALE_MS;
      await until(() => codes(gtm).at(-1) === 'TRUST_LIST_FROZEN');
    });

    expect(changed).toEqual([]);
    expect(entries.map(({ code }) => code)).toEqual(['TRUST_LIST_FROZEN']);
  });

  it('goes on for thirty days with those it names', async () => {
    ahead = UNTIL_STALE_MS;
    await agree(await deliveredCase(gtm, mex), gtm, mex);
  });

  it('then sends nothing, and says why', async () => {
    const caseId = await deliveredCase(gtm, mex);
    const act = { caseId, kind: 'withdraw', content: { reason: 'No longer needed.' } };
    const { id = '' } = await proposeAct(gtm, 'drafter', act);
    ahead = UNTIL_EXPIRED_MS;
    const { answer, changed, entries } = await traceOf(gtm, () =>
      decide(gtm, 'approver', 'approveAct', id).catch((error: unknown) => String(error)),
    );

    const code = 'TRUST_LIST_EXPIRED';
    expect(answer).toContain(code);
    expect(changed).toEqual([]);
    expect(entries).toEqual([{ event: 'call.failed', actor: 'gtm.approver', code }]);
  });

  it(
    'takes it up again with the next list, where it stopped',
    async () => {
      const [waiting] = rowsOf(gtm, 'proposals');
      const caseId = String(waiting?.['case_id']);
      await network.publish((list) => ({ ...next(list), expires: plus(clock.now(), DAY_MS) }));
      await until(() => lists(gtm).length === 3 && lists(mex).length === 3);

      await decide(gtm, 'approver', 'approveAct', String(waiting?.['id']));
      await agree(caseId, gtm, mex);
      expect((await seen(mex, caseId)).status).toBe('WITHDRAWN');
    },
    TEST_MS_MAX,
  );
});
