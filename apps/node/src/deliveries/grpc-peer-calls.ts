/** Calls other States' nodes over gRPC; one connection a peer, made anew when address or keys change. */

import { create } from '@bufbuild/protobuf';
import { peerProto } from '@comity/contracts';
import { status, type ChannelCredentials, type Client, type ServiceError } from '@grpc/grpc-js';
import { concat, type Bytes, type NodeId } from '@comity/kernel';
import { PROPOSAL_BYTES_MAX, TRUST_LIST_BYTES_MAX } from '@comity/trust';
import { NodeError } from '../node.errors.js';
import { streamParts, type PartsStream } from './grpc-segment-stream.js';
import type {
  FileName,
  FilePart,
  FileProgress,
  PassedOnList,
  PeerCalls,
  StandingTold,
} from './peer-calls.js';
import { PeerServiceClient } from './grpc-peer-wire.js';

/** A peer that has not answered a call by then is taken for gone. */
const CALL_MS_MAX = 20_000;
/** How a peer stands is told at once, or it stands badly. */
const STANDING_MS_MAX = 5_000;
/** A list, its directory and its proposal, in bytes: as much as each may be by itself. */
const PASSED_ON_BYTES_MAX = 2 * TRUST_LIST_BYTES_MAX + PROPOSAL_BYTES_MAX;
/** A stream of segments, however large the file: it resumes where it stopped. */
const STREAM_MS_MAX = 10 * 60_000;

/** Where a peer is, and the keys of the certificates that may answer there. */
export interface PeerAddress {
  /** `host:port`. */
  readonly endpoint: string;
  readonly spkiSha256: readonly string[];
}

export interface GrpcPeerOptions {
  /** By the trust list relied on now. @throws {NodeError} MEMBER_UNKNOWN */
  readonly addressOf: (peer: NodeId) => PeerAddress;
  /** Credentials that accept exactly that node's certificates. */
  readonly credentialsFor: (peer: NodeId, address: PeerAddress) => ChannelCredentials;
  readonly channelOptions: Readonly<Record<string, number | string>>;
}

export class GrpcPeerCalls implements PeerCalls {
  readonly #options: GrpcPeerOptions;
  readonly #clients = new Map<NodeId, { readonly address: string; readonly client: Client }>();
  readonly #underWay = new Set<Cancellable>();

  constructor(options: GrpcPeerOptions) {
    this.#options = options;
  }

  async deliver(...[peer, { envelope, fileKeys }]: Parameters<PeerCalls['deliver']>) {
    const request = create(peerProto.DeliverRequestSchema, { envelope, fileKeys: [...fileKeys] });
    const answer = await this.#call<peerProto.DeliverResponse>(peer, 'deliver', request);
    return { receipt: ours(answer.receipt), missing: answer.missing };
  }

  async askFor(...[peer, { caseId, hashes }]: Parameters<PeerCalls['askFor']>): Promise<number> {
    const request = create(peerProto.AskForRequestSchema, { caseId, hashes: [...hashes] });
    return (await this.#call<peerProto.AskForResponse>(peer, 'askFor', request)).found;
  }

  async greet(peer: NodeId): Promise<void> {
    await this.#call(peer, 'askFor', create(peerProto.AskForRequestSchema, {}));
  }

  async standing(peer: NodeId): Promise<StandingTold | undefined> {
    const request = create(peerProto.GetStandingRequestSchema, {});
    try {
      const answer = await this.#call<peerProto.GetStandingResponse>(
        peer,
        'getStanding',
        request,
        STANDING_MS_MAX,
      );
      const { protocol, software, at, listSeq, checkpoint, witnessed } = answer;
      const numbers = { at: Number(at), listSeq: Number(listSeq) };
      return { protocol, software, checkpoint, witnessed, ...numbers };
    } catch (error) {
      if (error instanceof NodeError && isUnknownMethod(error)) return undefined;
      throw error;
    }
  }

