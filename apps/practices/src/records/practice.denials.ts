/** How the library says no, beyond what the law itself says. */

import type { DenialCatalogue } from '@comity/kernel';

export const practiceDenials = {
  PRACTICE_CONTENT_INVALID: {
    summary: 'The content is not in the form of the record of a practice.',
  },
  PRACTICE_KEY_USED: { summary: 'That key has named something else already.' },
  PRACTICE_LOCKED: { summary: 'The words of a practice do not change while others judge them.' },
  PRACTICE_STEP_UNKNOWN: { summary: 'There is no such step with a practice.' },
  PRACTICE_TOO_LARGE: { summary: 'The record is larger than libraries send each other.' },
  PRACTICE_UNKNOWN: { summary: 'There is no such practice that you may see.' },
  PRACTICE_WORDS_ACCEPTED: {
    summary: 'Translating changes no word that the reviewers agreed to.',
  },
} as const satisfies DenialCatalogue;

export type PracticeDenialCode = keyof typeof practiceDenials;
