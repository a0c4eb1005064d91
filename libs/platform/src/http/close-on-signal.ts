/** An orderly end when the operating system asks for one. */

import type { EventEmitter } from 'node:events';
import type { Diagnostics } from '../diagnostics/diagnostics.js';

const CLOSE_MS_MAX = 15_000;
const FAILED = 1;
const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

export interface Ending {
  readonly diagnostics: Diagnostics;
  /** Ends the process; given in tests. */
  readonly exit?: (code: number) => void;
  /** Where signals arrive; given in tests. */
  readonly signals?: EventEmitter;
}

/**
 * Runs `close` at the first SIGTERM or SIGINT and ends the process with 0. It ends with 1 when
 * `close` fails or takes more than fifteen seconds, and at once on a second signal.
 */
export const closeOnSignal = (
  close: () => Promise<void>,
  { diagnostics, exit = (code) => process.exit(code), signals = process }: Ending,
): void => {
  let asked = false;
  const end = async (signal: string): Promise<void> => {
    if (asked) return exit(FAILED);
    asked = true;
    diagnostics.event('process.stopping', { signal });
    const late = setTimeout(() => exit(FAILED), CLOSE_MS_MAX);
    try {
      await close();
      exit(0);
    } catch (error) {
      diagnostics.failure('process.stop-failed', error);
      exit(FAILED);
    } finally {
      clearTimeout(late);
    }
  };
  for (const signal of SIGNALS) signals.on(signal, () => void end(signal));
};
