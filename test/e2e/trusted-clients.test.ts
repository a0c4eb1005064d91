/** A gateway that answers our own console alone, and does not wait for ever for what is behind it. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { call, signIn, startNetwork } from './graph.fixture.js';
import type { Answer, Network } from './graph.fixture.js';
import { until } from './trace.fixture.js';

/** Long for what answers at once, short for who waits for what never answers. */
const OPERATION_MS_MAX = 6_000;
/** Below what one call of the gateway may take, so that none ends by its own time. */
const PATIENCE_MS = 20_000;
const manifest = readFileSync(
  new URL('../../apps/gateway/trusted-documents.json', import.meta.url),
  'utf8',
);
const [documentId = ''] =
  Object.entries(JSON.parse(manifest) as Record<string, string>).find(([, text]) =>
    text.includes('query Cases('),
  ) ?? [];

let network: Network;
let cookie: string;
beforeAll(async () => {
  network = await startNetwork({ clients: 'trusted' }, { operationMsMax: OPERATION_MS_MAX });
  cookie = await signIn(network, 'ana');
});
afterAll(() => network.stop());
beforeEach(() => {
  network.node.heard.length = 0;
  network.node.answer = null;
});

const post = (body: unknown): Promise<Answer> =>
  call(`${network.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });
const cases = (): Promise<Answer> => post({ documentId, variables: { language: 'en', first: 50 } });

describe('a gateway for trusted documents alone', () => {
  it('answers what our console asks by id', async () => {
    const { status, text } = await cases();

    expect([status, JSON.parse(text)]).toMatchObject([
      200,
      {
        data: { cases: [{ id: 'C1', requestedState: { code: 'MEX' } }, { id: 'C2' }] },
      },
    ]);
  });

  it('asks no subgraph about a text, were it the same', async () => {
    const query = (JSON.parse(manifest) as Record<string, string>)[documentId];
    const { status, text } = await post({ query, variables: { language: 'en', first: 50 } });

    expect([status, text]).toEqual([400, expect.stringContaining('"code":"DOCUMENT_UNKNOWN"')]);
    expect(network.node.heard).toEqual([]);
  });
});

describe('a subgraph that never answers', () => {
  it(
    'costs a small error in time, and its call is ended',
    async () => {
      network.node.answer = () => new Promise(() => undefined);
      const { text } = await cases();

      const { errors } = JSON.parse(text) as { errors: { extensions: { code: string } }[] };
      expect(errors.map(({ extensions }) => extensions.code)).toContain('SUBGRAPH_UNAVAILABLE');
      expect(text.length).toBeLessThan(2_000);
      await until(() => network.node.ended > 0);
    },
    PATIENCE_MS,
  );

  it(
    'is not asked again by an operation whose time is up',
    async () => {
      network.node.answer = () => new Promise(() => undefined);
      await cases();

      expect(network.node.heard).toHaveLength(1);

      network.node.answer = null;
      expect((JSON.parse((await cases()).text) as { errors?: unknown }).errors).toBeUndefined();
    },
    PATIENCE_MS,
  );
});
