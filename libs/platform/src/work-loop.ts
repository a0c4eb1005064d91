/** Does one kind of work again and again: at once while there is some, else after a pause. */

export interface WorkLoopOptions {
  readonly pauseMs: number;
  /** Work that failed is told here and tried again after the pause. */
  readonly onError: (error: unknown) => void;
}

/** One kind of work, from `start` to `stop`; what it throws is told to `onError` and tried again. */
export class WorkLoop {
  readonly #work: () => Promise<number>;
  readonly #options: WorkLoopOptions;
  #stopping = false;
  #woken = false;
  #wake: () => void = () => undefined;
  #done: Promise<void> = Promise.resolve();

  /** @param work does what is due and says how much that was */
  constructor(work: () => Promise<number>, options: WorkLoopOptions) {
    this.#work = work;
    this.#options = options;
  }

  start(): void {
    this.#done = this.#run();
  }

  /** Ends the pause: there is something to do. */
  wake(): void {
    this.#woken = true;
    this.#wake();
  }

  /** Lets the work under way end, and does no more. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#wake();
    await this.#done;
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      this.#woken = false;
      const done = await this.#work().catch((error: unknown) => {
        this.#options.onError(error);
        return 0;
      });
      if (done === 0 && !this.#woken && !this.#stopping) await this.#pause();
    }
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.#options.pauseMs);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
