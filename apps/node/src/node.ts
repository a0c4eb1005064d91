/** One State's node as a thing that starts and stops. */

import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { KeyObject } from 'node:crypto';
import type { Clock, Entropy, NodeId, Instant } from '@comity/kernel';
import { Database } from '@comity/platform/database';
import { refuseInProduction, type Diagnostics } from '@comity/platform';
import { createApplication, listen, type Listening } from '@comity/platform/http';
import { IdentityVerifier } from '@comity/platform/identity';
import { fileContentStore } from '@comity/platform/content-store';
import { readSdl } from '@comity/platform/subgraph';
import {
  channelOptions,
  peerCertificateOf,
  peerChannelCredentials,
  peerServerCredentials,
  startGrpcServer,
} from '@comity/platform/tls';
import { checkCertificateForm } from '@comity/trust';
import { recordUnreadRequest } from './audit/http-refusals.js';
import { GrpcPeerCalls } from './deliveries/grpc-peer-calls.js';
import { peerService, recordUnreadable, type PeerCall } from './deliveries/grpc-peer-service.js';
import { peerServiceDefinition } from './deliveries/grpc-peer-wire.js';
import { FileOwnMachine } from './health/file-own-machine.js';
import { openMailbox } from './mailbox/grpc-mailbox-server.js';
import { HttpMirror } from './members/http-mirror.js';
import type { Network } from './members/network.js';
import { HttpPrimary } from './register/http-primary.js';
import { migrations } from './migrations.js';
import type { KeyAccess } from './keys/file-key-folder.js';
import { readNodeKeys, type NodeKeys } from './node-keys.js';
import { buildParts, type NodeParts, type NodeWorld } from './node-parts.js';
import type { NodeConfig } from './node.config.js';
import { NodeModule } from './node.module.js';
import { nodeWork } from './node-work.js';
import { ForgePadesSigner } from './letters/forge-pades.js';
import { PdfmakeTypesetter } from './letters/pdfmake-typesetter.js';
import type { PageSigner } from './letters/ports.js';
import { CurrentIdentities } from './people/platform-identities.js';
import { seedOfficers } from './people/development-officers.js';
import { nodeTables, TypeOrmUnitOfWork } from './typeorm-unit-of-work.js';

export interface NodeDeps {
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly diagnostics: Diagnostics;
  /** A fresh token by which this State's directory mirror knows us. */
  readonly mirrorToken: () => Promise<string>;
  /** Keys of this State's gateway, whose word on who asks is believed. */
  readonly gatewayKeys: readonly KeyObject[];
}

export interface RunningNode {
  /**
   * Resolves once calls are taken from officers and from peers.
   *
   * @throws {PlatformError} when the database cannot be used
   * @throws {ListenError} when an address cannot be had
   * @throws {NodeError} when the key folder lies open in production, or is not whole
   */
  start(): Promise<{ readonly url: string }>;
  /** Lets the work under way end, then closes everything. */
  stop(): Promise<void>;
}

/** Beside this file in `src`, which the package ships with `dist`. */
const SDL = fileURLToPath(new URL('../src', import.meta.url));

/** Of this app's package, which lies beside both `src` and `dist`. */
const { version: SOFTWARE } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { readonly version: string };

/** The name by which identity tokens address this subgraph. */
const AUDIENCE = 'node';

/** Files of any size stream in; the silence between two bytes is bounded instead. */
const REQUEST_MS_MAX = 0;

/** A node for one State, not yet started. */
export const createNode = (config: NodeConfig, deps: NodeDeps): RunningNode => {
  const closing: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (let close = closing.pop(); close; close = closing.pop()) await close();
  };
  return {
    start: async () => {
      try {
        return await begin(config, deps, closing);
      } catch (error) {
        await stop();
        throw error;
      }
    },
    stop,
  };
};

/** Opens one thing after another; `closing` learns how to close each, the last first. */
const begin = async (
  config: NodeConfig,
  deps: NodeDeps,
  closing: (() => Promise<void>)[],
): Promise<{ readonly url: string }> => {
  const { databaseUrl: url, profile } = config;
  const database = await Database.open({ url, tables: [...nodeTables], migrations });
  closing.push(() => database.close());
  const { entropy, clock } = deps;
  const reading = { at: clock.now(), entropy, access: accessOf(config) };
  const keys = await readNodeKeys(config.keysFolder, reading);
  closing.push(() => keys.close());
  const wake = { dispatch: (): void => undefined, corrections: (): void => undefined };
  const parts = await partsOf(config, deps, keys, database, {
    onDispatch: () => wake.dispatch(),
    onCorrection: () => wake.corrections(),
  });
  const work = nodeWork(parts, config, deps.diagnostics);
  wake.dispatch = () => work.dispatch.wake();
  wake.corrections = () => work.corrections.wake();
  if (config.approvals === 'names') refuseInProduction(profile, 'approvals without passkeys');
  if (config.developmentOfficers.length > 0) {
    refuseInProduction(profile, 'development officers');
    await seedOfficers(parts.unitOfWork, config.developmentOfficers, deps.clock);
  }
  await work.prepare({ alone: database.engine === 'sqlite' });
  const answering = await servePeers(config, deps, keys, parts);
  closing.push(() => answering.close());
  const listening = await serveGraph(config, deps, parts);
  closing.push(() => listening.close());
  if (config.mailbox) {
    const onError = (error: unknown): void =>
      deps.diagnostics.failure('mailbox.call-failed', error);
    const mailbox = await openMailbox(config.mailbox, { ...parts, ...deps, onError });
    closing.push(() => mailbox.close());
  }
  work.start();
  closing.push(() => work.stop());
  return { url: `http://${listening.host}:${listening.port}` };
};

