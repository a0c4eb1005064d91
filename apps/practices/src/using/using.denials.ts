/** How this library says no to what officers would say, beyond what the law of the library says. */

import type { DenialCatalogue } from '@comity/kernel';

export const usingDenials = {
  PRACTICE_NOT_SHARED: {
    summary: 'The practice is published at home and not yet in the library that all share.',
  },
} as const satisfies DenialCatalogue;

export type UsingDenialCode = keyof typeof usingDenials;
