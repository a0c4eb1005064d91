/** The day for which the law is asked. */

import type { Instant } from '@comity/kernel';
import { isCalendarDate, startOf } from '@comity/law';
import { systemClock } from '@comity/platform';
import { UsageError } from '../options.js';

/** The start of the day named, or now. @throws {UsageError} unless the calendar has the day */
export const askedDay = (text: string | undefined): Instant => {
  if (text === undefined) return systemClock.now();
  if (isCalendarDate(text)) return startOf(text);
  throw new UsageError(`--on wants a day as 2026-06-08, not "${text}"`);
};
