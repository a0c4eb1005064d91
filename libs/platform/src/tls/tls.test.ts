import { connect as connectPlainly } from 'node:net';
import { connect } from 'node:tls';
import type { ConnectionOptions } from 'node:tls';
import { once } from 'node:events';
import { Client, credentials, Metadata, status } from '@grpc/grpc-js';
import type { ChannelCredentials, sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CodedError, nodeIdOf, stateCode } from '@comity/kernel';
import type { Listening } from '../http/listen.js';
import {
  CLIENT_AUTH,
  newAuthority,
  newIdentity,
  uri,
  type TestAuthority,
} from './certificates.fixture.js';
import { grpcRefusal } from './grpc-errors.js';
import { startGrpcServer } from './grpc-server.js';
import { peerCertificateOf, readPeerCertificate } from './peer-certificate.js';
import { peerChannelCredentials, peerServerCredentials, TLS_GROUP } from './peer-credentials.js';
import type { ExpectedPeer, PeerServerCredentials, TlsIdentity } from './peer-credentials.js';
import { channelOptions, MESSAGE_BYTES_MAX, withinMs } from './peer-limits.js';

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

/** Answers with what the caller's certificate names. */
const whoCalls = (call: ServerUnaryCall<Buffer, Buffer>, answer: sendUnaryData<Buffer>): void => {
  try {
    answer(null, Buffer.from(peerCertificateOf(call, ours.ca).subjectAltName));
  } catch (error) {
    answer(grpcRefusal(error));
  }
};

const gtm = nodeIdOf(stateCode('GTM'));
const mex = nodeIdOf(stateCode('MEX'));
const host = '127.0.0.1';

let authority: TestAuthority;
let foreign: TestAuthority;
let ours: TlsIdentity;
let theirs: TlsIdentity;
let serverCredentials: PeerServerCredentials;
let server: Listening;

beforeAll(async () => {
  [authority, foreign] = [await newAuthority(), await newAuthority()];
  ours = await newIdentity(authority, { names: uri(gtm) });
  theirs = await newIdentity(authority, { names: uri(mex) });
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
  spkiSha256: [readPeerCertificate(identity.cert, identity.ca).spkiSha256],
  checkForm: () => undefined,
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
    expect(await call(peerChannelCredentials(theirs, pinned()))).toBe(`URI:${mex}`);
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
    const anonymous = credentials.createSsl(Buffer.from(authority.pem));
    expect(await call(anonymous)).toBe(status.UNAVAILABLE);
  });

  it('is refused to a peer whose certificate another authority issued', async () => {
    const stranger = await newIdentity(foreign, { names: uri(mex) });

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

  it('tells the server every name that a certificate has, and what it is for', async () => {
    const identity = await newIdentity(authority, {
      names: [...uri(mex), { type: 'dns', value: 'mex.example' }],
      usages: [CLIENT_AUTH],
    });

    const answer = await call(peerChannelCredentials(identity, pinned()));
    expect(answer).toBe(`URI:${mex}, DNS:mex.example`);
    expect(readPeerCertificate(identity.cert, identity.ca)).toMatchObject({
      usages: [CLIENT_AUTH],
      isAuthority: false,
      key: { type: 'ec', curve: 'prime256v1' },
      extensions: ['2.5.29.19', '2.5.29.37', '2.5.29.17'],
      isDirect: true,
    });
  });

  it('tells whether one of our authorities issued a certificate itself', async () => {
    const both = `${foreign.pem}\n${authority.pem}`;

    expect(readPeerCertificate(theirs.cert, both).isDirect).toBe(true);
    expect(readPeerCertificate(theirs.cert, foreign.pem).isDirect).toBe(false);
    expect(readPeerCertificate(authority.pem, both).isAuthority).toBe(true);
  });

  it('takes nothing for a certificate that is none', () => {
    for (const bytes of ['', 'hello', Buffer.from([0x30, 0x84])]) {
      expect(() => readPeerCertificate(bytes, authority.pem)).toThrow(CodedError);
    }
  });
});

describe('a caller', () => {
  it('does not speak to a node whose certificate is not of the agreed form', async () => {
    const checkForm = (): never => {
      throw new Error('not of the form');
    };

    const refused = await call(peerChannelCredentials(theirs, { ...pinned(), checkForm }));
    expect(refused).toBe(status.UNAVAILABLE);
  });

  it('does not speak to another node than the one it means', async () => {
    const expected = { ...pinned(), node: mex };

    expect(await call(peerChannelCredentials(theirs, expected))).toBe(status.UNAVAILABLE);
  });

  it('does not speak to the right node under a key that is not pinned', async () => {
    const unpinned = { ...pinned(), spkiSha256: pinned(theirs).spkiSha256 };
    const nothing = { ...pinned(), spkiSha256: [] };

    expect(await call(peerChannelCredentials(theirs, unpinned))).toBe(status.UNAVAILABLE);
    expect(await call(peerChannelCredentials(theirs, nothing))).toBe(status.UNAVAILABLE);
  });

  it('does not speak to a server whose authority it does not know', async () => {
    const caller = { ...theirs, ca: foreign.pem };

    expect(await call(peerChannelCredentials(caller, pinned()))).toBe(status.UNAVAILABLE);
  });

  it('cannot send more than a message may hold', async () => {
    const channel = peerChannelCredentials(theirs, pinned());

    expect(await call(channel, Buffer.alloc(MESSAGE_BYTES_MAX - 100))).toBe(`URI:${mex}`);
    const tooMuch = await call(channel, Buffer.alloc(MESSAGE_BYTES_MAX + 1));
    expect(tooMuch).toBe(status.RESOURCE_EXHAUSTED);
  });
});

describe('a server', () => {
  it('shows a renewed certificate without a restart', async () => {
    const renewed = await newIdentity(authority, { names: uri(gtm) });
    serverCredentials.renew(renewed);

    expect(await call(peerChannelCredentials(theirs, pinned(renewed)))).toBe(`URI:${mex}`);
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
