/** Nodes of a development network in one process, over real gRPC, SQLite and keys; no gateway. */

import { createPrivateKey, createPublicKey } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueDevelopmentNetwork } from '@comity/certs-dev';
import { createNode, type NodeDeps, type RunningNode } from '@comity/node';
import {
  canonicalize,
  DAY_MS,
  nodeIdOf,
  plus,
  stateCode,
  utf8,
  type Bytes,
  type Clock,
  type StateCode,
} from '@comity/kernel';
import { hashOf } from '@comity/envelope';
import { foundingRegister, REGISTER_EDITION, type OfficerRole } from '@comity/law';
import {
  diagnostics,
  silent,
  systemClock,
  systemEntropy,
  type DiagnosticSink,
  type Profile,
} from '@comity/platform';
import { IdentityIssuer } from '@comity/platform/identity';
import type { SoftPasskey } from '@comity/testkit';
import { readMember, type TrustList } from '@comity/trust';
import { idOf, officersOf, passkeyIn, passkeysOf, rolesOf } from './officers.fixture.js';
import { startDirectories, type Directories } from './directory.fixture.js';
import type { MailboxOf } from './mailbox.fixture.js';
import { serveMirror, signedBy, type Mirror } from './mirror.fixture.js';

const HOST = '127.0.0.1';
const DEFAULTS = {
  clock: systemClock,
  sink: process.env['COMITY_TEST_LOG'] ? console.error : silent,
  checkpointEveryMs: 500,
  // Once at the start: what a call leaves behind is not to be mixed with what the watch does.
  clocksEveryMs: 3_600_000,
  profile: 'development' as const,
  publicUrl: 'http://localhost',
  officers: {},
  approvals: 'names' as const,
};

export interface NodeUnderTest {
  readonly state: StateCode;
  /** The file of its database, to look at from outside. */
  readonly database: string;
  /** Where its peers call it. */
  readonly endpoint: string;
  readonly node: RunningNode;
  readonly url: string;
  /** Asks the node's own graph as one of its officers. */
  ask<T>(officer: string, query: string, variables?: object): Promise<T>;
  /** By what its officers approve. */
  readonly approvals: 'passkey' | 'names';
  /** The passkey of one of its officers. */
  passkeyOf(officer: string): SoftPasskey;
  /** The Authorization header of one of its officers. */
  bearer(officer: string): Promise<string>;
  /** Calls a route of the node as one of its officers. */
  call(officer: string, path: string, init?: RequestInit): Promise<Response>;
  stop(): Promise<void>;
  /** Starts a stopped node again on the data it left. */
  start(): Promise<void>;
}

type Officers = Readonly<Record<string, readonly OfficerRole[]>>;

export interface TestNetwork {
  readonly folder: string;
  /** The trust anchor's exact bytes. */
  readonly anchor: Bytes;
  readonly mirror: Mirror;
  /** The real primary and mirrors, where a test asked for them: then `mirror` serves nobody. */
  readonly directories: Directories | undefined;
  readonly nodes: ReadonlyMap<string, NodeUnderTest>;
  /** The list as it was published last, whether it was accepted or not. */
  list(): TrustList;
  /** The key folder of a State. */
  keysOf(code: string): string;
  /** Signs `change(list)` by two administrators and serves it. */
  publish(change: (list: TrustList) => TrustList, signers?: number): Promise<void>;
  close(): Promise<void>;
}

export interface NetworkOptions {
  /** Of the States, those whose node is started; the others only have keys. */
  readonly started?: readonly string[];
  readonly clock?: Clock;
  /** Where the nodes' diagnostics go. */
  readonly sink?: DiagnosticSink;
  readonly checkpointEveryMs?: number;
  readonly clocksEveryMs?: number;
  /** Whether the nodes follow a real primary, each by a real mirror. */
  readonly realDirectory?: boolean;
  /** Production knows no development officers, and loopback is no place for a peer. */
  readonly profile?: Profile;
  /** Where people reach the gateway; no node of these asks it anything. */
  readonly publicUrl?: string;
  /** By what officers approve: by being signed in, unless a test is about more. */
  readonly approvals?: 'passkey' | 'names';
  /** Whether they hold passkeys in software; as they approve, unless a test says otherwise. */
  readonly passkeys?: boolean;
  /** Officers beside the usual, by name, with their roles. */
  readonly officers?: Officers;
  /** The mailbox of each node, where a test is about it. */
  readonly mailboxOf?: MailboxOf;
}

