/** Wakes whoever waits for arrivals, in this process; others look by themselves now and then. */

export class Bell {
  readonly #waiting = new Set<() => void>();

  /** Something may have arrived. */
  ring(): void {
    for (const wake of this.#waiting) wake();
  }

  /**
   * A wait that ends at the next ring, after `msMax`, or with `signal`. Begin it before looking:
   * what arrives while one looks must not be slept through.
   */
  wait(msMax: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      const timer = setTimeout(wake, msMax);
      this.#waiting.add(wake);
      signal.addEventListener('abort', wake);
      if (signal.aborted) wake();
    });
  }
}
