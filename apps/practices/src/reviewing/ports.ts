/** What a library keeps of reviews that States ask of each other. */

import type { Instant, Rows, StateCode } from '@comity/kernel';

/** A review that is asked for: derived from contributions, so that pending ones are found. */
export interface ReviewAskedRow {
  readonly practice: string;
  /** The owner, which asks. */
  readonly state: StateCode;
  readonly at: Instant;
  readonly contribution: string;
}

export interface ReviewingTx {
  readonly reviewsAsked: Rows<ReviewAskedRow>;
}
