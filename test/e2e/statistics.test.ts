/** Figures: the State's own exactly, by role; the network's as members sign and exchange them. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  canonicalize,
  DAY_MS,
  fromUtf8,
  parseCanonical,
  plus,
  stateCode,
  toBase64url,
  utf8,
  type Bytes,
  type Clock,
  type Instant,
  type Json,
} from '@comity/kernel';
import {
  boundsOf,
  monthOf,
  monthsAfter,
  STATEMENT_VERSION,
  type Month,
  type Statement,
} from '@comity/law';
import { systemClock, systemEntropy } from '@comity/platform';
import { trustListHash } from '@comity/trust';
import { readNodeKeys } from '../../apps/node/src/node-keys.js';
import { signStatement } from '../../apps/node/src/statistics/signed-statement.js';
import { deliveredCase } from './casework.fixture.js';
import { codeOf, HostilePeer } from './hostile-peer.fixture.js';
import { entriesOf, rowsOf, traceOf, until } from './trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from './two-nodes.fixture.js';

const BASE_PORT = 24_310;
const NEVER_MS = 3_600_000;
const START_MS_MAX = 90_000;
const TEST_MS_MAX = 60_000;
/** As many as a cell needs to be shown. */
const CASES = 5;
/** Later than a month's late acts are waited for. */
const AFTER_GRACE_MS = 4 * DAY_MS;

const [BRA, GTM] = [stateCode('BRA'), stateCode('GTM')];
const NOW = systemClock.now();
const MONTH = monthOf(NOW);
const LAST_MONTH = monthsAfter(MONTH, -1);

let network: TestNetwork;
let gtm: NodeUnderTest;
let mex: NodeUnderTest;
let bra: HostilePeer;
let ahead = 0;
const clock: Clock = { now: () => plus(systemClock.now(), ahead) };

const FIGURES = 'opened acknowledged { count medianMs } overdue';
const OWN = `query Own($month: String!) { ownFigures(month: $month) {
  ... on OwnMonth {
    month asRequesting { ${FIGURES} } asRequested { ${FIGURES} }
    pairs { kind requesting { code } requested { code } figures { ${FIGURES} } }
  }
  ... on Denial { code message }
} }`;
const NETWORK = `query Network($month: String!) { networkFigures(month: $month) {
  ... on NetworkMonth {
    statements { state { code } sha256 verified }
    cells { measure by key count members }
    pairs { requesting { code } requested { code } count }
  }
  ... on Denial { code }
} }`;

interface Seen {
  readonly statements: readonly { state: { code: string }; sha256: string; verified: boolean }[];
  readonly cells: readonly Json[];
  readonly pairs: readonly Json[];
  readonly code?: string;
}

const own = async (node: NodeUnderTest, role: string, month: string = MONTH) =>
  (await node.ask<{ ownFigures: Record<string, unknown> }>(role, OWN, { month })).ownFigures;

const ofNetwork = async (node: NodeUnderTest, month: string): Promise<Seen> =>
  (await node.ask<{ networkFigures: Seen }>('drafter', NETWORK, { month })).networkFigures;

const text = async (node: NodeUnderTest, role: string, path: string) => {
  const response = await node.call(role, path);
  return {
    status: response.status,
    media: response.headers.get('content-type'),
    text: await response.text(),
  };
};

/** A statement that BRA signs, as its node would or would not. */
const signed = async (given: Partial<Statement> = {}, at: Instant = NOW): Promise<Bytes> => {
  const keys = await readNodeKeys(network.keysOf('BRA'), { at: NOW, entropy: systemEntropy });
  const said: Statement = {
    ver: STATEMENT_VERSION,
    state: BRA,
    month: LAST_MONTH,
    cells: [{ measure: 'opened', by: 'total', key: 'all', count: 7 }],
    ...given,
  };
  return signStatement(said, { at, signers: keys.signers });
};

