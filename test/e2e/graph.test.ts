import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { call, issuer, SECRET, signIn, startNetwork, state } from './graph.fixture.js';
import type { Answer, Network } from './graph.fixture.js';

interface Result {
  readonly status: number;
  readonly data: Record<string, unknown> | null | undefined;
  readonly codes: unknown[];
  readonly text: string;
}

let network: Network;
let ana: string;
beforeAll(async () => {
  network = await startNetwork();
  ana = await signIn(network, 'ana');
});
afterAll(() => network.stop());
beforeEach(() => {
  for (const fixture of [network.node, network.directory]) {
    fixture.heard.length = 0;
    fixture.answer = null;
  }
});

const post = (body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  call(`${network.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: ana, ...headers },
    body: JSON.stringify(body),
  });

const ask = async (query: string, { as = ana, variables = {} } = {}): Promise<Result> => {
  const { status, text } = await post({ query, variables }, { cookie: as });
  const { data, errors = [] } = JSON.parse(text) as {
    data?: Record<string, unknown> | null;
    errors?: { extensions?: { code?: unknown } }[];
  };
  return { status, data, codes: errors.map(({ extensions }) => extensions?.code), text };
};

describe('the graph of a State', () => {
  it('joins a case, the authorities of its requested State and practices for its kind', async () => {
    const { data, codes } = await ask(
      `query($id: ID!) { case(id: $id) {
      id status requestedState { code name authorities { name } }
      practices { id title(language: "en") state { name } } } }`,
      { variables: { id: 'C1' } },
    );

    expect(codes).toEqual([]);
    expect(data).toEqual({
      case: {
        id: 'C1',
        status: 'transmitted',
        requestedState: {
          code: 'MEX',
          name: 'State MEX',
          authorities: [{ name: 'Fiscalía MEX' }],
        },
        practices: [
          {
            id: 'BP-2026-GTM-0007',
            title: 'One interview only: recorded-interview protocol shared by two States',
            state: { name: 'State GTM' },
          },
        ],
      },
    });
    const askers = [...network.node.heard, ...network.directory.heard].map(({ who }) => who);
    expect(new Set(askers.map((who) => who.kind === 'officer' && who.officer))).toEqual(
      new Set(['ana']),
    );
  });

  it('answers under the names that the officer chose', async () => {
    const { data, codes } = await ask('{ mine: case(id: "C1") { key: id stands: status } }');

    expect(codes).toEqual([]);
    expect(data).toEqual({ mine: { key: 'C1', stands: 'transmitted' } });
  });

  it('gives two officers who ask the same at once each their own answer', async () => {
    const luis = await signIn(network, 'luis');
    let arrived = 0;
    let release: (() => void) | undefined;
    const bothHere = new Promise<void>((resolve) => (release = resolve));
    network.node.answer = async () => {
      arrived += 1;
      if (arrived === 2) release?.();
      await bothHere;
      return null as unknown as string;
    };
    const [one, other] = await Promise.all([
      ask('{ me { id } }'),
      ask('{ me { id } }', { as: luis }),
    ]);

    expect(one.data).toEqual({ me: { id: 'ana' } });
    expect(other.data).toEqual({ me: { id: 'luis' } });
  });

  it('keeps what a failing subgraph says to itself', async () => {
    network.directory.answer = () =>
      JSON.stringify({
        data: null,
        errors: [{ message: 'password=hunter2', extensions: { code: 'MEMBER_UNKNOWN', sql: 'x' } }],
      });
    const { codes, text } = await ask('{ case(id: "C1") { id requestedState { name } } }');

    expect(codes).toEqual(['MEMBER_UNKNOWN']);
    expect(text).not.toMatch(/hunter2|sql/);
  });

  it.each(['', 'not json', '[]', '{}', '{"data":7}', '{"data":null}'])(
    'calls %j from a subgraph no answer',
    async (raw) => {
      network.node.answer = () => raw;
      const { codes, data } = await ask('{ me { id } }');
      expect([codes, data]).toEqual([['SUBGRAPH_ANSWER_MALFORMED'], null]);
    },
  );
});

describe('nobody who is not signed in', () => {
  it('is answered by the graph, even about its own name', async () => {
    for (const query of ['{ __typename }', '{ me { id } }', '{ __schema { types { name } } }']) {
      const { status, codes } = await ask(query, { as: `comity=${'A'.repeat(43)}` });
      expect([status, codes]).toEqual([401, ['UNAUTHENTICATED']]);
    }
    expect(network.node.heard).toEqual([]);
  });

  it('is answered by a subgraph, though they reach it', async () => {
    const body = JSON.stringify({ query: '{ _service { sdl } }' });
    for (const [name, url] of Object.entries(network.subgraphs)) {
      const headers = { 'content-type': 'application/json' };
      const forOther = await issuer.issue({ kind: 'system', state }, `${name}-other`);
      for (const authorization of [undefined, 'Bearer x', `Bearer ${forOther}`]) {
        const shown = authorization === undefined ? headers : { ...headers, authorization };
        expect((await call(url, { method: 'POST', headers: shown, body })).status).toBe(401);
      }
    }
  });

  it('stays signed in by a cookie after signing out', async () => {
    const luis = await signIn(network, 'luis');
    expect((await ask('{ me { id } }', { as: luis })).status).toBe(200);
    await call(`${network.url}/sign-out`, { method: 'POST', headers: { cookie: luis } });
    expect((await ask('{ me { id } }', { as: luis })).status).toBe(401);
  });

  it('gets in by a link that was used, or by one made without the secret', async () => {
    const link = await call(`${network.url}/dev/links`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-comity-development-secret': SECRET },
      body: '{"officer":"ana"}',
    });
    const { url } = JSON.parse(link.text) as { url: string };
    expect((await call(url)).status).toBe(303);
    expect((await call(url)).headers['set-cookie']).toBeUndefined();

    const guessed = await call(`${network.url}/dev/links`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-comity-development-secret': 'guess' },
      body: '{"officer":"ana"}',
    });
    expect(guessed.status).toBe(403);
  });
});

describe('an operation', () => {
  const deep = `{ case(id: "C1") { ${'requestedState { cases { '.repeat(15)} id ${'} }'.repeat(15)} } }`;
  it.each([
    ['too deep', deep],
    [
      'of too many aliases',
      `{ ${Array.from({ length: 40 }, (_, n) => `a${n}: me { id }`).join(' ')} }`,
    ],
    [
      'of too many aliases of __typename',
      `{ ${Array.from({ length: 40 }, (_, n) => `a${n}: __typename`).join(' ')} }`,
    ],
    ['of too many directives', `{ me { id ${'@skip(if: false) '.repeat(40)} } }`],
    ['of the same field over and over', `{ ${'me { id } '.repeat(100)} }`],
  ])('%s is refused before anything of it runs', async (_, query) => {
    const { codes, text } = await ask(query);
    expect(codes).toContain('OPERATION_TOO_LARGE');
    expect(text).not.toMatch(/Max|limit"/);
    expect(network.node.heard).toEqual([]);
  });

  it('of too many words is refused before it is parsed', async () => {
    const { codes } = await ask(`{ me { ${'id '.repeat(3_000)} } }`);
    expect(codes).toEqual(['GRAPHQL_PARSE_FAILED']);
  });

  it('of too many bytes is refused unread', async () => {
    const { status } = await post({ query: `{ me { id } } #${'x'.repeat(600 * 1024)}` });
    expect(status).toBe(413);
  });

  it('comes alone', async () => {
    const { status } = await post([{ query: '{ me { id } }' }, { query: '{ me { id } }' }]);
    expect(status).toBe(400);
  });
});

