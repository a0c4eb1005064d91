/** One node in this process, over real gRPC, SQLite and keys, and the hands of its officers. */

import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createNode, type NodeDeps, type RunningNode } from '@comity/node';
import { sealKeyFolder } from '@comity/node/keys';
import type { Clock, StateCode } from '@comity/kernel';
import type { OfficerRole } from '@comity/law';
import { diagnostics, systemEntropy, type DiagnosticSink, type Profile } from '@comity/platform';
import { IdentityIssuer } from '@comity/platform/identity';
import type { SoftPasskey } from '@comity/testkit';
import type { MailboxOf } from './mailbox.fixture.js';
import { idOf, officersOf, passkeyIn, passkeysOf, rolesOf } from './officers.fixture.js';

export const HOST = '127.0.0.1';

/** Officers beside the usual, by name, with their roles. */
export type Officers = Readonly<Record<string, readonly OfficerRole[]>>;

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

/** What a node is started with. */
export interface NodePlan {
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
  /** By what trust lists are believed. */
  readonly lists: 'explained' | 'signed';
  readonly passkeys?: boolean;
  readonly officers: Officers;
  readonly mailboxOf?: MailboxOf;
}

/** Starts the node of a plan. */
export const startNode = async (plan: NodePlan): Promise<NodeUnderTest> => {
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
  const sealed = plan.profile === 'production' ? await seal(plan) : {};
  const node = () => createNode({ ...configOf(plan, passkeys), ...mailbox, ...sealed }, deps);
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

/** A node in production runs with sealed keys alone. */
const seal = async ({ folder, state, keys }: NodePlan) => {
  const keysPassphraseFile = join(folder, `${state}.passphrase`);
  await writeFile(keysPassphraseFile, 'correct horse battery staple\n', { mode: 0o600 });
  await sealKeyFolder(keys, keysPassphraseFile, systemEntropy);
  return { keysPassphraseFile };
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
  lists: plan.lists,
  approvals: plan.profile === 'development' ? plan.approvals : ('passkey' as const),
  developmentOfficers: plan.profile === 'development' ? officersOf(plan, passkeys) : [],
});
