/** Periods whose end changes a case by itself: when they end, as the act that began them says. */

import type { Instant } from '@comity/kernel';
import type { ActRecord } from './act.js';
import { readActBody } from './bodies/act-bodies.js';
import { addDays } from './calendar.js';
import type { CalendarDate } from './calendar.js';
import { startOfDayIn } from './clocks/zone.js';
import type { CaseKind } from './life-cycle.js';

/**
 * The first instant that is too late for what `act` began; undefined where nothing ends by itself.
 * The day and its time zone stand in the act, under its author's signature, so both States read the
 * same instant whatever they know of calendars (Caracas 14(3), 22; Mercosur-EXT 21(3), 22(4), 29(4)).
 */
export const deadlineSetBy = (of: CaseKind | undefined, act: ActRecord): Instant | undefined => {
  const last = of === 'extradition' ? lastDayOf(act) : undefined;
  return last && startOfDayIn(last.timeZone, addDays(last.day, 1));
};

interface LastDay {
  readonly day: CalendarDate;
  readonly timeZone: string;
}

const lastDayOf = ({ kind, body }: ActRecord): LastDay | undefined => {
  if (kind === 'arrest_reported') {
    const arrest = readActBody('extradition', kind, body);
    return arrest.ok ? { day: arrest.value.dueOn, timeZone: arrest.value.timeZone } : undefined;
  }
  if (kind === 'ask_supplement') {
    const asked = readActBody('extradition', kind, body);
    return asked.ok && asked.value.silence === 'withdraws'
      ? { day: asked.value.dueOn, timeZone: asked.value.timeZone }
      : undefined;
  }
  if (kind === 'schedule' || kind === 'ready') {
    const agreed = readActBody('extradition', kind, body);
    if (!agreed.ok) return undefined;
    const { collectBy, timeZone } = agreed.value.handover;
    return { day: collectBy, timeZone };
  }
  return undefined;
};
