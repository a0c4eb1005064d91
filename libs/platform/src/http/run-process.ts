/** A service as a process of its own: started, told of by one line, ended by a signal. */

import { diagnostics, type Diagnostics } from '../diagnostics/diagnostics.js';
import { asciiText } from '../diagnostics/safe-text.js';
import { closeOnSignal } from './close-on-signal.js';

const MESSAGE_CHARS_MAX = 4_000;

/** What every app's factory returns. */
export interface Service {
  start(): Promise<{ readonly url: string }>;
  stop(): Promise<void>;
}

/**
 * Builds and starts a service. What goes wrong on the way, a bad setting above all, is printed on
 * standard error, a line each, and the process ends with 1.
 *
 * @param component the name under which its diagnostics are written
 */
export const runProcess = async (
  component: string,
  build: (log: Diagnostics) => Service,
): Promise<void> => {
  const log = diagnostics(component);
  try {
    const service = build(log);
    const { url } = await service.start();
    closeOnSignal(() => service.stop(), { diagnostics: log });
    log.event(`${component}.started`, { url });
  } catch (error) {
    const message = error instanceof Error ? error.message : 'failed';
    for (const line of message.split('\n')) {
      process.stderr.write(`${asciiText(line, MESSAGE_CHARS_MAX)}\n`);
    }
    process.exitCode = 1;
  }
};
