/** Answers other States' nodes: translates calls into use cases and outcomes into gRPC statuses. */

import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { create } from '@bufbuild/protobuf';
import { peerProto } from '@comity/contracts';
import { CodedError, type ActHash, type Bytes, type NodeId } from '@comity/kernel';
import { status, type UntypedServiceImplementation } from '@grpc/grpc-js';
import type { RecordRefusal } from '../audit/record-refusal.js';
import type { ReceiveFiles } from '../evidence/receive-files.js';
import type { ShowStanding } from '../health/show-standing.js';
import type { PassOnList } from '../members/pass-on-list.js';
import type { FilePart, PassedOnList } from './peer-calls.js';
import type { Courier } from './courier.js';
import { isRefusal, type ReceiveEnvelope } from './receive-envelope.js';
import type { SignsOfLife } from './signs-of-life.js';

/** A call as grpc-js hands it over, as far as we look at it. */
export interface PeerCall {
  readonly request: never;
  getAuthContext(): { readonly sslPeerCertificate?: unknown };
}

export interface PeerServiceParts {
  /** Who calls, by certificate. @throws {CodedError} for anyone the trust list does not know */
  readonly peerOf: (call: PeerCall) => NodeId;
  readonly receiveEnvelope: ReceiveEnvelope;
  readonly receiveFiles: ReceiveFiles;
  readonly courier: Courier;
  readonly passOnList: PassOnList;
  readonly showStanding: ShowStanding;
  readonly signsOfLife: SignsOfLife;
  readonly refusals: RecordRefusal;
  /** Tells operators of what no peer may learn. */
  readonly onError: (error: unknown) => void;
}

type Done = (error: { code: status; details: string } | null, answer?: object) => void;

/** The implementation for grpc-js's `addService`. */
export const peerService = (parts: PeerServiceParts): UntypedServiceImplementation => {
  const answering =
    (work: (peer: NodeId, call: PeerCall) => Promise<object>) => (call: PeerCall, done: Done) => {
      admit(parts, call)
        .then((peer) => work(peer, call))
        .then(
          (answer) => done(null, answer),
          (error: unknown) => done(statusOf(error, parts.onError)),
        );
    };
  return {
    deliver: answering((peer, call) => deliver(parts, peer, call.request)),
    askFor: answering((peer, call) => askFor(parts, peer, call.request)),
    getFileProgress: answering((peer, call) => progress(parts, peer, call.request)),
    getStanding: answering((peer) => stand(parts, peer)),
    sendSegments: answering((peer, call) => takeSegments(parts, peer, call as never)),
    getTrustList: (call: PeerCall & ListStream) => passOn(parts, call),
  } as object as UntypedServiceImplementation;
};

/** Writes the list and its directory as fast as the peer reads; a peer that hangs up ends it. */
const passOn = async (parts: PeerServiceParts, call: PeerCall & ListStream): Promise<void> => {
  try {
    const peer = await admit(parts, call);
    const { held } = call.request as peerProto.GetTrustListRequest;
    const passed = await parts.passOnList.execute(peer, Number(held));
    await pipeline(Readable.from(passed ? listParts(passed) : []), call);
  } catch (error) {
    if (!call.cancelled) call.emit('error', statusOf(error, parts.onError));
  }
};

/** A server stream of grpc-js, as far as it is used here. */
interface ListStream extends Writable {
  readonly cancelled: boolean;
}

function* listParts({ list, directory, proposal }: PassedOnList): Generator<object> {
  for (const value of inParts(list)) yield listPart({ case: 'list', value });
  for (const value of inParts(directory)) yield listPart({ case: 'directory', value });
  if (!proposal) return;
  for (const value of inParts(proposal)) yield listPart({ case: 'proposal', value });
}

const listPart = (part: peerProto.GetTrustListResponse['part']): object =>
  create(peerProto.GetTrustListResponseSchema, { part });

function* inParts(bytes: Bytes): Generator<Bytes> {
  for (let at = 0; at < bytes.length; at += PART_BYTES_MAX) {
    yield bytes.subarray(at, at + PART_BYTES_MAX);
  }
}

/** One message of a list, in bytes (proto/comity/peer/v1). */
const PART_BYTES_MAX = 1024 * 1024;

/** Whoever the trust list knows; a stranger's call is recorded, and goes no further. */
const admit = async (
  { peerOf, signsOfLife, refusals, onError }: PeerServiceParts,
  call: PeerCall,
): Promise<NodeId> => {
  try {
    const peer = peerOf(call);
    signsOfLife.seen(peer).catch(onError);
    return peer;
  } catch (error) {
    if (error instanceof CodedError && error.kind === 'violation') {
      const actor = String(error.detail['node'] ?? 'unknown');
      await refusals.execute({ event: 'peer.refused', actor, code: error.code });
    }
    throw error;
  }
};

/** For calls that could not even be read: recorded under whoever made them. */
export const recordUnreadable = async (
  { peerOf, refusals }: Pick<PeerServiceParts, 'peerOf' | 'refusals'>,
  call: Pick<PeerCall, 'getAuthContext'>,
  { code }: { readonly code: string },
): Promise<void> => {
  await refusals.execute({ event: 'call.refused', actor: nameOf(peerOf, call), code });
};

