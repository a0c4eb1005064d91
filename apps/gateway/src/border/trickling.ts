/** Ends calls whose body trickles in: files of any size are streamed, so no time bounds a whole one. */
import type { IncomingMessage } from 'node:http';

/** Half a minute: what a line of four kilobits a second brings in it is enough. */
export const BODY_WINDOW_MS = 30_000;
export const WINDOW_BYTES_MIN = 16_384;

/** Does `work` again and again until what it returns is called. */
export type Every = (work: () => void) => () => void;

/** By the clock of the machine; nothing stays alive for it. */
export const everyMs =
  (windowMs: number): Every =>
  (work) => {
    const timer = setInterval(work, windowMs).unref();
    return () => clearInterval(timer);
  };

/**
 * Express middleware: a body brings `WINDOW_BYTES_MIN` in each window or is over, whoever sends it
 * and whatever reads it. A window in which bytes wait for a slow reader of ours is no fault of the
 * sender's.
 */
export const endTrickling =
  (every: Every) =>
  (request: IncomingMessage, _response: unknown, next: () => void): void => {
    const { headers, socket } = request;
    if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) {
      return next();
    }
    let before = socket.bytesRead;
    const stop = every(() => {
      const brought = socket.bytesRead - before;
      before = socket.bytesRead;
      if (request.complete) return stop();
      if (brought < WINDOW_BYTES_MIN && request.readableLength === 0) request.destroy();
    });
    request.once('close', stop);
    next();
  };
