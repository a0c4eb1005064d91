/** Exact figures of a State's own cases: for the State itself, and no other. */

import type { StateCode } from '@comity/kernel';
import type { CaseKind } from '../life-cycle.js';
import type { OfficerRole } from '../life-cycle-data.js';
import type { CaseMeasure } from './measure-case.js';

/** Who may see the exact figures of the own State: who answers for them, and who audits. */
export const FIGURES_ROLES: readonly OfficerRole[] = ['approver', 'auditor', 'head'];

/** How many cases reached a milestone, and the median time they took from their request. */
export interface Timed {
  readonly count: number;
  /** Milliseconds; the mean of the middle two where their number is even; null for no case. */
  readonly medianMs: number | null;
}

/** How many cases show `key`; a case may show several. */
export interface Counted {
  readonly key: string;
  readonly count: number;
}

/** The figures of a set of cases in one month. Every count is of cases. */
export interface Figures {
  readonly opened: number;
  readonly acknowledged: Timed;
  readonly decided: Timed;
  readonly executed: Timed;
  /** Of those decided, how many had been asked for what was missing. */
  readonly incomplete: number;
  /** `incomplete` per case decided, from 0 to 1; null where none was. */
  readonly incompleteShare: number | null;
  readonly missingFields: readonly Counted[];
  /** Of those decided, how many went back for want of a reply. */
  readonly returned: number;
  readonly refused: number;
  readonly refusalGrounds: readonly Counted[];
  readonly withdrawn: number;
  /** Cases with a clock that ran out in the month. */
  readonly overdue: number;
  readonly overdueClocks: readonly Counted[];
}

/** The figures of one kind of case between two States. */
export interface PairFigures {
  readonly kind: CaseKind;
  readonly requesting: StateCode;
  readonly requested: StateCode;
  readonly figures: Figures;
}

/** A State's own month. */
export interface OwnFigures {
  readonly asRequesting: Figures;
  readonly asRequested: Figures;
  /** By kind and pair, in the order of their codes. */
  readonly pairs: readonly PairFigures[];
}

/** Adds up the measures of any set of cases. */
export const figuresOf = (measures: readonly CaseMeasure[]): Figures => {
  const decisions = measures.flatMap(({ decided }) => decided ?? []);
  const incomplete = decisions.flatMap(({ missing }) => (missing ? [missing] : []));
  const refusals = decisions.flatMap(({ refused }) => (refused ? [refused] : []));
  const overdue = measures.map((one) => one.overdue).filter((clocks) => clocks.length > 0);
  return {
    opened: measures.filter(({ opened }) => opened).length,
    acknowledged: timed(measures.flatMap(({ acknowledged }) => acknowledged ?? [])),
    decided: timed(decisions.map(({ after }) => after)),
    executed: timed(measures.flatMap(({ executed }) => executed ?? [])),
    incomplete: incomplete.length,
    incompleteShare: decisions.length === 0 ? null : incomplete.length / decisions.length,
    missingFields: counted(incomplete),
    returned: decisions.filter(({ returned }) => returned).length,
    refused: refusals.length,
    refusalGrounds: counted(refusals),
    withdrawn: measures.filter(({ withdrawn }) => withdrawn).length,
    overdue: overdue.length,
    overdueClocks: counted(overdue),
  };
};

/** The month of `state`, of whose cases these are the measures. */
export const ownFigures = (state: StateCode, measures: readonly CaseMeasure[]): OwnFigures => {
  const pairs = Map.groupBy(measures, ({ kind, requesting, requested }) =>
    [kind, requesting, requested].join(' '),
  );
  return {
    asRequesting: figuresOf(measures.filter(({ requesting }) => requesting === state)),
    asRequested: figuresOf(measures.filter(({ requested }) => requested === state)),
    pairs: [...pairs]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, ofPair]) =>
        ofPair.slice(0, 1).map(({ kind, requesting, requested }) => ({
          kind,
          requesting,
          requested,
          figures: figuresOf(ofPair),
        })),
      ),
  };
};

const timed = (durations: readonly number[]): Timed => ({
  count: durations.length,
  medianMs: medianOf(durations),
});

const medianOf = (values: readonly number[]): number | null => {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : Math.round((lower + upper) / 2);
};

const counted = (lists: readonly (readonly string[])[]): readonly Counted[] =>
  [...Map.groupBy(lists.flat(), (key) => key)]
    .map(([key, all]) => ({ key, count: all.length }))
    .toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
