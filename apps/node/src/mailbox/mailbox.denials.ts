/** Why the mailbox says no to a system of this State. */

import type { DenialCatalogue } from '@comity/kernel';

export const mailboxDenials = {
  PARCEL_KEY_MALFORMED: {
    summary: 'An idempotency key is 16 to 64 characters of letters, digits, hyphen and underscore.',
  },
  PARCEL_KEY_TAKEN: {
    summary: 'This system has sent another parcel under this idempotency key before.',
  },
  PARCEL_KIND_MALFORMED: {
    summary: 'A kind is words of small letters, digits and hyphens with dots between.',
  },
  PARCEL_KIND_NOT_GRANTED: {
    summary: 'This system is not enrolled to send or read parcels of this kind.',
  },
  PARCEL_RECIPIENT_UNKNOWN: {
    summary: 'The recipient is no other State that takes part in the network now.',
  },
  PARCEL_TOO_LARGE: { summary: 'The content is larger than a parcel carries.' },
  PARCELS_WAIT: { summary: 'As many parcels of this system as may be wait for that State.' },
  PARCEL_UNKNOWN: { summary: 'This system has sent no parcel of this id.' },
  PARCEL_FILE_DIFFERS: {
    summary: 'The bytes of the file are not those of the length and hash that were announced.',
  },
  PARCEL_FILE_UNKNOWN: { summary: 'There is no such file that this system may send or read.' },
  PARCEL_FILES_WAIT: {
    summary: 'As many files of this system as may be wait for a parcel that names them.',
  },
  MAILBOX_STREAMS_TAKEN: { summary: 'This system has as many streams open as it may at once.' },
  CONTRIBUTION_NOT_GRANTED: {
    summary: 'This system is not enrolled to have contributions signed.',
  },
  CONTRIBUTION_UNREADABLE: {
    summary: 'What is to be signed is not the canonical claims of a contribution.',
  },
  CONTRIBUTION_OF_ANOTHER_STATE: { summary: 'A node signs contributions of its own State alone.' },
  CONTRIBUTION_NUMBER_TAKEN: {
    summary: 'This State has signed another contribution of this number.',
  },
  CONTRIBUTION_NUMBER_SKIPPED: {
    summary: 'The number is not the one after the last contribution that was signed here.',
  },
  CONTRIBUTION_PREV_WRONG: {
    summary: 'The contribution does not name the one that was signed before it.',
  },
  CONTRIBUTION_UNSIGNED: { summary: 'This node signed no contribution of that number.' },
  CONTRIBUTION_DATE_WRONG: {
    summary:
      'A contribution is dated at most 5 minutes ahead, at most a day back, and not before the last.',
  },
} as const satisfies DenialCatalogue;

export type MailboxDenialCode = keyof typeof mailboxDenials;
