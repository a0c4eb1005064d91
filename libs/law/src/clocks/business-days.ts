/** Days on which authorities work: weekends for every State, holidays where the register has them. */

import { DAY_MS } from '@comity/kernel';
import type { StateCode } from '@comity/kernel';
import { addDays, calendarDate, startOf } from '../calendar.js';
import type { CalendarDate } from '../calendar.js';
import { calendarOfState } from '../register/calendars.js';
import type { Calendar, Holiday } from '../register/calendars.js';
import type { LegalRegister } from '../register/legal-register.js';

/** What is known of a State's working days; `weekends_only` where its holidays are not. */
export type CalendarKnowledge = Calendar['grounding'] | 'weekends_only';

/** What the days of a State are counted by. */
type Calendars = Pick<LegalRegister, 'calendars'>;

const WEEK_DAYS = 7;
/** 1 January 1970 was a Thursday; Sunday is 0. */
const EPOCH_WEEK_DAY = 4;
const SATURDAY = 6;
const SUNDAY = 0;

/** How much the register knows of the holidays of `state`. */
export const calendarOf = (register: Calendars, state: StateCode): CalendarKnowledge =>
  calendarOfState(register, state)?.grounding ?? 'weekends_only';

/** Whether the authorities of `state` work on `date`, as far as the register knows. */
export const isBusinessDay = (
  register: Calendars,
  state: StateCode,
  date: CalendarDate,
): boolean => {
  const day = weekDayOf(date);
  if (day === SATURDAY || day === SUNDAY) return false;
  const days = calendarOfState(register, state)?.days ?? [];
  return !days.some((holiday) => fallsOn(holiday, date));
};

/** The first business day of `state` after `date`; every calendar has one (`HOLIDAYS_MAX`). */
export const nextBusinessDay = (
  register: Calendars,
  state: StateCode,
  date: CalendarDate,
): CalendarDate => {
  let day = addDays(date, 1);
  while (!isBusinessDay(register, state, day)) day = addDays(day, 1);
  return day;
};

/** The `count`th business day of `state` after `date`; `date` itself for 0. */
export const addBusinessDays = (
  register: Calendars,
  state: StateCode,
  date: CalendarDate,
  count: number,
): CalendarDate => {
  let day = date;
  for (let left = count; left > 0; left -= 1) day = nextBusinessDay(register, state, day);
  return day;
};

/** Easter Sunday of `year` in the Gregorian calendar (the anonymous computus). */
export const easterOf = (year: number): CalendarDate => {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const epact =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % WEEK_DAYS;
  const late = Math.floor((golden + 11 * epact + 22 * week) / 451);
  const days = epact + week - WEEK_DAYS * late + 114;
  return calendarDate(`${year}-${two(Math.floor(days / 31))}-${two((days % 31) + 1)}`);
};

const weekDayOf = (date: CalendarDate): number =>
  (startOf(date) / DAY_MS + EPOCH_WEEK_DAY) % WEEK_DAYS;

const fallsOn = (holiday: Holiday, date: CalendarDate): boolean => {
  const year = Number(date.slice(0, 4));
  const { since = year, until = year } = holiday;
  if (year < since || year > until) return false;
  if ('easter' in holiday) return addDays(easterOf(year), holiday.easter) === date;
  if ('date' in holiday) {
    return date.slice(5) === holiday.date && (year - since) % (holiday.every ?? 1) === 0;
  }
  const [month, dayOfMonth] = [Number(date.slice(5, 7)), Number(date.slice(8))];
  return (
    month === holiday.month &&
    weekDayOf(date) === holiday.weekDay &&
    Math.ceil(dayOfMonth / WEEK_DAYS) === holiday.nth
  );
};

const two = (value: number): string => String(value).padStart(2, '0');
