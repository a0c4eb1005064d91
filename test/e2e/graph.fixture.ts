/** Two small subgraphs over the real SDL, the real library of practices, and a real gateway. */
import { createServer, request as requestHttp } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { text } from 'node:stream/consumers';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { consoleFolder } from '@comity/console';
import { createGateway } from '@comity/gateway';
import type { GatewayConfig, GatewayDeps, RunningGateway } from '@comity/gateway';
import { officerId, stateCode } from '@comity/kernel';
import { diagnostics, silent, systemClock, systemEntropy } from '@comity/platform';
import {
  generateIdentityKeys,
  identify,
  IdentityIssuer,
  IdentityVerifier,
} from '@comity/platform/identity';
import type { Identity } from '@comity/platform/identity';
import { readSdl } from '@comity/platform/subgraph';
import { createPractices } from '@comity/practices';
import { graphql, parse } from 'graphql';

export const state = stateCode('GTM');
const keys = generateIdentityKeys();
const quiet = diagnostics('test', { sink: silent });
const LOOPBACK = { host: '127.0.0.1', port: 0 };
/** As every application of ours: a call never crosses the end of an idle connection. */
const IDLE_GRACE_MS = 30_000;
export const SECRET = 'for-this-test-only';

export const issuer = new IdentityIssuer({
  state,
  privateKey: keys.privateKey,
  clock: systemClock,
});

/** What a subgraph was asked, and by whom. */
interface Heard {
  readonly who: Identity;
  readonly query: string;
}

/** Answers of the fixtures that a test may replace by raw JSON. */
interface Fixture {
  readonly heard: Heard[];
  answer: ((heard: Heard) => string | Promise<string> | null) | null;
  /** How many calls their caller ended unanswered. */
  ended: number;
}

type Resolvers = Readonly<Record<string, object>>;
type Route = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const verifierFor = (audience: string): IdentityVerifier =>
  new IdentityVerifier({ state, audience, publicKeys: [keys.publicKey], clock: systemClock });

const directoryResolvers: Resolvers = {
  Member: {
    name: ({ code }: { code: string }) => `State ${code}`,
    authorities: ({ code }: { code: string }) => [{ id: `${code}-1`, name: `Fiscalía ${code}` }],
  },
};

const aCase = (id: string): object => ({
  id,
  kind: 'evidence_request',
  kindName: 'Evidence',
  status: 'transmitted',
  statusName: 'Transmitted',
  requestingState: { code: 'GTM' },
  requestedState: { code: 'MEX' },
});

const nodeResolvers: Resolvers = {
  Query: {
    case: (_: unknown, { id }: { id: string }) => aCase(id),
    cases: () => [aCase('C1'), aCase('C2')],
    me: (_: unknown, __: unknown, { who }: Heard) => {
      const id = who.kind === 'officer' ? who.officer : 'system';
      return { id, name: `Officer ${id}`, roles: [] };
    },
  },
  Case: { __resolveReference: ({ id }: { id: string }) => aCase(id) },
};

