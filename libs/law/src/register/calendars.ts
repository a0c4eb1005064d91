/** Days on which the authorities of a State do not work, as rows of the register. */

import type { Json, StateCode } from '@comity/kernel';
import { isCalendarDate } from '../calendar.js';
import { state } from '../bodies/words.js';
import {
  checked,
  faultIf,
  list,
  object,
  oneOf,
  optional,
  reader,
  refuse,
  text,
  whole,
} from '../bodies/reading.js';
import type { Fault, ReadBy, Reader } from '../bodies/reading.js';

/**
 * Holidays of one State at most. Each falls on one day of a year, so a calendar that a State writes
 * against another's clocks still leaves sixty working days a year, and every count of them ends.
 */
export const HOLIDAYS_MAX = 200;
/** Holidays that move with Easter: from Septuagesima to the weeks after Corpus Christi. */
const EASTER_DAYS_MAX = 70;
const YEARS_BETWEEN_MAX = 100;
const YEAR_MIN = 1800;
const YEAR_MAX = 2999;
const SOURCE_CHARS_MAX = 2_000;
/** A year that has every day of the calendar. */
const LEAP_YEAR = 2000;

const year = whole({ min: YEAR_MIN, max: YEAR_MAX });
/** First and last year in which it is one: who ends a holiday moves no clock of the years before. */
const years = { since: optional(year), until: optional(year) };

/** A day of every year, as `09-15`. */
const dayOfYear: Reader<string> = reader({ kind: 'date' }, (value, path, problems) =>
  typeof value === 'string' && isCalendarDate(`${LEAP_YEAR}-${value}`)
    ? value
    : refuse(problems, path, 'NOT_DATE'),
);

const dated = object({
  date: dayOfYear,
  ...years,
  /** Only every so many years, counted from `since`. */
  every: optional(whole({ min: 2, max: YEARS_BETWEEN_MAX })),
});

const fromEaster = object({
  /** Days from Easter Sunday; negative before it. */
  easter: whole({ min: -EASTER_DAYS_MAX, max: EASTER_DAYS_MAX }),
  ...years,
});

const ofMonth = object({
  month: whole({ min: 1, max: 12 }),
  /** Sunday is 0. */
  weekDay: whole({ min: 0, max: 6 }),
  /** The first to the fifth such day of the month. */
  nth: whole({ min: 1, max: 5 }),
  ...years,
});

/** One holiday, in the form that its first member tells. */
export type Holiday = ReadBy<typeof dated> | ReadBy<typeof fromEaster> | ReadBy<typeof ofMonth>;

const formOf = (value: Json): Reader<Holiday> => {
  const has = (name: string): boolean =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, name);
  if (has('easter')) return fromEaster;
  return has('month') ? ofMonth : dated;
};

const yearFaults = (holiday: Holiday): readonly Fault[] => {
  const { since, until } = holiday;
  return [
    ...faultIf('every' in holiday && since === undefined, 'since', 'MISSING'),
    ...faultIf(
      since !== undefined && until !== undefined && until < since,
      'until',
      'OUT_OF_RANGE',
    ),
  ];
};

const holiday: Reader<Holiday> = checked(
  reader(dated.shape, (value, path, problems) => formOf(value)(value, path, problems)),
  yearFaults,
);

/** One State's holidays and the law they rest on. */
export const calendar = object({
  state,
  source: text('line', SOURCE_CHARS_MAX),
  grounding: oneOf('found', 'recalled'),
  days: list(holiday, { max: HOLIDAYS_MAX }),
});

export type Calendar = ReadBy<typeof calendar>;

/** The calendar of `state`; undefined where the register has none, or one that names no holiday. */
export const calendarOfState = (
  { calendars }: { readonly calendars: readonly Calendar[] },
  state: StateCode,
): Calendar | undefined => calendars.find((row) => row.state === state && row.days.length > 0);
