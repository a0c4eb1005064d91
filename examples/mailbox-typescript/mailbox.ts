/** The mailbox of this State's node: connected by the settings, every call with a promise. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as grpc from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';

const PROTO = join(import.meta.dirname, '..', '..', 'proto');
const CALL_MS_MAX = 20_000;

export interface ParcelFile {
  readonly fileId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: string;
  readonly sha256: string;
}

export interface Arrival {
  readonly cursor: string;
  readonly parcelId: string;
  readonly senderState: string;
  readonly kind: string;
  readonly content: Buffer;
  readonly receivedAtMs: string;
  readonly files: readonly ParcelFile[];
}

export interface Status {
  readonly status: string;
  readonly reason: string;
  readonly receipt: Buffer;
}

export interface Parcel {
  readonly idempotencyKey: string;
  readonly recipientState: string;
  readonly kind: string;
  readonly content: Buffer;
  readonly fileIds: readonly string[];
}

type Done<T> = (error: grpc.ServiceError | null, answer: T) => void;
type Deadline = { readonly deadline: number };

/** The contract's calls, as far as this example makes them. */
interface Calls extends grpc.Client {
  send(parcel: Parcel, options: Deadline, done: Done<{ parcelId: string }>): void;
  getStatus(of: { parcelId: string }, options: Deadline, done: Done<Status>): void;
  putFile(done: Done<{ fileId: string }>): grpc.ClientWritableStream<object>;
  getFile(of: { fileId: string }): grpc.ClientReadableStream<{ chunk: Buffer }>;
  receive(from: { cursor: string }): grpc.ClientReadableStream<Arrival>;
}

interface Package {
  readonly comity: {
    readonly mailbox: {
      readonly v1: { readonly MailboxService: new (...args: readonly unknown[]) => Calls };
    };
  };
}

/** @throws {Error} that names a setting which is missing */
const setting = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
};

/** Connects by COMITY_MAILBOX_URL, _CA, _KEY and _CERT. */
export const connect = (): Calls => {
  const definition = loadSync('comity/mailbox/v1/mailbox.proto', {
    includeDirs: [PROTO],
    longs: String,
    enums: String,
    defaults: true,
    oneofs: true,
  });
  const loaded = grpc.loadPackageDefinition(definition) as unknown as Package;
  const [ca, key, cert] = ['CA', 'KEY', 'CERT'].map((name) =>
    readFileSync(setting(`COMITY_MAILBOX_${name}`)),
  );
  const credentials = grpc.credentials.createSsl(ca, key, cert);
  const { host } = new URL(setting('COMITY_MAILBOX_URL'));
  return new loaded.comity.mailbox.v1.MailboxService(host, credentials);
};

const within = (): Deadline => ({ deadline: Date.now() + CALL_MS_MAX });

const settled =
  <T>(resolve: (answer: T) => void, reject: (error: Error) => void): Done<T> =>
  (error, answer) =>
    error ? reject(error) : resolve(answer);

/** Hands in a parcel; the same again is the same parcel. */
export const send = async (mailbox: Calls, parcel: Parcel): Promise<string> => {
  const answer = await new Promise<{ parcelId: string }>((resolve, reject) =>
    mailbox.send(parcel, within(), settled(resolve, reject)),
  );
  return answer.parcelId;
};

/** What became of a parcel. */
export const statusOf = (mailbox: Calls, parcelId: string): Promise<Status> =>
  new Promise((resolve, reject) =>
    mailbox.getStatus({ parcelId }, within(), settled(resolve, reject)),
  );

/** Hands in a file whose bytes are at hand, described by `header`. */
export const putFile = async (mailbox: Calls, header: object, bytes: Buffer): Promise<string> => {
  const CHUNK_BYTES = 1_048_576;
  const answer = await new Promise<{ fileId: string }>((resolve, reject) => {
    const stream = mailbox.putFile(settled(resolve, reject));
    stream.write({ header });
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
      stream.write({ chunk: bytes.subarray(at, at + CHUNK_BYTES) });
    }
    stream.end();
  });
  return answer.fileId;
};

/** The bytes of a file, once all of them have come; a stream that broke off throws. */
export const getFile = async (mailbox: Calls, fileId: string): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const { chunk } of mailbox.getFile({ fileId }) as AsyncIterable<{ chunk: Buffer }>) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};
