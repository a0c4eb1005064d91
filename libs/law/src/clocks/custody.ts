/** How long a person may be held before the full request for extradition must be in. */

import type { Instant } from '@comity/kernel';
import { addDays, daysBetween } from '../calendar.js';
import type { CalendarDate } from '../calendar.js';
import { CUSTODY_RULES } from './custody-rules.js';
import type { CustodyRule, ReportedArrest } from './custody-rules.js';
import { dayIn, startOfDayIn } from './zone.js';

/** What is known of an arrest. */
export interface Custody extends Omit<ReportedArrest, 'notifiedOn'> {
  /** Absent while nobody knows it: then the detention counts, which can only be earlier. */
  readonly notifiedOn?: CalendarDate;
  /** What sets the period, where the rule is in no table. */
  readonly source?: string;
}

/** The period for which a person may be held. */
export interface CustodyTerm {
  /** Name of the rule, and by what it is one. */
  readonly name: string;
  readonly source: string;
  /** `stated`: by the State that reports the arrest, of a rule that we do not have. */
  readonly grounding: CustodyRule['grounding'] | 'stated';
  /** Calendar days, with those of an extension. */
  readonly days: number;
  readonly countsFrom: CalendarDate;
  /** True when the rule counts from a notice whose day is not known. */
  readonly assumed: boolean;
  /** The last day. */
  readonly dueOn: CalendarDate;
}

/** The custody clock at a moment. */
export interface CustodyClock extends CustodyTerm {
  /** The first instant at which the person must be freed. */
  readonly due: Instant;
  /** Days of the zone from today to the last day; negative once it has passed. */
  readonly daysLeft: number;
  /** Per cent of the days that have passed, at most 100. */
  readonly percent: number;
}

/** The period of provisional arrest; undefined where the rule is not known and names no days. */
export const custodyTerm = (custody: Custody): CustodyTerm | undefined => {
  const rule = ruleOf(custody);
  if (rule === undefined) return undefined;
  const { name, source, grounding } = rule;
  const wanted = rule.from === 'notice' ? custody.notifiedOn : custody.arrestedOn;
  const countsFrom = wanted ?? custody.arrestedOn;
  const days = rule.days + (custody.extended === true ? rule.extensionDays : 0);
  const dueOn = addDays(countsFrom, days);
  return { name, source, grounding, days, countsFrom, assumed: wanted === undefined, dueOn };
};

type AnyRule = Omit<CustodyRule, 'id' | 'grounding'> & Pick<CustodyTerm, 'grounding'>;

/** The rule of the table, or the one that the arrest states in full. */
const ruleOf = ({ rule, days, countsFrom, source }: Custody): AnyRule | undefined => {
  const known = CUSTODY_RULES.find(({ id }) => id === rule);
  if (known !== undefined || days === undefined || countsFrom === undefined) return known;
  return {
    name: 'As the State that holds the person has it',
    days,
    from: countsFrom,
    extensionDays: 0,
    source: source ?? 'not named',
    grounding: 'stated',
  };
};

/**
 * Reads the custody clock; it runs whatever else happens, until someone says that it ended.
 *
 * @param zone of the requested State, which holds the person
 * @returns undefined where no period is known
 */
export const custodyClock = (
  custody: Custody,
  zone: string,
  now: Instant,
): CustodyClock | undefined => {
  const term = custodyTerm(custody);
  if (term === undefined) return undefined;
  const today = dayIn(zone, now);
  const passed = daysBetween(term.countsFrom, today);
  return {
    ...term,
    due: startOfDayIn(zone, addDays(term.dueOn, 1)),
    daysLeft: daysBetween(today, term.dueOn),
    percent: Math.min(100, Math.max(0, Math.floor((passed / term.days) * 100))),
  };
};
