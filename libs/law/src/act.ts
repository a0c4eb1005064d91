/** An act as the law sees it: who says what, having held which acts. */

import type { ActHash, Instant, Json, StateCode } from '@comity/kernel';
import type { ActKind, Side } from './life-cycle.js';

/**
 * One signed act of a case. `hash` is its name; `prev` the sorted hashes of every head its author
 * held when writing, empty for the request alone; `n` is 1 + the greatest `n` among them
 * (architecture 2.1). `at` is what the author says; it decides nothing here.
 */
export interface ActRecord {
  readonly hash: ActHash;
  readonly n: number;
  readonly prev: readonly ActHash[];
  readonly author: StateCode;
  readonly kind: ActKind;
  readonly at: Instant;
  readonly body: Json;
}

/** The two States of a case, by role. */
export interface Sides {
  readonly requesting: StateCode;
  readonly requested: StateCode;
}

/** The role of `state` in the case; undefined for a stranger to it. */
export const sideOf = (sides: Sides, state: StateCode): Side | undefined => {
  if (state === sides.requesting) return 'requesting';
  return state === sides.requested ? 'requested' : undefined;
};

/** The other role. */
export const otherSide = (side: Side): Side => (side === 'requesting' ? 'requested' : 'requesting');
