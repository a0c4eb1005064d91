/** A proposal as the officer who decides it finds it, and its end. */

import type { Instant } from '@comity/kernel';
import type { Officer } from '@comity/law';
import { mayOnCase, type AccessTx } from '../people/access.js';
import type { CaseRow, ProposalRow } from './ports.js';

/** The proposal with its case, if the officer may decide in that case. */
export const decidable = async (
  tx: AccessTx,
  by: Officer,
  { id, now }: { readonly id: string; readonly now: Instant },
): Promise<{ readonly proposal: ProposalRow; readonly row: CaseRow } | undefined> => {
  const proposal = await tx.proposals.get({ id });
  const row = proposal && (await tx.cases.get({ id: proposal.caseId }));
  if (!row || !(await mayOnCase(tx, row, { by, now, operation: 'change' }))) return undefined;
  return { proposal, row };
};

/** False when another officer decided meanwhile. */
export const settleProposal = async (
  tx: AccessTx,
  id: string,
  by: Pick<ProposalRow, 'decidedBy' | 'actHash'>,
): Promise<boolean> => {
  const changed = await tx.proposals.update(
    { id, status: 'pending' },
    { ...by, status: 'approved' },
  );
  return changed === 1;
};
