/** One clock of a case, as it is shown and watched. */

import type { ActHash, Instant, StateCode } from '@comity/kernel';
import type { CalendarDate } from '../calendar.js';
import type { CaseKind, Side } from '../life-cycle.js';
import type { CalendarKnowledge } from './business-days.js';
import type { ClockEvent, ClockRule } from './clock-rule.js';
import type { CustodyTerm } from './custody.js';

/** `stopped`: the case ended first. `undated`: the act that starts it names no day that reads. */
export type ClockState = 'running' | 'suspended' | 'overdue' | 'met' | 'stopped' | 'undated';

/** Per cent of its time that a clock has run when it warns, and when it is over. */
export const WARNING_PERCENTS = [50, 75, 90, 100] as const;

/** A share of a clock's time at which somebody is told. */
export type WarningPercent = (typeof WARNING_PERCENTS)[number];

/** One clock of a case at a moment. */
export interface CaseClock {
  readonly id: string;
  readonly name: string;
  readonly of: CaseKind;
  readonly side: Side;
  /** The State that must act; its time zone and calendar count. */
  readonly state: StateCode;
  /** The zone in which the last day ends: the State's own, or the one the act names. */
  readonly zone: string;
  readonly calendar: CalendarKnowledge;
  /** The act that started it, and when its author says that was. */
  readonly act: ActHash;
  readonly startedAt: Instant;
  /** The instant from which its per cents run; for custody the detention or the notice of it. */
  readonly runsFrom: Instant;
  /** The day after which its days are counted; null where hours are, or a day is named. */
  readonly countsFrom: CalendarDate | null;
  /** Whether that day stands for one that is not known, and can only be earlier. */
  readonly assumed: boolean;
  readonly standing: ClockState;
  /** The first instant that is too late; null while undated. */
  readonly due: Instant | null;
  /** The last day, in the zone. */
  readonly dueOn: CalendarDate | null;
  /** Calendar days of the zone from today to the last day; negative once it is over. */
  readonly daysLeft: number | null;
  /** The greatest of `WARNING_PERCENTS` that has been reached. */
  readonly warning: WarningPercent | null;
  /** What ended, stopped or suspends it. */
  readonly because: ClockEvent | null;
  readonly endedAt: Instant | null;
  readonly late: boolean;
  readonly escalatesTo: ClockRule['escalatesTo'];
  readonly tellsOther: ClockRule['tellsOther'];
  readonly remindEveryDays: number;
  readonly source: string;
  /** `stated`: by the act, of a rule that we do not have. */
  readonly grounding: ClockRule['grounding'] | CustodyTerm['grounding'];
  /** Whether the State whose duty it is has put its own length in place of the default. */
  readonly configured: boolean;
}

/** The instant at which `percent` of the time from `runsFrom` to `due` have run. */
export const reachedAt = (
  { runsFrom, due }: { readonly runsFrom: Instant; readonly due: Instant },
  percent: WarningPercent,
): Instant =>
  Math.max(runsFrom, runsFrom + Math.ceil(((due - runsFrom) * percent) / 100)) as Instant;
