/** The mailbox of this State's node over gRPC on mutual TLS (proto/comity/mailbox/v1). */

import { create } from '@bufbuild/protobuf';
import { mailboxProto } from '@comity/contracts';
import { canonicalize, stateCode, utf8, type Bytes, type Json } from '@comity/kernel';
import { readLinkClaims } from '@comity/library';
import { serviceDefinitionOf } from '@comity/platform/tls';
import {
  credentials,
  makeClientConstructor,
  status,
  type Client,
  type ClientReadableStream,
  type ServiceError,
} from '@grpc/grpc-js';
import { fileOver, isRefusal, putFileOver } from './grpc-mailbox-files.js';
import type { Arrival, ArrivedFile, Mailbox, Parcel, OfferedTrustList } from './mailbox.js';

/** A node that has not answered by then is taken for away. */
const CALL_MS_MAX = 20_000;
/** The kinds of parcel that libraries send each other. */
const KINDS = ['library.*'];
/** So long a silent connection is left before it is looked whether the node is still there. */
const KEEPALIVE_MS = 20_000;

export interface MailboxAddress {
  /** `host:port`. */
  readonly address: string;
  /** The authority of the State, this system's chain, and its private key, in PEM. */
  readonly authority: Buffer;
  readonly certificate: Buffer;
  readonly key: Buffer;
}

const MailboxClient = makeClientConstructor(
  serviceDefinitionOf(mailboxProto.MailboxService),
  mailboxProto.MailboxService.typeName,
);

type Unary = (
  request: object,
  options: object,
  done: (error: ServiceError | null, answer: object) => void,
) => void;
type Stream = (request: object) => ClientReadableStream<mailboxProto.ReceiveResponse>;

/** Calls end with grpc-js's own error, whose `details` are a code of docs/ERRORS.md. */
export class GrpcMailbox implements Mailbox {
  readonly #client: Client;

  constructor({ address, authority, certificate, key }: MailboxAddress) {
    this.#client = new MailboxClient(address, credentials.createSsl(authority, key, certificate), {
      'grpc.keepalive_time_ms': KEEPALIVE_MS,
    });
  }

  close(): void {
    this.#client.close();
  }

  async send({ key, to, kind, content, files = [] }: Parcel): Promise<void> {
    const parcel = { idempotencyKey: key, recipientState: to, kind, content, fileIds: [...files] };
    await this.#call('send', create(mailboxProto.SendRequestSchema, parcel));
  }

  putFile(sha256: string, bytes: Bytes): Promise<string> {
    return putFileOver(this.#client, { sha256, bytes });
  }

  file(id: string, size: number): Promise<Bytes> {
    return fileOver(this.#client, { id, size });
  }

  async sign(claims: Json): Promise<Bytes | 'late'> {
    try {
      const request = { claims: utf8(canonicalize(claims)) };
      const { contribution } = await this.#call<mailboxProto.SignContributionResponse>(
        'signContribution',
        create(mailboxProto.SignContributionRequestSchema, request),
      );
      return new Uint8Array(contribution);
    } catch (error) {
      if (isRefusal(error, 'CONTRIBUTION_DATE_WRONG')) return 'late';
      if (isRefusal(error, 'CONTRIBUTION_NUMBER_TAKEN')) {
        return this.#signedUnder(readLinkClaims(claims).n);
      }
      throw error;
    }
  }

  async #signedUnder(n: number): Promise<Bytes> {
    const { contribution } = await this.#call<mailboxProto.GetContributionResponse>(
      'getContribution',
      create(mailboxProto.GetContributionRequestSchema, { number: BigInt(n) }),
    );
    return new Uint8Array(contribution);
  }

  async trustList(): Promise<OfferedTrustList> {
    const { trustList, successions } = await this.#call<mailboxProto.GetTrustListResponse>(
      'getTrustList',
      create(mailboxProto.GetTrustListRequestSchema, {}),
    );
    return {
      list: new Uint8Array(trustList),
      successions: successions.map((one) => new Uint8Array(one)),
    };
  }

  async *arrivals(cursor: number, until: AbortSignal): AsyncIterable<Arrival> {
    // A signal that was given before is not given again.
    if (until.aborted) return;
    const stream = this.#receive(cursor);
    const hangUp = (): void => stream.cancel();
    until.addEventListener('abort', hangUp, { once: true });
    try {
      for await (const one of stream as AsyncIterable<mailboxProto.ReceiveResponse>) {
        const { cursor: at, senderState, kind, content } = one;
        const sender = stateCode(senderState);
        const files = one.files.map(arrivedFile);
        yield { cursor: Number(at), sender, kind, content: new Uint8Array(content), files };
      }
    } catch (error) {
      if (!until.aborted || !isCancelled(error)) throw error;
    } finally {
      until.removeEventListener('abort', hangUp);
      hangUp();
    }
  }

  #receive(cursor: number): ClientReadableStream<mailboxProto.ReceiveResponse> {
    const request = create(mailboxProto.ReceiveRequestSchema, {
      cursor: BigInt(cursor),
      kinds: KINDS,
    });
    const { receive } = this.#client as unknown as { readonly receive: Stream };
    return receive.call(this.#client, request);
  }

  #call<Answer extends object>(method: string, request: object): Promise<Answer> {
    const call = (this.#client as unknown as Readonly<Record<string, Unary>>)[method];
    const deadline = Date.now() + CALL_MS_MAX;
    return new Promise((resolve, reject) => {
      call?.call(this.#client, request, { deadline }, (error, answer) => {
        if (error) reject(error);
        else resolve(answer as Answer);
      });
    });
  }
}

const arrivedFile = ({ fileId, sha256, size }: mailboxProto.ParcelFile): ArrivedFile => ({
  id: fileId,
  sha256,
  size: Number(size),
});

const isCancelled = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === status.CANCELLED;
