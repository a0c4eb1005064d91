/** How much one search may ask. */

import { denied, done } from '@comity/kernel';
import type { Outcome } from '@comity/kernel';
import { FACETS } from './facets.js';
import type { FindingDenialCode } from './finding.denials.js';
import type { SavedQuery } from './ports.js';

/** A sentence; what lies beyond is no query but a text. */
export const QUERY_CHARS_MAX = 200;
/** Values of one facet; there are not so many States. */
export const FACET_VALUES_MAX = 40;
const FACET_VALUE_CHARS_MAX = 64;
/** Hits in one answer. */
export const HITS_MAX = 100;
/** Hits passed over before them. */
export const DEPTH_MAX = 2_000;

/**
 * Denies FINDING_WORDS_TOO_LONG and FINDING_FACET_TOO_WIDE, with the limit; else passes `query` on.
 */
export const checkQuery = (query: SavedQuery): Outcome<SavedQuery, FindingDenialCode> => {
  if (query.words.length > QUERY_CHARS_MAX) {
    return denied('FINDING_WORDS_TOO_LONG', { max: QUERY_CHARS_MAX });
  }
  const wide = FACETS.find((facet) => {
    const values = query.facets[facet] ?? [];
    return (
      values.length > FACET_VALUES_MAX ||
      values.some((value) => value.length > FACET_VALUE_CHARS_MAX)
    );
  });
  return wide === undefined
    ? done(query)
    : denied('FINDING_FACET_TOO_WIDE', { facet: wide, max: FACET_VALUES_MAX });
};

/** Denies FINDING_TOO_MANY_HITS and FINDING_TOO_DEEP, with the limit. */
export const checkPage = ({
  first,
  after,
}: {
  readonly first: number;
  readonly after: number;
}): Outcome<null, FindingDenialCode> => {
  if (first < 0 || first > HITS_MAX) return denied('FINDING_TOO_MANY_HITS', { max: HITS_MAX });
  if (after < 0 || after > DEPTH_MAX) return denied('FINDING_TOO_DEEP', { max: DEPTH_MAX });
  return done(null);
};
