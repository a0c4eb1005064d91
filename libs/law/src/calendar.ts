/** Calendar days as treaties count them: a date without an hour and without a zone. */

import { DAY_MS, instant, instantFromIso, toIso } from '@comity/kernel';
import type { Brand, Instant } from '@comity/kernel';

/** A day of the calendar, as `2026-06-08`. */
export type CalendarDate = Brand<string, 'CalendarDate'>;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_CHARS = 10;

/** Whether `text` is a day that the calendar has, so not `2026-02-30`. */
export const isCalendarDate = (text: string): text is CalendarDate => {
  if (!DATE.test(text)) return false;
  try {
    return toIso(instantFromIso(`${text}T00:00:00Z`)).slice(0, DATE_CHARS) === text;
  } catch {
    return false;
  }
};

/** Reads a day. @throws {RangeError} unless the calendar has it */
export const calendarDate = (text: string): CalendarDate => {
  if (!isCalendarDate(text)) throw new RangeError('not a day of the calendar');
  return text;
};

/** The instant at which `date` begins in UTC. */
export const startOf = (date: CalendarDate): Instant => instantFromIso(`${date}T00:00:00Z`);

/** Whole days from the beginning of `date` (UTC) to `on`; negative when `on` is earlier. */
export const daysSince = (date: CalendarDate, on: Instant): number =>
  Math.floor((on - startOf(date)) / DAY_MS);

/** The day `days` after `date`; before it when negative. */
export const addDays = (date: CalendarDate, days: number): CalendarDate =>
  calendarDate(toIso(instant(startOf(date) + days * DAY_MS)).slice(0, DATE_CHARS));

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  (startOf(to) - startOf(from)) / DAY_MS;
