/** How letters are denied. */

import type { DenialCatalogue } from '@comity/kernel';

export const letterDenials = {
  LETTER_KEY_MISSING: {
    summary: 'This node has no key for letters; an administrator must put one into its key folder.',
  },
  LETTER_UNKNOWN: { summary: 'There is no such act whose letter you may have.' },
} as const satisfies DenialCatalogue;

export type LetterDenialCode = keyof typeof letterDenials;
