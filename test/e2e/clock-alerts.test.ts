/** Clocks in running nodes: what they tell reaches officers by the graph and by an event. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HOUR_MS, plus, type Clock } from '@comity/kernel';
import { systemClock } from '@comity/platform';
import { deliveredCase } from './casework.fixture.js';
import { entriesOf, until } from './trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from './two-nodes.fixture.js';

const BASE_PORT = 4774;
const CLOCKS_EVERY_MS = 100;
const STIR_EVERY_MS = 1_500;
const START_MS_MAX = 90_000;
const TEST_MS_MAX = 60_000;

interface Alert {
  readonly id: string;
  readonly caseId: string;
  readonly clock: string;
  readonly percent: number;
  readonly urgency: string;
  readonly calls: readonly string[];
  readonly seenBy: string | null;
}

const ALERT = 'id caseId clock percent urgency calls seenBy';
const ALERTS = `query Alerts($unread: Boolean!) { clockAlerts(unread: $unread) { ${ALERT} } }`;
const MARK = `mutation Mark($id: ID!) { markAlertSeen(id: $id) {
  __typename ... on ClockAlert { ${ALERT} } ... on Denial { code message }
} }`;
const CLOCKS = `query Clocks($id: ID!) { case(id: $id) {
  clocks { id of standing due zone countsFrom assumed endedAt source grounding configured }
  alerts { clock percent }
} }`;

let network: TestNetwork;
let gtm: NodeUnderTest;
let mex: NodeUnderTest;
let id: string;
let ahead = 0;
const clock: Clock = { now: () => plus(systemClock.now(), ahead) };

const alertsOf = async (node: NodeUnderTest, unread = true, role = 'approver') =>
  (await node.ask<{ clockAlerts: readonly Alert[] }>(role, ALERTS, { unread })).clockAlerts;

/** The first event of `type` in `node`, while `stir` lets more and more happen. */
const eventOf = async (node: NodeUnderTest, type: string, stir: () => void): Promise<string> => {
  const stop = new AbortController();
  const response = await node.call('approver', '/changes', { signal: stop.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  // What is there at the first look is no news: something new has to happen after it.
  const stirring = setInterval(stir, STIR_EVERY_MS);
  for (let heard = ''; ;) {
    const { value = '', done } = (await reader?.read()) ?? { done: true };
    if (done) throw new Error('the events ended');
    heard += value;
    const event = heard.split('\n\n').find((one) => one.includes(`event: ${type}`));
    if (event === undefined) continue;
    clearInterval(stirring);
    stop.abort();
    return event;
  }
};

beforeAll(async () => {
  const options = { clock, clocksEveryMs: CLOCKS_EVERY_MS };
  network = await startNodes(['GTM', 'MEX'], BASE_PORT, options);
  [gtm, mex] = ['GTM', 'MEX'].map((code) => network.nodes.get(code)) as [never, never];
  id = await deliveredCase(gtm, mex);
}, START_MS_MAX);
afterAll(() => network.close());

describe('an urgent request that nobody acknowledges', () => {
  it(
    'warns the State that must act, by an event that says the case and the urgency alone',
    async () => {
      const hours = [13, 19, 22];
      const event = await eventOf(mex, 'alert', () => {
        ahead = (hours.shift() ?? 23) * HOUR_MS;
      });

      const data = /^data: (.+)$/m.exec(event)?.[1] ?? '';
      expect(JSON.parse(data)).toEqual({ id, urgency: 'urgent' });
      const [alert] = await alertsOf(mex);
      expect(alert).toMatchObject({ caseId: id, clock: 'acknowledgement' });
      expect([50, 75, 90]).toContain(alert?.percent);
      expect(alert?.calls).toContain('intake');
      expect(await alertsOf(gtm)).toEqual([]);
    },
    TEST_MS_MAX,
  );

  it(
    'calls both when it is over, and is audited at both',
    async () => {
      ahead = 25 * HOUR_MS;
      for (const node of [gtm, mex]) {
        await until(async () => (await alertsOf(node)).some(({ percent }) => percent === 100));
        const events = entriesOf(node).map(({ event }) => event);
        expect(events.filter((event) => event === 'clock.overdue')).toHaveLength(1);
      }
    },
    TEST_MS_MAX,
  );

  it('shows its clocks with what they rest on, and what was told of them', async () => {
    const { case: found } = await mex.ask<{ case: object }>('approver', CLOCKS, { id });
    expect(found).toMatchObject({
      clocks: expect.arrayContaining([
        expect.objectContaining({
          id: 'acknowledgement',
          of: 'evidence',
          standing: 'overdue',
          countsFrom: null,
          assumed: false,
          grounding: 'proposal',
          configured: false,
        }),
      ]),
      alerts: expect.arrayContaining([{ clock: 'acknowledgement', percent: 100 }]),
    });
  });

  it('is unread until an officer whom it concerns marks it as seen', async () => {
    const [alert] = await alertsOf(mex);
    const marked = await mex.ask<{ markAlertSeen: object }>('intake', MARK, { id: alert?.id });
    const denied = await mex.ask<{ markAlertSeen: object }>('admin', MARK, { id: alert?.id });

    expect(marked.markAlertSeen).toMatchObject({ __typename: 'ClockAlert', seenBy: 'mex.intake' });
    expect(denied.markAlertSeen).toMatchObject({ __typename: 'Denial', code: 'ALERT_UNKNOWN' });
    expect((await alertsOf(mex)).map((one) => one.id)).not.toContain(alert?.id);
    expect((await alertsOf(mex, false)).map((one) => one.id)).toContain(alert?.id);
    expect(await alertsOf(mex, false, 'admin')).toEqual([]);
  });
});
