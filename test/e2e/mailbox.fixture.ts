/** Systems of States at the mailboxes of their nodes, over real mutual TLS; fictitious. */

import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create, type MessageInitShape } from '@bufbuild/protobuf';
import { issueDevelopmentMailbox, type IssuedSystem } from '@comity/certs-dev';
import { mailboxProto } from '@comity/contracts';
import { concat, utf8, type Bytes, type StateCode } from '@comity/kernel';
import type { NodeConfig } from '@comity/node';
import { systemClock, systemEntropy } from '@comity/platform';
import {
  credentials,
  makeClientConstructor,
  type ChannelCredentials,
  type Client,
  type ClientReadableStream,
  type ClientWritableStream,
  type ServiceError,
  type status,
} from '@grpc/grpc-js';
import { mailboxServiceDefinition } from '../../apps/node/src/mailbox/grpc-mailbox-wire.js';
import type { NodeUnderTest } from './two-nodes.fixture.js';

const HOST = { dns: 'localhost', ip: '127.0.0.1' };
const CALL_MS_MAX = 20_000;

/** The mailbox of one State's node, of which the keys and files lie in `folder`. */
export type MailboxOf = (
  state: StateCode,
  folder: string,
) => Promise<NonNullable<NodeConfig['mailbox']>>;

/** What a system is enrolled for. */
export interface Rights {
  readonly sends?: readonly string[];
  readonly receives?: readonly string[];
  readonly signs?: boolean;
}

/** What a call ended with, where it was refused. */
export interface Refused {
  readonly status: status;
  readonly code: string;
}

/** Mailboxes of a test's nodes and the systems at them. */
export class Mailboxes {
  readonly #ports = new Map<StateCode, number>();
  readonly #systems = new Map<string, IssuedSystem>();
  readonly #rights: Readonly<Record<string, Rights>>;
  readonly #firstPort: number;
  readonly #opened: SystemClient[] = [];

  /** @param rights by the systems' names, at every node alike; `stranger` is enrolled at none */
  constructor(firstPort: number, rights: Readonly<Record<string, Rights>>) {
    this.#firstPort = firstPort;
    this.#rights = rights;
  }

