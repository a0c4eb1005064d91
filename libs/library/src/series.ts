/** Where a verified link stands in its State's series, of which no number is signed twice. */

import { contributionName, type Link } from './contribution.js';
import { LibraryError } from './library.errors.js';

/** How far a library holds a series, without a gap from the first. */
export interface SeriesEnd {
  /** Number of the last that is held; 0 where there is none. */
  readonly n: number;
  /** Its name; empty where there is none. */
  readonly name: string;
}

/** `next` lengthens the series, `held` is there already, `ahead` waits for those before it. */
export type LinkPlace = 'next' | 'held' | 'ahead';

/**
 * Where `link` stands.
 *
 * @param end how far the series of its State is held
 * @param atNumber the name held under its number; undefined where none is
 * @throws {LibraryError} CONTRIBUTION_FORKED: another of that number is held, or it names another
 *   before it than the one that is. Both links are evidence to be kept; the series stays as it is
 */
export const placeOfLink = (
  link: Link,
  { end, atNumber }: { readonly end: SeriesEnd; readonly atNumber: string | undefined },
): LinkPlace => {
  if (link.n > end.n + 1) return 'ahead';
  const isNext = link.n === end.n + 1;
  const follows = isNext ? link.prev === end.name : atNumber === contributionName(link);
  if (!follows) throw new LibraryError('CONTRIBUTION_FORKED', { state: link.state, n: link.n });
  return isNext ? 'next' : 'held';
};
