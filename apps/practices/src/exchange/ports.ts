/** What a library keeps of the series of every State, and what it knows of other libraries. */

import type { Bytes, Instant, Rows, StateCode } from '@comity/kernel';
import type { Audience, CataloguedPractice, Link } from '@comity/library';

/** One contribution in its place. Only ever added; a body that was not for us may come later. */
export interface ContributionRow extends Link {
  readonly name: string;
  /** The exact signed bytes. */
  readonly signed: Bytes;
  /** Null where it was not for us, or where its words are none that a library takes. */
  readonly bytes: Bytes | null;
  readonly audience: Audience | null;
  /** What kind of thing it says; null without a body. */
  readonly kind: string | null;
  /** The practice that it names; null where it names none, or without a body. */
  readonly practice: string | null;
  /** Why it counts nowhere, whatever else is held. */
  readonly voidBecause: string | null;
  readonly takenAt: Instant;
}

/** A contribution that waits for one before it. */
export interface WaitingRow extends Link {
  readonly name: string;
  readonly signed: Bytes;
  readonly bytes: Bytes | null;
  readonly takenAt: Instant;
}

/** A second contribution of one number, kept as proof against who signed it. */
export interface ForkRow extends Link {
  readonly name: string;
  readonly signed: Bytes;
  readonly takenAt: Instant;
}

/** What this State is about to contribute: written with the step that it follows from. */
export interface IntentRow {
  /** Orders what is still to be said. */
  readonly seq: number;
  readonly at: Instant;
  readonly bytes: Bytes;
}

/** How far another library is known to have been sent our own series. */
export interface ReaderRow {
  readonly state: StateCode;
  readonly sent: number;
  /**
   * Grows when it asks anew, so that what is sent again is no repetition to the mailbox; begins
   * with the time, so that a copy that was lost does not begin with the same.
   */
  readonly round: number;
}

/** A practice as the contributions held make it. */
export interface CatalogueRow {
  readonly id: string;
  readonly state: StateCode;
  readonly status: CataloguedPractice['status'];
  readonly changedAt: Instant;
  readonly practice: CataloguedPractice;
}

/** What was refused and why: identifiers, never words. */
export interface RefusalRow {
  readonly id: string;
  readonly at: Instant;
  /** The State or officer that it came from. */
  readonly source: string;
  readonly code: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** How far the mailbox was read. */
export interface CursorRow {
  readonly name: 'arrivals';
  readonly cursor: number;
}

export interface ExchangeTx {
  readonly contributions: Rows<ContributionRow>;
  readonly waiting: Rows<WaitingRow>;
  readonly forks: Rows<ForkRow>;
  readonly intents: Rows<IntentRow>;
  readonly readers: Rows<ReaderRow>;
  readonly catalogue: Rows<CatalogueRow>;
  readonly refusals: Rows<RefusalRow>;
  readonly cursors: Rows<CursorRow>;
  /** Up to `limit` practices whose ids follow `id`, in their order. */
  catalogueAfter(id: string, limit: number): Promise<readonly CatalogueRow[]>;
  /** Up to `limit` contributions of `state` from number `from` on, in their order. */
  seriesFrom(state: StateCode, from: number, limit: number): Promise<readonly ContributionRow[]>;
}
