/** How changes to officers say no. */

import type { DenialCatalogue } from '@comity/kernel';

export const officerDenials = {
  OFFICER_KNOWN: {
    summary: 'There is or was an officer of that id, and no id is ever given to another person.',
  },
  OFFICER_CHANGE_UNKNOWN: {
    summary: 'No such change is waiting: it was confirmed, is over or never was.',
  },
  OFFICER_CHANGE_BY_ANOTHER: {
    summary: 'Who proposed a change does not confirm it: ask another administrator.',
  },
  OFFICER_CHANGE_OF_ONESELF: {
    summary: 'Nobody changes their own roles or place, with whomever: ask another administrator.',
  },
  ADMINISTRATORS_TOO_FEW: {
    summary: 'Two administrators have to remain, or nobody could change anything any more.',
  },
  FIRST_ADMINISTRATORS_ALIKE: {
    summary: 'The first administrators are two persons, with two ids and two names.',
  },
  FIRST_ADMINISTRATORS_ENROLLED: {
    summary: 'Somebody enrolled a passkey here: from then on two administrators decide.',
  },
  FIRST_ADMINISTRATORS_OTHERS: {
    summary: 'There are other officers here already than the two who are named.',
  },
  PASSKEYS_TOO_MANY: {
    summary: 'An officer has as many passkeys as one may have: revoke one of them first.',
  },
} as const satisfies DenialCatalogue;

export type OfficerDenialCode = keyof typeof officerDenials;
