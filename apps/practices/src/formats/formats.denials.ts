/** How the formats of the library say no, beyond what the library itself says. */

import type { DenialCatalogue } from '@comity/kernel';

export const formatDenials = {
  PRACTICE_FILE_UNREADABLE: {
    summary: 'The file is not a practice in the format that was named.',
  },
  READING_LIST_TOO_LONG: {
    summary: 'The practices asked for are more than one reading list holds.',
  },
} as const satisfies DenialCatalogue;

export type FormatDenialCode = keyof typeof formatDenials;
