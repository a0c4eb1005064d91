/** Doing one thing again and again at a pace of its own, whatever else happens. */

/** A task under way; `stop` waits for the turn that runs. */
export interface Repeating {
  stop(): Promise<void>;
}

/**
 * Runs `turn`, `paceMs()` milliseconds after the last one ended, until stopped. Nothing that is
 * exchanged sets the pace, so whoever watches the wire learns nothing of it. `turn` must not throw.
 */
export const repeat = (turn: () => Promise<void>, paceMs: () => number): Repeating => {
  let running = Promise.resolve();
  let stopped = false;
  let timer: NodeJS.Timeout;
  const wait = (): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      running = turn().then(wait);
    }, paceMs());
  };
  wait();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
};
