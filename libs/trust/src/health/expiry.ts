/** When to speak of what will end: 60, 30 and 7 days before, and when it has. */

import { DAY_MS, type Instant } from '@comity/kernel';
import type { Validity } from '../trust-list.js';
import type { Severity } from './findings.js';

/** Days before the end, the last first, and how loud each is. */
const ALERTS: readonly { readonly days: number; readonly severity: Severity }[] = [
  { days: 7, severity: 'alarm' },
  { days: 30, severity: 'warning' },
  { days: 60, severity: 'notice' },
];

export interface ExpiryAlert {
  readonly severity: Severity;
  /** Whole days that are left; 0 on the last day and after the end. */
  readonly days: number;
  readonly isOver: boolean;
}

/**
 * What is to be said at `at` of something that is good `from` until just before `until`. Nothing
 * while more than half its life is left: a certificate of 30 days would begin in alarm.
 */
export const expiryAlert = ({ from, until }: Validity, at: Instant): ExpiryAlert | undefined => {
  const left = until - at;
  if (left <= 0) return { severity: 'alarm', days: 0, isOver: true };
  if (left > (until - from) / 2) return undefined;
  const alert = ALERTS.find(({ days }) => left <= days * DAY_MS);
  return alert && { severity: alert.severity, days: Math.floor(left / DAY_MS), isOver: false };
};

/**
 * Of several windows that follow each other, the one that ends last without a gap from `at` on;
 * undefined when none is open at `at`.
 */
export const lastWithoutGap = (windows: readonly Validity[], at: Instant): Validity | undefined => {
  let last: Validity | undefined;
  for (const window of windows.toSorted((a, b) => a.from - b.from)) {
    const reached = last?.until ?? at;
    if (window.from <= reached && window.until > reached) last = window;
  }
  return last;
};
