import 'reflect-metadata';
import { connect as connectPlainly } from 'node:net';
import { connect } from 'node:tls';
import type { ConnectionOptions } from 'node:tls';
import { webcrypto } from 'node:crypto';
import { once } from 'node:events';
import { Client, credentials, Metadata, status } from '@grpc/grpc-js';
import type { ChannelCredentials, sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CodedError, nodeIdOf, stateCode } from '@comity/kernel';
import * as x509 from '@peculiar/x509';
import type { Listening } from '../http/listen.js';
import { grpcRefusal } from './grpc-errors.js';
import { startGrpcServer } from './grpc-server.js';
import { peerCertificateOf, readPeerCertificate } from './peer-certificate.js';
import { peerChannelCredentials, peerServerCredentials, TLS_GROUP } from './peer-credentials.js';
import type { ExpectedPeer, PeerServerCredentials, TlsIdentity } from './peer-credentials.js';
import { channelOptions, MESSAGE_BYTES_MAX, withinMs } from './peer-limits.js';

const crypto = webcrypto as unknown as Crypto;
x509.cryptoProvider.set(crypto);
const P256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY_MS = 86_400_000;
const [SERVER_AUTH, CLIENT_AUTH] = ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'];

const newKeys = (): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey(P256, true, ['sign', 'verify']);

interface Authority {
  readonly keys: CryptoKeyPair;
  readonly certificate: x509.X509Certificate;
}

const newAuthority = async (): Promise<Authority> => {
  const keys = await newKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned(
    {
      name: 'CN=Test authority',
      keys,
      signingAlgorithm: P256,
      notBefore: new Date(Date.now() - DAY_MS),
      notAfter: new Date(Date.now() + DAY_MS),
      extensions: [new x509.BasicConstraintsExtension(true, 0, true)],
    },
    crypto,
  );
  return { keys, certificate };
};

const uri = (value: string): x509.JsonGeneralNames => [{ type: 'url', value }];

const newIdentity = async (
  { keys, certificate }: Authority,
  names: x509.JsonGeneralNames,
  usages: readonly string[] = [SERVER_AUTH, CLIENT_AUTH] as string[],
): Promise<TlsIdentity> => {
  const leafKeys = await newKeys();
  const leaf = await x509.X509CertificateGenerator.create(
    {
      subject: 'CN=test node',
      issuer: certificate.subject,
      publicKey: leafKeys.publicKey,
      signingKey: keys.privateKey,
      signingAlgorithm: P256,
      notBefore: new Date(Date.now() - DAY_MS),
      notAfter: new Date(Date.now() + DAY_MS),
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.ExtendedKeyUsageExtension([...usages]),
        new x509.SubjectAlternativeNameExtension(names),
      ],
    },
    crypto,
  );
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', leafKeys.privateKey);
  return {
    ca: certificate.toString('pem'),
    cert: leaf.toString('pem'),
    key: x509.PemConverter.encode(pkcs8, 'PRIVATE KEY'),
  };
};

const asIs = (bytes: Buffer): Buffer => bytes;
const echo = {
  path: '/test.Echo/Echo',
  requestStream: false,
  responseStream: false,
  requestSerialize: asIs,
  requestDeserialize: asIs,
  responseSerialize: asIs,
  responseDeserialize: asIs,
} as const;

/** Answers with the node id that the caller's certificate names. */
const whoCalls = (call: ServerUnaryCall<Buffer, Buffer>, answer: sendUnaryData<Buffer>): void => {
  try {
    answer(null, Buffer.from(peerCertificateOf(call).node));
  } catch (error) {
    answer(grpcRefusal(error));
  }
};

const gtm = nodeIdOf(stateCode('GTM'));
const mex = nodeIdOf(stateCode('MEX'));
const host = '127.0.0.1';

let authority: Authority;
let foreign: Authority;
let ours: TlsIdentity;
let theirs: TlsIdentity;
let serverCredentials: PeerServerCredentials;
let server: Listening;

beforeAll(async () => {
  [authority, foreign] = [await newAuthority(), await newAuthority()];
  ours = await newIdentity(authority, uri(gtm));
  theirs = await newIdentity(authority, uri(mex));
  serverCredentials = peerServerCredentials(ours);
  server = await startGrpcServer({
    address: { host, port: 0 },
    credentials: serverCredentials,
    services: [{ definition: { echo }, implementation: { echo: whoCalls } }],
  });
});
afterAll(() => server.close());