  /** For `startNodes`. */
  readonly mailboxOf: MailboxOf = async (state, folder) => {
    const port = this.#firstPort + this.#ports.size;
    this.#ports.set(state, port);
    const directory = join(folder, `${state}-mailbox`);
    const issued = await issueDevelopmentMailbox({
      profile: 'development',
      directory,
      state,
      host: HOST,
      systems: [...Object.keys(this.#rights), 'stranger'],
      clock: systemClock,
      entropy: systemEntropy,
    });
    for (const system of issued) this.#systems.set(`${state} ${system.name}`, system);
    const file = join(directory, 'systems.json');
    await writeFile(file, JSON.stringify(issued.flatMap((one) => this.#enrolled(one))));
    return { listen: { host: HOST.ip, port }, keysFolder: directory, systemsFile: file };
  };

  /** A connection of `system` to the mailbox of `at`; `by` shows the certificate of another State. */
  async client(
    at: Pick<NodeUnderTest, 'state'>,
    system: string,
    by: Pick<NodeUnderTest, 'state'> = at,
  ): Promise<SystemClient> {
    const files = this.files(at, system, by);
    const [ca, key, cert] = await Promise.all(
      [files.authorityFile, files.keyFile, files.certificateFile].map((path) => readFile(path)),
    );
    if (!ca || !key || !cert) throw new Error('a system has three files');
    const client = new SystemClient(this.addressOf(at), credentials.createSsl(ca, key, cert));
    this.#opened.push(client);
    return client;
  }

  /** The files of a system, with the authority that its own mailbox is known by. */
  files(
    at: Pick<NodeUnderTest, 'state'>,
    system: string,
    by: Pick<NodeUnderTest, 'state'> = at,
  ): IssuedSystem {
    const ours = this.#systems.get(`${at.state} ${system}`);
    const shown = this.#systems.get(`${by.state} ${system}`);
    if (!ours || !shown) throw new Error(`${at.state} has no system ${system}`);
    return { ...shown, authorityFile: ours.authorityFile };
  }

  /** `host:port` of a node's mailbox. */
  addressOf({ state }: Pick<NodeUnderTest, 'state'>): string {
    return `${HOST.ip}:${this.#ports.get(state) ?? 0}`;
  }

  /** Ends every connection. */
  close(): void {
    for (const client of this.#opened) client.close();
  }

  #enrolled({ name, key }: IssuedSystem): readonly object[] {
    const rights = this.#rights[name];
    if (!rights) return [];
    const { sends = [], receives = [], signs = false } = rights;
    return [{ name, key, sends, receives, signs }];
  }
}

const Constructor = makeClientConstructor(
  mailboxServiceDefinition,
  mailboxProto.MailboxService.typeName,
);

type Unary = (
  request: object,
  options: object,
  done: (error: ServiceError | null, answer: object) => void,
) => unknown;
type Upload = (
  done: (error: ServiceError | null, answer: object) => void,
) => ClientWritableStream<object>;
type Stream = (request: object) => ClientReadableStream<object>;

/** One system's calls; each answers with the message or with what refused it. */
export class SystemClient {
  readonly #client: Client;

  constructor(address: string, channel: ChannelCredentials) {
    this.#client = new Constructor(address, channel);
  }

  close(): void {
    this.#client.close();
  }

  send(
    given: MessageInitShape<typeof mailboxProto.SendRequestSchema>,
  ): Promise<mailboxProto.SendResponse | Refused> {
    return this.#call('send', create(mailboxProto.SendRequestSchema, given));
  }

  status(parcelId: string): Promise<mailboxProto.GetStatusResponse | Refused> {
    return this.#call('getStatus', create(mailboxProto.GetStatusRequestSchema, { parcelId }));
  }

  sign(claims: Uint8Array): Promise<mailboxProto.SignContributionResponse | Refused> {
    const request = create(mailboxProto.SignContributionRequestSchema, { claims });
    return this.#call('signContribution', request);
  }

  contribution(n: bigint): Promise<mailboxProto.GetContributionResponse | Refused> {
    return this.#call(
      'getContribution',
      create(mailboxProto.GetContributionRequestSchema, { number: n }),
    );
  }

  trustList(): Promise<mailboxProto.GetTrustListResponse | Refused> {
    return this.#call('getTrustList', create(mailboxProto.GetTrustListRequestSchema));
  }

  /** Hands a file in, its description as honest as `given` leaves it. */
  put(bytes: Uint8Array, given: Partial<FileDescription> = {}): Promise<PutAnswer> {
    const described = { ...descriptionOf(bytes), ...given };
    const header = { ...described, size: BigInt(described.size) };
    const chunks = Array.from({ length: Math.ceil(bytes.length / CHUNK_BYTES) }, (_, at) =>
      bytes.subarray(at * CHUNK_BYTES, (at + 1) * CHUNK_BYTES),
    );
    return this.putParts([
      { case: 'header', value: create(mailboxProto.FileHeaderSchema, header) },
      ...chunks.map((value) => ({ case: 'chunk' as const, value })),
    ]);
  }

  /** Any parts at all. */
  putParts(parts: readonly PutPart[]): Promise<PutAnswer> {
    const method = (this.#client as unknown as Record<string, Upload>)['putFile'];
    if (!method) throw new Error('no method putFile');
    return new Promise((resolve) => {
      const stream = method.call(this.#client, (error, answer) =>
        resolve(error ? refusalOf(error) : (answer as mailboxProto.PutFileResponse)),
      );
      for (const part of parts) stream.write(create(mailboxProto.PutFileRequestSchema, { part }));
      stream.end();
    });
  }

  /** A file's bytes, or what refused or broke them off. */
  async get(fileId: string): Promise<Uint8Array | Refused> {
    const stream = this.#stream('getFile', create(mailboxProto.GetFileRequestSchema, { fileId }));
    const chunks: Uint8Array[] = [];
    stream.on('data', ({ chunk }: mailboxProto.GetFileResponse) => void chunks.push(chunk));
    return (await endOf(stream)) ?? concat(...chunks);
  }

  /** Any unary call by its name, with any message. */
  async #call<Answer>(name: string, request: object): Promise<Answer | Refused> {
    const method = (this.#client as unknown as Record<string, Unary>)[name];
    return new Promise((resolve) => {
      const deadline = Date.now() + CALL_MS_MAX;
      method?.call(this.#client, request, { deadline }, (error, answer) =>
        resolve(error ? refusalOf(error) : (answer as Answer)),
      );
    });
  }

  /** Follows arrivals; `seen` grows as they come, and `ended` resolves when the stream is over. */
  receive(cursor: number | bigint, kinds: readonly string[] = []): Following {
    const request = create(mailboxProto.ReceiveRequestSchema, {
      cursor: BigInt(cursor),
      kinds: [...kinds],
    });
    const stream = this.#stream('receive', request);
    const seen: mailboxProto.ReceiveResponse[] = [];
    stream.on('data', (arrival: mailboxProto.ReceiveResponse) => void seen.push(arrival));
    return { seen, ended: endOf(stream), hangUp: () => stream.cancel() };
  }

  #stream(name: string, request: object): ClientReadableStream<object> {
    const method = (this.#client as unknown as Record<string, Stream>)[name];
    if (!method) throw new Error(`no method ${name}`);
    return method.call(this.#client, request);
  }
}

type PutPart = mailboxProto.PutFileRequest['part'];
type PutAnswer = mailboxProto.PutFileResponse | Refused;

const CHUNK_BYTES = 1_048_576;

export interface FileDescription {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

/** What an honest system says of a file. */
export const descriptionOf = (bytes: Uint8Array): FileDescription => ({
  name: 'a.txt',
  mediaType: 'text/plain',
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

export interface Following {
  readonly seen: readonly mailboxProto.ReceiveResponse[];
  readonly ended: Promise<Refused | undefined>;
  hangUp(): void;
}

const endOf = (stream: ClientReadableStream<object>): Promise<Refused | undefined> =>
  new Promise((resolve) => {
    stream.on('error', (error: ServiceError) => resolve(refusalOf(error)));
    stream.on('end', () => resolve(undefined));
  });

const refusalOf = ({ code, details }: ServiceError): Refused => ({ status: code, code: details });

/** The answer of a call that was not refused. */
export const answered = <T extends object>(answer: T | Refused): T => {
  if ('code' in answer) throw new Error(`refused: ${answer.code}`);
  return answer;
};

/** Content that says `text`. */
export const said = (text: string): Bytes => utf8(text);
