/** How finding says no: every limit by its own name. */

import type { DenialCatalogue } from '@comity/kernel';

export const findingDenials = {
  FINDING_FACET_TOO_WIDE: {
    summary: 'More values of one facet than a search narrows by, or a longer one than any.',
  },
  FINDING_TOO_DEEP: { summary: 'Nobody pages through so many hits: narrow the search down.' },
  FINDING_TOO_MANY_HITS: { summary: 'More hits in one answer than are given.' },
  FINDING_WORDS_TOO_LONG: { summary: 'More is asked for in words than a search looks for.' },
  SAVED_SEARCH_NAME_INVALID: { summary: 'A saved search needs a name, and no longer one.' },
  SAVED_SEARCH_UNKNOWN: { summary: 'You have saved no such search.' },
  SAVED_SEARCHES_TOO_MANY: { summary: 'You have saved as many searches as one may.' },
} as const satisfies DenialCatalogue;

export type FindingDenialCode = keyof typeof findingDenials;
