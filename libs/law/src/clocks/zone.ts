/** Legal days in a State's own time: where a day begins, and on which day a moment falls. */

import { HOUR_MS, instant, instantFromIso } from '@comity/kernel';
import type { Instant } from '@comity/kernel';
import { calendarDate, startOf } from '../calendar.js';
import type { CalendarDate } from '../calendar.js';

const DATE_CHARS = 10;

/** `America/Lima`, `UTC`; not an offset, which forgets summer time. */
const ZONE = /^(?:UTC|[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_-]+){1,2})$/;

/** Whether `name` is a zone of the IANA database. */
export const isZone = (name: string): boolean => {
  if (!ZONE.test(name)) return false;
  try {
    formatterFor(name);
    return true;
  } catch {
    return false;
  }
};

/** The day on which `at` falls in `zone`, a name of the IANA database. */
export const dayIn = (zone: string, at: Instant): CalendarDate =>
  calendarDate(wallIn(zone, at).slice(0, DATE_CHARS));

/**
 * The first instant of `date` in `zone`, also where clocks skip or repeat midnight.
 *
 * @throws {RangeError} for a zone that the IANA database does not have
 */
export const startOfDayIn = (zone: string, date: CalendarDate): Instant => {
  const midnight = startOf(date);
  const first = instant(midnight - offsetIn(zone, midnight));
  const second = instant(midnight - offsetIn(zone, first));
  const earlier = [first, second].map((at) => instant(at - HOUR_MS));
  const begins = [first, second, ...earlier].filter((at) => dayIn(zone, at) === date);
  return instant(Math.min(...(begins.length > 0 ? begins : [first])));
};

const offsetIn = (zone: string, at: Instant): number =>
  instantFromIso(`${wallIn(zone, at)}Z`) - Math.floor(at / 1_000) * 1_000;

/** What a clock on the wall shows: `2026-06-08T13:05:00`. */
const wallIn = (zone: string, at: Instant): string => {
  const shown = Object.fromEntries(
    formatterFor(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const { year = '', month = '', day = '', hour = '', minute = '', second = '' } = shown;
  return `${year.padStart(4, '0')}-${month}-${day}T${hour}:${minute}:${second}`;
};

const formatters = new Map<string, Intl.DateTimeFormat>();

const formatterFor = (zone: string): Intl.DateTimeFormat => {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formatters.set(zone, made);
  return made;
};
