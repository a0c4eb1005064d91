/** How letters are denied. */

import type { DenialCatalogue } from '@comity/kernel';

export const letterDenials = {
  LETTER_CERTIFICATE_INVALID: {
    summary:
      'The certificate for letters does not hold at this time; an administrator must put in another key file and start the node again.',
  },
  LETTER_KEY_MISSING: {
    summary: 'This node has no key for letters; an administrator must put one into its key folder.',
  },
  LETTER_TOO_LONG: {
    summary: 'The act is too long for a letter; export the court bundle, which holds all of it.',
  },
  LETTER_UNKNOWN: { summary: 'There is no such act whose letter you may have.' },
} as const satisfies DenialCatalogue;

export type LetterDenialCode = keyof typeof letterDenials;
