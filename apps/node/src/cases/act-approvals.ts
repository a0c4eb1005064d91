/** What an arriving act must show of its officers before anything else is asked of it. */

import {
  EnvelopeError,
  verifyApprovals,
  actDigest,
  type Approval,
  type Claims,
} from '@comity/envelope';
import { stateOfNode } from '@comity/kernel';
import { isActKind, needsTwoOfficers } from '@comity/law';
import { readActMessage } from './act-message.js';

/**
 * Demands of an act that carries approvals that they are its own, and, where `required`, that every
 * act behind which the law puts two officers carries those of two (PROTOCOL 8.6).
 *
 * @throws {EnvelopeError} `APPROVAL_*`
 */
export const requireApprovals = (
  { iss, thr, body, files }: Claims,
  { required }: { readonly required: boolean },
): void => {
  const message = readActMessage(body);
  if (!thr || !message) return;
  const { kind, content, officers } = message;
  const { proposedBy, approvedBy, approvals } = officers;
  const two = approvedBy !== undefined || (isActKind(kind) && needsTwoOfficers(kind));
  // One who shows that they approved alone is not two.
  if (required && two && (approvals === undefined || approvedBy === undefined)) {
    throw new EnvelopeError('APPROVAL_MISSING');
  }
  if (approvals === undefined) return;
  verifyApprovals(approvals, {
    state: stateOfNode(iss),
    digest: actDigest({ caseId: thr.id, kind, content, files }),
    officers: approvedBy === undefined ? [proposedBy] : [proposedBy, approvedBy],
  });
};

/** Whether the other State would take them: asked before anything is signed. */
export const areProvable = (
  approvals: readonly Approval[],
  asked: Parameters<typeof verifyApprovals>[1],
): boolean => {
  try {
    verifyApprovals(approvals, asked);
    return true;
  } catch (error) {
    if (error instanceof EnvelopeError) return false;
    throw error;
  }
};
