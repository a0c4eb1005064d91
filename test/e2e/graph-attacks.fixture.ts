/** The doors of one State in production, and how an attack is sent to one of them as raw bytes. */
import { DatabaseSync } from 'node:sqlite';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { consoleFolder } from '@comity/console';
import { createGateway } from '@comity/gateway';
import { HOUR_MS, officerId, plus, stateCode } from '@comity/kernel';
import type { Clock } from '@comity/kernel';
import { diagnostics, silent, systemClock, systemEntropy } from '@comity/platform';
import type { DiagnosticSink } from '@comity/platform';
import { generateIdentityKeys, IdentityIssuer } from '@comity/platform/identity';
import type { Officer } from '@comity/platform/identity';
import { createPractices } from '@comity/practices';
import { Sessions } from '../../apps/gateway/src/sessions/sessions.js';
import { startNodes } from './two-nodes.fixture.js';

export type Subgraph = 'node' | 'practices' | 'directory';
/**
 * `gateway` is asked by who is signed in, `stranger` the gateway by who is not; `trusted` is a
 * gateway that answers trusted documents alone, asked by who is signed in.
 */
export type Door = 'gateway' | 'stranger' | 'trusted' | Subgraph;
export const SUBGRAPHS: readonly Subgraph[] = ['node', 'practices', 'directory'];

/** What a caller of a subgraph shows of who they are, other than what the gateway would. */
export type Shown = 'nothing' | 'a cookie' | 'a password' | Token;
type Token =
  | 'unsigned'
  | 'with other claims'
  | 'forged'
  | 'expired'
  | 'of the future'
  | 'for another'
  | 'of another State'
  | 'of the gateway itself';

/** One call, byte for byte; what is left out is as an honest caller would send it. */
export interface Sent {
  readonly method?: string;
  /** In the place of `/graphql`. */
  readonly path?: string;
  /** After the path. */
  readonly query?: string;
  /** An empty value leaves out what an honest caller would send. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly shown?: Shown;
  /** Whether our side ends its half of the connection after the body. */
  readonly halfClosed?: boolean;
}

export interface Received {
  readonly status: number;
  readonly body: string;
  /** Head and body. */
  readonly bytes: number;
}

export interface Doors {
  send(door: Door, sent: Sent): Promise<Received>;
  close(): Promise<void>;
}

const PUBLIC_HOST = 'comity.example';
const LOOPBACK = { host: '127.0.0.1', port: 0 };
const state = stateCode('GTM');
const person = {
  officer: officerId('gtm.both'),
  state,
  roles: ['drafter', 'approver', 'head', 'auditor'],
  displayName: 'Josefina Fictitious',
  epoch: 0,
};
const officer: Officer = { kind: 'officer', session: 's1', ...person };

/** Starts a gateway and each of its subgraphs in production, with one officer signed in. */
export const openDoors = async (
  basePort: number,
  sink: DiagnosticSink = silent,
): Promise<Doors> => {
  const network = await startNodes(['GTM', 'MEX'], basePort, {
    started: ['GTM'],
    realDirectory: true,
    profile: 'production',
    sink,
  });
  const key = await readFile(join(network.keysOf('GTM'), 'identity.json'), 'utf8');
  const privateKey = createPrivateKey({ format: 'jwk', key: JSON.parse(key) });
  const common = { profile: 'production', state, listen: LOOPBACK } as const;
  const log = diagnostics('test', { sink });
  const deps = { clock: systemClock, entropy: systemEntropy, diagnostics: log };
  const practices = createPractices(
    { ...common, databaseUrl: 'sqlite::memory:', gatewayKeys: [createPublicKey(privateKey)] },
    deps,
  );
  const nodeUrl = network.nodes.get('GTM')?.url ?? '';
  keepOfficer(network.nodes.get('GTM')?.database ?? '');
  const subgraphs: Record<Subgraph, string> = {
    node: graphAt(nodeUrl),
    practices: (await practices.start()).url,
    directory: graphAt((await network.directories?.mirrorOf(state)) ?? ''),
  };
  const sessions = new Sessions(systemClock, systemEntropy);
  const publicUrl = `https://${PUBLIC_HOST}`;
  const config = { ...common, publicUrl, trustedProxies: [], subgraphs, nodeUrl, consoleFolder };
  // One minute all through: how many calls a person may make is counted by the minute.
  const startedAt = systemClock.now();
  const stopped: Clock = { now: () => startedAt };
  const open = async (clients: 'trusted' | 'any') => {
    const port = await freePort();
    const gateway = createGateway(
      { ...config, clients, listen: { ...LOOPBACK, port }, developmentSecret: null },
      { ...deps, clock: stopped, identities: issuerOf(privateKey), sessions },
    );
    await gateway.start();
    return { port, gateway };
  };
  const [any, trusted] = [await open('any'), await open('trusted')];
  const cookie = `__Host-comity=${sessions.begin(person)}`;
  const show = shownBy(privateKey, cookie);
  return {
    send: async (door, sent) => {
      if (isSubgraph(door)) {
        const { host, port } = new URL(subgraphs[door]);
        return exchange(Number(port), sent, { host, ...(await show(sent.shown, door)) });
      }
      const signedIn = door !== 'stranger' && { cookie };
      const { port } = door === 'trusted' ? trusted : any;
      return exchange(port, sent, { host: PUBLIC_HOST, ...signedIn });
    },
    close: async () => {
      await any.gateway.stop();
      await trusted.gateway.stop();
      await practices.stop();
      await network.close();
    },
  };
};