/** Enrols `codes` and starts their nodes, first port `basePort`. */
export const startNodes = async (
  codes: readonly string[],
  basePort: number,
  options: NetworkOptions = {},
): Promise<TestNetwork> => {
  const folder = await mkdtemp(join(tmpdir(), 'comity-nodes-'));
  const states = codes.map((code, index) => ({
    state: stateCode(code),
    node: nodeIdOf(stateCode(code)),
    endpoint: `${HOST}:${basePort + index}`,
  }));
  const issued = await issueDevelopmentNetwork({
    profile: 'development',
    directory: folder,
    network: 'comity-test',
    states,
    clock: systemClock,
    entropy: systemEntropy,
  });
  const snapshot = utf8(canonicalize({ ver: REGISTER_EDITION, register: foundingRegister }));
  const members = await Promise.all(
    states.map(async ({ state }) =>
      JSON.parse(await readFile(join(issued.members, `${state}.json`), 'utf8')),
    ),
  );
  const at = systemClock.now();
  let current: TrustList = {
    network: 'comity-test',
    seq: 1,
    issued: at,
    expires: plus(at, DAY_MS),
    prev: null,
    directory: { sha256: hashOf(snapshot) },
    members: members.map(readMember),
  };
  const sign = (list: TrustList, signers: number): Promise<Bytes> =>
    signedBy(issued.administrators, list, at, signers);
  const { server, mirror } = await serveMirror(await sign(current, 2), snapshot);
  const directories = options.realDirectory
    ? await startDirectories(folder, issued, options.profile)
    : undefined;
  const nodes = new Map<string, NodeUnderTest>();
  for (const [index, { state }] of states.entries()) {
    if (options.started && !options.started.includes(state)) continue;
    nodes.set(
      state,
      await startNode({
        state,
        folder,
        keys: issued.states[index]?.keys ?? '',
        anchor: issued.anchor,
        mirrorUrl: (await directories?.mirrorOf(state)) ?? mirror.url,
        primaryUrl: directories?.primaryUrl ?? mirror.url,
        peerPort: basePort + index,
        ...DEFAULTS,
        ...options,
      }),
    );
  }
  return {
    folder,
    anchor: new Uint8Array(await readFile(issued.anchor)),
    mirror,
    directories,
    nodes,
    list: () => current,
    keysOf: (code) => issued.states.find(({ state }) => state === code)?.keys ?? '',
    publish: async (change, signers = 2) => {
      current = change(current);
      mirror.list = await sign(current, signers);
    },
    close: async () => {
      await Promise.all([...nodes.values()].map((one) => one.stop()));
      await directories?.stop();
      server.close();
      await rm(folder, { recursive: true });
    },
  };
};

interface NodePlan {
  readonly state: StateCode;
  readonly folder: string;
  readonly keys: string;
  readonly anchor: string;
  readonly mirrorUrl: string;
  readonly primaryUrl: string;
  readonly peerPort: number;
  readonly clock: Clock;
  readonly sink: DiagnosticSink;
  readonly checkpointEveryMs: number;
  readonly clocksEveryMs: number;
  readonly profile: Profile;
  readonly publicUrl: string;
  readonly approvals: 'passkey' | 'names';
  readonly passkeys?: boolean;
  readonly officers: Officers;
  readonly mailboxOf?: MailboxOf;
}

const startNode = async (plan: NodePlan): Promise<NodeUnderTest> => {
  const { state, clock, sink } = plan;
  const jwk = JSON.parse(await readFile(join(plan.keys, 'identity.json'), 'utf8')) as object;
  const privateKey = createPrivateKey({ format: 'jwk', key: jwk as never });
  const issuer = new IdentityIssuer({ state, privateKey, clock });
  const deps: NodeDeps = {
    clock,
    entropy: systemEntropy,
    diagnostics: diagnostics('node', { sink }),
    mirrorToken: () => issuer.issue({ kind: 'system', state }, 'directory'),
    gatewayKeys: [createPublicKey(privateKey)],
  };
  const passkeys = passkeysOf(plan);
  const mailbox = plan.mailboxOf && { mailbox: await plan.mailboxOf(state, plan.folder) };
  const node = () => createNode({ ...configOf(plan, passkeys), ...mailbox }, deps);
  const holder = { node: node(), url: '' };
  const start = async () => void ({ url: holder.url } = await holder.node.start());
  await start();
  const bearer = async (role: string): Promise<string> => {
    const roles = rolesOf(plan, role);
    const officer = idOf(state, role);
    const who = { kind: 'officer', officer, state, roles } as const;
    return `Bearer ${await issuer.issue({ ...who, session: 's1', epoch: 0 }, 'node')}`;
  };
  const call = async (role: string, path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(new URL(path, holder.url), {
      ...init,
      headers: { ...init.headers, authorization: await bearer(role) },
    });
  return {
    state,
    database: databaseOf(plan),
    endpoint: `${HOST}:${plan.peerPort}`,
    get node() {
      return holder.node;
    },
    get url() {
      return holder.url;
    },
    approvals: plan.approvals,
    passkeyOf: (role) => passkeyIn(passkeys, role),
    bearer,
    call,
    ask: async <T>(role: string, query: string, variables = {}) => {
      const response = await call(role, '/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const answer = (await response.json()) as { data: T; errors?: unknown };
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data;
    },
    stop: () => holder.node.stop(),
    start: async () => {
      holder.node = node();
      await start();
    },
  };
};

const databaseOf = ({ folder, state }: NodePlan): string => join(folder, `${state}.sqlite`);

const configOf = (plan: NodePlan, passkeys: ReadonlyMap<string, SoftPasskey>) => ({
  profile: plan.profile,
  state: plan.state,
  databaseUrl: `sqlite:${databaseOf(plan)}`,
  keysFolder: plan.keys,
  evidenceFolder: join(plan.folder, `${plan.state}-evidence`),
  anchorFile: plan.anchor,
  mirrorUrl: plan.mirrorUrl,
  primaryUrl: plan.primaryUrl,
  listen: { host: HOST, port: 0 },
  peerListen: { host: HOST, port: plan.peerPort },
  checkpointEveryMs: plan.checkpointEveryMs,
  followEveryMs: 200,
  clocksEveryMs: plan.clocksEveryMs,
  ownLengths: [],
  fileBytesMax: 64 * 1_048_576,
  publicUrl: plan.publicUrl,
  approvals: plan.profile === 'development' ? plan.approvals : ('passkey' as const),
  developmentOfficers: plan.profile === 'development' ? officersOf(plan, passkeys) : [],
});