describe('a call that a foreign page makes the browser send', () => {
  it.each<[string, Record<string, string>]>([
    ['as a form', { 'content-type': 'text/plain' }],
    ['as another form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from another origin', { origin: 'https://elsewhere.example' }],
    ['to another name of this address', { host: 'rebound.example' }],
  ])('%s reaches no subgraph', async (_, headers) => {
    const { status } = await post({ query: '{ me { id } }' }, headers);
    expect([400, 403, 421]).toContain(status);
    expect(network.node.heard).toEqual([]);
  });

  it('by GET reaches no subgraph', async () => {
    const url = `${network.url}/graphql?query=%7Bme%7Bid%7D%7D`;
    const { status } = await call(url, { headers: { cookie: ana } });
    expect(status).toBe(400);
    expect(network.node.heard).toEqual([]);
  });
});

describe('a name that every object inherits', () => {
  const prototypeIsClean = (): void => {
    expect(Object.keys(Object.getPrototypeOf({}) as object)).toEqual([]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(typeof Object.assign).toBe('function');
    expect(Object.keys(Object)).toEqual([]);
  };

  it.each(['__proto__', 'constructor', 'toString'])(
    'as the alias %s does not reach the executor',
    async (name) => {
      const query = `{ case(id: "C1") { id ${name}: requestedState { code assign: name polluted: name } } }`;
      const { codes } = await ask(query);
      expect(codes).toContain('GRAPHQL_VALIDATION_FAILED');
      expect(network.node.heard).toEqual([]);
      prototypeIsClean();
    },
  );

  it('in what a subgraph answers changes no other object', async () => {
    const poison = '{"polluted":"yes","prototype":{"polluted":"yes"}}';
    network.directory.answer = () =>
      `{"data":{"_entities":[{"__typename":"Member","name":"Mexico","__proto__":${poison},` +
      `"constructor":${poison},"toString":${poison}}]}}`;
    network.node.answer = () =>
      `{"data":{"case":{"__typename":"Case","id":"C1","__proto__":${poison},"constructor":${poison},` +
      `"requestedState":{"__typename":"Member","code":"MEX","__proto__":${poison}}}}}`;
    const { data } = await ask('{ case(id: "C1") { id requestedState { code name } } }');

    expect(data).toEqual({ case: { id: 'C1', requestedState: { code: 'MEX', name: 'Mexico' } } });
    prototypeIsClean();
  });
});

describe('what streams through the gateway', () => {
  it('arrives as it was sent, to be saved and never shown', async () => {
    const body = 'x'.repeat(300_000);
    const { status, headers, text } = await call(`${network.url}/files/echo`, {
      method: 'POST',
      headers: {
        cookie: ana,
        'content-type': 'application/octet-stream',
        'x-forged': 'officer',
        authorization: 'Bearer forged',
      },
      body,
    });

    expect(status).toBe(201);
    expect(text === `${body}null`).toBe(true);
    expect(headers).toMatchObject({
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    });
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers['x-internal']).toBeUndefined();
  });

  it('leads to the files of the node and nowhere else', async () => {
    for (const path of ['/files/%2e%2e/people/links', '/files/..%2fpeople', 'http://x/files/1']) {
      const { status } = await call(network.url, { headers: { cookie: ana }, path });
      expect([400, 404]).toContain(status);
    }
    expect((await call(`${network.url}/files/echo`)).status).toBe(401);
  });

  it('is a month of figures too, for whoever is signed in', async () => {
    const path = `${network.url}/figures/network/2026-06`;
    const { status, headers, text } = await call(path, { headers: { cookie: ana } });

    expect({ status, text }).toEqual({ status: 200, text: 'month\r\n' });
    expect(headers['content-disposition']).toBe('attachment');
    expect((await call(path)).status).toBe(401);
  });

  it('is refused unread when it announces more than a file may have', async () => {
    const headers = {
      cookie: ana,
      'content-type': 'application/octet-stream',
      'content-length': String(101 * 1024 ** 3),
    };
    const { status } = await call(`${network.url}/files/echo`, { method: 'POST', headers });
    expect(status).toBe(413);
  });

  it('ends with the session', async () => {
    const luis = await signIn(network, 'luis');
    const changes = call(`${network.url}/changes`, { headers: { cookie: luis } });
    const ended = changes.then(
      () => 'ended',
      () => 'ended',
    );
    while (network.node.heard.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await call(`${network.url}/sign-out`, { method: 'POST', headers: { cookie: luis } });
    expect(await ended).toBe('ended');
  });
});

describe('a call whose body cannot be read', () => {
  it('is answered under the same policy as every other', async () => {
    const answer = await call(`${network.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    expect(answer.status).toBe(400);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  });
});

describe('an answer', () => {
  it('names its type and its character set, whatever it is', async () => {
    const json = 'application/json; charset=utf-8';
    const foreign = { method: 'POST', headers: { origin: 'https://elsewhere.example' } };
    const { text } = await call(`${network.url}/`);
    const asset = (kind: string): string =>
      new RegExp(`assets/[\\w-]+[.]${kind}`).exec(text)?.[0] ?? 'none';
    const types = await Promise.all([
      call(`${network.url}/`),
      call(`${network.url}/${asset('css')}`),
      call(`${network.url}/${asset('js')}`),
      call(`${network.url}/health`),
      call(`${network.url}/nowhere`),
      call(`${network.url}/sessions`),
      call(`${network.url}/graphql`, foreign),
      call(network.url, { headers: { host: 'rebound.example' } }),
      post({ query: '{ __typename }' }),
      post({ query: '{' }),
    ]);
    expect(types.map(({ headers }) => headers['content-type'])).toEqual([
      'text/html; charset=utf-8',
      'text/css; charset=utf-8',
      'text/javascript; charset=utf-8',
      ...Array<string>(7).fill(json),
    ]);
  });
});

describe('the console', () => {
  it('is served with a policy that lets nothing in but its own files', async () => {
    const page = await call(network.url);
    expect(page.status).toBe(200);
    expect(page.text).toContain('<title>Comity</title>');
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
  });
});
