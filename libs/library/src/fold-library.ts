/** The library: what follows from the contributions held, in whatever order they came. */

import { practiceOf } from '@comity/law';
import { cataloguePractice } from './catalogue-practice.js';
import type { CataloguedPractice } from './catalogue.js';
import { judged } from './counting.js';
import type { HeldContribution } from './judge-contribution.js';
import type { LibraryDenialCode } from './library.denials.js';

/** A function of the set of contributions that a library holds. */
export interface Library {
  /** By id, in the order of ids. */
  readonly practices: ReadonlyMap<string, CataloguedPractice>;
  /** Names of contributions that are void, and why. */
  readonly isVoid: ReadonlyMap<string, LibraryDenialCode>;
}

/**
 * Folds `held` into what readers find. Practices do not depend on each other, so that whoever holds
 * many may fold those alone of which something new came. A body that comes late is folded in with
 * the rest, and what was void for want of it then counts.
 *
 * @param held one contribution a number and State: of a fork, the one that its series goes on from
 */
export const foldLibrary = (held: readonly HeldContribution[]): Library => {
  const byPractice = [...Map.groupBy(held, ({ body }) => practiceOf(body.saying) ?? '')];
  const folded = byPractice
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, all]) => ({ id, ...judged(all) }));
  return {
    practices: new Map(
      folded.flatMap(({ id, counting }) => {
        const practice = cataloguePractice(id, counting);
        return practice ? [[id, practice] as const] : [];
      }),
    ),
    isVoid: new Map(folded.flatMap(({ isVoid }) => [...isVoid])),
  };
};
