/** How the library says no to a file. */

import type { DenialCatalogue } from '@comity/kernel';

export const attachmentDenials = {
  ATTACHMENT_MISSING: {
    summary: 'The record names a file that was not handed in, or describes it otherwise.',
  },
  ATTACHMENT_NAME_INVALID: { summary: 'The name of the file cannot be one.' },
  ATTACHMENT_NOT_WHAT_IT_SAYS: {
    summary: 'The file begins otherwise than its type, or its name ends otherwise.',
  },
  ATTACHMENT_TOO_LARGE: { summary: 'The file is empty, or larger than libraries carry.' },
  ATTACHMENT_TYPE_REFUSED: { summary: 'Libraries carry no file of that type.' },
  ATTACHMENT_UPLOADS_TAKEN: { summary: 'As many files are being taken in as may be at once.' },
} as const satisfies DenialCatalogue;

export type AttachmentDenialCode = keyof typeof attachmentDenials;
