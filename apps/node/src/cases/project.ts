/** Keeps a case's row equal to what its chain says, in the transaction that changed the chain. */

import type { CaseId, Instant, Json } from '@comity/kernel';
import { foldSteps, type ActKind, type CaseFold } from '@comity/law';
import { readChain } from './chain.js';
import type { ActRow, CaseRow, CasesTx } from './ports.js';

/**
 * Derives the row of case `id` anew; a case still at home keeps the status of its steps. Its clocks
 * are then looked at with the next round of the watch.
 */
export const projectCase = async (tx: CasesTx, id: CaseId, at: Instant): Promise<void> => {
  const { fold, acts } = await readChain(tx, id, at);
  const row = await tx.cases.get({ id });
  if (fold.status === null || fold.kind === null || !row) return;
  const steps = await tx.steps.list({ caseId: id }, { order: { seq: 'asc' } });
  const taken = steps.map((step) => ({ ...step, kind: step.event }));
  const { status } = foldSteps(fold.kind, taken, fold.status);
  await tx.cases.update(
    { id },
    { ...projectionOf(fold), ...contentOf(acts), status, changedAt: at, nextLook: at },
  );
};

type Projected = Pick<CaseRow, 'outcome' | 'requestedReference'>;

/** Acts that say anew, or for the first time, what the case is about. */
const RESTATING: readonly ActKind[] = ['formal_request', 'send'];

const contentOf = (acts: readonly ActRow[]): Partial<Pick<CaseRow, 'content' | 'kind'>> => {
  const last = acts.findLast(
    ({ kind, standing }) => RESTATING.includes(kind) && standing === 'held',
  );
  if (last === undefined) return {};
  const { messageKind } = last.content as { readonly messageKind?: Json };
  return { content: last.content, ...(typeof messageKind === 'string' && { kind: messageKind }) };
};

/** What a case's row repeats of its fold. */
const projectionOf = ({ outcome, requestedReference }: CaseFold): Projected => ({
  outcome,
  requestedReference,
});
