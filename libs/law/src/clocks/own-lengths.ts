/** What a State configures for its own duties: other lengths in place of defaults, dated. */

import type { StateCode } from '@comity/kernel';
import type { CalendarDate } from '../calendar.js';
import type { Circumstance, ClockRule, CountedLength } from './clock-rule.js';

/** One row of a State's configuration. */
export interface OwnLength {
  /** The id of the clock. */
  readonly clock: string;
  /** Which of the rule's lengths it replaces. */
  readonly when: Circumstance;
  readonly length: CountedLength;
  /** By what the State sets it: a regulation, an instruction. */
  readonly source: string;
  /** First and last day on which a clock may start by it, in the State's zone. */
  readonly validFrom: CalendarDate;
  readonly validUntil?: CalendarDate;
}

/** The configuration of one State; it counts for clocks whose duty is that State's. */
export interface OwnClocks {
  readonly state: StateCode;
  readonly lengths: readonly OwnLength[];
}

/** What has a first and perhaps a last day. */
interface Dated {
  readonly validFrom: CalendarDate;
  readonly validUntil?: CalendarDate;
}

/** Whether `row` governs what starts on `day`. */
export const isValidOn = ({ validFrom, validUntil }: Dated, day: CalendarDate): boolean =>
  validFrom <= day && (validUntil === undefined || day <= validUntil);

/** Whether some day is within both. */
export const overlap = (a: Dated, b: Dated): boolean =>
  (b.validUntil === undefined || a.validFrom <= b.validUntil) &&
  (a.validUntil === undefined || b.validFrom <= a.validUntil);

/** The State's own length for a clock of `rule` that starts on `day`; undefined for the default. */
export const ownLengthOf = (
  own: OwnClocks | undefined,
  given: {
    readonly rule: ClockRule;
    readonly when: Circumstance;
    readonly state: StateCode;
    readonly day: CalendarDate;
  },
): OwnLength | undefined =>
  own !== undefined && own.state === given.state && given.rule.grounding === 'proposal'
    ? own.lengths.find(
        (row) =>
          row.clock === given.rule.id && row.when === given.when && isValidOn(row, given.day),
      )
    : undefined;
