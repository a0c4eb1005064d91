/** One stream of answers to a system: as fast as it reads, and until it hangs up or the node stops. */

import { status } from '@grpc/grpc-js';
import { statusOf, type Refusal } from './grpc-mailbox-status.js';

/** A server stream of grpc-js, as far as it is used here. */
export interface AnswerStream {
  write(answer: object): boolean;
  end(): void;
  emit(event: 'error', refusal: Refusal): boolean;
  once(event: 'drain' | 'cancelled', then: () => void): void;
}

interface Closing {
  readonly closing: AbortSignal;
  readonly onError: (error: unknown) => void;
}

/** @param open opens what is to be written, until its signal says that nobody reads any more */
export const writeStream = async (
  stream: AnswerStream,
  open: (over: AbortSignal) => Promise<AsyncIterable<object>>,
  { closing, onError }: Closing,
): Promise<void> => {
  const hungUp = new AbortController();
  stream.once('cancelled', () => hungUp.abort());
  const over = AbortSignal.any([closing, hungUp.signal]);
  try {
    for await (const answer of await open(over)) {
      if (over.aborted) break;
      if (!stream.write(answer)) await drained(stream, over);
    }
    if (closing.aborted) stream.emit('error', STOPPING);
    else stream.end();
  } catch (error) {
    stream.emit('error', statusOf(error, onError));
  }
};

/** A caller that follows again finds the node, or its successor. */
const STOPPING: Refusal = { code: status.UNAVAILABLE, details: 'MAILBOX_UNAVAILABLE' };

const drained = (stream: AnswerStream, over: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    stream.once('drain', resolve);
    over.addEventListener('abort', () => resolve(), { once: true });
    if (over.aborted) resolve();
  });
