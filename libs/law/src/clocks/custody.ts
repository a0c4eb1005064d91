/** How long a person may be held before the full request for extradition must be in. */

import type { Instant } from '@comity/kernel';
import { addDays, daysBetween } from '../calendar.js';
import type { CalendarDate } from '../calendar.js';
import { CUSTODY_RULES } from './custody-rules.js';
import type { CustodyRule, CustodyRuleId } from './custody-rules.js';
import { dayIn, startOfDayIn } from './zone.js';

/** What is known of an arrest. */
export interface Custody {
  readonly rule: CustodyRuleId;
  readonly arrestedOn: CalendarDate;
  /** Absent while nobody knows it: then the detention counts, which can only be earlier. */
  readonly notifiedOn?: CalendarDate;
  /** The zone of the requested State, which holds the person. */
  readonly zone: string;
  readonly extended?: boolean;
}

/** The custody clock at a moment. */
export interface CustodyClock {
  readonly rule: CustodyRule;
  readonly countsFrom: CalendarDate;
  /** True when the rule counts from a notice whose day is not known. */
  readonly assumed: boolean;
  readonly dueOn: CalendarDate;
  /** The first instant at which the person must be freed. */
  readonly due: Instant;
  /** Days of the zone from today to the last day; negative once it has passed. */
  readonly daysLeft: number;
  /** Per cent of the days that have passed, at most 100. */
  readonly percent: number;
}

/** Reads the custody clock; it runs whatever else happens, until someone says that it ended. */
export const custodyClock = (custody: Custody, now: Instant): CustodyClock => {
  const rule: CustodyRule = CUSTODY_RULES.find(({ id }) => id === custody.rule) ?? CUSTODY_RULES[0];
  const wanted = rule.from === 'notice' ? custody.notifiedOn : custody.arrestedOn;
  const countsFrom = wanted ?? custody.arrestedOn;
  const days = rule.days + (custody.extended === true ? rule.extensionDays : 0);
  const dueOn = addDays(countsFrom, days);
  const today = dayIn(custody.zone, now);
  const passed = daysBetween(countsFrom, today);
  return {
    rule,
    countsFrom,
    assumed: wanted === undefined,
    dueOn,
    due: startOfDayIn(custody.zone, addDays(dueOn, 1)),
    daysLeft: daysBetween(today, dueOn),
    percent: Math.min(100, Math.max(0, Math.floor((passed / days) * 100))),
  };
};
