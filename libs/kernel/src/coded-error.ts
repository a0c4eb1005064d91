/** Failures that are thrown: a proof that failed, or a world that failed. Codes are wire format. */

import type { Detail } from './outcome.js';

/**
 * `violation`: a proof failed or someone lied; audited, never retried.
 * `fault`: the world failed; retried within bounds.
 */
export type ErrorKind = 'violation' | 'fault';

/** One lib's codes, each with the one sentence that ERRORS.md prints. Append; never rename. */
export type Catalogue = Readonly<
  Record<string, { readonly kind: ErrorKind; readonly summary: string }>
>;

/** One lib's denials, for ERRORS.md and the officer's screen. */
export type DenialCatalogue = Readonly<Record<string, { readonly summary: string }>>;

/** Base of every thrown error that has a code; the message is the catalogue's sentence. */
export class CodedError<C extends Catalogue = Catalogue> extends Error {
  readonly code: keyof C & string;
  readonly kind: ErrorKind;
  readonly detail: Detail;

  constructor(catalogue: C, code: keyof C & string, detail: Detail = {}, options?: ErrorOptions) {
    const entry = catalogue[code];
    super(entry?.summary ?? code, options);
    this.name = 'CodedError';
    this.code = code;
    this.kind = entry?.kind ?? 'violation';
    this.detail = detail;
  }
}

/**
 * A programming mistake: states what must hold, and stops when it does not.
 *
 * @throws {Error} when `condition` is false; nobody catches it, the process restarts
 */
export function invariant(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${what}`);
}
