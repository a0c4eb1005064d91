/** What counts of the contributions that a library holds, judged in the order of each series. */

import { judgeContribution, type HeldContribution } from './judge-contribution.js';
import type { LibraryDenialCode } from './library.denials.js';

/** What is held of one practice, parted. */
export interface Judged {
  readonly counting: readonly HeldContribution[];
  /** Names of contributions that are void, and why. */
  readonly isVoid: ReadonlyMap<string, LibraryDenialCode>;
}

/**
 * Parts `held` into what counts and what is void, each judged by what counts of its own series
 * before it. Judged anew from the whole set, so that a body that comes late changes nothing but
 * what follows from it.
 *
 * @param held contributions that name one practice, in any order; one twice counts once
 */
export const judged = (held: readonly HeldContribution[]): Judged => {
  const once = new Map(held.map((one) => [one.name, one])).values();
  const isVoid = new Map<string, LibraryDenialCode>();
  const counting: HeldContribution[] = [];
  for (const series of Map.groupBy(once, ({ link }) => link.state).values()) {
    const earlier: HeldContribution[] = [];
    for (const one of series.toSorted((a, b) => a.link.n - b.link.n)) {
      const reason = judgeContribution(one, earlier);
      if (reason) isVoid.set(one.name, reason);
      else earlier.push(one);
    }
    counting.push(...earlier);
  }
  return { counting, isVoid };
};

/** Those of `held` that count; as `judged`. */
export const countingOf = (held: readonly HeldContribution[]): readonly HeldContribution[] =>
  judged(held).counting;
