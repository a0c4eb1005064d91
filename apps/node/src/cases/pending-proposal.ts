/** A proposal as it is made, as the officer who decides it finds it, and its end. */

import type { Approval } from '@comity/envelope';
import { denied, type Instant, type Outcome } from '@comity/kernel';
import type { ActKind, Officer } from '@comity/law';
import { mayOnCase, type AccessTx } from '../people/access.js';
import type { ApproveByPasskey } from '../people/approve-by-passkey.js';
import type { Answered } from '../people/judge-answer.js';
import type { SignInDenialCode } from '../people/people.denials.js';
import type { NodeTx } from '../unit-of-work.js';
import { areProvable } from './act-approvals.js';
import { digestOfProposal } from './act-digests.js';
import { stagedFiles } from './author-act.js';
import type { CaseDenialCode } from './case.denials.js';
import type { CaseRow, ProposalRow } from './ports.js';

export type Proposed = Pick<ProposalRow, 'caseId' | 'kind' | 'content' | 'fileIds'>;

interface NewProposal extends Omit<Proposed, 'kind'> {
  readonly id: string;
  readonly kind: ActKind;
  readonly by: Officer;
  readonly at: Instant;
  readonly idempotencyKey: string;
  readonly approval: Approval | null;
}

/** A proposal that nobody has decided. */
export const newProposal = ({ by, ...given }: NewProposal): ProposalRow => {
  const { id, caseId, kind, content, fileIds, at, idempotencyKey, approval } = given;
  return {
    id,
    caseId,
    kind,
    content,
    fileIds,
    proposedBy: by.id,
    approval,
    at,
    status: 'pending',
    decidedBy: null,
    actHash: null,
    idempotencyKey,
  };
};

/** The approval of exactly what is proposed. Denies FILE_UNKNOWN, and as `ApproveByPasskey`. */
export const takeApproval = async (
  tx: NodeTx,
  approvals: ApproveByPasskey,
  proposal: Proposed,
  asked: { readonly answered: Answered | undefined; readonly by: Officer; readonly at: Instant },
): Promise<Outcome<Approval | null, CaseDenialCode | SignInDenialCode>> => {
  const { caseId, fileIds } = proposal;
  const files = await stagedFiles(tx, caseId, fileIds);
  if (!files) return denied('FILE_UNKNOWN', { files: fileIds });
  const acts = [digestOfProposal(proposal, files)];
  return approvals.take(tx, asked.answered, { acts, ...asked });
};

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

/**
 * Whether both approvals prove two persons to the other State, or need not. Who approves his own
 * proposal is left to the law, which says so.
 */
export const provesTwo = (
  { approval: first, proposedBy }: ProposalRow,
  { id, state }: Officer,
  second: Approval | null,
  { required }: Pick<ApproveByPasskey, 'required'>,
): boolean => {
  if (!first || !second) return !required;
  const [digest = ''] = second.acts;
  const officers = [proposedBy, id];
  return proposedBy === id || areProvable([first, second], { state, digest, officers });
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
