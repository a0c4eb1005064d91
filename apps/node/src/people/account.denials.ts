/** How accounts of the State's own identity provider say no. */

import type { DenialCatalogue } from '@comity/kernel';

export const accountDenials = {
  ACCOUNT_UNKNOWN: {
    summary: 'This account of the identity provider signs nobody in at this authority.',
  },
  ACCOUNT_INVALID: {
    summary: 'That is no account: an issuer is an address, a subject at most 255 ASCII characters.',
  },
  ACCOUNT_LINKED: {
    summary: 'This account signs an officer in already: end that link first.',
  },
  ACCOUNT_LINK_UNKNOWN: {
    summary: 'No such link of an account: it was confirmed, ended, is over or never was.',
  },
  ACCOUNT_LINK_BY_OTHERS: {
    summary: 'An account is linked by two administrators, and to neither of them: ask another.',
  },
} as const satisfies DenialCatalogue;

export type AccountDenialCode = keyof typeof accountDenials;
