/** Answers systems of this State: translates calls into use cases and outcomes into gRPC statuses. */

import { create } from '@bufbuild/protobuf';
import { mailboxProto } from '@comity/contracts';
import type { Bytes, Outcome } from '@comity/kernel';
import type { UntypedServiceImplementation } from '@grpc/grpc-js';
import type { RecordRefusal } from '../audit/record-refusal.js';
import { NodeError } from '../node.errors.js';
import type { FollowArrivals } from './follow-arrivals.js';
import { writeStream, type AnswerStream } from './grpc-answer-stream.js';
import { takePut, wireBytes, wirePut } from './grpc-mailbox-files.js';
import { refusedBy, statusOf, type Refusal } from './grpc-mailbox-status.js';
import type { ArrivalRow } from './ports.js';
import type { PutFile } from './put-file.js';
import type { ReadParcelFile } from './read-parcel-file.js';
import type { SendParcel } from './send-parcel.js';
import type { ShowTrustList } from './show-trust-list.js';
import type { SignContribution } from './sign-contribution.js';
import { actorOf, type EnrolledSystem } from './systems.js';
import type { ParcelStanding, TrackParcel } from './track-parcel.js';

/** A call as grpc-js hands it over, as far as we look at it. */
export interface SystemCall {
  readonly request: never;
  getAuthContext(): { readonly sslPeerCertificate?: unknown } | null;
}

export interface MailboxServiceParts {
  readonly systems: readonly EnrolledSystem[];
  /** The key of the caller's certificate. @throws {CodedError} for a caller without one */
  readonly keyOf: (call: SystemCall) => string;
  readonly sendParcel: SendParcel;
  readonly trackParcel: TrackParcel;
  readonly followArrivals: FollowArrivals;
  readonly putFile: PutFile;
  readonly readParcelFile: ReadParcelFile;
  readonly signContribution: SignContribution;
  readonly showTrustList: ShowTrustList;
  readonly refusals: RecordRefusal;
  /** Ends every stream: the node is stopping. */
  readonly closing: AbortSignal;
  /** Tells operators of what no system is told. */
  readonly onError: (error: unknown) => void;
}

type Done = (error: Refusal | null, answer?: object) => void;

/** The implementation for grpc-js's `addService`. */
export const mailboxService = (parts: MailboxServiceParts): UntypedServiceImplementation => {
  const answering =
    <Request>(work: (by: EnrolledSystem, request: Request, call: SystemCall) => Promise<object>) =>
    (call: SystemCall, done: Done) => {
      admit(parts, call)
        .then((by) => work(by, call.request, call))
        .then(
          (answer) => done(null, answer),
          (error: unknown) => done(statusOf(error, parts.onError)),
        );
    };
  const streaming =
    <Request>(
      open: (
        by: EnrolledSystem,
        request: Request,
        over: AbortSignal,
      ) => Promise<AsyncIterable<object>>,
    ) =>
    (call: SystemCall & AnswerStream) => {
      const answers = async (over: AbortSignal) =>
        open(await admit(parts, call), call.request, over);
      void writeStream(call, answers, parts);
    };
  return {
    send: answering((by, request: mailboxProto.SendRequest) => send(parts, by, request)),
    getStatus: answering((by, request: mailboxProto.GetStatusRequest) => tell(parts, by, request)),
    signContribution: answering((by, request: mailboxProto.SignContributionRequest) =>
      sign(parts, by, request),
    ),
    getContribution: answering((by, { number }: mailboxProto.GetContributionRequest) =>
      signedUnder(parts, by, safe(number)),
    ),
    getTrustList: answering(() => trustList(parts)),
    putFile: answering((by, _request, call) => put(parts, by, call as never)),
    getFile: streaming((by, request: mailboxProto.GetFileRequest) => get(parts, by, request)),
    receive: streaming((by, request: mailboxProto.ReceiveRequest, over) =>
      receive(parts, by, request, over),
    ),
  } as object as UntypedServiceImplementation;
};

/** The system that a key names; a stranger's call is recorded, and goes no further. */
const admit = async (
  { systems, keyOf, refusals }: MailboxServiceParts,
  call: SystemCall,
): Promise<EnrolledSystem> => {
  const key = keyOf(call);
  const system = systems.find((one) => one.key === key);
  if (system) return system;
  const code = 'SYSTEM_NOT_ENROLLED';
  await refusals.execute({ event: 'system.refused', actor: `key:${key}`, code });
  throw new NodeError(code, { key });
};