  async fileProgress(peer: NodeId, file: FileName): Promise<FileProgress> {
    const request = create(peerProto.GetFileProgressRequestSchema, file);
    const answer = await this.#call<peerProto.GetFileProgressResponse>(
      peer,
      'getFileProgress',
      request,
    );
    const { announced, leavesHeld, verified, receipt } = answer;
    return { announced, leavesHeld, verified: ours(verified), receipt: present(receipt) };
  }

  async sendSegments(...[peer, file, parts]: Parameters<PeerCalls['sendSegments']>) {
    const client = this.#client(peer);
    const methods = client as unknown as StreamMethods;
    const deadline = Date.now() + STREAM_MS_MAX;
    let call: Cancellable | undefined;
    try {
      const { verified, receipt } = await streamParts<Part, peerProto.SendSegmentsResponse>(
        (done) => {
          const stream = methods.sendSegments({ deadline }, done);
          this.#underWay.add((call = stream));
          return stream;
        },
        wireParts(file, parts),
      );
      return { verified: ours(verified), receipt: present(receipt) };
    } catch (error) {
      throw isServiceError(error) ? this.#failed(peer, client, error) : error;
    } finally {
      if (call) this.#underWay.delete(call);
    }
  }

  async trustList(peer: NodeId, held: number): Promise<PassedOnList | undefined> {
    const client = this.#client(peer);
    const methods = client as unknown as ListMethods;
    const request = create(peerProto.GetTrustListRequestSchema, { held: BigInt(held) });
    const stream = methods.getTrustList(request, { deadline: Date.now() + CALL_MS_MAX });
    this.#underWay.add(stream);
    try {
      return await passedOn(peer, stream);
    } catch (error) {
      throw isServiceError(error) ? this.#failed(peer, client, error) : error;
    } finally {
      this.#underWay.delete(stream);
      stream.cancel();
    }
  }

  /** Ends every connection; calls under way fail as unreachable. */
  close(): void {
    for (const call of this.#underWay) call.cancel();
    for (const { client } of this.#clients.values()) client.close();
    this.#clients.clear();
  }

  #call<Answer>(
    peer: NodeId,
    method: UnaryMethod,
    request: object,
    msMax: number = CALL_MS_MAX,
  ): Promise<Answer> {
    const client = this.#client(peer);
    const methods = client as unknown as UnaryMethods;
    return new Promise((resolve, reject) => {
      const deadline = Date.now() + msMax;
      const call = methods[method](request, { deadline }, (error, answer) => {
        this.#underWay.delete(call);
        if (error) reject(this.#failed(peer, client, error));
        else resolve(answer as Answer);
      });
      this.#underWay.add(call);
    });
  }

  /** A connection that failed is not kept: when to knock again the courier decides, not grpc-js. */
  #failed(peer: NodeId, client: Client, error: ServiceError): NodeError {
    const failure = peerError(peer, error);
    const isAnswered = failure.detail['code'] !== UNANSWERED || isUnknownMethod(failure);
    if (!isAnswered && this.#clients.get(peer)?.client === client) {
      this.#clients.delete(peer);
      client.close();
    }
    return failure;
  }

  #client(peer: NodeId): Client {
    const at = this.#options.addressOf(peer);
    const address = [at.endpoint, ...at.spkiSha256].join(' ');
    const known = this.#clients.get(peer);
    if (known?.address === address) return known.client;
    known?.client.close();
    const credentials = this.#options.credentialsFor(peer, at);
    const client = new PeerServiceClient(at.endpoint, credentials, this.#options.channelOptions);
    this.#clients.set(peer, { address, client });
    return client;
  }
}

interface Cancellable {
  cancel(): void;
}

type UnaryMethod = 'deliver' | 'askFor' | 'getFileProgress' | 'getStanding';
type Done = (error: ServiceError | null, answer: object) => void;
type UnaryMethods = Record<
  UnaryMethod,
  (request: object, options: object, done: Done) => Cancellable
>;

type Part = peerProto.SendSegmentsRequest;

interface ListMethods {
  getTrustList(
    request: object,
    options: object,
  ): Cancellable & AsyncIterable<peerProto.GetTrustListResponse>;
}

/** Whole, or not at all: of a peer that sends more than a list may be, nothing is kept. */
const passedOn = async (
  peer: NodeId,
  stream: AsyncIterable<peerProto.GetTrustListResponse>,
): Promise<PassedOnList | undefined> => {
  const parts: Record<'list' | 'directory' | 'proposal', Uint8Array[]> = {
    list: [],
    directory: [],
    proposal: [],
  };
  let size = 0;
  for await (const { part } of stream) {
    size += part.value?.length ?? 0;
    if (part.case === undefined || size > PASSED_ON_BYTES_MAX) {
      throw new NodeError('PEER_REFUSED', { peer, code: 'PEER_CALL_MALFORMED' });
    }
    parts[part.case].push(part.value);
  }
  if (size === 0) return undefined;
  return {
    list: concat(...parts.list),
    directory: concat(...parts.directory),
    ...(parts.proposal.length > 0 && { proposal: concat(...parts.proposal) }),
  };
};

interface StreamMethods {
  sendSegments(
    options: object,
    done: (error: Error | null, answer: peerProto.SendSegmentsResponse) => void,
  ): PartsStream<Part>;
}

async function* wireParts(file: FileName, parts: AsyncIterable<FilePart>): AsyncGenerator<Part> {
  const value = create(peerProto.GetFileProgressRequestSchema, file);
  yield create(peerProto.SendSegmentsRequestSchema, { part: { case: 'file', value } });
  for await (const part of parts) {
    yield create(peerProto.SendSegmentsRequestSchema, { part: wirePart(part) });
  }
}

const wirePart = (part: FilePart): Part['part'] =>
  part.kind === 'leaves'
    ? {
        case: 'leaves',
        value: create(peerProto.LeafTileSchema, { number: part.number, hashes: ours(part.hashes) }),
      }
    : {
        case: 'segment',
        value: create(peerProto.SegmentSchema, {
          position: part.position,
          ciphertext: ours(part.ciphertext),
        }),
      };

const ours = (bytes: Uint8Array): Bytes => bytes as Bytes;
const present = (bytes: Uint8Array): Bytes | undefined =>
  bytes.length > 0 ? ours(bytes) : undefined;

/** What we say in place of a code when the peer gave none. */
const UNANSWERED = 'PEER_UNREACHABLE';

const isServiceError = (error: unknown): error is ServiceError =>
  error instanceof Error && 'details' in error;

/** Whether the peer's software is of a time before this call. */
const isUnknownMethod = ({ cause }: NodeError): boolean =>
  isServiceError(cause) && cause.code === status.UNIMPLEMENTED;

/** The peer's own code travels in the status message of FAILED_PRECONDITION and of UNAVAILABLE. */
const peerError = (peer: NodeId, cause: ServiceError): NodeError => {
  const code = /^[A-Z][A-Z0-9_]{2,60}$/.test(cause.details) ? cause.details : UNANSWERED;
  const refused = cause.code === status.FAILED_PRECONDITION;
  return new NodeError(refused ? 'PEER_REFUSED' : 'PEER_UNREACHABLE', { peer, code }, { cause });
};
