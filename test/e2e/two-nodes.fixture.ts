/** Nodes of a development network in one process, over real gRPC, SQLite and keys; no gateway. */

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueDevelopmentNetwork } from '@comity/certs-dev';
import {
  canonicalize,
  DAY_MS,
  nodeIdOf,
  plus,
  stateCode,
  utf8,
  type Bytes,
  type Clock,
} from '@comity/kernel';
import { hashOf } from '@comity/envelope';
import { foundingRegister, REGISTER_EDITION } from '@comity/law';
import {
  silent,
  systemClock,
  systemEntropy,
  type DiagnosticSink,
  type Profile,
} from '@comity/platform';
import { readMember, type TrustList } from '@comity/trust';
import { startDirectories, type Directories } from './directory.fixture.js';
import type { MailboxOf } from './mailbox.fixture.js';
import { serveMirror, signedBy, type Mirror } from './mirror.fixture.js';
import { HOST, startNode, type NodeUnderTest, type Officers } from './one-node.fixture.js';

export type { NodeUnderTest } from './one-node.fixture.js';

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
  lists: 'signed' as const,
};

export interface TestNetwork {
  readonly folder: string;
  /** The file of the administrators' private keys. */
  readonly administrators: string;
  /** The file of the trust anchor. */
  readonly anchorFile: string;
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
  /** The mirror that all the others share is down from now on. */
  endMirror(): void;
  /** The mirror that gives the first list for ever is down from now on. */
  endFrozenMirror(): void;
  close(): Promise<void>;
}

export interface NetworkOptions {
  /** Of the States, those whose node is started; the others only have keys. */
  readonly started?: readonly string[];
  readonly clock?: Clock;
  /** The clock of one State's node, where they are to differ. */
  readonly clockOf?: (code: string) => Clock;
  /** Where the nodes' diagnostics go. */
  readonly sink?: DiagnosticSink;
  readonly checkpointEveryMs?: number;
  readonly clocksEveryMs?: number;
  /** States whose own mirror gives the first list for ever. */
  readonly frozen?: readonly string[];
  /** Whether the nodes follow a real primary, each by a real mirror. */
  readonly realDirectory?: boolean;
  /** Production knows no development officers, and loopback is no place for a peer. */
  readonly profile?: Profile;
  /** Where people reach the gateway; no node of these asks it anything. */
  readonly publicUrl?: string;
  /** By what officers approve: by being signed in, unless a test is about more. */
  readonly approvals?: 'passkey' | 'names';
  /** By what the nodes believe trust lists: by signatures alone, unless a test is about more. */
  readonly lists?: 'explained' | 'signed';
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
  const first = await sign(current, 2);
  const { server, mirror } = await serveMirror(first, snapshot);
  const frozen = await serveMirror(first, snapshot);
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
        mirrorUrl:
          (await directories?.mirrorOf(state)) ??
          (options.frozen?.includes(state) ? frozen.mirror.url : mirror.url),
        primaryUrl: directories?.primaryUrl ?? mirror.url,
        peerPort: basePort + index,
        ...DEFAULTS,
        ...options,
        ...(options.clockOf && { clock: options.clockOf(state) }),
      }),
    );
  }
  return {
    folder,
    administrators: issued.administrators,
    anchorFile: issued.anchor,
    anchor: new Uint8Array(await readFile(issued.anchor)),
    mirror,
    directories,
    nodes,
    endMirror: () => {
      server.close();
      server.closeAllConnections();
    },
    endFrozenMirror: () => {
      frozen.server.close();
      frozen.server.closeAllConnections();
    },
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
      frozen.server.close();
      await rm(folder, { recursive: true });
    },
  };
};