/** For calls that could not even be read: recorded under whoever made them. */
export const recordUnreadableSystem = async (
  { systems, keyOf, refusals }: Pick<MailboxServiceParts, 'systems' | 'keyOf' | 'refusals'>,
  call: Pick<SystemCall, 'getAuthContext'>,
  { code }: { readonly code: string },
): Promise<void> => {
  const key = keyOf(call as SystemCall);
  const system = systems.find((one) => one.key === key);
  const actor = system ? actorOf(system) : `key:${key}`;
  await refusals.execute({ event: 'call.refused', actor, code });
};

const valueOf = <T>(outcome: Outcome<T>): T => {
  if (outcome.ok) return outcome.value;
  throw refusedBy(outcome.denial);
};

const send = async (
  { sendParcel }: MailboxServiceParts,
  by: EnrolledSystem,
  { recipientState: recipient, content, ...request }: mailboxProto.SendRequest,
): Promise<object> => {
  const { idempotencyKey, kind, fileIds } = request;
  const command = { idempotencyKey, recipient, kind, content: content as Bytes, fileIds };
  const { id: parcelId } = valueOf(await sendParcel.execute(by, command));
  return create(mailboxProto.SendResponseSchema, {
    parcelId,
    status: mailboxProto.ParcelStatus.QUEUED,
  });
};

const tell = async (
  { trackParcel }: MailboxServiceParts,
  by: EnrolledSystem,
  { parcelId }: mailboxProto.GetStatusRequest,
): Promise<object> => {
  const standing = valueOf(await trackParcel.execute(by, parcelId));
  return create(mailboxProto.GetStatusResponseSchema, wireStanding(standing));
};

const wireStanding = (standing: ParcelStanding) => {
  const { ParcelStatus } = mailboxProto;
  switch (standing.status) {
    case 'queued':
      return { status: ParcelStatus.QUEUED };
    case 'delivered':
      return { status: ParcelStatus.DELIVERED, receipt: standing.receipt };
    case 'undeliverable':
      return { status: ParcelStatus.UNDELIVERABLE, reason: standing.reason };
  }
};

const sign = async (
  { signContribution }: MailboxServiceParts,
  by: EnrolledSystem,
  { claims }: mailboxProto.SignContributionRequest,
): Promise<object> => {
  const contribution = valueOf(await signContribution.execute(by, claims));
  return create(mailboxProto.SignContributionResponseSchema, { contribution });
};

const signedUnder = async (
  { signContribution }: MailboxServiceParts,
  by: EnrolledSystem,
  n: number,
): Promise<object> => {
  const contribution = valueOf(await signContribution.signedUnder(by, n));
  return create(mailboxProto.GetContributionResponseSchema, { contribution });
};

/** What lies beyond every number that is given here stays beyond it. */
const safe = (count: bigint): number => Math.min(Number(count), Number.MAX_SAFE_INTEGER);

const trustList = async ({ showTrustList }: MailboxServiceParts): Promise<object> =>
  create(mailboxProto.GetTrustListResponseSchema, await showTrustList.execute());

const put = async (
  { putFile, refusals }: MailboxServiceParts,
  by: EnrolledSystem,
  stream: AsyncIterable<mailboxProto.PutFileRequest>,
): Promise<object> => {
  const refuse = async (): Promise<never> => {
    const code = 'PEER_CALL_MALFORMED';
    await refusals.execute({ event: 'call.refused', actor: actorOf(by), code });
    throw refusedBy({ code, detail: {} });
  };
  return wirePut(await takePut(stream, (command) => putFile.execute(by, command), refuse));
};

const get = async (
  { readParcelFile }: MailboxServiceParts,
  by: EnrolledSystem,
  { fileId }: mailboxProto.GetFileRequest,
): Promise<AsyncIterable<object>> => wireBytes(valueOf(await readParcelFile.execute(by, fileId)));

const receive = async (
  { followArrivals }: MailboxServiceParts,
  by: EnrolledSystem,
  { cursor, kinds }: mailboxProto.ReceiveRequest,
  over: AbortSignal,
): Promise<AsyncIterable<object>> => {
  const query = { cursor: safe(cursor), kinds };
  return wireArrivals(valueOf(await followArrivals.execute(by, query, over)));
};

async function* wireArrivals(arrivals: AsyncIterable<ArrivalRow>): AsyncGenerator<object> {
  for await (const { cursor, parcelId, sender, kind, content, files, at } of arrivals) {
    yield create(mailboxProto.ReceiveResponseSchema, {
      cursor: BigInt(cursor ?? 0),
      parcelId,
      senderState: sender,
      kind,
      content,
      receivedAtMs: BigInt(at),
      files: files.map(({ id, name, media, size, sha256 }) => ({
        fileId: id,
        name,
        mediaType: media,
        size: BigInt(size),
        sha256,
      })),
    });
  }
}
