/** What an arriving act must show of its officers before anything else is asked of it. */

import { EnvelopeError, verifyApprovals, actDigest, type Claims } from '@comity/envelope';
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
  if (approvals === undefined) {
    const two = approvedBy !== undefined || (isActKind(kind) && needsTwoOfficers(kind));
    if (required && two) throw new EnvelopeError('APPROVAL_MISSING');
    return;
  }
  verifyApprovals(approvals, {
    state: stateOfNode(iss),
    digest: actDigest({ caseId: thr.id, kind, content, files }),
    officers: approvedBy === undefined ? [proposedBy] : [proposedBy, approvedBy],
  });
};