const serve = async (route: Route): Promise<{ server: Server; url: string }> => {
  const server = createServer({ keepAliveTimeoutBuffer: IDLE_GRACE_MS }, (request, response) => {
    route(request, response).catch(() => response.writeHead(401).end('{"code":"REFUSED"}'));
  });
  await new Promise<void>((resolve) => void server.listen(LOOPBACK.port, LOOPBACK.host, resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

const appSdl = (app: string): string =>
  readSdl(fileURLToPath(new URL(`../../apps/${app}/src`, import.meta.url)));

/** A subgraph that lets in whom the gateway vouches for, and nobody else. */
const graphRoute = (name: string, resolvers: Resolvers, fixture: Fixture): Route => {
  const schema = buildSubgraphSchema([
    { typeDefs: parse(appSdl(name)), resolvers: resolvers as never },
  ]);
  const verifier = verifierFor(name);
  return async (request, response) => {
    const who = await identify(request, verifier);
    const { query, variables } = JSON.parse(await text(request)) as {
      query: string;
      variables: Record<string, unknown>;
    };
    const heard = { who, query };
    fixture.heard.push(heard);
    response.once('close', () => (fixture.ended += response.writableEnded ? 0 : 1));
    const raw = await fixture.answer?.(heard);
    const result = () =>
      graphql({ schema, source: query, variableValues: variables, contextValue: heard });
    response.setHeader('content-type', 'application/json');
    response.end(raw ?? JSON.stringify(await result()));
  };
};

/** The node's own routes, as small as they can be. */
const nodeRoute = (graph: Route, links: Map<string, string>, { heard }: Fixture): Route => {
  const verifier = verifierFor('node');
  const routes: Record<string, Route> = {
    '/graphql': graph,
    '/people/links': async (request, response) => {
      const { officer } = JSON.parse(await text(request)) as { officer: string };
      const token = systemEntropy.uuid();
      links.set(token, officer);
      response.end(JSON.stringify({ token }));
    },
    '/people/sign-in': async (request, response) => {
      const { token } = JSON.parse(await text(request)) as { token: string };
      const officer = links.get(token);
      links.delete(token);
      if (officer === undefined) response.writeHead(422).end('{}');
      else {
        const person = { officer, state, roles: [], displayName: officer, epoch: 0 };
        response.end(JSON.stringify(person));
      }
    },
    '/files/echo': async (request, response) => {
      response.writeHead(201, {
        'content-type': 'text/html',
        'set-cookie': 'comity=stolen',
        'content-disposition': 'inline',
        'x-internal': 'yes',
      });
      for await (const chunk of request) response.write(chunk);
      response.end(JSON.stringify(request.headers['x-forged'] ?? null));
    },
    '/figures/network/2026-06': async (request, response) => {
      await identify(request, verifier);
      response.writeHead(200, { 'content-type': 'text/csv' }).end('month\r\n');
    },
    '/changes': async (request, response) => {
      heard.push({ who: await identify(request, verifier), query: '/changes' });
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: {"case":"C1"}\n\n');
      await new Promise((resolve) => response.once('close', resolve));
    },
  };
  return async (request, response) => {
    const who = await identify(request, verifier);
    const [path = ''] = (request.url ?? '').split('?');
    const forGateway = path.startsWith('/people/');
    if (forGateway !== (who.kind === 'system')) throw new Error('not for you');
    const route = routes[path];
    if (route === undefined) response.writeHead(404).end('{"code":"NOT_FOUND"}');
    else await route(request, response);
  };
};

export interface Network {
  readonly url: string;
  readonly node: Fixture;
  readonly directory: Fixture;
  readonly subgraphs: Readonly<Record<string, string>>;
  readonly gateway: RunningGateway;
  stop(): Promise<void>;
}

/** Everything of one State that answers a query, on ports of this machine. */
export const startNetwork = async (
  config: Partial<GatewayConfig> = {},
  deps: Partial<GatewayDeps> = {},
): Promise<Network> => {
  const node: Fixture = { heard: [], answer: null, ended: 0 };
  const directory: Fixture = { heard: [], answer: null, ended: 0 };
  const directoryServer = await serve(graphRoute('directory', directoryResolvers, directory));
  const nodeServer = await serve(
    nodeRoute(graphRoute('node', nodeResolvers, node), new Map<string, string>(), node),
  );
  const practices = createPractices(
    {
      profile: 'development',
      state,
      listen: LOOPBACK,
      databaseUrl: 'sqlite::memory:',
      gatewayKeys: [keys.publicKey],
    },
    { clock: systemClock, entropy: systemEntropy, diagnostics: quiet },
  );
  const subgraphs = {
    directory: `${directoryServer.url}/graphql`,
    node: `${nodeServer.url}/graphql`,
    practices: (await practices.start()).url,
  };
  const gateway = createGateway(
    {
      profile: 'development',
      state,
      listen: LOOPBACK,
      publicUrl: null,
      trustedProxies: [],
      subgraphs,
      nodeUrl: nodeServer.url,
      clients: 'any',
      consoleFolder,
      developmentSecret: SECRET,
      ...config,
    },
    {
      identities: issuer,
      clock: systemClock,
      entropy: systemEntropy,
      diagnostics: quiet,
      ...deps,
    },
  );
  const { url } = await gateway.start();
  const stop = async (): Promise<void> => {
    await gateway.stop();
    await practices.stop();
    for (const { server } of [directoryServer, nodeServer]) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  };
  return { url, node, directory, subgraphs, gateway, stop };
};

/** The cookie of a new session of `officer`, got as `comity up` and a browser get it. */
export const signIn = async ({ url }: Pick<Network, 'url'>, officer: string): Promise<string> => {
  const link = await fetch(`${url}/dev/links`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-comity-development-secret': SECRET },
    body: JSON.stringify({ officer: officerId(officer) }),
  });
  const { url: target } = (await link.json()) as { url: string };
  const answer = await fetch(target, { redirect: 'manual' });
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
};

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

/** One call with exactly these headers, `host` included, which `fetch` would not send. */
export const call = (
  url: string,
  { method = 'GET', headers = {}, body = '', path = '' } = {},
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = requestHttp(url, { method, headers, ...(path !== '' && { path }) }, (response) => {
      text(response).then(
        (read) =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text: read }),
        reject,
      );
    });
    sent.once('error', reject);
    sent.end(body);
  });
