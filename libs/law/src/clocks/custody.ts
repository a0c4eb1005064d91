/** How long a person may be held before the full request for extradition must be in. */

import type { Instant } from '@comity/kernel';
import { addDays, daysBetween } from '../calendar.js';
import type { CalendarDate } from '../calendar.js';
import { dayIn, startOfDayIn } from './zone.js';

/** A period of provisional arrest, as its instrument sets it. */
export interface CustodyRule {
  readonly id: string;
  readonly name: string;
  readonly days: number;
  /** From the beginning of detention, or from the notice of it to the requesting State. */
  readonly from: 'detention' | 'notice';
  /** Days that may be added on request. */
  readonly extensionDays: number;
  readonly source: string;
  readonly grounding: 'found' | 'recalled';
}

/** Treaty periods and those of national laws, none of them editable (domain report, finding 5). */
export const CUSTODY_RULES = [
  {
    id: 'B-47',
    name: 'Caracas',
    days: 60,
    from: 'detention',
    extensionDays: 0,
    source: 'Caracas 14(3)',
    grounding: 'recalled',
  },
  {
    id: 'A-35',
    name: 'Montevideo (two months, counted as 60 days, the shorter reading)',
    days: 60,
    from: 'notice',
    extensionDays: 0,
    source: 'Montevideo 1933, art. 10',
    grounding: 'found',
  },
  {
    id: 'MERCOSUR-EXT',
    name: 'MERCOSUR',
    days: 40,
    from: 'notice',
    extensionDays: 0,
    source: 'Mercosur-EXT 29(4)',
    grounding: 'found',
  },
  {
    id: 'BR-NATIONAL',
    name: 'Brazil, where no treaty sets a period',
    days: 60,
    from: 'notice',
    extensionDays: 0,
    source: 'BR Law 13.445, art. 84(4)',
    grounding: 'found',
  },
  {
    id: 'PE-NATIONAL',
    name: 'Peru, where no treaty sets a period (from detention, the earlier reading)',
    days: 30,
    from: 'detention',
    extensionDays: 0,
    source: 'Peru CPP 523',
    grounding: 'found',
  },
  {
    id: 'AR-NATIONAL',
    name: 'Argentina, where no treaty sets a period',
    days: 30,
    from: 'notice',
    extensionDays: 10,
    source: 'Argentina, Ley 24.767',
    grounding: 'found',
  },
] as const satisfies readonly CustodyRule[];

export type CustodyRuleId = (typeof CUSTODY_RULES)[number]['id'];

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
