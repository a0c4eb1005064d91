/** How signing in says no. */

import type { DenialCatalogue } from '@comity/kernel';
import type { AccountDenialCode } from './account.denials.js';

export const signInDenials = {
  OFFICER_UNKNOWN: { summary: 'No such officer at this authority, or no longer active.' },
  SIGN_IN_LINK_INVALID: {
    summary: 'This link was used, has expired or never was: ask for another.',
  },
  ENROLMENT_FOR_ONESELF: {
    summary: 'Nobody makes an enrolment link or a reset for themselves: ask another administrator.',
  },
  PASSKEYS_HELD: {
    summary: 'The officer has passkeys: only two administrators together replace them, by a reset.',
  },
  PASSKEY_CHALLENGE_INVALID: {
    summary: 'This challenge was answered, is over or never was: begin again.',
  },
  PASSKEY_REFUSED: {
    summary: 'What the passkey answered does not prove who is there, here and now: begin again.',
  },
  PASSKEY_UNKNOWN: {
    summary: 'No such passkey, or it was revoked: use another or ask for a link.',
  },
  PASSKEY_ENROLLED: { summary: 'This passkey is enrolled already: sign in by it.' },
  PASSKEY_CLONED: {
    summary: 'The passkey counts as a copy would: it is revoked, and security has to be told.',
  },
  APPROVAL_NEEDED: {
    summary: 'Who proposes or approves this does so by a passkey: ask for its challenge first.',
  },
  APPROVAL_OUTDATED: {
    summary: 'What a passkey was asked for is not what stands there now: look again, ask again.',
  },
  PASSKEY_RESET_UNKNOWN: {
    summary: 'No such reset is waiting: it was confirmed, is over or never was.',
  },
  PASSKEY_RESET_BY_ANOTHER: {
    summary: 'Who asked for a reset does not confirm it: ask another administrator.',
  },
} as const satisfies DenialCatalogue;

export type SignInDenialCode = keyof typeof signInDenials | AccountDenialCode;