const pinned = (identity: TlsIdentity = ours): ExpectedPeer => ({
  node: gtm,
  spkiSha256: [readPeerCertificate(identity.cert).spkiSha256],
});

/** What a call under `channel` ends with: the answer's text, or the status that refused it. */
const call = async (channel: ChannelCredentials, message = Buffer.alloc(1)): Promise<unknown> => {
  const client = new Client(`${host}:${server.port}`, channel, channelOptions);
  try {
    return await new Promise((resolve) => {
      client.makeUnaryRequest(
        echo.path,
        asIs,
        asIs,
        message,
        new Metadata(),
        withinMs(5_000),
        (error, answer) => resolve(error ? error.code : answer?.toString()),
      );
    });
  } finally {
    client.close();
  }
};

/** What a bare TLS client agrees on, once it reads from the server: a refusal shows only there. */
const probe = async (options: ConnectionOptions): Promise<unknown> => {
  const socket = connect({
    host,
    port: server.port,
    ALPNProtocols: ['h2'],
    rejectUnauthorized: false,
    ...options,
  });
  const ended = once(socket, 'end').then(() => Promise.reject(new Error('ended')));
  try {
    await Promise.race([once(socket, 'data'), ended]);
    return { group: socket.getEphemeralKeyInfo(), protocol: socket.getProtocol() };
  } catch {
    return 'refused';
  } finally {
    socket.destroy();
  }
};

describe('a link between nodes', () => {
  it('tells the server which node calls, by its certificate', async () => {
    expect(await call(peerChannelCredentials(theirs, pinned()))).toBe(mex);
  });

  it('agrees on its key by X25519MLKEM768 under TLS 1.3', async () => {
    expect(await probe({ cert: theirs.cert, key: theirs.key })).toMatchObject({
      group: { name: TLS_GROUP },
      protocol: 'TLSv1.3',
    });
  });

  it.each<[string, ConnectionOptions]>([
    ['TLS 1.2', { maxVersion: 'TLSv1.2' }],
    ['X25519 alone', { ecdhCurve: 'X25519' }],
    ['P-256', { ecdhCurve: 'P-256' }],
    ['P-256 with ML-KEM', { ecdhCurve: 'SecP256r1MLKEM768' }],
  ])('is refused to a peer that speaks only %s', async (_, options) => {
    const refused = await probe({ cert: theirs.cert, key: theirs.key, ...options });

    expect(refused).toBe('refused');
  });

  it('is refused to a peer without a certificate', async () => {
    expect(await probe({})).toBe('refused');
    const anonymous = credentials.createSsl(Buffer.from(authority.certificate.toString('pem')));
    expect(await call(anonymous)).toBe(status.UNAVAILABLE);
  });

  it('is refused to a peer whose certificate another authority issued', async () => {
    const stranger = await newIdentity(foreign, uri(mex));

    expect(await probe({ cert: stranger.cert, key: stranger.key })).toBe('refused');
    const itself = { ...stranger, ca: ours.ca };
    expect(await call(peerChannelCredentials(itself, pinned()))).toBe(status.UNAVAILABLE);
  });

  it('is refused in plain text', async () => {
    expect(await call(credentials.createInsecure())).toBe(status.UNAVAILABLE);
    const socket = connectPlainly(server.port, host);
    socket.on('error', () => undefined);
    socket.end('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');
    await once(socket, 'close');
  });

  it('serves nobody whose certificate names no node, or more than a node', async () => {
    const names = [
      uri('https://mex.example'),
      [{ type: 'dns', value: 'mex.example' }],
      [...uri(mex), { type: 'dns', value: 'mex.example' }],
      [...uri(mex), ...uri(gtm)],
    ] as x509.JsonGeneralNames[];
    for (const alternatives of names) {
      const identity = await newIdentity(authority, alternatives);
      const answer = await call(peerChannelCredentials(identity, pinned()));
      expect(answer).toBe(status.PERMISSION_DENIED);
    }
  });

  it('takes no certificate that was not issued for both sides of a link', async () => {
    const identity = await newIdentity(authority, uri(mex), [CLIENT_AUTH] as string[]);

    expect(() => readPeerCertificate(identity.cert)).toThrow(CodedError);
    expect(() => readPeerCertificate(authority.certificate.toString('pem'))).toThrow(CodedError);
    expect(readPeerCertificate(theirs.cert)).toMatchObject({
      node: mex,
      subjectAltName: `URI:${mex}`,
    });
  });
});

