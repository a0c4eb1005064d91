/** The one exception filter of the HTTP transport. */

import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { Entropy } from '@comity/kernel';
import type { Diagnostics } from '../diagnostics/diagnostics.js';
import { systemEntropy } from '../entropy.js';
import type { IncomingCall } from '../identity/identity-guard.js';
import { outward } from './outward-error.js';

interface Answer {
  readonly headersSent: boolean;
  status(code: number): Answer;
  json(body: unknown): void;
  destroy(): void;
}

const INTERNAL = 500;
/** Statuses of calls that could not be read: their form, their size, their type. */
const UNREADABLE = new Set([400, 413, 415]);

/** Must not throw. */
export type OnRefused = (request: IncomingCall, code: string) => Promise<void>;

export interface OpaqueErrorOptions {
  readonly entropy?: Entropy;
  /** Told of calls that could not be read, before they are answered. */
  readonly onRefused?: OnRefused;
}

/**
 * Answers `{ code, id }` and nothing more; the operator finds the id in the diagnostics, with the
 * class and the frames of what was thrown. In the graph it lets the error through: the graph's own
 * formatter does the same there.
 */
export class OpaqueErrors implements ExceptionFilter {
  readonly #diagnostics: Diagnostics;
  readonly #entropy: Entropy;
  readonly #onRefused: OnRefused | undefined;

  constructor(diagnostics: Diagnostics, { entropy, onRefused }: OpaqueErrorOptions = {}) {
    this.#diagnostics = diagnostics;
    this.#entropy = entropy ?? systemEntropy;
    this.#onRefused = onRefused;
  }

  catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<string>() !== 'http') throw error;
    const { code, status } = outward(error);
    const id = this.#entropy.uuid();
    if (status >= INTERNAL) this.#diagnostics.failure('http.failed', error, { id, status });
    else this.#diagnostics.event('http.refused', { id, code, status });

    void this.#answer(host.switchToHttp(), { code, status, id });
  }

  async #answer(
    http: ReturnType<ArgumentsHost['switchToHttp']>,
    { code, status, id }: { readonly code: string; readonly status: number; readonly id: string },
  ): Promise<void> {
    if (UNREADABLE.has(status)) await this.#onRefused?.(http.getRequest<IncomingCall>(), code);
    const answer = http.getResponse<Answer>();
    if (answer.headersSent) answer.destroy();
    else answer.status(status).json({ code, id });
  }
}
