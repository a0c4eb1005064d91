/** How the figures say no. */

import type { DenialCatalogue } from '@comity/kernel';

export const statisticsDenials = {
  FIGURES_MONTH_INVALID: { summary: 'Name a calendar month by year and month, like 2026-06.' },
  FIGURES_NOT_READABLE: {
    summary:
      'Exact figures are for approvers, heads and auditors of this State: ask one of them, or see the figures of the network.',
  },
} as const satisfies DenialCatalogue;

export type StatisticsDenialCode = keyof typeof statisticsDenials;
