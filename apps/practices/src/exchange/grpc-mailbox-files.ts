/** Files at the node's mailbox: whole bytes turned into streams of the contract, and back. */

import { create } from '@bufbuild/protobuf';
import { mailboxProto } from '@comity/contracts';
import { concat, MINUTE_MS, type Bytes } from '@comity/kernel';
import { LibraryError } from '@comity/library';
import type { Client, ClientReadableStream, ClientWritableStream } from '@grpc/grpc-js';

/** One message of a file, in bytes (proto/comity/mailbox/v1). */
const CHUNK_BYTES_MAX = 1024 * 1024;
/** The largest file over a slow disk. */
const FILE_MS_MAX = 5 * MINUTE_MS;
/** Nothing is told of it: what it is called and what it holds, the signed record says. */
const MEDIA = 'application/octet-stream';

type Writing = (
  options: object,
  done: (error: Error | null, answer: mailboxProto.PutFileResponse) => void,
) => ClientWritableStream<mailboxProto.PutFileRequest>;
type Reading = (
  request: object,
  options: object,
) => ClientReadableStream<mailboxProto.GetFileResponse>;

/** Hands in a file under its hash. @returns its id at the node */
export const putFileOver = async (
  client: Client,
  { sha256, bytes }: { readonly sha256: string; readonly bytes: Bytes },
): Promise<string> => {
  const { putFile } = client as unknown as { readonly putFile: Writing };
  const { fileId } = await new Promise<mailboxProto.PutFileResponse>((resolve, reject) => {
    const stream = putFile.call(client, deadline(), (error, answer) => {
      if (error) reject(error);
      else resolve(answer);
    });
    const header = { name: sha256, mediaType: MEDIA, size: BigInt(bytes.length), sha256 };
    stream.write(putting({ case: 'header', value: create(mailboxProto.FileHeaderSchema, header) }));
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES_MAX) {
      stream.write(putting({ case: 'chunk', value: bytes.subarray(at, at + CHUNK_BYTES_MAX) }));
    }
    stream.end();
  });
  return fileId;
};

const putting = (part: mailboxProto.PutFileRequest['part']): mailboxProto.PutFileRequest =>
  create(mailboxProto.PutFileRequestSchema, { part });

/** The bytes of a file that came, as `Mailbox.file` says. */
export const fileOver = async (
  client: Client,
  { id, size }: { readonly id: string; readonly size: number },
): Promise<Bytes> => {
  const { getFile } = client as unknown as { readonly getFile: Reading };
  const request = create(mailboxProto.GetFileRequestSchema, { fileId: id });
  const stream = getFile.call(client, request, deadline());
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const { chunk } of stream as AsyncIterable<mailboxProto.GetFileResponse>) {
      length += chunk.length;
      if (length > size) throw new LibraryError('LIBRARY_FILE_DIFFERS', { file: id });
      parts.push(chunk);
    }
  } catch (cause) {
    if (!isRefusal(cause, 'PARCEL_FILE_UNKNOWN')) throw cause;
    throw new LibraryError('LIBRARY_FILE_GONE', { file: id }, { cause });
  } finally {
    stream.cancel();
  }
  return concat(...parts);
};

const deadline = (): object => ({ deadline: Date.now() + FILE_MS_MAX });

/** Whether the node said no with `code`. */
export const isRefusal = (error: unknown, code: string): boolean =>
  error instanceof Error && 'details' in error && error.details === code;
