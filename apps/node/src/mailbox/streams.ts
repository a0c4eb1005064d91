/** How many streams each system has open: arrivals that it follows, files that it hands in or reads. */

/** Streams of one system at once. */
export const STREAMS_MAX = 8;

export class Streams {
  readonly #open = new Map<string, number>();

  /** @returns false when the system has as many as it may */
  take(system: string): boolean {
    const open = this.#open.get(system) ?? 0;
    if (open >= STREAMS_MAX) return false;
    this.#open.set(system, open + 1);
    return true;
  }

  /** One that was taken is over. */
  giveBack(system: string): void {
    const open = (this.#open.get(system) ?? 1) - 1;
    if (open > 0) this.#open.set(system, open);
    else this.#open.delete(system);
  }
}
