/** Looks at something for a bounded time: what hangs or fails is an answer, too. */

export interface Bounds {
  readonly msMax: number;
  /** Told of what failed, however late. */
  readonly onError: (error: unknown) => void;
}

/** What `work` gives in time; undefined when it fails or takes longer, and then goes on unwatched. */
export const within = async <T>(
  { msMax, onError }: Bounds,
  work: Promise<T>,
): Promise<T | undefined> => {
  const over = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => over.resolve(undefined), msMax);
  try {
    const watched = work.catch((error: unknown) => {
      onError(error);
      return undefined;
    });
    return await Promise.race([watched, over.promise]);
  } finally {
    clearTimeout(timer);
  }
};
