/** How keys to seal to, and parts that are sealed, say no. */

import type { DenialCatalogue } from '@comity/kernel';

export const sealedDenials = {
  SEALING_KEY_INVALID: {
    summary: 'This is no public key with its private half wrapped in a form that is known.',
  },
  SEALING_KEY_UNKNOWN: { summary: 'There is no such key that waits for what was asked.' },
  SEALING_KEY_NEEDS_TWO: { summary: 'Nobody confirms a key of his own: another officer does.' },
  SEALING_KEYS_TOO_MANY: { summary: 'As many keys wait, or are named to other States, as may be.' },
  PART_NOT_IN_FORM: { summary: 'This is no sealed part, or it is larger than one may be.' },
  PART_ELSEWHERE: { summary: 'The part was sealed for another case or by another State.' },
  PART_RECIPIENT_UNKNOWN: {
    summary: 'A key that the part is sealed to is none that its State names now.',
  },
  PART_RECIPIENTS_FEW: {
    summary: 'A part is sealed to two officers of the other State at least.',
  },
  PART_UNKNOWN: { summary: 'There is no such sealed part that names you.' },
  PART_NOT_RELEASED: { summary: 'Two other officers have not released the part to this officer.' },
  PART_NOT_COMPLETE: { summary: 'The sealed part has not arrived whole yet.' },
  PART_ERASED: { summary: 'The part was withdrawn, or opened once where it may not be stored.' },
  PART_OPENING_WITHOUT_REASON: { summary: 'A sealed part is opened for a reason that is told.' },
  PART_OF_ANOTHER_STATE: { summary: 'Only the State that sealed a part withdraws it.' },
  RELEASE_UNKNOWN: { summary: 'No such release waits for a second officer.' },
  RELEASE_NEEDS_TWO: {
    summary: 'A release takes two officers, neither of whom is the one it is for.',
  },
} as const satisfies DenialCatalogue;

export type SealedDenialCode = keyof typeof sealedDenials;
