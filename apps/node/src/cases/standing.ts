/** Where a case stands for this State: what both States see, and our own steps on top of it. */

import type { Instant, StateCode } from '@comity/kernel';
import {
  caseKindOf,
  foldSteps,
  lifeCycleOf,
  statusFor,
  type CaseKind,
  type CaseStatus,
  type HomeFold,
  type Side,
  type StepRecord,
} from '@comity/law';
import { readChain, type Chain } from './chain.js';
import type { CaseRow, CasesTx, StepRow } from './ports.js';

export interface Standing {
  readonly row: CaseRow;
  readonly of: CaseKind;
  readonly side: Side;
  readonly chain: Chain;
  readonly steps: readonly StepRow[];
  readonly home: HomeFold;
}

/** The kind of case that a row holds. */
const kindOfRow = ({ kind }: Pick<CaseRow, 'kind'>): CaseKind =>
  caseKindOf({ messageKind: kind }) ?? 'evidence';

/** The side of `state` in a case that is its own. */
const sideIn = (row: CaseRow, state: StateCode): Side =>
  state === row.requestingState ? 'requesting' : 'requested';

/**
 * Whether the requesting State still writes at what it will ask: before a case is open, and while a
 * person is sought or held on its urgent request.
 */
export const drafts = ({ side, chain, of, home }: Standing): boolean => {
  if (side !== 'requesting') return false;
  if (chain.acts.length === 0) return home.status === lifeCycleOf(of).initial;
  return chain.fold.kind === 'extradition' && BEFORE_FORMAL.includes(home.status);
};

const BEFORE_FORMAL: readonly CaseStatus[] = ['PA_SENT', 'ARRESTED', 'PA_LAPSED'];

/** The case of `row` at `now`, as `state` sees it. */
export const readStanding = async (
  tx: CasesTx,
  row: CaseRow,
  { state, now }: { readonly state: StateCode; readonly now: Instant },
): Promise<Standing> => {
  const of = kindOfRow(row);
  const side = sideIn(row, state);
  const chain = await readChain(tx, row.id, now);
  const steps = await tx.steps.list({ caseId: row.id }, { order: { seq: 'asc' } });
  const from = statusFor(chain.fold, side) ?? undefined;
  return {
    row,
    of,
    side,
    chain,
    steps,
    home: withDrafters(row, foldSteps(of, recordsOf(steps), from)),
  };
};

/** Whoever wrote at the draft counts as its drafter, also when another submitted it. */
const withDrafters = (row: CaseRow, home: HomeFold): HomeFold => {
  const wrote = row.drafters.filter((id) => !home.drafters.includes(id));
  return { ...home, drafters: [...wrote, ...home.drafters] };
};

/** The step by which the draft was last submitted. */
export const submissionOf = (steps: readonly StepRow[]): StepRow | undefined =>
  steps.findLast(({ event }) => event === 'submit');

const recordsOf = (steps: readonly StepRow[]): readonly StepRecord[] =>
  steps.map(({ event, by, at, content }) => ({ kind: event, by, at, content }));
