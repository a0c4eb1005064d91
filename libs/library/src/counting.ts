/** What counts of the contributions that a library holds, judged in the order of each series. */

import { judgeContribution, type HeldContribution } from './judge-contribution.js';

/**
 * Those of `held` that count, each judged by those of its own series before it. Judged anew from
 * the whole set, so that a body that comes late changes nothing but what follows from it.
 *
 * @param held contributions that name one practice, in any order
 */
export const countingOf = (held: readonly HeldContribution[]): readonly HeldContribution[] =>
  Object.values(Object.groupBy(held, ({ link }) => link.state)).flatMap((series = []) =>
    series
      .toSorted((a, b) => a.link.n - b.link.n)
      .reduce<readonly HeldContribution[]>(
        (counted, one) => (judgeContribution(one, counted) === null ? [...counted, one] : counted),
        [],
      ),
  );
