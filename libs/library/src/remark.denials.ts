/** How a library says no to what its own officers would say about a practice. */

import type { DenialCatalogue } from '@comity/kernel';

export const remarkDenials = {
  REMARK_ENDORSED_ALREADY: {
    summary: 'The State endorses the practice already, and endorses it once.',
  },
  REMARK_NOT_OURS: {
    summary: 'A State takes back what it said itself, and nothing of another State.',
  },
  REMARK_ORIGINAL_LANGUAGE: {
    summary: 'The words in the language of the author are changed by a new version alone.',
  },
  REMARK_OWN_PRACTICE: { summary: 'A State endorses practices of other States, never its own.' },
  REMARK_PRACTICE_WITHDRAWN: { summary: 'Nothing is said any more of a practice withdrawn.' },
  REMARK_UNDER_WAY: {
    summary: 'What it names is not signed yet, so that nothing can build on it.',
  },
  REMARK_UNKNOWN: { summary: 'What it names does not stand under that practice, or no more.' },
  REMARK_WORDS_INVALID: {
    summary: 'What an officer says of a practice lacks, exceeds or misspells a member.',
  },
  REVIEW_ANSWERS_MISSING: {
    summary: 'A State that the step names has not answered so itself, for exactly these words.',
  },
  REVIEW_NOT_ASKED: { summary: 'The owner of the practice does not ask this State for a review.' },
  REVIEW_TEXT_CHANGED: {
    summary: 'The owner asks about other words by now than those that were reviewed.',
  },
} as const satisfies DenialCatalogue;

export type RemarkDenialCode = keyof typeof remarkDenials;
