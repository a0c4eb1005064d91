/** A member's node that does what no honest one would: its own keys and certificate, our hand. */

import { create, toBinary, type MessageInitShape } from '@bufbuild/protobuf';
import { peerProto } from '@comity/contracts';
import { hashOf, seal, sealFileKey, type Sealed, type Thread } from '@comity/envelope';
import {
  DAY_MS,
  nodeIdOf,
  plus,
  stateCode,
  toSeconds,
  type Bytes,
  type Json,
  type NodeId,
} from '@comity/kernel';
import { systemClock, systemEntropy } from '@comity/platform';
import {
  channelOptions,
  peerChannelCredentials,
  peerServerCredentials,
  startGrpcServer,
} from '@comity/platform/tls';
import { memberOf, sealingKeyAt, tlsPinsAt } from '@comity/trust';
import { Metadata, type Client, status, type ServiceError } from '@grpc/grpc-js';
import { writeOuter } from '../../libs/envelope/src/outer.js';
import { sealFor } from '../../libs/envelope/src/sealed.js';
import {
  peerServiceDefinition,
  PeerServiceClient,
} from '../../apps/node/src/deliveries/grpc-peer-wire.js';
import { readNodeKeys, type NodeKeys } from '../../apps/node/src/node-keys.js';
import type { Listening } from '@comity/platform/http';
import type { NodeUnderTest, TestNetwork } from './two-nodes.fixture.js';

/** What a node answered: a message, or the status and the code in it. */
export type Answer<T> = T | { readonly status: status; readonly code: string };

/** What is said in an envelope; left out members are honest ones. */
export interface Said {
  readonly thread?: Thread;
  readonly body: Json;
  readonly files?: readonly Json[];
  readonly jti?: string;
}

/** An envelope with the id of its message. */
export interface SealedAct extends Sealed {
  readonly jti: string;
}

/** What a peer's own server has seen. */
export interface Served {
  readonly asked: readonly string[];
  /** Deliveries that were begun, none of which is ever answered. */
  readonly stalled: number;
  /** What it passes on as a trust list to whoever asks. */
  passesOn: readonly peerProto.GetTrustListResponse['part'][];
  /** How it says that it stands; undefined for a version that does not know the question. */
  stands: MessageInitShape<typeof peerProto.GetStandingResponseSchema> | undefined;
}

type Part = peerProto.SendSegmentsRequest['part'];
type Method = 'deliver' | 'askFor' | 'getFileProgress';

export class HostilePeer {
  readonly node: NodeId;
  readonly #network: TestNetwork;
  readonly #keys: NodeKeys;
  readonly #clients = new Map<string, Client>();
  #serving: Listening | undefined;

  private constructor(network: TestNetwork, keys: NodeKeys) {
    this.node = keys.node;
    this.#network = network;
    this.#keys = keys;
  }

  /** The node of the State `code`, which must not be running itself. */
  static async of(network: TestNetwork, code: string): Promise<HostilePeer> {
    const world = { at: systemClock.now(), entropy: systemEntropy };
    return new HostilePeer(network, await readNodeKeys(network.keysOf(code), world));
  }

