/** Shows a system what arrived for it, oldest first, and goes on as more arrives. */

import { denied, done, type Clock, type Outcome } from '@comity/kernel';
import type { AuditTrail } from '../audit/append-entry.js';
import type { UnitOfWork } from '../unit-of-work.js';
import type { Bell } from './bell.js';
import { beginningOf, coversKind, isKindPattern } from './kinds.js';
import type { MailboxDenialCode } from './mailbox.denials.js';
import type { ArrivalRow, ArrivalsWanted } from './ports.js';
import { refuse } from './refuse.js';
import type { Streams } from './streams.js';
import type { EnrolledSystem } from './systems.js';

/** Kinds named in one call. */
const KINDS_MAX = 64;
/** Rows read at once; each may hold as much as a parcel carries. */
const PAGE_ROWS = 16;
/** Another process of this node may have taken something in: nobody rings here for that. */
const LOOK_MS = 5_000;

export interface ArrivalsQuery {
  readonly cursor: number;
  readonly kinds: readonly string[];
}

export interface FollowArrivalsParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly bell: Bell;
  readonly streams: Streams;
}

export class FollowArrivals {
  readonly #parts: FollowArrivalsParts;
  readonly #lookMs: number;

  /** @param lookMs how long it waits for the bell before it looks by itself */
  constructor(parts: FollowArrivalsParts, lookMs: number = LOOK_MS) {
    this.#parts = parts;
    this.#lookMs = lookMs;
  }

  /**
   * The arrivals after `cursor`, and those to come until `signal` ends them. The stream counts as
   * one of the system's from this call until its iteration is over.
   *
   * Denies PARCEL_KIND_MALFORMED, PARCEL_KIND_NOT_GRANTED, MAILBOX_STREAMS_TAKEN.
   */
  async execute(
    by: EnrolledSystem,
    query: ArrivalsQuery,
    signal: AbortSignal,
  ): Promise<Outcome<AsyncIterable<ArrivalRow>, MailboxDenialCode>> {
    const { unitOfWork, audit, clock, streams } = this.#parts;
    const problem = problemOf(by, query);
    const code = problem ?? (streams.take(by.name) ? undefined : 'MAILBOX_STREAMS_TAKEN');
    if (!code) return done(this.#follow(by, query, signal));
    const at = clock.now();
    await unitOfWork.write((tx) => refuse(tx, { audit, at, event: 'arrivals.refused', by, code }));
    return denied(code);
  }

  async *#follow(
    by: EnrolledSystem,
    { cursor, kinds }: ArrivalsQuery,
    signal: AbortSignal,
  ): AsyncGenerator<ArrivalRow> {
    const { unitOfWork, bell, streams } = this.#parts;
    const wanted = wantedOf(kinds.length > 0 ? kinds : by.receives);
    let after = cursor;
    let nap = new AbortController();
    try {
      while (!signal.aborted) {
        nap = new AbortController();
        // Begun before the look: what arrives during it must not be slept through.
        const rung = bell.wait(this.#lookMs, AbortSignal.any([signal, nap.signal]));
        const page = await unitOfWork.read((tx) => tx.arrivalsAfter({ ...wanted, after }));
        for (const arrival of page) {
          if (signal.aborted) break;
          yield arrival;
          after = arrival.cursor ?? after;
        }
        if (page.length > 0) nap.abort();
        await rung;
      }
    } finally {
      nap.abort();
      streams.giveBack(by.name);
    }
  }
}

const problemOf = (by: EnrolledSystem, { kinds }: ArrivalsQuery): MailboxDenialCode | undefined => {
  if (kinds.length > KINDS_MAX || !kinds.every(isKindPattern)) return 'PARCEL_KIND_MALFORMED';
  return kinds.every((kind) => coversKind(by.receives, kind))
    ? undefined
    : 'PARCEL_KIND_NOT_GRANTED';
};

const wantedOf = (patterns: readonly string[]): Omit<ArrivalsWanted, 'after'> => ({
  exact: patterns.filter((pattern) => beginningOf(pattern) === undefined),
  beginnings: patterns.map(beginningOf).filter((beginning) => beginning !== undefined),
  limit: PAGE_ROWS,
});
