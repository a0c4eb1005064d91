/** Lends each of a few things to one borrower at a time, in the order in which they asked. */
export class Turns<T> {
  readonly #idle: T[];
  readonly #waiting: ((thing: T) => void)[] = [];

  constructor(things: readonly T[]) {
    this.#idle = [...things];
  }

  /** Runs `work` with one of the things, alone; first come, first served. */
  async take<R>(work: (thing: T) => Promise<R>): Promise<R> {
    const thing = await this.#next();
    try {
      return await work(thing);
    } finally {
      this.#giveBack(thing);
    }
  }

  #next(): Promise<T> {
    const thing = this.#idle.shift();
    if (thing !== undefined) return Promise.resolve(thing);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #giveBack(thing: T): void {
    const next = this.#waiting.shift();
    if (next) next(thing);
    else this.#idle.push(thing);
  }
}
