/** A node of which a test may stop the process at any step of a correction: a write, a commit, a call. */

import type { Bytes } from '@comity/kernel';
import type { PrimaryAnswer, RegisterPrimary } from '../../apps/node/src/register/ports.js';
import type { NodeTx, UnitOfWork } from '../../apps/node/src/unit-of-work.js';

const WRITES = new Set(['insert', 'update', 'remove']);

/** The process is gone; what it had not committed is not there, and what it sent may have arrived. */
export class ProcessStopped extends Error {}

/** Counts the steps of one process, and ends it after the one that a test names. */
export class Steps {
  readonly #stopAfter: number;
  #taken = 0;
  /** What the process did, for whoever reads why a test failed. */
  readonly trace: string[] = [];

  /** @param stopAfter counted from 1; 0 lets the process live */
  constructor(stopAfter: number) {
    this.#stopAfter = stopAfter;
  }

  get stopped(): boolean {
    return this.#stopAfter > 0 && this.#taken >= this.#stopAfter;
  }

  /** @throws {ProcessStopped} after the named step, and at every step that is tried afterwards */
  take(what: string): void {
    this.#taken += 1;
    this.trace.push(what);
    if (this.stopped) throw new ProcessStopped(what);
  }
}

/** The node's own unit of work: each write, the end of the work and the commit are steps. */
export class SteppingUnitOfWork implements UnitOfWork {
  readonly #inner: UnitOfWork;
  readonly #steps: Steps;

  constructor(inner: UnitOfWork, steps: Steps) {
    this.#inner = inner;
    this.#steps = steps;
  }

  async write<T>(work: (tx: NodeTx) => Promise<T>): Promise<T> {
    this.#steps.take('begin');
    const done = await this.#inner.write((tx) => work(this.#stepping(tx)));
    this.#steps.take('commit');
    return done;
  }

  read<T>(work: (tx: NodeTx) => Promise<T>): Promise<T> {
    return this.#inner.read(work);
  }

  #stepping(tx: NodeTx): NodeTx {
    const wrapped = Object.entries(tx).map(([name, member]: [string, unknown]) => {
      if (typeof member !== 'object' || member === null) return [name, member];
      const methods = Object.entries(member as Record<string, (...given: unknown[]) => unknown>);
      const stepping = methods.map(([verb, method]) => [
        verb,
        WRITES.has(verb)
          ? async (...given: unknown[]) => {
              const done = await method(...given);
              this.#steps.take(`${name}.${verb}`);
              return done;
            }
          : method,
      ]);
      return [name, Object.fromEntries(stepping)];
    });
    return Object.fromEntries(wrapped) as NodeTx;
  }
}

/** The primary as a process that may stop sees it: before a call, and before its answer is read. */
export class SteppingPrimary implements RegisterPrimary {
  readonly #inner: RegisterPrimary;
  readonly #steps: Steps;

  constructor(inner: RegisterPrimary, steps: Steps) {
    this.#inner = inner;
    this.#steps = steps;
  }

  async correct(signed: Bytes): Promise<PrimaryAnswer> {
    this.#steps.take('call');
    const answer = await this.#inner.correct(signed);
    this.#steps.take('answer');
    return answer;
  }

  async kept(sha256: string): Promise<Bytes | undefined> {
    this.#steps.take('ask');
    const kept = await this.#inner.kept(sha256);
    this.#steps.take('told');
    return kept;
  }
}