  /** Signs and seals as an honest node would, whatever is said. */
  async seal(to: NodeUnderTest, { thread, body, files = [], jti }: Said): Promise<SealedAct> {
    const at = systemClock.now();
    const id = jti ?? systemEntropy.uuid();
    const draft = {
      iss: this.node,
      aud: [nodeOf(to)],
      jti: id,
      iat: toSeconds(at),
      exp: toSeconds(plus(at, DAY_MS)),
      ...(thread && { thr: thread }),
      tl: { seq: this.#network.list().seq, sha256: hashOf(new Uint8Array()) },
      body,
      files,
    };
    const { signers } = this.#keys;
    const recipients = [this.#recipient(to)];
    const sealed = await seal(draft, { signers, recipients, entropy: systemEntropy });
    return { ...sealed, jti: id };
  }

  /** Seals bytes that no node would have signed so, under an outer header that fits them. */
  sealInner(to: NodeUnderTest, inner: Bytes, { jti }: { readonly jti: string }): Promise<Bytes> {
    const header = writeOuter({
      iss: this.node,
      aud: [nodeOf(to)],
      jti,
      ih: hashOf(inner),
    });
    return sealFor(inner, { header, recipients: [this.#recipient(to)], entropy: systemEntropy });
  }

  sealFileKey(
    to: NodeUnderTest,
    key: Bytes,
    name: { readonly fileId: string; readonly jti: string },
  ): Promise<Bytes> {
    return sealFileKey(key, { ...name, recipients: [this.#recipient(to)], entropy: systemEntropy });
  }

  deliver(
    to: NodeUnderTest,
    envelope: Bytes,
    fileKeys: readonly { readonly fileId: string; readonly sealedKey: Bytes }[] = [],
  ): Promise<Answer<peerProto.DeliverResponse>> {
    const request = create(peerProto.DeliverRequestSchema, { envelope, fileKeys: [...fileKeys] });
    return this.#unary(to, 'deliver', toBinary(peerProto.DeliverRequestSchema, request));
  }

  /** Any bytes at all as the call's one message. */
  raw<T>(to: NodeUnderTest, method: Method, bytes: Uint8Array): Promise<Answer<T>> {
    return this.#unary(to, method, bytes);
  }

  sendParts(
    to: NodeUnderTest,
    parts: readonly Part[],
  ): Promise<Answer<peerProto.SendSegmentsResponse>> {
    const client = this.#client(to) as unknown as {
      sendSegments(done: Done): { write(message: object): void; end(): void };
    };
    return answered((done) => {
      const stream = client.sendSegments(done);
      for (const part of parts) {
        stream.write(create(peerProto.SendSegmentsRequestSchema, { part }));
      }
      stream.end();
    });
  }

  /**
   * Answers at this State's own address: keeps what it was asked for, and never ends a delivery.
   */
  async serve(): Promise<Served> {
    const asked: string[] = [];
    const served: Mutable<Served> = { asked, stalled: 0, passesOn: [], stands: undefined };
    const endpoint = memberOf(this.#network.list(), this.node)?.endpoint ?? '';
    const [host = '', port] = endpoint.split(':');
    this.#serving = await startGrpcServer({
      address: { host, port: Number(port) },
      credentials: peerServerCredentials(this.#keys.tls),
      services: [
        {
          definition: peerServiceDefinition,
          implementation: {
            deliver: () => void (served.stalled += 1),
            askFor: ({ request }: { request: peerProto.AskForRequest }, done: Answering) => {
              asked.push(...request.hashes);
              done(null, create(peerProto.AskForResponseSchema, { found: request.hashes.length }));
            },
            getStanding: (_: unknown, done: Refusing) => {
              const { stands } = served;
              if (stands) done(null, create(peerProto.GetStandingResponseSchema, stands));
              else done({ code: status.UNIMPLEMENTED, details: 'no such method' });
            },
            getTrustList: (call: { write(answer: object): void; end(): void }) => {
              for (const part of served.passesOn) {
                call.write(create(peerProto.GetTrustListResponseSchema, { part }));
              }
              call.end();
            },
          },
        },
      ],
    });
    return served;
  }

  async close(): Promise<void> {
    for (const client of this.#clients.values()) client.close();
    await this.#serving?.close();
  }

  #unary<T>(to: NodeUnderTest, method: Method, bytes: Uint8Array): Promise<Answer<T>> {
    const { path, responseDeserialize } = peerServiceDefinition[method] ?? {};
    const asIs = (given: Uint8Array): Buffer => Buffer.from(given);
    return answered((done) =>
      this.#client(to).makeUnaryRequest(
        path ?? '',
        asIs,
        responseDeserialize as never,
        bytes,
        new Metadata(),
        done as never,
      ),
    );
  }

  #client(to: NodeUnderTest): Client {
    const known = this.#clients.get(to.state);
    if (known) return known;
    const node = nodeOf(to);
    const pins = tlsPinsAt(this.#network.list(), node, systemClock.now());
    const credentials = peerChannelCredentials(this.#keys.tls, {
      node,
      spkiSha256: pins.map(({ spki }) => spki),
      checkForm: () => undefined,
    });
    const options = { ...channelOptions, 'grpc.max_send_message_length': -1 };
    const client = new PeerServiceClient(to.endpoint, credentials, options);
    this.#clients.set(to.state, client);
    return client;
  }

  #recipient(to: NodeUnderTest) {
    const key = sealingKeyAt(this.#network.list(), nodeOf(to), systemClock.now());
    if (!key) throw new Error(`no key to seal to for ${to.state}`);
    return { id: nodeOf(to), key };
  }
}

/** The code of a refusal; undefined for an answer. */
export const codeOf = (answer: Answer<object>): string | undefined =>
  'code' in answer ? answer.code : undefined;

/** The answer of a node that did not refuse. */
export const accepted = <T extends object>(answer: Answer<T>): T => {
  if ('code' in answer) throw new Error(`refused: ${answer.code}`);
  return answer;
};

type Done = (error: ServiceError | null, answer: never) => void;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Answering = (error: null, answer: object) => void;
type Refusing = (error: object | null, answer?: object) => void;

const answered = <T>(call: (done: Done) => void): Promise<Answer<T>> =>
  new Promise((resolve) =>
    call((error, answer) => resolve(error ? { status: error.code, code: error.details } : answer)),
  );

const nodeOf = ({ state }: NodeUnderTest): NodeId => nodeIdOf(stateCode(state));
