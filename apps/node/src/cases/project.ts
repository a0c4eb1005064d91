/** Keeps a case's row equal to what its chain says, in the transaction that changed the chain. */

import type { CaseId, Instant } from '@comity/kernel';
import { readChain } from './chain.js';
import type { CaseRow, CasesTx } from './ports.js';

/** Derives the row of case `id` anew; a case still at home keeps the status of its steps. */
export const projectCase = async (tx: CasesTx, id: CaseId, at: Instant): Promise<void> => {
  const { fold } = await readChain(tx, id);
  if (fold.status === null) return;
  await tx.cases.update({ id }, { ...projectionOf(fold), changedAt: at });
};

type Projected = Pick<CaseRow, 'status' | 'outcome' | 'requestedReference'>;

/** What a case's row repeats of its fold. */
const projectionOf = ({
  status,
  outcome,
  requestedReference,
}: Awaited<ReturnType<typeof readChain>>['fold']): Projected => ({
  status: status ?? 'DRAFT',
  outcome,
  requestedReference,
});
