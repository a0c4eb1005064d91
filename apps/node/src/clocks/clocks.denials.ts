/** How alerts of clocks say no. */

import type { DenialCatalogue } from '@comity/kernel';

export const clocksDenials = {
  ALERT_UNKNOWN: { summary: 'There is no such alert that you may see.' },
} as const satisfies DenialCatalogue;

export type ClocksDenialCode = keyof typeof clocksDenials;
