/** Every way in which a correction of the register is refused; codes are appended, never renamed. */

import type { DenialCatalogue } from '@comity/kernel';

export const registerDenials = {
  CORRECTION_EMPTY: {
    summary: 'The correction changes nothing: the register already says so.',
  },
  CORRECTION_INVALID: {
    summary:
      'With this correction the register would contradict itself: mend the row that is named and send it again.',
  },
  CORRECTION_OF_OTHER_STATE: {
    summary: 'A State corrects its own rows only: leave out those of any other State.',
  },
  CORRECTION_STALE: {
    summary:
      'The register has changed since: read the present version and write the correction on it.',
  },
} as const satisfies DenialCatalogue;

export type RegisterDenialCode = keyof typeof registerDenials;
