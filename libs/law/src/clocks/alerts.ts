/** Whom a clock tells at a moment, and when a case has to be looked at again. */

import { DAY_MS, instant } from '@comity/kernel';
import type { Instant, Json, StateCode } from '@comity/kernel';
import type { CaseFold, HistoryEntry } from '../case.js';
import type { OfficerRole } from '../life-cycle-data.js';
import { CASE_KINDS, lifeCycleOf } from '../life-cycle.js';
import { reachedAt, WARNING_PERCENTS } from './case-clock.js';
import type { CaseClock, WarningPercent } from './case-clock.js';
import { valuesAt } from './circumstances.js';
import { CLOCK_RULES } from './clock-rules.js';

/** How pressing: of all that an alert says, this and the id of the case may leave the node (VP-17). */
export type AlertUrgency = 'routine' | 'urgent' | 'emergency';

/** What is to be told of a clock. */
export interface ClockAlert {
  readonly percent: WarningPercent;
  /** Of what is over, how often it was to be told before; 0 for a warning. */
  readonly nth: number;
  /** Roles that it calls: before, whoever prepares what ends the clock; after, the escalation. */
  readonly calls: readonly OfficerRole[];
  readonly urgency: AlertUrgency;
}

const OVER = 100;
const PRESSING = 90;
/** Periods whose end changes a case by itself. */
const EXPIRIES: readonly CaseClock['because'][] = CASE_KINDS.flatMap((of) =>
  lifeCycleOf(of)
    .transitions.filter(({ carrier }) => carrier === 'clock')
    .map(({ event }) => event as CaseClock['because']),
);
const LEVELS: readonly AlertUrgency[] = ['routine', 'urgent', 'emergency'];

/**
 * What is to be told of `clock` in `state` at `now`; undefined while nothing is. Only the greatest
 * share reached is told: of a clock that ran unwatched from 40 to 95 per cent, that it is at 90.
 *
 * @param content of the case's request, for the urgency that it names itself
 */
export const alertOf = (
  clock: CaseClock,
  {
    state,
    content,
    now,
  }: { readonly state: StateCode; readonly content: Json; readonly now: Instant },
): ClockAlert | undefined => {
  const isOver = clock.standing === 'overdue' || (clock.late && EXPIRIES.includes(clock.because));
  const { warning, due } = clock;
  if (warning === null || due === null) return undefined;
  if (!isOver && clock.standing !== 'running') return undefined;
  if (!concerns(clock, state, isOver)) return undefined;
  if (!isOver) {
    // Only the State whose duty it is can prepare what ends the clock; the other has to see it.
    const roles = clock.state === state ? endingRoles(clock) : [];
    const calls = roles.length > 0 ? roles : clock.escalatesTo;
    return { percent: warning, nth: 0, calls, urgency: urgencyOf(warning, content) };
  }
  const nth = clock.standing === 'overdue' ? repeatsOf(clock, due, now) : 0;
  return { percent: OVER, nth, calls: clock.escalatesTo, urgency: urgencyOf(OVER, content) };
};

/**
 * The first instant after `now` at which one of `clocks` has more to tell; null where none has
 * while no act comes. A suspended clock crosses nothing until an act lets it run again.
 */
export const nextLookOf = (clocks: readonly CaseClock[], now: Instant): Instant | null => {
  const looks = clocks.flatMap((clock) => nextOf(clock, now) ?? []);
  return looks.length === 0 ? null : instant(Math.min(...looks));
};

/** The expiry by which a case stands where it stands; undefined where an act came last. */
export const endedByItself = ({ history }: CaseFold): HistoryEntry | undefined => {
  const last = history.findLast(({ superseded }) => superseded === null);
  return last && EXPIRIES.includes(last.event) ? last : undefined;
};

const nextOf = (clock: CaseClock, now: Instant): number | undefined => {
  const { due, runsFrom, standing } = clock;
  if (due === null) return undefined;
  if (standing === 'running') {
    return WARNING_PERCENTS.map((percent) => reachedAt({ runsFrom, due }, percent)).find(
      (at) => at > now,
    );
  }
  if (standing !== 'overdue') return undefined;
  return due + (repeatsOf(clock, due, now) + 1) * clock.remindEveryDays * DAY_MS;
};

const repeatsOf = ({ remindEveryDays }: CaseClock, due: Instant, now: Instant): number =>
  Math.max(0, Math.floor((now - due) / (remindEveryDays * DAY_MS)));

const concerns = (clock: CaseClock, state: StateCode, isOver: boolean): boolean => {
  if (clock.state === state || clock.tellsOther === 'always') return true;
  return isOver && clock.tellsOther === 'when_over';
};

/** Roles that may propose what ends the clock, by the life cycle. */
const endingRoles = ({ id, of }: CaseClock): readonly OfficerRole[] => {
  const ends = CLOCK_RULES.find((rule) => rule.id === id)?.end ?? [];
  const arrows = lifeCycleOf(of).transitions.filter(({ actKind, event }) =>
    ends.includes((actKind ?? event) as (typeof ends)[number]),
  );
  return [...new Set(arrows.flatMap(({ proposes }) => proposes))];
};

/** The more pressing of what the clock says and what the request says of itself. */
const urgencyOf = (percent: number, content: Json): AlertUrgency => {
  const ofClock = percent >= OVER ? 'emergency' : percent >= PRESSING ? 'urgent' : 'routine';
  const named = [
    ...valuesAt(content, 'urgency.level'),
    ...(valuesAt(content, 'riskToLife').includes(true) ? ['emergency'] : []),
  ];
  const ranks = [ofClock, ...named].map((level) => LEVELS.indexOf(level as AlertUrgency));
  return LEVELS[Math.max(...ranks)] ?? ofClock;
};
