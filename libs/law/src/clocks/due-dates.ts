/** When a clock is due by its rule alone, before anything suspends it. */

import { HOUR_MS, instant } from '@comity/kernel';
import type { Instant, Json, StateCode } from '@comity/kernel';
import { addDays, isCalendarDate } from '../calendar.js';
import type { CalendarDate } from '../calendar.js';
import { readActBody } from '../bodies/act-bodies.js';
import { addBusinessDays, nextBusinessDay } from './business-days.js';
import { bindsMedellin, valuesAt } from './circumstances.js';
import type { Setting } from './circumstances.js';
import type { ClockLength } from './clock-rule.js';
import { custodyTerm } from './custody.js';
import type { CustodyTerm } from './custody.js';
import { dayIn, isZone, startOfDayIn } from './zone.js';

/** A clock's beginning, and the State whose duty it is. */
export interface Beginning extends Setting {
  readonly state: StateCode;
  readonly zone: string;
  /** What it counts from, where that is not the act's own moment. */
  readonly startedAt: Instant;
}

/** What a rule makes of a beginning. */
export interface Term {
  /** The first instant that is too late; null where no day reads. */
  readonly due: Instant | null;
  /** The zone in which the last day ends. */
  readonly zone: string;
  /** The instant from which its per cents run. */
  readonly runsFrom: Instant;
  /** The day after which days are counted; null where none are. */
  readonly countsFrom: CalendarDate | null;
  /** Whether that day stands for one that is not known. */
  readonly assumed: boolean;
  /** Of a custody clock, what sets its period. */
  readonly custody: CustodyTerm | null;
}

/**
 * The term of a clock of `length`. Where Medellín binds both States on the day it begins, a period
 * in days begins on the receiver's next business day (Medellín 6(3)), one in hours at the exact
 * time (6(4)).
 */
export const termOf = (length: ClockLength, beginning: Beginning): Term => {
  if ('hours' in length) return hoursTerm(length.hours, beginning);
  if ('custody' in length) return custodyTermOf(beginning);
  if ('named' in length) return namedTerm(length, beginning);
  if ('businessDays' in length) {
    const first = firstDay(beginning);
    const { register, state } = beginning;
    const last = addBusinessDays(register, state, first, length.businessDays);
    return endOf(last, beginning, first);
  }
  const { days, after } = length;
  const first = after === undefined ? firstDay(beginning) : earliestDay(beginning.body, after);
  return first === null ? undated(beginning) : endOf(addDays(first, days), beginning, first);
};

const undated = ({ zone, startedAt }: Beginning): Term => ({
  due: null,
  zone,
  runsFrom: startedAt,
  countsFrom: null,
  assumed: false,
  custody: null,
});

const hoursTerm = (hours: number, beginning: Beginning): Term => ({
  ...undated(beginning),
  due: instant(beginning.startedAt + hours * HOUR_MS),
});

const endOf = (
  last: CalendarDate,
  beginning: Beginning,
  countsFrom: CalendarDate | null,
): Term => ({
  ...undated(beginning),
  due: startOfDayIn(beginning.zone, addDays(last, 1)),
  countsFrom,
});

const firstDay = (beginning: Beginning): CalendarDate => {
  const day = dayIn(beginning.zone, beginning.startedAt);
  return bindsMedellin(beginning) ? nextBusinessDay(beginning.register, beginning.state, day) : day;
};

const namedTerm = (
  { named, zone }: Extract<ClockLength, { readonly named: string }>,
  beginning: Beginning,
): Term => {
  const day = earliestDay(beginning.body, named);
  const [stated] = zone === undefined ? [] : valuesAt(beginning.body, zone);
  const own = typeof stated === 'string' && isZone(stated) ? { zone: stated } : {};
  return day === null ? undated(beginning) : endOf(day, { ...beginning, ...own }, null);
};

/** The day and its zone as the arrest names them: the fold ends the period at the same instant. */
const custodyTermOf = (beginning: Beginning): Term => {
  const arrest = readActBody('extradition', 'arrest_reported', beginning.body);
  const custody = arrest.ok ? custodyTerm(arrest.value) : undefined;
  if (!arrest.ok || custody === undefined) return undated(beginning);
  const { countsFrom, assumed, dueOn } = custody;
  const held = { ...beginning, zone: arrest.value.timeZone };
  return {
    ...endOf(dueOn, held, countsFrom),
    runsFrom: startOfDayIn(held.zone, countsFrom),
    assumed,
    custody,
  };
};

/** The earliest day at `path`; null when none reads as a day. */
const earliestDay = (body: Json, path: string): CalendarDate | null => {
  const days = valuesAt(body, path).filter(
    (day): day is CalendarDate => typeof day === 'string' && isCalendarDate(day),
  );
  return days.toSorted()[0] ?? null;
};
