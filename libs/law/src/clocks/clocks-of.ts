/**
 * The clocks of a case at a moment: a pure reading of its history, the same at both States but for
 * lengths that a State has configured for its own duties.
 */

import { DAY_MS, HOUR_MS, instant } from '@comity/kernel';
import type { ActHash, Instant, Json } from '@comity/kernel';
import type { ActRecord } from '../act.js';
import { daysBetween } from '../calendar.js';
import type { CaseFold, HistoryEntry } from '../case.js';
import { CASE_KINDS, lifeCycleOf } from '../life-cycle.js';
import type { CaseKind } from '../life-cycle.js';
import { stateEntryOf } from '../register/legal-register.js';
import type { LegalRegister } from '../register/legal-register.js';
import { calendarOf } from './business-days.js';
import { reachedAt, WARNING_PERCENTS } from './case-clock.js';
import type { CaseClock, ClockState, WarningPercent } from './case-clock.js';
import { holds, valuesAt } from './circumstances.js';
import type { Setting } from './circumstances.js';
import type { ClockEvent, ClockRule } from './clock-rule.js';
import { CLOCK_RULES, STOPPING_EVENTS } from './clock-rules.js';
import { termOf } from './due-dates.js';
import type { Beginning, Term } from './due-dates.js';
import { isValidOn, ownLengthOf } from './own-lengths.js';
import type { OwnClocks, OwnLength } from './own-lengths.js';
import { pausesOf } from './pauses.js';
import { dayIn } from './zone.js';

/** What a case's clocks are read from. */
export interface ClockQuestion {
  readonly fold: CaseFold;
  readonly acts: readonly ActRecord[];
  readonly register: LegalRegister;
  readonly now: Instant;
  /** What the State that asks has configured for its own duties. */
  readonly own?: OwnClocks;
  /** The network's rules, where others than `CLOCK_RULES` are to be read. */
  readonly rules?: readonly ClockRule[];
}

/**
 * Every clock that the case has started, in the order of the acts that did. A clock ends, is
 * suspended or stops only by an act with effect, or when the fold itself ends a period, and
 * otherwise goes on, overdue for as long as it takes. A superseded act ends nothing; what it would
 * have started is shown as stopped by what superseded it, since its author has seen it run.
 */
export const clocksOf = (question: ClockQuestion): readonly CaseClock[] => {
  const { history, kind, sides } = question.fold;
  if (kind === null || sides === null) return [];
  const rules = (question.rules ?? CLOCK_RULES).filter(({ of }) => of === kind);
  const bodies = new Map(question.acts.map(({ hash, body }) => [hash, body]));
  return history.flatMap((line, index) => {
    if (line.superseded === null ? !hadEffect(line) : !isCrossed(line)) return [];
    const setting = {
      line,
      body: bodies.get(line.act) ?? null,
      before: history.slice(0, index).filter(hadEffect),
      fold: question.fold,
      register: question.register,
    };
    const after = { bodies, later: history.slice(index + 1).filter(hadEffect) };
    return rules
      .filter(({ start }) => startedBy(kind, line).some((event) => start.includes(event)))
      .filter(({ only }) => holds(only ?? 'always', setting))
      .flatMap((rule) => clockOf(question, rule, setting, after));
  });
};

const JOINT: ReadonlySet<string> = new Set(
  CASE_KINDS.flatMap((of) => lifeCycleOf(of).transitions)
    .filter(({ joint }) => joint)
    .map(({ event }) => event),
);

/** A joint act of one State alone changes nothing yet. */
const hadEffect = ({ superseded, event, from, to }: HistoryEntry): boolean =>
  superseded === null && !(JOINT.has(event) && from === to);

/** What no honest State writes; any other act without effect met another under way. */
const DISHONEST: readonly unknown[] = ['WRONG_SIDE', 'AUTHOR_NOT_PARTY', 'CASE_NOT_OPEN'];

const isCrossed = ({ superseded }: HistoryEntry): boolean =>
  superseded !== null && !DISHONEST.includes(superseded.reason);

/** The event itself; of an act that was superseded also the receipt that followed it before. */
const startedBy = (of: CaseKind, { event, superseded }: HistoryEntry): readonly ClockEvent[] => {
  if (superseded === null) return [event];
  const { transitions } = lifeCycleOf(of);
  const led = transitions.filter(({ actKind }) => actKind === event).map(({ to }) => to);
  const receipts = transitions.filter(
    ({ carrier, from }) => carrier === 'receipt' && from.some((status) => led.includes(status)),
  );
  return [event, ...receipts.map((receipt) => receipt.event as ClockEvent)];
};

interface After {
  readonly bodies: ReadonlyMap<ActHash, Json>;
  /** Entries with effect after the one that started the clock. */
  readonly later: readonly HistoryEntry[];
}