/** Moves all clocks to when the statement of `month` is due, under a trust list of then. */
const passBy = async (month: Month): Promise<void> => {
  ahead = boundsOf(month).until + AFTER_GRACE_MS - NOW;
  await network.publish((list) => ({
    ...list,
    seq: list.seq + 1,
    prev: trustListHash(list),
    issued: clock.now(),
    expires: plus(clock.now(), DAY_MS),
  }));
  const { seq } = network.list();
  await until(() => [gtm, mex].every((node) => rowsOf(node, 'trust_lists').length === seq));
};

/** To whom `node` has handed its own statement of `month`. */
const handedTo = (node: NodeUnderTest, month: Month): readonly string[] =>
  rowsOf(node, 'statements')
    .filter((row) => row['state'] === node.state && row['month'] === month)
    .flatMap((row) => JSON.parse(String(row['sent_to'])) as string[])
    .toSorted();

const handing = async (statement: string) => {
  const { envelope } = await bra.seal(mex, { body: { kind: 'statistics', statement } });
  return traceOf(mex, () => bra.deliver(mex, envelope));
};

beforeAll(async () => {
  network = await startNodes(['GTM', 'MEX', 'BRA'], BASE_PORT, {
    started: ['GTM', 'MEX'],
    clock,
    checkpointEveryMs: NEVER_MS,
  });
  [gtm, mex] = ['GTM', 'MEX'].map((code) => network.nodes.get(code)) as [
    NodeUnderTest,
    NodeUnderTest,
  ];
  bra = await HostilePeer.of(network, 'BRA');
  for (let count = 0; count < CASES; count += 1) await deliveredCase(gtm, mex);
}, START_MS_MAX);

afterAll(async () => {
  await bra.close();
  await network.close();
});

describe('the figures of the own State', () => {
  it('are exact at both ends, each from its own side', async () => {
    const none = { opened: 0, acknowledged: { count: 0, medianMs: null }, overdue: 0 };
    const five = { ...none, opened: CASES };

    expect(await own(gtm, 'approver')).toMatchObject({ asRequesting: five, asRequested: none });
    expect(await own(mex, 'auditor')).toMatchObject({
      month: MONTH,
      asRequesting: none,
      asRequested: five,
      pairs: [
        {
          kind: 'evidence',
          requesting: { code: 'GTM' },
          requested: { code: 'MEX' },
          figures: five,
        },
      ],
    });
  });

  it('are kept from whoever does not answer for them, and the asking is on record', async () => {
    for (const role of ['drafter', 'intake', 'admin']) {
      expect(await own(gtm, role)).toMatchObject({
        code: 'FIGURES_NOT_READABLE',
        message: expect.stringContaining('Exact figures are for approvers'),
      });
    }
    const file = await text(gtm, 'drafter', `/figures/own/${MONTH}`);

    expect(file.status).toBe(422);
    expect(entriesOf(gtm).filter(({ event }) => event === 'figures.read-denied')).toHaveLength(4);
  });

  it('are of a month that is named as a month', async () => {
    expect(await own(gtm, 'approver', 'yesterday')).toMatchObject({
      code: 'FIGURES_MONTH_INVALID',
    });
    expect(await ofNetwork(gtm, '2026-13')).toEqual({ code: 'FIGURES_MONTH_INVALID' });
  });

  it('come as comma-separated values', async () => {
    const file = await text(gtm, 'approver', `/figures/own/${MONTH}`);

    expect(file).toMatchObject({ status: 200, media: expect.stringContaining('text/csv') });
    expect(file.text).toContain(`\r\n${MONTH},pair,evidence,GTM,MEX,opened,,5,\r\n`);
  });
});

