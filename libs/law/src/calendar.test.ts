/** Days of the calendar, without an hour and without a zone. */

import { describe, expect, it } from '@jest/globals';
import { instantFromIso } from '@comity/kernel';
import { addDays, calendarDate, daysBetween, daysSince, isCalendarDate } from './index.js';

describe('a day of the calendar', () => {
  it.each(['2026-06-08', '2028-02-29', '1970-01-01', '2000-12-31'])('is %s', (text) => {
    expect(isCalendarDate(text)).toBe(true);
    expect(calendarDate(text)).toBe(text);
  });

  it.each([
    '2026-02-30',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-06-00',
    '2026-6-8',
    '26-06-08',
    '2026-06-08T00:00:00Z',
    ' 2026-06-08',
    '2026-06-08 ',
    'x2026-06-08',
    '',
  ])('is not %j', (text) => {
    expect(isCalendarDate(text)).toBe(false);
    expect(() => calendarDate(text)).toThrow(RangeError);
  });

  it.each([
    ['2026-06-08', 1, '2026-06-09'],
    ['2026-06-08', 0, '2026-06-08'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-12-31', 60, '2027-03-01'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(calendarDate(from), days)).toBe(to);
    expect(daysBetween(calendarDate(from), calendarDate(to))).toBe(days);
  });

  it.each([
    ['2026-06-08T00:00:00Z', 0],
    ['2026-06-08T23:59:59Z', 0],
    ['2026-06-09T00:00:00Z', 1],
    ['2026-06-07T23:59:59Z', -1],
  ])('began by %s %i whole days ago', (on, days) => {
    expect(daysSince(calendarDate('2026-06-08'), instantFromIso(on))).toBe(days);
  });
});