/** A node in production has no officers of its own accord. */
const keepOfficer = (database: string): void => {
  const opened = new DatabaseSync(database, { timeout: 5_000 });
  const insert = 'INSERT INTO officers (id, name, roles, active, epoch) VALUES (?, ?, ?, 1, 0)';
  opened.prepare(insert).run(person.officer, person.displayName, JSON.stringify(person.roles));
  opened.close();
};

const graphAt = (url: string): string => new URL('/graphql', url).href;

const isSubgraph = (door: Door): door is Subgraph => (SUBGRAPHS as Door[]).includes(door);

/** The public URL hides where the gateway listens, so its port is chosen here. */
const freePort = async (): Promise<number> => {
  const server = createServer().listen(LOOPBACK.port, LOOPBACK.host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

const issuerOf = (privateKey: KeyObject, clock: Clock = systemClock): IdentityIssuer =>
  new IdentityIssuer({ state, privateKey, clock });

type Headers = Readonly<Record<string, string>>;

/** The header by which a caller of the subgraph `door` shows who they are, or claims to be. */
const shownBy = (privateKey: KeyObject, cookie: string) => {
  const stranger = generateIdentityKeys().privateKey;
  const shifted = (ms: number): Clock => ({ now: () => plus(systemClock.now(), ms) });
  const mexico = stateCode('MEX');
  const token = async (shown: Token | undefined, door: Subgraph): Promise<string> => {
    const honest = await issuerOf(privateKey).issue(officer, door);
    switch (shown) {
      case 'forged':
        return issuerOf(stranger).issue(officer, door);
      case 'expired':
        return issuerOf(privateKey, shifted(-HOUR_MS)).issue(officer, door);
      case 'of the future':
        return issuerOf(privateKey, shifted(HOUR_MS)).issue(officer, door);
      case 'for another':
        return issuerOf(privateKey).issue(officer, door === 'node' ? 'practices' : 'node');
      case 'of another State': {
        const theirs = new IdentityIssuer({ state: mexico, privateKey, clock: systemClock });
        return theirs.issue({ ...officer, state: mexico }, door);
      }
      case 'of the gateway itself':
        return issuerOf(privateKey).issue({ kind: 'system', state }, door);
      case 'unsigned':
        return unsigned(honest);
      case 'with other claims':
        return withOtherClaims(honest);
      case undefined:
        return honest;
    }
  };
  return async (shown: Shown | undefined, door: Subgraph): Promise<Headers> => {
    if (shown === 'nothing') return {};
    if (shown === 'a cookie') return { cookie };
    if (shown === 'a password') return { authorization: `Basic ${btoa('admin:admin')}` };
    return { authorization: `Bearer ${await token(shown, door)}` };
  };
};

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const unsigned = (token: string): string =>
  [part({ alg: 'none', typ: 'comity-identity+jwt' }), token.split('.')[1], ''].join('.');

const withOtherClaims = (token: string): string => {
  const [head, claims = '', signature] = token.split('.');
  const read = JSON.parse(Buffer.from(claims, 'base64url').toString()) as object;
  return [head, part({ ...read, officer: 'gtm.head' }), signature].join('.');
};

/** Writes a call as it stands and reads until the other side ends the connection. */
const exchange = async (port: number, sent: Sent, headers: Headers): Promise<Received> => {
  const { method = 'POST', path = '/graphql', query = '', body = '', halfClosed = false } = sent;
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const all = Object.entries({
    ...headers,
    'content-type': 'application/json',
    'content-length': String(bytes.length),
    connection: 'close',
    ...sent.headers,
  }).filter(([, value]) => value !== '');
  const lines = all.map(([name, value]) => `${name}: ${value}`);
  const head = [`${method} ${path}${query} HTTP/1.1`, ...lines, '', ''].join('\r\n');
  const socket = connect(port, LOOPBACK.host);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => void chunks.push(chunk));
  // What is refused unread may end in a reset; what was answered before counts.
  socket.on('error', () => undefined);
  const ended = new Promise((resolve) => socket.once('close', resolve));
  socket.write(head, 'latin1');
  socket.write(bytes);
  if (halfClosed) socket.end();
  await ended;
  const answer = Buffer.concat(chunks).toString('utf8');
  const end = answer.indexOf('\r\n\r\n');
  return {
    status: Number(answer.slice('HTTP/1.1 '.length).slice(0, 3)),
    body: answer.slice(answer.indexOf('{', end), answer.lastIndexOf('}') + 1),
    bytes: answer.length,
  };
};
