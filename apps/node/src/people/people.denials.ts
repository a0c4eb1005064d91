/** How signing in says no. */

import type { DenialCatalogue } from '@comity/kernel';

export const signInDenials = {
  OFFICER_UNKNOWN: { summary: 'No such officer at this authority, or no longer active.' },
  SIGN_IN_LINK_INVALID: {
    summary: 'This link was used, has expired or never was: ask for another.',
  },
} as const satisfies DenialCatalogue;

export type SignInDenialCode = keyof typeof signInDenials;
