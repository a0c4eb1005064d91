/** The clocks of a case at a moment: a pure reading of its history, the same at both States. */

import { DAY_MS, HOUR_MS, instant } from '@comity/kernel';
import type { ActHash, Instant, Json, StateCode } from '@comity/kernel';
import type { ActRecord } from '../act.js';
import { addDays, daysBetween, isCalendarDate } from '../calendar.js';
import type { CalendarDate } from '../calendar.js';
import type { CaseFold, HistoryEntry } from '../case.js';
import { CASE_KINDS, lifeCycleOf } from '../life-cycle.js';
import type { Side } from '../life-cycle.js';
import { inForceBetween, stateEntryOf } from '../register/legal-register.js';
import type { LegalRegister } from '../register/legal-register.js';
import { addBusinessDays, calendarOf, nextBusinessDay } from './business-days.js';
import type { CalendarKnowledge } from './business-days.js';
import { CLOCK_RULES, STOPPING_EVENTS } from './clock-rules.js';
import type { ClockLength, ClockRule } from './clock-rules.js';
import { dayIn, startOfDayIn } from './zone.js';

/** `stopped`: the case ended first. `undated`: the act that starts it names no day that reads. */
export type ClockState = 'running' | 'suspended' | 'overdue' | 'met' | 'stopped' | 'undated';

/** Per cent of its time that a clock has run when it warns, and when it is over. */
export const WARNING_PERCENTS = [50, 75, 90, 100] as const;

/** One clock of a case. */
export interface CaseClock {
  readonly id: string;
  readonly name: string;
  readonly side: Side;
  /** The State that must act; its time zone and calendar count. */
  readonly state: StateCode;
  readonly zone: string;
  readonly calendar: CalendarKnowledge;
  /** The act that started it, and when its author says that was. */
  readonly act: ActHash;
  readonly startedAt: Instant;
  readonly standing: ClockState;
  /** The first instant that is too late; null while undated. */
  readonly due: Instant | null;
  /** The last day, in the zone. */
  readonly dueOn: CalendarDate | null;
  /** Calendar days of the zone from today to the last day; negative once it is over. */
  readonly daysLeft: number | null;
  /** The greatest of `WARNING_PERCENTS` that has been reached. */
  readonly warning: (typeof WARNING_PERCENTS)[number] | null;
  /** What ended, stopped or suspends it. */
  readonly because: HistoryEntry['event'] | null;
  readonly endedAt: Instant | null;
  readonly late: boolean;
  readonly escalatesTo: ClockRule['escalatesTo'];
  readonly source: string;
  readonly grounding: ClockRule['grounding'];
}

/** What a case's clocks are read from. */
export interface ClockQuestion {
  readonly fold: CaseFold;
  readonly acts: readonly ActRecord[];
  readonly register: LegalRegister;
  readonly now: Instant;
}

/**
 * Every clock that the case has started, in the order of the acts that did. An act that a crossed
 * act superseded starts and ends nothing; a clock ends, is suspended or stops only by an act with
 * effect, and otherwise goes on, overdue for as long as it takes. Where Medellín binds both States
 * a period in days begins on the receiver's next business day (Medellín 6(3)), one in hours at the
 * exact time (6(4)).
 */
export const clocksOf = (question: ClockQuestion): readonly CaseClock[] => {
  const { fold } = question;
  if (fold.sides === null) return [];
  const lines = fold.history.filter(hadEffect);
  return lines.flatMap((line, index) =>
    CLOCK_RULES.filter(({ of, start }) => of === fold.kind && start.includes(line.event)).map(
      (rule) => clockOf(question, rule, line, lines.slice(index + 1)),
    ),
  );
};

const JOINT: ReadonlySet<string> = new Set(
  CASE_KINDS.flatMap((of) => lifeCycleOf(of).transitions)
    .filter(({ joint }) => joint)
    .map(({ event }) => event),
);

/** A joint act of one State alone changes nothing yet. */
const hadEffect = ({ superseded, event, from, to }: HistoryEntry): boolean =>
  superseded === null && !(JOINT.has(event) && from === to);

const clockOf = (
  question: ClockQuestion,
  rule: ClockRule,
  line: HistoryEntry,
  later: readonly HistoryEntry[],
): CaseClock => {
  const state = question.fold.sides?.[rule.side] ?? line.author;
  const zone = stateEntryOf(question.register, state)?.timeZone ?? 'UTC';
  return {
    id: rule.id,
    name: rule.name,
    side: rule.side,
    escalatesTo: rule.escalatesTo,
    source: rule.source,
    grounding: rule.grounding,
    state,
    zone,
    calendar: calendarOf(state),
    act: line.act,
    startedAt: line.at,
    ...courseOf(question, rule, { line, state, zone, later }),
  };
};

type Course = Pick<
  CaseClock,
  'standing' | 'due' | 'dueOn' | 'daysLeft' | 'warning' | 'because' | 'endedAt' | 'late'
>;

