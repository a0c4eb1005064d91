/** What our calls do when the other side goes away, comes back, stalls or answers early. */

import { create } from '@bufbuild/protobuf';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { peerProto } from '@comity/contracts';
import { nodeIdOf, stateCode } from '@comity/kernel';
import { systemClock, systemEntropy } from '@comity/platform';
import type { Listening } from '@comity/platform/http';
import {
  channelOptions,
  peerChannelCredentials,
  peerServerCredentials,
  startGrpcServer,
} from '@comity/platform/tls';
import { checkCertificateForm, memberOf, tlsPinsAt } from '@comity/trust';
import { GrpcPeerCalls } from '../../apps/node/src/deliveries/grpc-peer-calls.js';
import { peerServiceDefinition } from '../../apps/node/src/deliveries/grpc-peer-wire.js';
import type { FilePart } from '../../apps/node/src/deliveries/peer-calls.js';
import { readNodeKeys, type NodeKeys } from '../../apps/node/src/node-keys.js';
import { until } from './trace.fixture.js';
import { startNodes, type TestNetwork } from './two-nodes.fixture.js';

const BASE_PORT = 4755;
const START_MS_MAX = 60_000;
const TEST_MS_MAX = 20_000;
const SEGMENT_BYTES = 1_048_576;
const BRA = nodeIdOf(stateCode('BRA'));
const FILE = { jti: 'j', fileId: 'f' };

let network: TestNetwork;
let ours: NodeKeys;
let theirs: NodeKeys;

/** A peer's server of which a test says what it does. */
const serving = (implementation: object): Promise<Listening> => {
  const [host = '', port] = (memberOf(network.list(), BRA)?.endpoint ?? '').split(':');
  return startGrpcServer({
    address: { host, port: Number(port) },
    credentials: peerServerCredentials(theirs.tls),
    services: [{ definition: peerServiceDefinition, implementation: implementation as never }],
  });
};

let pins: readonly string[] = [];

const ourCalls = (): GrpcPeerCalls =>
  new GrpcPeerCalls({
    addressOf: (node) => ({
      endpoint: memberOf(network.list(), node)?.endpoint ?? '',
      spkiSha256: pins,
    }),
    credentialsFor: (node, { spkiSha256 }) =>
      peerChannelCredentials(ours.tls, { node, spkiSha256, checkForm: checkCertificateForm }),
    channelOptions,
  });

/** As many segments as are asked for. */
async function* segments(count: number): AsyncGenerator<FilePart> {
  for (let position = 0; position < count; position += 1) {
    await Promise.resolve();
    yield { kind: 'segment', position, ciphertext: new Uint8Array(SEGMENT_BYTES) };
  }
}

const greeted = (_: unknown, done: (error: null, answer: object) => void): void =>
  done(null, create(peerProto.AskForResponseSchema, {}));

/** The code of what a promise throws. */
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no failure',
    (error: unknown) => Reflect.get(error as object, 'code'),
  );

beforeAll(async () => {
  network = await startNodes(['GTM', 'BRA'], BASE_PORT, { started: [] });
  const world = { at: systemClock.now(), entropy: systemEntropy };
  ours = await readNodeKeys(network.keysOf('GTM'), world);
  theirs = await readNodeKeys(network.keysOf('BRA'), world);
  pins = tlsPinsAt(network.list(), BRA, world.at).map(({ spki }) => spki);
}, START_MS_MAX);

afterAll(() => network.close());

describe('a call to a peer', () => {
  it(
    'that was away goes through at the first attempt after its return',
    async () => {
      const calls = ourCalls();
      for (let attempt = 0; attempt < 3; attempt += 1) {
        expect(await codeOf(calls.greet(BRA))).toBe('PEER_UNREACHABLE');
      }
      const server = await serving({ askFor: greeted });
      await calls.greet(BRA);

      calls.close();
      await server.close();
    },
    TEST_MS_MAX,
  );

  it(
    'uses the keys that the trust list gives now, also for an address it knows',
    async () => {
      const server = await serving({ askFor: greeted });
      const calls = ourCalls();
      const good = pins;
      pins = ['another'];
      expect(await codeOf(calls.greet(BRA))).toBe('PEER_UNREACHABLE');
      pins = good;
      await calls.greet(BRA);

      calls.close();
      await server.close();
    },
    TEST_MS_MAX,
  );

  it(
    'under way ends when the calls are closed',
    async () => {
      let isCalled = false;
      const server = await serving({ askFor: () => (isCalled = true) });
      const calls = ourCalls();
      const failing = codeOf(calls.greet(BRA));
      await until(() => isCalled);
      calls.close();

      expect(await failing).toBe('PEER_UNREACHABLE');
      await server.close();
    },
    TEST_MS_MAX,
  );
});

describe('a stream of segments', () => {
  it(
    'whose receiver dies in the midst fails at once, not at its deadline',
    async () => {
      let read = 0;
      const server = await serving({
        sendSegments: (call: NodeJS.ReadableStream) => call.on('data', () => (read += 1)),
      });
      const calls = ourCalls();
      const failing = codeOf(calls.sendSegments(BRA, FILE, segments(1_000_000)));
      await until(() => read > 2);
      const closing = server.close();

      expect(await failing).toBe('PEER_UNREACHABLE');
      calls.close();
      await closing;
    },
    TEST_MS_MAX,
  );

  it(
    'whose receiver reads nothing ends when the calls are closed',
    async () => {
      let isCalled = false;
      const server = await serving({ sendSegments: () => (isCalled = true) });
      const calls = ourCalls();
      const failing = codeOf(calls.sendSegments(BRA, FILE, segments(1_000_000)));
      await until(() => isCalled);
      calls.close();

      expect(await failing).toBe('PEER_UNREACHABLE');
      await server.close();
    },
    TEST_MS_MAX,
  );

  it(
    'that is answered early is written no further',
    async () => {
      const verified = Uint8Array.of(0x80);
      const server = await serving({
        sendSegments: (_: object, done: (error: null, answer: object) => void) =>
          done(null, create(peerProto.SendSegmentsResponseSchema, { verified })),
      });
      const calls = ourCalls();
      const answer = await calls.sendSegments(BRA, FILE, segments(1_000_000));

      expect([...answer.verified]).toEqual([...verified]);
      calls.close();
      await server.close();
    },
    TEST_MS_MAX,
  );

  it(
    'of which a segment is missing at home is cancelled, and tells why',
    async () => {
      let isCancelled = false;
      let isCalled = false;
      const server = await serving({
        sendSegments: (call: NodeJS.ReadableStream) => {
          isCalled = true;
          call.on('cancelled', () => (isCancelled = true));
          call.resume();
        },
      });
      const calls = ourCalls();
      async function* broken(): AsyncGenerator<FilePart> {
        yield* segments(2);
        await until(() => isCalled);
        throw Object.assign(new Error('lost'), { code: 'LOST' });
      }

      expect(await codeOf(calls.sendSegments(BRA, FILE, broken()))).toBe('LOST');
      await until(() => isCancelled);
      calls.close();
      await server.close();
    },
    TEST_MS_MAX,
  );
});
