/** A node's door for other States: which certificates and which TLS it takes, and no other. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect, createSecureContext, type ConnectionOptions } from 'node:tls';
import { create } from '@bufbuild/protobuf';
import { peerProto } from '@comity/contracts';
import { nodeIdOf, stateCode } from '@comity/kernel';
import { channelOptions, readPeerCertificate, type TlsIdentity } from '@comity/platform/tls';
import { trustListHash } from '@comity/trust';
import { ChannelCredentials } from '@grpc/grpc-js';
import { PeerServiceClient } from '../../apps/node/src/deliveries/grpc-peer-wire.js';
import {
  ANY_USAGE,
  authorityBelow,
  authorityOf,
  CLIENT_AUTH,
  keysIn,
  newAuthority,
  newIdentity,
  newKeys,
  newRsaKeys,
  selfSigned,
  SERVER_AUTH,
  unknownExtension,
  uri,
  type Said,
  type TestAuthority,
} from '../../libs/platform/src/tls/certificates.fixture.js';
import { entriesOf, rowsOf, until } from './trace.fixture.js';
import { startNodes, type NodeUnderTest, type TestNetwork } from './two-nodes.fixture.js';

const BASE_PORT = 26_540;
const MS_MAX = 120_000;
const MEX = nodeIdOf(stateCode('MEX'));
const GTM = nodeIdOf(stateCode('GTM'));
const PER = nodeIdOf(stateCode('PER'));

const lines: string[] = [];
/** The names of the handshakes that were refused, as the node's operator reads them. */
const refusals = (): readonly unknown[] =>
  lines
    .map((line) => JSON.parse(line) as { readonly event: string; readonly code?: string })
    .filter(({ event }) => event === 'peer.handshake-refused')
    .map(({ code }) => code);

let network: TestNetwork;
let gtm: NodeUnderTest;
let authority: TestAuthority;
/** The keys that the trust list gives to MEX. */
let pinned: CryptoKeyPair;

beforeAll(async () => {
  network = await startNodes(['GTM', 'MEX'], BASE_PORT, {
    started: ['GTM'],
    sink: (line) => void lines.push(line),
  });
  gtm = network.nodes.get('GTM') as NodeUnderTest;
  const folder = join(network.folder, 'network');
  authority = await authorityOf(
    await readFile(join(folder, 'authority.pem'), 'utf8'),
    createPrivateKey(await readFile(join(folder, 'authority.key.pem'))),
  );
  const key = createPrivateKey(await readFile(join(network.keysOf('MEX'), 'tls.key.pem')));
  pinned = await keysIn(key, createPublicKey(key));
}, MS_MAX);
afterAll(() => network.close());

type Shown = Partial<Pick<TlsIdentity, 'cert' | 'key'>>;

/** How GTM answers a call of whoever shows that: the code in its status, or that it answered. */
const called = (shown: Shown): Promise<string> => {
  const context = createSecureContext({ ca: authority.pem, ...shown });
  const credentials = ChannelCredentials.createFromSecureContext(context, {
    checkServerIdentity: () => undefined,
  });
  const client = new PeerServiceClient(gtm.endpoint, credentials, channelOptions);
  const methods = client as unknown as {
    getStanding(request: object, options: object, done: (error: Failed | null) => void): void;
  };
  const request = create(peerProto.GetStandingRequestSchema, {});
  return new Promise((resolve) =>
    methods.getStanding(request, { deadline: Date.now() + 10_000 }, (error) => {
      client.close();
      resolve(error ? error.details : 'answered');
    }),
  );
};

interface Failed {
  readonly details: string;
}

/** What a bare TLS client agrees on with GTM, once it reads from it: a refusal shows only there. */
const shaken = async (shown: ConnectionOptions): Promise<string> => {
  const [host, port] = gtm.endpoint.split(':');
  const socket = connect({
    host,
    port: Number(port),
    ALPNProtocols: ['h2'],
    rejectUnauthorized: false,
    ...shown,
  });
  const ended = once(socket, 'end').then(() => Promise.reject(new Error('ended')));
  try {
    await Promise.race([once(socket, 'data'), ended]);
    return `${socket.getProtocol()} ${(socket.getEphemeralKeyInfo() as { name?: string }).name}`;
  } catch {
    return 'refused';
  } finally {
    ended.catch(() => undefined);
    socket.destroy();
  }
};

const issued = (said: Partial<Said>, by: TestAuthority = authority): Promise<TlsIdentity> =>
  newIdentity(by, { names: uri(MEX), keys: pinned, ...said });