/** In production private keys may not lie open. */
const accessOf = ({ keysPassphraseFile, pkcs11, profile }: NodeConfig): KeyAccess => ({
  passphraseFile: keysPassphraseFile,
  pkcs11,
  sealedOnly: profile === 'production',
});

const partsOf = async (
  config: NodeConfig,
  deps: NodeDeps,
  keys: NodeKeys,
  database: Database,
  wakes: Pick<NodeWorld, 'onDispatch' | 'onCorrection'>,
): Promise<NodeParts> =>
  buildParts({
    ...deps,
    state: config.state,
    unitOfWork: new TypeOrmUnitOfWork(database),
    keys,
    anchor: new Uint8Array(await readFile(config.anchorFile)),
    mirror: new HttpMirror(config.mirrorUrl, deps.mirrorToken),
    primary: new HttpPrimary(config.primaryUrl),
    store: fileContentStore(config.evidenceFolder),
    fileBytesMax: config.fileBytesMax,
    typesetter: new PdfmakeTypesetter(),
    signer: await letterSigner(config.keysFolder, deps.clock.now()),
    publicUrl: config.publicUrl,
    approvals: config.approvals,
    lists: config.lists,
    ownLengths: config.ownLengths,
    endpointRules: { allowLoopback: config.profile === 'development' },
    machine: new FileOwnMachine(config),
    software: SOFTWARE,
    checkpointEveryMs: config.checkpointEveryMs,
    callsOver: (network) => callsOver(network, keys),
    ...wakes,
    onError: (error) => deps.diagnostics.failure('work.failed', error),
  });

/** The signer of letters out of the key folder; undefined where it holds no key for them. */
const letterSigner = async (folder: string, now: Instant): Promise<PageSigner | undefined> => {
  const file = join(folder, 'letter.p12');
  if (!existsSync(file)) return undefined;
  const passphrase = await readFile(join(folder, 'letter.pass'), 'utf8').catch(() => '');
  return new ForgePadesSigner(await readFile(file), passphrase.trim(), now);
};

const callsOver = (network: Network, { tls }: NodeKeys): GrpcPeerCalls =>
  new GrpcPeerCalls({
    addressOf: (peer) => ({
      endpoint: network.endpointOf(peer),
      spkiSha256: network.tlsPinsOf(peer),
    }),
    credentialsFor: (node, { spkiSha256 }) =>
      peerChannelCredentials(tls, { node, spkiSha256, checkForm: checkCertificateForm }),
    channelOptions,
  });

const servePeers = (
  { peerListen }: NodeConfig,
  { diagnostics }: NodeDeps,
  { tls }: NodeKeys,
  parts: NodeParts,
): Promise<Listening> => {
  const peerOf = (call: Pick<PeerCall, 'getAuthContext'>): NodeId =>
    parts.network.peerOf(peerCertificateOf(call as never, tls.ca));
  const onError = (error: unknown): void => diagnostics.failure('peer.call-failed', error);
  const implementation = peerService({ ...parts, peerOf, onError });
  return startGrpcServer({
    address: { ...peerListen, setting: 'COMITY_PEER_PORT' },
    credentials: peerServerCredentials(tls),
    services: [{ definition: peerServiceDefinition, implementation }],
    onHandshakeRefused: (code) => diagnostics.warning('peer.handshake-refused', { code }),
    onUnreadable: (call, error) => recordUnreadable({ ...parts, peerOf }, call, error),
  });
};

const serveGraph = async (
  { profile, state, ...config }: NodeConfig,
  { clock, diagnostics, gatewayKeys }: NodeDeps,
  parts: NodeParts,
): Promise<Listening> => {
  const vouched = { state, audience: AUDIENCE, publicKeys: gatewayKeys, clock };
  const verifier = new CurrentIdentities(new IdentityVerifier(vouched), parts.sessionEpochs);
  const module = NodeModule.of(parts, { typeDefs: readSdl(SDL), verifier, profile, diagnostics });
  const application = await createApplication(module, {
    diagnostics,
    requestMsMax: REQUEST_MS_MAX,
    onRefused: recordUnreadRequest(parts.refusals, verifier),
  });
  return listen(application, { ...config.listen, setting: 'COMITY_NODE_PORT' });
};
