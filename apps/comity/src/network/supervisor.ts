/** Starts the processes of a network, keeps them running, and ends them together. */

import { fork, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

const RESTART_MS = 500;
const STOP_MS_MAX = 10_000;
/** A process that failed this often without having been ready is not started again. */
const FAILED_STARTS_MAX = 3;

export interface ProcessPlan {
  /** As people know it: `directory`, `Guatemala`. */
  readonly name: string;
  readonly args: readonly string[];
  readonly logFile: string;
  /** The script it runs, where that is another copy of the software than ours. */
  readonly main?: string;
}

/** What a child says through its channel. */
export type ChildWord =
  { readonly kind: 'ready' } | { readonly kind: 'failed'; readonly message: string };

export interface SupervisorEvents {
  readonly onSpawn: (name: string, pid: number) => void;
  readonly onReady: (name: string) => void;
  readonly onRestart: (name: string, why: string) => void;
  readonly onFailed: (name: string, message: string) => void;
}

export class Supervisor {
  readonly #main: string;
  readonly #events: SupervisorEvents;
  readonly #children = new Map<string, ChildProcess>();
  readonly #failures = new Map<string, number>();
  #stopping = false;

  /** @param main the script each child runs, under this same Node */
  constructor(main: string, events: SupervisorEvents) {
    this.#main = main;
    this.#events = events;
  }

  /** Starts one process; resolves when it says that it is ready. Rejects when it cannot start. */
  start(plan: ProcessPlan): Promise<void> {
    if (this.#stopping) return Promise.reject(new Error('the network is being stopped'));
    const ready = Promise.withResolvers<void>();
    this.#spawn(plan, ready);
    return ready.promise;
  }

  /** Asks every process to end, and ends those that do not. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await Promise.all([...this.#children.values()].map(ended));
  }

  #spawn(plan: ProcessPlan, ready?: PromiseWithResolvers<void>): void {
    mkdirSync(dirname(plan.logFile), { recursive: true });
    const child = fork(plan.main ?? this.#main, [...plan.args], {
      execPath: process.execPath,
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // A Ctrl-C reaches the whole foreground group: the supervisor alone decides the order.
      detached: true,
    });
    const log = createWriteStream(plan.logFile, { flags: 'a' });
    child.stdout?.pipe(log, { end: false });
    child.stderr?.pipe(log, { end: false });
    this.#children.set(plan.name, child);
    if (child.pid !== undefined) this.#events.onSpawn(plan.name, child.pid);
    let isReady = false;
    let failure = '';
    child.on('message', (word: ChildWord) => {
      if (word.kind === 'failed') failure = word.message;
      if (word.kind !== 'ready') return;
      isReady = true;
      this.#failures.delete(plan.name);
      this.#events.onReady(plan.name);
      ready?.resolve();
    });
    child.on('exit', (code, signal) => {
      log.end();
      this.#children.delete(plan.name);
      if (this.#stopping) return;
      const why = failure || (signal ? `it was ended by ${signal}` : `it ended with code ${code}`);
      if (isReady) this.#restart(plan, why);
      else this.#failed(plan, why, ready);
    });
  }

  #restart(plan: ProcessPlan, why: string): void {
    this.#events.onRestart(plan.name, why);
    setTimeout(() => {
      if (!this.#stopping) this.#spawn(plan);
    }, RESTART_MS);
  }

  #failed(plan: ProcessPlan, why: string, ready?: PromiseWithResolvers<void>): void {
    const times = (this.#failures.get(plan.name) ?? 0) + 1;
    this.#failures.set(plan.name, times);
    if (ready || times >= FAILED_STARTS_MAX) {
      this.#events.onFailed(plan.name, why);
      ready?.reject(new Error(`${plan.name} did not start: ${why}`));
    } else {
      this.#restart(plan, why);
    }
  }
}

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS_MAX);
  await exit;
  clearTimeout(late);
};