describe('a peer is refused by name when its certificate', () => {
  const both = [SERVER_AUTH, CLIENT_AUTH];
  const NAME = 'PEER_CERTIFICATE_NAME_INVALID';
  const USAGES = 'PEER_CERTIFICATE_USAGES_INVALID';
  const EXTENSION = 'PEER_CERTIFICATE_EXTENSION_UNKNOWN';
  const dns = { type: 'dns', value: 'mex.comity.example' } as const;

  it('is well; then it is answered', async () => {
    expect(await called(await issued({}))).toBe('answered');
  });

  it.each<[string, string, () => Promise<TlsIdentity>]>([
    ['names a host beside its node', NAME, () => issued({ names: [...uri(MEX), dns] })],
    ['names two nodes', NAME, () => issued({ names: [...uri(MEX), ...uri(GTM)] })],
    ['names a host', NAME, () => issued({ names: [dns] })],
    ['is for anything, too', USAGES, () => issued({ usages: [...both, ANY_USAGE] })],
    ['is for a client alone', USAGES, () => issued({ usages: [CLIENT_AUTH] })],
    ['has an extension unknown', EXTENSION, () => issued({ more: [unknownExtension(false)] })],
    [
      'names another member than that of its key',
      'PEER_CERTIFICATE_NOT_PINNED',
      () => issued({ names: uri(GTM) }),
    ],
    ['names a stranger', 'PEER_NOT_A_MEMBER', () => issued({ names: uri(PER) })],
    [
      'has a key of its own',
      'PEER_CERTIFICATE_NOT_PINNED',
      async () => issued({ keys: await newKeys() }),
    ],
    ['may issue others', 'PEER_CERTIFICATE_OF_AUTHORITY', () => issued({ isAuthority: true })],
  ])('%s: %s', async (_, code, identity) => {
    const before = entriesOf(gtm).length;

    expect(await called(await identity())).toBe(code);

    await until(() => entriesOf(gtm).length > before);
    expect(entriesOf(gtm).at(-1)).toMatchObject({ event: 'peer.refused', code });
  });

  it.each<[string, () => Promise<CryptoKeyPair>]>([
    ['RSA of 2048 bits', () => newRsaKeys(2_048)],
    ['P-521', () => newKeys({ name: 'ECDSA', namedCurve: 'P-521' })],
  ])('has a weak key that the list pins: %s', async (_, keys) => {
    const weak = await issued({ keys: await keys() });
    const { spkiSha256: spki } = readPeerCertificate(weak.cert, authority.pem);
    const good = network.list();
    await network.publish((list) => ({
      ...list,
      seq: list.seq + 1,
      prev: trustListHash(list),
      members: list.members.map((member) =>
        member.node === MEX
          ? { ...member, tls: [...member.tls, { ...member.tls[0]!, spki }] }
          : member,
      ),
    }));
    await until(() => rowsOf(gtm, 'trust_lists').length > good.seq);

    expect(await called(weak)).toBe('PEER_CERTIFICATE_KEY_WEAK');
  });
});

describe('the handshake is refused, and the node’s operator told by its name, when the certificate', () => {
  it.each<[string, string, () => Promise<Shown>]>([
    ['is not shown', 'ERR_SSL_PEER_DID_NOT_RETURN_A_CERTIFICATE', async () => ({})],
    [
      'is signed by itself',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      () => selfSigned({ names: uri(MEX), keys: pinned }),
    ],
    [
      'is another authority’s',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      async () => issued({}, await newAuthority()),
    ],
    [
      'is that of an authority below',
      'PATH_LENGTH_EXCEEDED',
      async () => {
        const below = await authorityBelow(authority);
        const { cert, key } = await issued({}, below);
        return { cert: `${cert}\n${below.pem}`, key };
      },
    ],
    ['has expired', 'CERT_HAS_EXPIRED', () => issued({ days: [-2, -1] })],
    ['begins tomorrow', 'CERT_NOT_YET_VALID', () => issued({ days: [1, 2] })],
    ['is for a server alone', 'INVALID_PURPOSE', () => issued({ usages: [SERVER_AUTH] })],
    ['is for anything instead', 'INVALID_PURPOSE', () => issued({ usages: [ANY_USAGE] })],
    [
      'has a critical extension unknown',
      // Node has no name of its own for OpenSSL's.
      'UNSPECIFIED',
      () => issued({ more: [unknownExtension(true)] }),
    ],
  ])('%s: %s', async (_, code, shown) => {
    // Without the authority of its own, which a client would send along.
    const { cert, key } = await shown();
    expect(await shaken({ ...(cert && { cert }), ...(key && { key }) })).toBe('refused');
    await until(() => refusals().includes(code));
  });
});

describe('the door speaks TLS 1.3 with the hybrid group and nothing else', () => {
  it('to a client that offers it among others', async () => {
    const { cert, key } = await issued({});
    expect(await shaken({ cert, key })).toBe('TLSv1.3 X25519MLKEM768');
  });

  it.each<[string, ConnectionOptions]>([
    ['TLS 1.2', { maxVersion: 'TLSv1.2' }],
    ['X25519 alone', { ecdhCurve: 'X25519' }],
    ['P-256 and X25519', { ecdhCurve: 'P-256:X25519' }],
    ['another hybrid group', { ecdhCurve: 'SecP256r1MLKEM768' }],
  ])('never to one that offers %s', async (_, options) => {
    const { cert, key } = await issued({});
    expect(await shaken({ cert, key, ...options })).toBe('refused');
  });
});
