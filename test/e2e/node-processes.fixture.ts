/** Nodes of a development network as processes of their own, so that all they hold can be searched. */

import { spawn, type ChildProcess } from 'node:child_process';
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { officerId, stateCode, type StateCode } from '@comity/kernel';
import type { OfficerRole } from '@comity/law';
import { systemClock } from '@comity/platform';
import { IdentityIssuer } from '@comity/platform/identity';
import { startNodes, type NodeUnderTest, type TestNetwork } from './two-nodes.fixture.js';

const MAIN = join(import.meta.dirname, '..', '..', 'apps', 'node', 'dist', 'main.js');
const HOST = '127.0.0.1';
/** A busy machine takes its time to load a node. */
const START_MS_MAX = 90_000;
const LOOK_MS = 50;

/** A node, and what can be seen of its process from outside. */
export interface NodeProcess extends NodeUnderTest {
  readonly pid: number;
  /** All that it printed. */
  printed(): string;
}

export interface ProcessNetwork {
  readonly network: TestNetwork;
  readonly nodes: readonly NodeProcess[];
  close(): Promise<void>;
}

/** Officers of every node, by name. */
export type Officers = Readonly<Record<string, readonly OfficerRole[]>>;

/** @param basePort the first of two ports for each node */
export const startProcesses = async (
  codes: readonly string[],
  basePort: number,
  officers: Officers,
): Promise<ProcessNetwork> => {
  const network = await startNodes(codes, basePort, { started: [] });
  await writeFile(join(network.folder, 'anchor.json'), network.anchor);
  const nodes: NodeProcess[] = [];
  const close = async (): Promise<void> => {
    for (const node of nodes) await node.stop();
    await network.close();
  };
  try {
    for (const [index, code] of codes.entries()) {
      const ports = { peer: basePort + index, graph: basePort + codes.length + index };
      nodes.push(await startProcess(network, stateCode(code), { ports, officers }));
    }
    return { network, nodes, close };
  } catch (error) {
    await close();
    throw error;
  }
};

interface Plan {
  readonly ports: { readonly peer: number; readonly graph: number };
  readonly officers: Officers;
}

const startProcess = async (
  network: TestNetwork,
  state: StateCode,
  { ports, officers }: Plan,
): Promise<NodeProcess> => {
  const keys = network.keysOf(state);
  const jwk = JSON.parse(await readFile(join(keys, 'identity.json'), 'utf8')) as object;
  const privateKey = createPrivateKey({ format: 'jwk', key: jwk as never });
  const environment = await settingsOf(network, state, { keys, privateKey, ports });
  const issuer = new IdentityIssuer({ state, privateKey, clock: systemClock });
  let printed = '';
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  }
  const deadline = Date.now() + START_MS_MAX;
  while (!printed.includes('node.started')) {
    if (child.exitCode === null && Date.now() < deadline) {
      await sleep(LOOK_MS);
      continue;
    }
    await ended(child);
    throw new Error(`${state} did not start:\n${printed}`);
  }
  const database = databaseOf(network, state);
  seed(database, state, officers);
  const url = `http://${HOST}:${ports.graph}`;
  const bearer = async (name: string): Promise<string> => {
    const officer = officerId(`${state.toLowerCase()}.${name}`);
    const roles = officers[name] ?? [];
    const who = { kind: 'officer', officer, state, roles } as const;
    return `Bearer ${await issuer.issue({ ...who, session: 's1', epoch: 0 }, 'node')}`;
  };
  const call = async (name: string, path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(new URL(path, url), {
      ...init,
      headers: { ...init.headers, authorization: await bearer(name) },
    });
  const stop = (): Promise<void> => ended(child);
  return {
    state,
    database,
    endpoint: `${HOST}:${ports.peer}`,
    node: { start: () => Promise.resolve({ url }), stop },
    url,
    pid: child.pid ?? 0,
    printed: () => printed,
    approvals: 'names',
    passkeyOf: (name) => {
      throw new Error(`${name} approves by being signed in`);
    },
    bearer,
    call,
    ask: async <T>(name: string, query: string, variables = {}) => {
      const response = await call(name, '/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const answer = (await response.json()) as { data: T; errors?: unknown };
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data;
    },
    stop,
    start: () => Promise.reject(new Error('a process is started once')),
  };
};

const databaseOf = ({ folder }: TestNetwork, state: StateCode): string =>
  join(folder, `${state}.sqlite`);

const settingsOf = async (
  network: TestNetwork,
  state: StateCode,
  given: Pick<Plan, 'ports'> & { readonly keys: string; readonly privateKey: KeyObject },
): Promise<NodeJS.ProcessEnv> => {
  const { keys, privateKey, ports } = given;
  const [privatePem, publicPem] = ['private', 'public'].map((half) =>
    join(network.folder, `${state}-gateway-${half}.pem`),
  ) as [string, string];
  await writeFile(privatePem, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const publicKey = createPublicKey(privateKey);
  await writeFile(publicPem, publicKey.export({ type: 'spki', format: 'pem' }));
  return {
    COMITY_PROFILE: 'development',
    COMITY_APPROVALS: 'names',
    COMITY_LISTS: 'signed',
    COMITY_STATE: state,
    COMITY_NODE_DATABASE: `sqlite:${databaseOf(network, state)}`,
    COMITY_KEYS_FOLDER: keys,
    COMITY_EVIDENCE_FOLDER: join(network.folder, `${state}-evidence`),
    COMITY_ANCHOR_FILE: join(network.folder, 'anchor.json'),
    COMITY_DIRECTORY_URL: network.mirror.url,
    COMITY_PRIMARY_URL: network.mirror.url,
    COMITY_NODE_HOST: HOST,
    COMITY_NODE_PORT: String(ports.graph),
    COMITY_PEER_HOST: HOST,
    COMITY_PEER_PORT: String(ports.peer),
    COMITY_FOLLOW_EVERY_MS: '500',
    COMITY_CHECKPOINT_EVERY_MS: '500',
    COMITY_GATEWAY_KEYS: publicPem,
    COMITY_GATEWAY_KEY: privatePem,
  };
};

/** A process of its own has no development officers. */
const seed = (path: string, state: StateCode, officers: Officers): void => {
  const database = new DatabaseSync(path, { timeout: 5_000 });
  const insert = database.prepare(
    'INSERT INTO officers (id, name, roles, active, epoch) VALUES (?, ?, ?, 1, 0)',
  );
  for (const [name, roles] of Object.entries(officers)) {
    insert.run(`${state.toLowerCase()}.${name}`, `Fictitious ${name}`, JSON.stringify(roles));
  }
  database.close();
};

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGINT');
  await exit;
};
