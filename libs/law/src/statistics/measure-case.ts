/** What one case adds to a month's figures: which of its milestones fell into the month. */

import type { ActHash, Instant, StateCode } from '@comity/kernel';
import type { ActRecord } from '../act.js';
import type { CaseFold, HistoryEntry } from '../case.js';
import { clocksOf } from '../clocks/clocks-of.js';
import { FIELDS } from '../generated/fields.js';
import type { CaseKind } from '../life-cycle.js';
import type { LegalRegister } from '../register/legal-register.js';
import { MILESTONES } from './milestones.js';
import type { Milestones } from './milestones.js';
import { boundsOf } from './month.js';
import type { Month } from './month.js';

/** A field that a question names in words of its own, and no field of the list. */
export const OTHER_FIELD = 'other';

/** A case's contribution. Durations are in milliseconds from the request, by what authors say. */
export interface CaseMeasure {
  readonly kind: CaseKind;
  readonly requesting: StateCode;
  readonly requested: StateCode;
  /** Whether the request was made in the month. */
  readonly opened: boolean;
  /** Time to the first acknowledgement, if that came in the month. */
  readonly acknowledged: number | null;
  /** The first decision on the request, if that came in the month. */
  readonly decided: Decided | null;
  /** Time to the first whole result, if that came in the month. */
  readonly executed: number | null;
  readonly withdrawn: boolean;
  /** Ids of the clocks that ran out in the month, each once. */
  readonly overdue: readonly string[];
}

/** How the first decision came about and what it was. */
export interface Decided {
  readonly after: number;
  /** Grounds of refusal as the refusal orders them; null when nothing was refused. */
  readonly refused: readonly string[] | null;
  /** Whether the request went back for want of a reply (Nassau 26). */
  readonly returned: boolean;
  /** Ids of the fields asked for before the decision; null when nothing was missing. */
  readonly missing: readonly string[] | null;
}

/** A case as it is measured: what any reader of its chain holds. */
export interface MeasuredCase {
  readonly fold: CaseFold;
  readonly acts: readonly ActRecord[];
}

/**
 * Measures one case for `month`; null while its request is not held. An act counts in the month
 * in which its author says it was done, if it had effect: superseded acts and an offer that no
 * other State has answered count nowhere.
 *
 * @param given.now of a month that is not over, what has happened by now
 */
export const measureCase = (
  { fold, acts }: MeasuredCase,
  given: { readonly month: Month; readonly register: LegalRegister; readonly now: Instant },
): CaseMeasure | null => {
  const lines = fold.history.filter(({ superseded, from, to }) => !superseded && from !== to);
  const [request] = lines;
  const { kind, sides } = fold;
  if (kind === null || sides === null || request === undefined) return null;
  const { from, until } = boundsOf(given.month);
  const within = (at: Instant): boolean => at >= from && at < until;
  const firstOf = (events: readonly HistoryEntry['event'][]): HistoryEntry | undefined => {
    const line = lines.find(({ event }) => events.includes(event));
    return line && within(line.at) ? line : undefined;
  };
  const after = (line: HistoryEntry): number => Math.max(0, line.at - request.at);
  const timeTo = (events: readonly HistoryEntry['event'][]): number | null => {
    const line = firstOf(events);
    return line === undefined ? null : after(line);
  };
  const milestones = MILESTONES[kind];
  const decision = firstOf(milestones.decided);
  const now = given.now < until ? given.now : until;
  const clocks = clocksOf({ fold, acts, register: given.register, now });
  // A clock may begin on a day that is past already: it runs out when it begins.
  const ranOut = clocks.filter(
    ({ due, late, startedAt }) => due !== null && late && within(due > startedAt ? due : startedAt),
  );
  return {
    kind,
    requesting: sides.requesting,
    requested: sides.requested,
    opened: within(request.at),
    acknowledged: timeTo(milestones.acknowledged),
    decided: decision
      ? {
          after: after(decision),
          refused: distinct(milestones.grounds(decision.event, bodyOf(acts, decision.act))),
          returned: milestones.returned.includes(decision.event),
          missing: missingBefore(milestones, acts, lines.slice(0, lines.indexOf(decision))),
        }
      : null,
    executed: timeTo(milestones.executed),
    withdrawn: firstOf(['withdraw']) !== undefined,
    overdue: [...new Set(ranOut.map(({ id }) => id))],
  };
};

const distinct = (names: readonly string[] | null): readonly string[] | null =>
  names && [...new Set(names)];

/** Ids of the fields that were asked for in `lines`; null when none of them asks. */
const missingBefore = (
  { asked }: Milestones,
  acts: readonly ActRecord[],
  lines: readonly HistoryEntry[],
): readonly string[] | null => {
  const fields = lines.map(({ event, act }) => asked(event, bodyOf(acts, act)));
  const asking = fields.filter((list) => list !== null);
  return asking.length === 0 ? null : [...new Set(asking.flat().map(fieldIdOf))];
};

const bodyOf = (acts: readonly ActRecord[], hash: ActHash): ActRecord['body'] =>
  acts.find((act) => act.hash === hash)?.body ?? null;

const FIELD_IDS: ReadonlyMap<string, string> = new Map(
  // The first field of a name is the one of the evidence request: later ones do not take it away.
  FIELDS.toReversed().flatMap(({ id, name }) => [
    [id, id],
    [name, id],
  ]),
);

/** A question may name its field in free words, which no figure may repeat. */
const fieldIdOf = (named: string): string => FIELD_IDS.get(named) ?? OTHER_FIELD;