describe('a caller', () => {
  it('does not speak to another node than the one it means', async () => {
    const expected = { ...pinned(), node: mex };

    expect(await call(peerChannelCredentials(theirs, expected))).toBe(status.UNAVAILABLE);
  });

  it('does not speak to the right node under a key that is not pinned', async () => {
    const unpinned = { node: gtm, spkiSha256: pinned(theirs).spkiSha256 };
    const nothing = { node: gtm, spkiSha256: [] };

    expect(await call(peerChannelCredentials(theirs, unpinned))).toBe(status.UNAVAILABLE);
    expect(await call(peerChannelCredentials(theirs, nothing))).toBe(status.UNAVAILABLE);
  });

  it('does not speak to a server whose authority it does not know', async () => {
    const caller = { ...theirs, ca: foreign.certificate.toString('pem') };

    expect(await call(peerChannelCredentials(caller, pinned()))).toBe(status.UNAVAILABLE);
  });

  it('cannot send more than a message may hold', async () => {
    const channel = peerChannelCredentials(theirs, pinned());

    expect(await call(channel, Buffer.alloc(MESSAGE_BYTES_MAX - 100))).toBe(mex);
    const tooMuch = await call(channel, Buffer.alloc(MESSAGE_BYTES_MAX + 1));
    expect(tooMuch).toBe(status.RESOURCE_EXHAUSTED);
  });
});

describe('a server', () => {
  it('shows a renewed certificate without a restart', async () => {
    const renewed = await newIdentity(authority, uri(gtm));
    serverCredentials.renew(renewed);

    expect(await call(peerChannelCredentials(theirs, pinned(renewed)))).toBe(mex);
    expect(await call(peerChannelCredentials(theirs, pinned(ours)))).toBe(status.UNAVAILABLE);
    expect(await probe({ ecdhCurve: 'X25519', cert: theirs.cert, key: theirs.key })).toBe(
      'refused',
    );
    expect(await probe({})).toBe('refused');
    serverCredentials.renew(ours);
  });

  it('names the port that is in use, and the setting that chooses it', async () => {
    const address = { host, port: server.port, setting: 'COMITY_PEER_PORT' };
    const second = startGrpcServer({ address, credentials: serverCredentials, services: [] });

    await expect(second).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      detail: { port: server.port, setting: 'COMITY_PEER_PORT' },
      message: expect.stringMatching(new RegExp(`${server.port}.*COMITY_PEER_PORT`)),
    });
  });

  it.each([
    ['ends its handshake only then', true],
    ['never ends its handshake', false],
  ])('closes though a peer %s', async (_, goesOn) => {
    const door = await startGrpcServer({
      address: { host, port: 0 },
      credentials: peerServerCredentials(ours),
      services: [],
    });
    const socket = connectPlainly({ host, port: door.port });
    await once(socket, 'connect');
    const secure = goesOn
      ? connect({
          socket,
          ALPNProtocols: ['h2'],
          rejectUnauthorized: false,
          ecdhCurve: TLS_GROUP,
          cert: theirs.cert,
          key: theirs.key,
        })
      : socket;
    secure.on('error', () => undefined).resume();
    await door.close();
    socket.destroy();
  });

  it('tells a peer whether to try again, and nothing else', () => {
    const catalogue = {
      LATER: { kind: 'fault', summary: 'secret' },
      NEVER: { kind: 'violation', summary: 'secret' },
    } as const;
    const refusals = [
      new CodedError(catalogue, 'LATER'),
      new CodedError(catalogue, 'NEVER'),
      new Error('secret'),
    ].map(grpcRefusal);

    expect(refusals.map(({ code }) => code)).toEqual([
      status.UNAVAILABLE,
      status.PERMISSION_DENIED,
      status.INTERNAL,
    ]);
    expect(JSON.stringify(refusals)).not.toMatch(/secret|LATER|NEVER/);
  });
});
