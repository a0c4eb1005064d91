/** The shape in which a clock is written down, before anything reads it. */

import { calendarDate } from '../calendar.js';
import type { CalendarDate } from '../calendar.js';
import type { HistoryEntry } from '../case.js';
import type { OfficerRole } from '../life-cycle-data.js';
import type { CaseKind, Side } from '../life-cycle.js';

/** How long a clock runs where its days or hours are counted. */
export type CountedLength =
  | { readonly hours: number }
  /** Calendar days; after the act's own day, or after the earliest day that the act names at `after`. */
  | { readonly days: number; readonly after?: string }
  | { readonly businessDays: number };

/** How long a clock runs: counted, until a day that the act names, or as the arrest has it. */
export type ClockLength =
  | CountedLength
  /**
   * A path to a day in the act's body, through lists the earliest; `zone` a path to the time zone
   * in which the act names it, else that of the State whose duty it is.
   */
  | { readonly named: string; readonly zone?: string }
  /** The period of provisional arrest under the rule that the arrest names (`custody-rules.ts`). */
  | { readonly custody: true };

/** What may be so of the act that starts or ends a clock, or of the case before it. */
export const CIRCUMSTANCES = [
  'always',
  'urgent',
  'emergency',
  'detained',
  'risk_to_life',
  'asks',
  'answers',
  'made_orally',
  'preservation',
  'nationality_check',
  'risk_assessed',
  'original_must_follow',
] as const;

export type Circumstance = (typeof CIRCUMSTANCES)[number];

/** What an entry of a case's history says happened. */
export type ClockEvent = HistoryEntry['event'];

/** One clock as configured, for the cases in which it starts from `validFrom` to `validUntil`. */
export interface ClockRule {
  readonly id: string;
  readonly name: string;
  /** The kind of case in which it runs. */
  readonly of: CaseKind;
  /** Whose duty it is, and so whose time zone and calendar count. */
  readonly side: Side;
  readonly start: readonly ClockEvent[];
  /** Starts only where this holds of the starting act; absent: always. */
  readonly only?: Circumstance;
  /** A path to whole hours by which what it counts from came before the act that tells of it. */
  readonly hoursBefore?: string;
  /** The first whose `when` holds; the last is `always`. */
  readonly lengths: readonly { readonly when: Circumstance; readonly is: ClockLength }[];
  readonly end: readonly ClockEvent[];
  /** Ends only by an act of which this holds; absent: by any. */
  readonly endOnly?: Circumstance;
  /** Between `from` and any of `until` the other State has the word. */
  readonly suspended: readonly {
    readonly from: ClockEvent;
    readonly until: readonly ClockEvent[];
  }[];
  /** Whom an overdue clock calls. */
  readonly escalatesTo: readonly OfficerRole[];
  /**
   * Who is told: the State whose duty it is of everything, and the other of what is over
   * (`when_over`), of everything too (`always`), or of nothing, where it cannot see the end (`never`).
   */
  readonly tellsOther: 'when_over' | 'always' | 'never';
  /** While it is over it is told again after so many days. */
  readonly remindEveryDays: number;
  readonly source: string;
  /** `proposal`: a default that a State may change; a treaty's own period is `found`. */
  readonly grounding: 'found' | 'recalled' | 'proposal';
  /** First and last day on which a clock may start by this rule, in the zone of whose duty it is. */
  readonly validFrom: CalendarDate;
  readonly validUntil?: CalendarDate;
}

/**
 * Before any case. Where a default changes, its row gets a `validUntil` and a second row follows:
 * the row of the day on which a clock starts governs it for its whole life.
 */
const FROM_THE_BEGINNING = calendarDate('1900-01-01');

/** What most rules have in common; each may say otherwise. */
export const USUAL = {
  suspended: [],
  escalatesTo: ['head'],
  tellsOther: 'when_over',
  remindEveryDays: 1,
  validFrom: FROM_THE_BEGINNING,
} as const;

/** A length that is the same whatever the circumstances. */
export const always = (is: ClockLength): ClockRule['lengths'] => [{ when: 'always', is }];

/** A clock until the day that the act names at `named`. */
export const until = (named: string, zone?: string): ClockRule['lengths'] =>
  always(zone === undefined ? { named } : { named, zone });
