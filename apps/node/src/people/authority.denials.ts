/** How giving and lending authority over cases says no. */

import type { DenialCatalogue } from '@comity/kernel';

export const authorityDenials = {
  ASSIGNMENT_UNKNOWN: { summary: 'There is nothing of that kind that could be ended.' },
  ASSIGNEE_ROLE_UNFIT: { summary: 'That officer holds no role in which this can be given.' },
  AUTHORITY_PERIOD_INVALID: { summary: 'The day is over already, or too far away.' },
  COVER_NOT_YOURS: { summary: 'A stand-in is named by the officer who is absent, or by the head.' },
  GLASS_NEEDS_TWO: { summary: 'Who asked to open a case in an emergency never opens it alone.' },
  GLASS_UNKNOWN: { summary: 'No such emergency waits for a second officer, or not any more.' },
} as const satisfies DenialCatalogue;

export type AuthorityDenialCode = keyof typeof authorityDenials;