const nameOf = (
  peerOf: PeerServiceParts['peerOf'],
  call: Pick<PeerCall, 'getAuthContext'>,
): string => {
  try {
    return peerOf(call as PeerCall);
  } catch {
    return 'unknown';
  }
};

const deliver = async (
  { receiveEnvelope }: PeerServiceParts,
  peer: NodeId,
  { envelope, fileKeys }: peerProto.DeliverRequest,
): Promise<object> => {
  const answer = await receiveEnvelope.execute({
    peer,
    envelope: envelope as Bytes,
    fileKeys: fileKeys.map(({ fileId, sealedKey }) => ({ fileId, sealedKey: sealedKey as Bytes })),
  });
  if (isRefusal(answer)) throw new Refused(answer.code, answer.terminal);
  const { receipt, missing } = answer;
  return create(peerProto.DeliverResponseSchema, { receipt, missing: [...missing] });
};

const askFor = async (
  { courier }: PeerServiceParts,
  peer: NodeId,
  { hashes }: peerProto.AskForRequest,
): Promise<object> => {
  const found = await courier.askedFor(peer, hashes.slice(0, HASHES_MAX) as ActHash[]);
  return create(peerProto.AskForResponseSchema, { found });
};

/** Acts named in one call; the rest is asked for again. */
const HASHES_MAX = 256;

const progress = async (
  { receiveFiles }: PeerServiceParts,
  peer: NodeId,
  { jti, fileId }: peerProto.GetFileProgressRequest,
): Promise<object> => {
  const held = await receiveFiles.progress(peer, { jti, fileId });
  const { receipt, ...rest } = held;
  return create(peerProto.GetFileProgressResponseSchema, { ...rest, ...(receipt && { receipt }) });
};

const stand = async ({ showStanding }: PeerServiceParts, peer: NodeId): Promise<object> => {
  const { at, listSeq, ...rest } = await showStanding.execute(peer);
  const numbers = { at: BigInt(at), listSeq: BigInt(listSeq) };
  return create(peerProto.GetStandingResponseSchema, { ...rest, ...numbers });
};

const takeSegments = async (
  parts: PeerServiceParts,
  peer: NodeId,
  call: AsyncIterable<peerProto.SendSegmentsRequest>,
): Promise<object> => {
  const messages = call[Symbol.asyncIterator]();
  const first = await messages.next();
  if (first.done === true || first.value.part.case !== 'file') {
    return refuseStream(parts, peer);
  }
  const { jti, fileId } = first.value.part.value;
  const { receiveFiles } = parts;
  const rest = partsOf(messages, () => refuseStream(parts, peer));
  const { verified, receipt } = await receiveFiles.take(peer, { jti, fileId }, rest);
  return create(peerProto.SendSegmentsResponseSchema, { verified, ...(receipt && { receipt }) });
};

/** A stream names its file first and once, then holds leaves and segments alone. */
const refuseStream = async ({ refusals }: PeerServiceParts, peer: NodeId): Promise<never> => {
  const code = 'PEER_CALL_MALFORMED';
  await refusals.execute({ event: 'call.refused', actor: peer, code });
  throw new Refused(code, true);
};

async function* partsOf(
  messages: AsyncIterator<peerProto.SendSegmentsRequest>,
  refuse: () => Promise<never>,
): AsyncGenerator<FilePart> {
  for (let next = await messages.next(); next.done !== true; next = await messages.next()) {
    const { part } = next.value;
    if (part.case === 'leaves') {
      yield { kind: 'leaves', number: part.value.number, hashes: part.value.hashes };
    } else if (part.case === 'segment') {
      const { position, ciphertext } = part.value;
      yield { kind: 'segment', position, ciphertext };
    } else {
      await refuse();
    }
  }
}

/** Our no to a peer, on its way to becoming a status. */
class Refused extends Error {
  readonly code: string;
  readonly terminal: boolean;

  constructor(code: string, terminal: boolean) {
    super(code);
    this.code = code;
    this.terminal = terminal;
  }
}

/** Another certificate may be shown, and a newer trust list on our side may know the peer. */
const mayMend = (code: string): boolean =>
  code === 'PEER_NOT_A_MEMBER' || code.startsWith('PEER_CERTIFICATE_');

/** The one place where outcomes become gRPC statuses; nothing but the code crosses the border. */
const statusOf = (error: unknown, onError: (error: unknown) => void) => {
  if (error instanceof Refused) {
    const code = error.terminal ? status.FAILED_PRECONDITION : status.UNAVAILABLE;
    return { code, details: error.code };
  }
  onError(error);
  if (error instanceof CodedError && error.kind === 'violation') {
    const code = mayMend(error.code) ? status.UNAVAILABLE : status.FAILED_PRECONDITION;
    return { code, details: error.code };
  }
  return { code: status.UNAVAILABLE, details: 'PEER_UNREACHABLE' };
};
