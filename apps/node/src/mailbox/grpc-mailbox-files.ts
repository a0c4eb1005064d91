/** Files at the mailbox: streams of the contract turned into bytes, and bytes into streams. */

import { create } from '@bufbuild/protobuf';
import { mailboxProto } from '@comity/contracts';
import type { Outcome } from '@comity/kernel';
import { refusedBy } from './grpc-mailbox-status.js';
import type { PutFileCommand } from './put-file.js';

type PutStream = AsyncIterable<mailboxProto.PutFileRequest>;
type Take = (command: PutFileCommand) => Promise<Outcome<string>>;

/**
 * Names its file first and once, then holds bytes alone.
 *
 * @param refuse records a stream that does not, and throws
 */
export const takePut = async (
  stream: PutStream,
  take: Take,
  refuse: () => Promise<never>,
): Promise<Outcome<string>> => {
  const messages = stream[Symbol.asyncIterator]();
  const first = await messages.next();
  if (first.done === true || first.value.part.case !== 'header') return refuse();
  const { name, mediaType: media, size, sha256 } = first.value.part.value;
  const bytes = chunksOf(messages, refuse);
  return take({ name, media, size: Number(size), sha256, bytes });
};

async function* chunksOf(
  messages: AsyncIterator<mailboxProto.PutFileRequest>,
  refuse: () => Promise<never>,
): AsyncGenerator<Uint8Array> {
  for (let next = await messages.next(); next.done !== true; next = await messages.next()) {
    const { part } = next.value;
    if (part.case === 'chunk') yield part.value;
    else await refuse();
  }
}

/** The id of a file that was taken in, as the contract says it. */
export const wirePut = (outcome: Outcome<string>): object => {
  if (!outcome.ok) throw refusedBy(outcome.denial);
  return create(mailboxProto.PutFileResponseSchema, { fileId: outcome.value });
};

/** A file's bytes, a message each segment. */
export async function* wireBytes(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<object> {
  for await (const chunk of bytes) yield create(mailboxProto.GetFileResponseSchema, { chunk });
}
