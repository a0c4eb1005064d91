/** Every way in which a correction of the register is refused or not even sent; codes are appended, never renamed. */

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
  CORRECTION_APPROVER_IS_DRAFTER: {
    summary: 'Whoever drafted a correction may not approve it: ask another officer.',
  },
  CORRECTION_KEYS_MISSING: {
    summary:
      'This node cannot sign for its State now: the trust list gives it other keys than it holds, or none.',
  },
  CORRECTION_MALFORMED: {
    summary: 'The rows are in no form that the register has: mend the fields that are named.',
  },
  CORRECTION_NOT_DRAFT: {
    summary: 'The correction is no draft any more: what was signed or withdrawn stays as it is.',
  },
  CORRECTION_TOO_LARGE: {
    summary: 'The correction holds more than one may: divide it.',
  },
  CORRECTION_UNKNOWN: {
    summary: 'There is no such correction at this node: look at the list again.',
  },
} as const satisfies DenialCatalogue;

export type RegisterDenialCode = keyof typeof registerDenials;
