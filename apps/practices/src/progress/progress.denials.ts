/** How this library says no to a report on progress. */

import type { DenialCatalogue } from '@comity/kernel';

export const progressDenials = {
  PROGRESS_REPORT_INVALID: {
    summary: 'The content is not in the form of a report on progress.',
  },
} as const satisfies DenialCatalogue;

export type ProgressDenialCode = keyof typeof progressDenials;
