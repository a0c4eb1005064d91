/** One stream of a file's parts to a peer: as fast as the peer reads, and no longer than it listens. */

/** A client stream of grpc-js, as far as it is used here. */
export interface PartsStream<Part> {
  write(part: Part): boolean;
  end(): void;
  cancel(): void;
  once(event: 'drain', resume: () => void): void;
  on(event: 'error', ignore: () => void): void;
}

/** Opens the stream; `done` is called once, with the answer or with what ended it. */
export type OpenStream<Part, Answer> = (
  done: (error: Error | null, answer: Answer) => void,
) => PartsStream<Part>;

/**
 * Writes `parts` until they end or the peer answers, which may come first: then the rest is of no
 * use. When the peer dies, or `parts` fails, the stream is cancelled and the failure thrown at once.
 */
export const streamParts = async <Part, Answer>(
  open: OpenStream<Part, Answer>,
  parts: AsyncIterable<Part>,
): Promise<Answer> => {
  const answered = Promise.withResolvers<Answer>();
  let isOver = false;
  // Both marks the end and keeps a failure, awaited only later, from ending the process.
  const over = (): void => void (isOver = true);
  void answered.promise.then(over, over);
  const stream = open((error, answer) =>
    error ? answered.reject(error) : answered.resolve(answer),
  );
  stream.on('error', () => undefined);
  try {
    for await (const part of parts) {
      if (isOver) break;
      if (!stream.write(part)) await Promise.race([drained(stream), answered.promise]);
    }
    if (!isOver) stream.end();
    return await answered.promise;
  } catch (error) {
    stream.cancel();
    throw error;
  }
};

const drained = (stream: Pick<PartsStream<never>, 'once'>): Promise<void> =>
  new Promise((resume) => stream.once('drain', resume));