describe('a statement that a member hands over', () => {
  it.each<[string, () => Promise<Bytes>, string]>([
    [
      'shows a count under five',
      () => signed({ cells: [{ measure: 'opened', by: 'total', key: 'all', count: 4 }] }),
      'STATEMENT_INVALID',
    ],
    ['speaks for another State', () => signed({ state: GTM }), 'STATEMENT_INVALID'],
    ['is of a month that is not over', () => signed({ month: MONTH }), 'STATEMENT_INVALID'],
    ['is dated ahead', () => signed({}, plus(NOW, DAY_MS)), 'STATEMENT_INVALID'],
    [
      'was changed after it was signed',
      async () => {
        const object = parseCanonical(fromUtf8(await signed())) as Record<string, Json>;
        const payload = canonicalize({
          ver: STATEMENT_VERSION,
          state: BRA,
          month: LAST_MONTH,
          cells: [],
        });
        return utf8(canonicalize({ ...object, payload: toBase64url(utf8(payload)) }));
      },
      'JWS_SIGNATURE_INVALID',
    ],
  ])('is refused, and nothing kept, when it %s', async (_, bytes, code) => {
    const { answer, changed, entries } = await handing(toBase64url(await bytes()));

    expect(codeOf(answer)).toBe(code);
    expect(changed).toEqual([]);
    expect(entries).toMatchObject([{ event: 'envelope.refused', code }]);
  });

  it('is refused when it is no base64url at all', async () => {
    expect(codeOf((await handing('%')).answer)).toBe('NOTICE_INVALID');
  });

  it('is kept and counted, and a second one of the same month changes nothing', async () => {
    await handing(toBase64url(await signed()));
    const first = await ofNetwork(mex, LAST_MONTH);
    const second = await handing(toBase64url(await signed({ cells: [] })));

    expect(first.statements).toMatchObject([{ state: { code: 'BRA' }, verified: true }]);
    expect(first.cells).toEqual([
      { measure: 'opened', by: 'total', key: 'all', count: 7, members: 1 },
    ]);
    expect(second.changed).toEqual(['messages']);
    expect(await ofNetwork(mex, LAST_MONTH)).toEqual(first);
  });
});

describe('when the month is over', () => {
  it(
    'every member has every statement, the same bytes, and sees the same sums',
    async () => {
      await passBy(MONTH);
      for (const node of [gtm, mex]) {
        await node.stop();
        await node.start();
      }
      await until(async () => {
        const [ours, theirs] = [await ofNetwork(gtm, MONTH), await ofNetwork(mex, MONTH)];
        return ours.statements.length === 2 && theirs.statements.length === 2;
      });

      const ours = await ofNetwork(gtm, MONTH);
      expect(ours.statements.map(({ state, verified }) => [state.code, verified])).toEqual([
        ['GTM', true],
        ['MEX', true],
      ]);
      expect(ours.cells).toContainEqual({
        measure: 'opened',
        by: 'total',
        key: 'all',
        count: 5,
        members: 1,
      });
      expect(ours.pairs).toEqual([
        { requesting: { code: 'GTM' }, requested: { code: 'MEX' }, count: 5 },
      ]);
      expect(await ofNetwork(mex, MONTH)).toEqual(ours);
      const files = ['statements/MEX', 'statements/GTM', 'network'].map(
        (name) => `/figures/${name}/${MONTH}`,
      );
      for (const path of files) {
        const file = await text(gtm, 'drafter', path);
        expect(file.status).toBe(200);
        expect(await text(mex, 'drafter', path)).toEqual(file);
      }
    },
    TEST_MS_MAX,
  );

  it(
    'a State has stated it once and handed it to each member once, and states the next',
    async () => {
      const others = ['urn:comity:node:bra-1', 'urn:comity:node:gtm-1'];
      const next = monthsAfter(MONTH, 1);
      await passBy(next);
      await mex.stop();
      const messages = rowsOf(mex, 'messages').length;
      await mex.start();
      await until(() => handedTo(mex, next).length === others.length);

      expect(handedTo(mex, next)).toEqual(others);
      expect(handedTo(mex, MONTH)).toEqual(others);
      expect(rowsOf(mex, 'messages')).toHaveLength(messages + others.length);
      expect(entriesOf(mex).filter(({ event }) => event === 'statistics.stated')).toHaveLength(2);
    },
    TEST_MS_MAX,
  );

  it('a statement that nobody holds is not found', async () => {
    expect((await text(mex, 'drafter', '/figures/statements/ARG/2026-01')).status).toBe(404);
  });
});
