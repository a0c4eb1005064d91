/** Where a verified link stands in its State's series, of which no number is signed twice. */

import { contributionName, type Link } from './contribution.js';

/**
 * `next` lengthens the series, `held` is there already, `ahead` waits for those before it. `early`
 * would be next and is dated before the last: nothing is said to have been said before it was. A `fork`
 * is another of a number that is held, or names another before it than the one that is: its State
 * signed two of one number. It is kept as evidence, and the series goes on with the first.
 */
export type LinkPlace = 'next' | 'held' | 'ahead' | 'early' | 'fork';

/** What a library holds of a series, without a gap from the first. */
export interface SeriesHeld {
  /** Number, name and date of the last; 0 and empty where there is none. */
  readonly head: { readonly n: number; readonly name: string; readonly at: number };
  /** The name held under the number of the link; undefined where none is. */
  readonly atNumber: string | undefined;
}

/** Where `link` stands to what is held of its State's series. */
export const placeOfLink = (link: Link, { head, atNumber }: SeriesHeld): LinkPlace => {
  if (link.n > head.n + 1) return 'ahead';
  if (link.n === head.n + 1) {
    if (link.prev !== head.name) return 'fork';
    return link.at < head.at ? 'early' : 'next';
  }
  return atNumber === contributionName(link) ? 'held' : 'fork';
};
