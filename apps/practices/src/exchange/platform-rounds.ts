/** The work that a library does by itself: its rounds, and the reading of what arrives. */

import { WorkLoop, type Diagnostics } from '@comity/platform';
import type { Exchange } from './exchange.js';

/** How soon intents and gaps are looked at when nobody woke the rounds. */
const ROUND_MS = 5_000;

export interface ExchangeWork {
  /** There is something to say. */
  wake(): void;
  /** Lets what is under way end. */
  stop(): Promise<void>;
}

/** Starts the rounds and the reading of arrivals; what failed is told and tried again. */
export const startExchange = (exchange: Exchange, diagnostics: Diagnostics): ExchangeWork => {
  const stopping = new AbortController();
  const loop = (work: () => Promise<number>): WorkLoop =>
    new WorkLoop(work, {
      pauseMs: ROUND_MS,
      onError: (error) => {
        if (stopping.signal.aborted) return;
        diagnostics.failure('work.failed', error, { task: 'exchange' });
      },
    });
  const rounds = loop(() => exchange.round());
  const arrivals = loop(async () => {
    if (!stopping.signal.aborted) await exchange.follow(stopping.signal);
    return 0;
  });
  rounds.start();
  arrivals.start();
  return {
    wake: () => rounds.wake(),
    stop: async () => {
      stopping.abort();
      await Promise.all([rounds.stop(), arrivals.stop()]);
    },
  };
};
