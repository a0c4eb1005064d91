/** One State in one process: directory mirror, node, practices and gateway over the same key folder. */

import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { consoleFolder } from '@comity/console';
import { createDirectory } from '@comity/directory';
import { createGateway } from '@comity/gateway';
import { createNode } from '@comity/node';
import { diagnostics, systemClock, systemEntropy } from '@comity/platform';
import { IdentityIssuer } from '@comity/platform/identity';
import { createPractices, openDoor } from '@comity/practices';
import { keepDevelopmentSecret } from './development-secret.js';
import { libraryDoorOf, mailboxFilesOf } from './mailbox.js';
import { seededOfficers } from './officers.js';
import { gatewayUrl, HOST, keysOf, stateKeysOf, type NetworkPlan, type StatePlan } from './plan.js';
import type { Startable } from './run-directory.js';

const PROFILE = 'development';
const MIRROR_EVERY_MS = 5_000;
const FOLLOW_EVERY_MS = 2_000;
const CHECKPOINT_EVERY_MS = 2_000;
const CLOCKS_EVERY_MS = 10_000;
const FILE_BYTES_MAX = 4 * 1_073_741_824;

/** The parts of one State, in the order in which they start. */
export const stateOf = async (network: NetworkPlan, plan: StatePlan): Promise<Startable> => {
  const privateKey = await identityKey(network, plan);
  const context = { network, plan, privateKey, publicKeys: [createPublicKey(privateKey)] };
  const parts: readonly Startable[] = [
    mirrorOf(context),
    await nodeOf(context),
    practicesOf(context),
    await gatewayOf(context),
  ];
  const started: Startable[] = [];
  return {
    start: async () => {
      for (const part of parts) {
        started.push(part);
        await part.start();
      }
    },
    stop: async () => {
      for (const part of started.toReversed()) await part.stop();
    },
  };
};

interface Context {
  readonly network: NetworkPlan;
  readonly plan: StatePlan;
  readonly privateKey: KeyObject;
  readonly publicKeys: readonly KeyObject[];
}

const identityKey = async (network: NetworkPlan, plan: StatePlan): Promise<KeyObject> => {
  const file = join(stateKeysOf(network, plan), 'identity.json');
  return createPrivateKey({ format: 'jwk', key: JSON.parse(await readFile(file, 'utf8')) });
};

const issuerOf = ({ plan, privateKey }: Context): IdentityIssuer =>
  new IdentityIssuer({ state: plan.state, privateKey, clock: systemClock });

const mirrorOf = ({ network, plan, publicKeys }: Context): Startable =>
  createDirectory(
    {
      role: 'mirror',
      profile: PROFILE,
      state: plan.state,
      databaseUrl: sqlite(plan, 'directory'),
      anchorFile: keysOf(network).anchor,
      primaryUrl: primaryUrl(network),
      lists: 'signed',
      listen: { host: HOST, port: plan.ports.mirror },
      everyMs: MIRROR_EVERY_MS,
    },
    { clock: systemClock, diagnostics: diagnostics('mirror'), gatewayKeys: publicKeys },
  );

const nodeOf = async (context: Context): Promise<Startable> => {
  const { network, plan, publicKeys } = context;
  const identity = { kind: 'system', state: plan.state } as const;
  const issuer = issuerOf(context);
  return createNode(
    {
      profile: PROFILE,
      state: plan.state,
      databaseUrl: sqlite(plan, 'node'),
      keysFolder: stateKeysOf(network, plan),
      evidenceFolder: join(plan.folder, 'evidence'),
      anchorFile: keysOf(network).anchor,
      mirrorUrl: `http://${HOST}:${plan.ports.mirror}`,
      primaryUrl: primaryUrl(network),
      publicUrl: gatewayUrl(plan),
      approvals: 'passkey',
      lists: 'signed',
      listen: { host: HOST, port: plan.ports.node },
      peerListen: { host: HOST, port: plan.ports.peer },
      mailbox: { listen: { host: HOST, port: plan.ports.mailbox }, ...mailboxFilesOf(plan) },
      checkpointEveryMs: CHECKPOINT_EVERY_MS,
      followEveryMs: FOLLOW_EVERY_MS,
      clocksEveryMs: CLOCKS_EVERY_MS,
      ownLengths: [],
      fileBytesMax: FILE_BYTES_MAX,
      developmentOfficers: await seededOfficers(plan),
    },
    {
      clock: systemClock,
      entropy: systemEntropy,
      diagnostics: diagnostics('node'),
      mirrorToken: () => issuer.issue(identity, 'directory'),
      gatewayKeys: publicKeys,
    },
  );
};

const practicesOf = ({ network, plan, publicKeys }: Context): Startable =>
  createPractices(
    {
      profile: PROFILE,
      state: plan.state,
      databaseUrl: sqlite(plan, 'practices'),
      listen: { host: HOST, port: plan.ports.practices },
      gatewayKeys: publicKeys,
    },
    {
      clock: systemClock,
      entropy: systemEntropy,
      diagnostics: diagnostics('practices'),
      exchange: openDoor(libraryDoorOf(network, plan)),
    },
  );

const gatewayOf = async (context: Context): Promise<Startable> => {
  const { plan } = context;
  const { ports } = plan;
  const graph = (port: number): string => `http://${HOST}:${port}/graphql`;
  return createGateway(
    {
      profile: PROFILE,
      state: plan.state,
      listen: { host: HOST, port: ports.gateway },
      publicUrl: null,
      trustedProxies: [],
      subgraphs: {
        directory: graph(ports.mirror),
        node: graph(ports.node),
        practices: graph(ports.practices),
      },
      nodeUrl: `http://${HOST}:${ports.node}`,
      clients: 'any',
      consoleFolder,
      developmentSecret: await keepDevelopmentSecret(plan.folder),
    },
    {
      identities: issuerOf(context),
      clock: systemClock,
      entropy: systemEntropy,
      diagnostics: diagnostics('gateway'),
    },
  );
};

const primaryUrl = ({ directory }: NetworkPlan): string => `http://${HOST}:${directory.port}`;

const sqlite = ({ folder }: StatePlan, name: string): string =>
  `sqlite:${join(folder, `${name}.sqlite`)}`;
