/** How an inquiry, and the release of an answer to the library, are refused. */

import type { DenialCatalogue } from '@comity/kernel';

export const inquiryDenials = {
  INQUIRY_UNKNOWN: { summary: 'There is no such inquiry of whose cases you may see one.' },
  INQUIRY_NOBODY_ASKED: { summary: 'None of the States that were named can be asked now.' },
  INQUIRY_STATES_TOO_MANY: { summary: 'One approval covers no more States than 64.' },
  INQUIRY_NAMES_ONE_STATE: {
    summary: 'The question names what is one State’s alone and is filled in for each.',
  },
  ANSWER_NOT_RELEASABLE: { summary: 'The act is no answer in words that had effect.' },
  ANSWER_NAMES_PERSON: { summary: 'The words of the answer let a person be recognised.' },
  ANSWER_NOT_PLAIN: { summary: 'The words of the answer are none that the library takes.' },
} as const satisfies DenialCatalogue;

export type InquiryDenialCode = keyof typeof inquiryDenials;
