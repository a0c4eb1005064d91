/** What the verifier found, one line a check, in the order in which it looked. */

import { CHECKS, type Check } from './checks.js';
import { Disproof } from './disproof.js';

/**
 * `passed` and `failed` are findings. `warning`: something is absent, or a person must compare it;
 * nothing contradicts the bundle. `unchecked`: what this verifier cannot judge at all.
 */
export type Level = 'passed' | 'failed' | 'warning' | 'unchecked';

/** One finding. `ok` is false for a failure, and for nothing else. */
export interface Line {
  readonly ok: boolean;
  readonly level: Level;
  readonly check: Check;
  /** The file of the bundle, or the place in it, that the finding is about. */
  readonly subject: string;
  /** Subject and finding as one sentence. */
  readonly what: string;
  readonly detail?: string;
}

/** Every finding; `ok` when none of them is a failure. */
export interface Verdict {
  readonly lines: readonly Line[];
  readonly ok: boolean;
}

export class Report {
  readonly #lines: Line[] = [];
  readonly #onLine: ((line: Line) => void) | undefined;

  /** @param onLine told of each finding at once, for those who wait */
  constructor(onLine?: (line: Line) => void) {
    this.#onLine = onLine;
  }

  pass(check: Check, subject: string, detail?: string): void {
    this.#add('passed', check, subject, detail);
  }

  fail(check: Check, subject: string, detail: string): void {
    this.#add('failed', check, subject, detail);
  }

  warn(check: Check, subject: string, detail: string): void {
    this.#add('warning', check, subject, detail);
  }

  unchecked(check: Check, detail: string): void {
    this.#add('unchecked', check, 'not checked', detail);
  }

  /**
   * Runs one check and writes down how it ended.
   *
   * @param run returns what the check found out; throws a `Disproof` when it fails
   * @param detailOf what to say of a check that passed
   * @returns what was found; undefined after a failure
   */
  async check<T>(
    check: Check,
    subject: string,
    run: () => T | Promise<T>,
    detailOf?: (found: T) => string | undefined,
  ): Promise<T | undefined> {
    const found = await this.attempt(check, subject, async () => ({ value: await run() }));
    if (!found) return undefined;
    this.pass(check, subject, detailOf?.(found.value));
    return found.value;
  }

  /** The same, but writes nothing down when it does not fail. */
  async attempt<T>(check: Check, subject: string, run: () => Promise<T>): Promise<T | undefined> {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof Disproof)) throw error;
      this.fail(check, subject, error.message);
      return undefined;
    }
  }

  verdict(): Verdict {
    return { lines: [...this.#lines], ok: this.#lines.every(({ ok }) => ok) };
  }

  #add(level: Level, check: Check, subject: string, detail?: string): void {
    const what = `${subject}: ${CHECKS[check]}`;
    const found = { ok: level !== 'failed', level, check, subject, what };
    const line: Line = detail === undefined ? found : { ...found, detail };
    this.#lines.push(line);
    this.#onLine?.(line);
  }
}