const courseOf = (question: ClockQuestion, rule: ClockRule, start: Start): Course => {
  const { line, later, zone } = start;
  const ending = later.find(({ event }) => rule.end.includes(event));
  const stopping = ending ?? later.find(({ event }) => STOPPING_EVENTS.includes(event));
  const until = stopping?.at ?? question.now;
  const base = dueOf(question, rule, start);
  const pauses = pausesOf(rule, later, { until, base });
  const due = base && instant(base + pauses.days * DAY_MS);
  const dueOn = due && dayIn(zone, instant(due - 1));
  const late = due !== null && until >= due;
  return {
    standing: standingOf({ ending, stopping, due, late, paused: pauses.open }),
    due,
    dueOn,
    daysLeft: dueOn && daysBetween(dayIn(zone, until), dueOn),
    warning: warningOf(line.at, due, until),
    because: stopping?.event ?? pauses.open ?? null,
    endedAt: stopping?.at ?? null,
    late,
  };
};

const standingOf = (given: {
  readonly ending: HistoryEntry | undefined;
  readonly stopping: HistoryEntry | undefined;
  readonly due: Instant | null;
  readonly late: boolean;
  readonly paused: HistoryEntry['event'] | undefined;
}): ClockState => {
  if (given.ending) return 'met';
  if (given.stopping) return 'stopped';
  if (given.due === null) return 'undated';
  if (given.paused) return 'suspended';
  return given.late ? 'overdue' : 'running';
};

/**
 * Whole days begun of every suspension up to `until`, and what suspends the clock still. A clock
 * that was over before is not brought back to life.
 */
const pausesOf = (
  rule: ClockRule,
  later: readonly HistoryEntry[],
  { until, base }: { readonly until: Instant; readonly base: Instant | null },
): { readonly days: number; readonly open: HistoryEntry['event'] | undefined } => {
  let days = 0;
  let free = 0;
  for (const [index, line] of later.entries()) {
    const pause = rule.suspended.find(({ from }) => from === line.event);
    if (pause === undefined || line.at > until || line.at < free) continue;
    if (base !== null && line.at >= base + days * DAY_MS) break;
    const end = later.slice(index + 1).find(({ event }) => pause.until.includes(event));
    const isOpen = end === undefined || end.at > until;
    free = isOpen ? until : end.at;
    days += Math.ceil(Math.max(0, free - line.at) / DAY_MS);
    if (isOpen) return { days, open: line.event };
  }
  return { days, open: undefined };
};

interface Start {
  readonly line: HistoryEntry;
  readonly state: StateCode;
  readonly zone: string;
  readonly later: readonly HistoryEntry[];
}

const dueOf = (question: ClockQuestion, rule: ClockRule, start: Start): Instant | null => {
  const length = rule.length[urgencyOf(question)];
  if ('hours' in length) return instant(start.line.at + length.hours * HOUR_MS);
  const last = lastDayOf(question, length, start);
  return last && startOfDayIn(start.zone, addDays(last, 1));
};

const lastDayOf = (
  question: ClockQuestion,
  length: Exclude<ClockLength, { readonly hours: number }>,
  { line, state, zone }: Start,
): CalendarDate | null => {
  if ('named' in length) return namedDay(bodyOf(question, line.act), length);
  const day = dayIn(zone, line.at);
  const first = bindsMedellin(question, line.at) ? nextBusinessDay(state, day) : day;
  return 'days' in length
    ? addDays(first, length.days)
    : addBusinessDays(state, first, length.businessDays);
};

/** On the day the period begins: what comes into force later moves no clock that runs. */
const bindsMedellin = ({ fold, register }: ClockQuestion, on: Instant): boolean =>
  fold.sides !== null &&
  inForceBetween(register, 'MEDELLIN', [fold.sides.requesting, fold.sides.requested], on) === 'yes';

const bodyOf = ({ acts }: ClockQuestion, hash: ActHash): Json =>
  acts.find((act) => act.hash === hash)?.body ?? null;

/** The earliest day named; null when none reads as a day. */
const namedDay = (
  body: Json,
  { named, list }: { readonly named: string; readonly list?: string },
): CalendarDate | null => {
  const found = list === undefined ? [body] : [memberOf(body, list)].flat();
  const days = found
    .map((entry) => memberOf(entry, named))
    .filter((day): day is CalendarDate => typeof day === 'string' && isCalendarDate(day));
  return days.toSorted()[0] ?? null;
};

const memberOf = (value: Json, name: string): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? ((value as { readonly [member: string]: Json })[name] ?? null)
    : null;

const urgencyOf = (question: ClockQuestion): 'routine' | 'urgent' | 'emergency' => {
  const request = question.acts.find(({ kind }) => kind === 'request');
  const level = memberOf(memberOf(request?.body ?? null, 'urgency'), 'level');
  return level === 'urgent' || level === 'emergency' ? level : 'routine';
};

const warningOf = (start: Instant, due: Instant | null, now: Instant): CaseClock['warning'] => {
  if (due === null) return null;
  const run = due > start ? ((now - start) / (due - start)) * 100 : 100;
  return WARNING_PERCENTS.findLast((percent) => run >= percent) ?? null;
};
