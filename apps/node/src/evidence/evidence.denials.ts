/** How the keeping of files says no. */

import type { DenialCatalogue } from '@comity/kernel';

export const fileDenials = {
  FILE_DESCRIPTION_INVALID: {
    summary: 'A file needs a name, a media type like application/pdf, and a compartment C1 or C2.',
  },
  FILE_TOO_LARGE: { summary: 'The file is larger than this node takes in at once.' },
  FILE_NOT_WHAT_IT_SAYS: {
    summary: 'The file does not begin as its media type says, or its name ends as another kind’s.',
  },
  FILE_NOT_READABLE: { summary: 'There is no such file that you may read.' },
  FILE_NOT_COMPLETE: { summary: 'The file has not arrived whole yet.' },
} as const satisfies DenialCatalogue;

export type FileDenialCode = keyof typeof fileDenials;
