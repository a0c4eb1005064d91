import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officerId, stateCode } from '@comity/kernel';
import { diagnostics, silent, systemClock, systemEntropy } from '@comity/platform';
import { createApplication, listen } from '@comity/platform/http';
import type { Listening } from '@comity/platform/http';
import { buildSchema, execute } from 'graphql';
import { CallerAddresses } from './border/caller-address.js';
import { OwnOrigin } from './border/own-origin.js';
import type { GatewayConfig } from './gateway.config.js';
import { createGateway } from './gateway.js';
import { GatewayModule } from './gateway.module.js';
import type { Gateway } from './graph/planned-graph.js';
import { Sessions } from './sessions/sessions.js';
import { OpenIdProvider } from './sign-in/openid-provider.js';
import type { OpenIdSettings } from './sign-in/openid-provider.js';

const state = stateCode('GTM');
const log = diagnostics('test', { sink: silent });
const ana = { officer: officerId('ana'), state, roles: [], displayName: 'Ana', epoch: 0 };
const schema = buildSchema('type Query { secretField: String }');

const aConfig = (profile: GatewayConfig['profile']): GatewayConfig => ({
  profile,
  state,
  listen: { host: '127.0.0.1', port: 0 },
  publicUrl: 'https://comity.example',
  trustedProxies: [],
  subgraphs: {},
  nodeUrl: 'http://127.0.0.1:9',
  clients: 'any',
  consoleFolder: '',
  developmentSecret: profile === 'development' ? 'secret' : null,
});

/** A graph that fails as a mistake of ours would. */
const failing: Gateway = {
  onSchemaLoadOrUpdate: (callback) => {
    callback({ apiSchema: schema, coreSupergraphSdl: '' });
    return () => undefined;
  },
  load: () =>
    Promise.resolve({
      executor: async ({ document }) => {
        const { data } = await execute({ schema, document });
        if (JSON.stringify(document).includes('secretField')) throw new Error('secret message');
        return { data: data ?? {} };
      },
    }),
  stop: () => Promise.resolve(),
};

const aProvider: OpenIdSettings = {
  issuer: 'http://login.example',
  clientId: 'comity',
  clientAuth: { by: 'secret', secret: 's'.repeat(32) },
  acr: ['strong'],
};

const nobody = { code: 'PASSKEY_UNKNOWN', message: {} };
const people = {
  signIn: () => Promise.resolve(null),
  linkFor: () => Promise.resolve(null),
  passkeyOptions: () => Promise.resolve({ ok: false, refusal: nobody } as const),
  officerOf: () => Promise.resolve({ ok: false, refusal: nobody } as const),
  passkeyAnswered: () => Promise.resolve({ ok: false, refusal: nobody } as const),
  ownPasskey: () => Promise.resolve({ ok: false, refusal: nobody } as const),
  endedOf: () => Promise.resolve([]),
  endSessions: () => Promise.resolve({ ok: false, refusal: nobody } as const),
};

const start = async (
  profile: GatewayConfig['profile'],
): Promise<Listening & { cookie: string }> => {
  const sessions = new Sessions(systemClock, systemEntropy);
  const module = GatewayModule.of({
    config: aConfig(profile),
    people,
    graph: failing,
    sessions,
    origin: new OwnOrigin('https://comity.example'),
    callers: new CallerAddresses([]),
    identities: { issue: () => Promise.resolve('token') },
    diagnostics: log,
    documents: new Map(),
    operationMsMax: 10_000,
    inDevelopment: profile === 'development',
  });
  const listening = await listen(await createApplication(module, { diagnostics: log }), {
    host: '127.0.0.1',
    port: 0,
  });
  return { ...listening, cookie: `__Host-comity=${sessions.begin(ana)}` };
};

describe('a gateway in production', () => {
  let gateway: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    gateway = await start('production');
  });
  afterAll(() => gateway.close());

  const at = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`http://127.0.0.1:${gateway.port}${path}`, { redirect: 'manual', ...init });
  const ask = async (query: string): Promise<string> => {
    const headers = { 'content-type': 'application/json', cookie: gateway.cookie };
    const body = JSON.stringify({ query });
    return (await at('/graphql', { method: 'POST', headers, body })).text();
  };

  it('describes its schema to nobody, not even by suggesting a field', async () => {
    expect(await ask('{ __typename }')).toContain('"Query"');
    expect(await ask('{ __schema { queryType { name } } }')).toContain('GRAPHQL_VALIDATION_FAILED');
    expect(await ask('{ secretFiel }')).not.toContain('secretField');
  });

  it('shows no page for trying queries', async () => {
    const page = await at('/graphql', { headers: { accept: 'text/html' } });
    expect(page.status).toBe(400);
    expect(await page.text()).not.toMatch(/<html|<script/i);
  });

  it('says of a failure of its own a code and an id, and nothing else', async () => {
    const text = await ask('{ secretField }');
    expect(text).not.toContain('secret message');
    expect(JSON.parse(text)).toMatchObject({
      errors: [{ message: 'INTERNAL', extensions: { code: 'INTERNAL' } }],
    });
  });

  it('has no sign-in links', async () => {
    expect((await at(`/sign-in/${'a'.repeat(32)}`)).status).toBe(404);
    expect((await at('/dev/links', { method: 'POST' })).status).toBe(404);
  });

  it('has no way in by an identity provider, where none is set', async () => {
    expect(await (await at('/provider')).json()).toEqual({ offered: false });
    expect((await at('/provider/sign-in', { method: 'POST' })).status).toBe(404);
    expect((await at('/provider/callback?code=a&state=b')).status).toBe(404);
    expect((await at('/provider/sign-out', { method: 'POST' })).status).toBe(200);
  });

  it('opens to all its health, and nothing else', async () => {
    expect((await at('/health')).status).toBe(200);
    for (const path of ['/sessions', '/files/1', '/cases/1/bundle', '/changes']) {
      expect((await at(path)).status).toBe(401);
    }
  });

  it('is not started without TLS towards officers and provider, or with a secret for links', () => {
    const deps = {
      identities: { issue: () => Promise.resolve('') },
      clock: systemClock,
      entropy: systemEntropy,
      diagnostics: log,
    };
    const config = aConfig('production');
    expect(() => createGateway({ ...config, publicUrl: null }, deps)).toThrow();
    expect(() => createGateway({ ...config, publicUrl: 'http://x.example' }, deps)).toThrow();
    expect(() => createGateway({ ...config, developmentSecret: 'x' }, deps)).toThrow();
    const listenedTo = { ...deps, provider: new OpenIdProvider(aProvider, deps) };
    expect(() => createGateway(config, listenedTo)).toThrow();
  });
});