/** The clock, unless `rule` was not in force on the day on which it would have started. */
const clockOf = (
  question: ClockQuestion,
  rule: ClockRule,
  setting: Setting,
  after: After,
): readonly CaseClock[] => {
  const state = setting.fold.sides?.[rule.side] ?? setting.line.author;
  const zone = stateEntryOf(question.register, state)?.timeZone ?? 'UTC';
  const startedAt = startOf(rule, setting);
  const day = dayIn(zone, startedAt);
  if (!isValidOn(rule, day)) return [];
  const { when, is } = lengthOf(rule, setting);
  const own = ownLengthOf(question.own, { rule, when, state, day });
  const term = termFrom(rule, own?.length ?? is, { ...setting, state, zone, startedAt });
  const course = courseOf(question, rule, term, { setting, after });
  const basis = { source: rule.source, grounding: rule.grounding, ...basisOf(term, own) };
  return [
    {
      ...configuredIn(rule),
      ...basis,
      ...placeOf(term, setting, startedAt),
      state,
      calendar: calendarOf(question.register, state),
      ...course,
    },
  ];
};

const configuredIn = (rule: ClockRule) => {
  const { id, name, of, side, escalatesTo, tellsOther, remindEveryDays } = rule;
  return { id, name, of, side, escalatesTo, tellsOther, remindEveryDays };
};

const basisOf = ({ custody }: Term, own: OwnLength | undefined) => ({
  ...(custody && { source: custody.source, grounding: custody.grounding }),
  ...(own && { source: own.source }),
  configured: own !== undefined,
});

const placeOf = (term: Term, { line }: Setting, startedAt: Instant) => {
  const { zone, runsFrom, countsFrom, assumed } = term;
  return { act: line.act, startedAt, zone, runsFrom, countsFrom, assumed };
};

/** The first length whose circumstance holds; the last always does. */
const lengthOf = ({ lengths }: ClockRule, setting: Setting): ClockRule['lengths'][number] =>
  lengths.find(({ when }) => holds(when, setting)) ?? { when: 'always', is: { named: '' } };

/** When it started; earlier than the act where the act tells by how much. */
const startOf = ({ hoursBefore }: ClockRule, { line, body }: Setting): Instant => {
  const hours = hoursBefore === undefined ? [] : valuesAt(body, hoursBefore);
  const [before = 0] = hours.filter((one) => typeof one === 'number');
  return instant(line.at - before * HOUR_MS);
};

/** Hours that the act should tell and does not leave the clock without a day. */
const termFrom = (
  { hoursBefore }: ClockRule,
  length: Parameters<typeof termOf>[0],
  beginning: Beginning,
): Term => {
  const told = hoursBefore === undefined || valuesAt(beginning.body, hoursBefore).length > 0;
  return termOf(told ? length : { named: '' }, beginning);
};

type Course = Pick<
  CaseClock,
  'standing' | 'due' | 'dueOn' | 'daysLeft' | 'warning' | 'because' | 'endedAt' | 'late'
>;

interface End {
  readonly event: ClockEvent;
  readonly at: Instant;
  readonly met: boolean;
}

const courseOf = (
  question: ClockQuestion,
  rule: ClockRule,
  term: Term,
  { setting, after }: { readonly setting: Setting; readonly after: After },
): Course => {
  const superseded = supersededBy(setting);
  const end = superseded ?? endOf(rule, setting, after);
  const until = end?.at ?? question.now;
  const pauses = pausesOf(rule, after.later, { until, base: term.due });
  const due = term.due && instant(term.due + pauses.days * DAY_MS);
  const dueOn = due && dayIn(term.zone, instant(due - 1));
  const late = due !== null && until >= due && superseded === undefined;
  return {
    standing: standingOf({ end, due, late, paused: pauses.open }),
    due,
    dueOn,
    daysLeft: dueOn && daysBetween(dayIn(term.zone, until), dueOn),
    warning: due && warningOf({ runsFrom: term.runsFrom, due }, until),
    because: end?.event ?? pauses.open ?? null,
    endedAt: end?.at ?? null,
    late,
  };
};

/** The act that superseded the one that would have started the clock, or what came before it. */
const supersededBy = ({ line, before, fold }: Setting): End | undefined => {
  if (line.superseded === null) return undefined;
  const by = fold.history.find(({ act }) => act === line.superseded?.by) ?? before.at(-1);
  const at = instant(Math.max(line.at, by?.at ?? line.at));
  return { event: by?.event ?? line.event, at, met: false };
};

/** The first act or expiry that ends the clock or stops it. */
const endOf = (rule: ClockRule, setting: Setting, after: After): End | undefined => {
  // What an act tells of the time before it may be over with that very act.
  const lines = rule.hoursBefore === undefined ? after.later : [setting.line, ...after.later];
  for (const line of lines) {
    const met =
      rule.end.includes(line.event) &&
      holds(rule.endOnly ?? 'always', {
        ...setting,
        line,
        body: after.bodies.get(line.act) ?? null,
      });
    if (met || STOPPING_EVENTS[rule.of].includes(line.event)) {
      return { event: line.event, at: line.at, met };
    }
  }
  return undefined;
};

const standingOf = (given: {
  readonly end: End | undefined;
  readonly due: Instant | null;
  readonly late: boolean;
  readonly paused: ClockEvent | undefined;
}): ClockState => {
  if (given.end) return given.end.met ? 'met' : 'stopped';
  if (given.due === null) return 'undated';
  if (given.paused) return 'suspended';
  return given.late ? 'overdue' : 'running';
};

const warningOf = (
  span: { readonly runsFrom: Instant; readonly due: Instant },
  now: Instant,
): WarningPercent | null =>
  WARNING_PERCENTS.findLast((percent) => now >= reachedAt(span, percent)) ?? null;
