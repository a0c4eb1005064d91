/** Which subject a notice belongs to: who verifies it, and what it changes. */

import type { Claims, Opened } from '@comity/envelope';
import type { Instant } from '@comity/kernel';
import type { AuditTrail } from '../audit/append-entry.js';
import type { Admission } from '../cases/admit-act.js';
import { carriesParcel, keepParcel, verifyParcel } from '../mailbox/take-parcel.js';
import type { Network } from '../members/network.js';
import { carriesSealed, keepSealed, verifySealed } from '../sealed/take-notice.js';
import {
  carriesStatement,
  keepStatement,
  verifyStatementNotice,
} from '../statistics/take-statement.js';
import { keepProofs, readNotice, verifyNotice } from './notices.js';

/**
 * Verifies what a notice says, before a transaction is opened.
 *
 * @throws {CodedError} a violation, of which NOTICE_INVALID is the plainest
 */
export const verifyAnyNotice = async (
  opened: Opened,
  { network, at }: { readonly network: Network; readonly at: Instant },
): Promise<void> => {
  const { claims } = opened;
  if (carriesStatement(claims)) await verifyStatementNotice(claims, { network, at });
  else if (carriesSealed(claims)) await verifySealed(claims, { network, at });
  else if (carriesParcel(claims)) verifyParcel(claims);
  else verifyNotice(opened, network.checkpointPolicyOf(claims.iss, at));
};

/** What a verified notice changes once it is accepted. */
export const applyNotice = (claims: Claims, audit: AuditTrail): Admission['apply'] => {
  if (carriesStatement(claims)) return (tx, at) => keepStatement(tx, claims, at);
  if (carriesSealed(claims)) return (tx, at) => keepSealed(tx, claims, { audit, at });
  if (carriesParcel(claims)) return (tx, at) => keepParcel(tx, claims, at);
  const proofs = readNotice(claims.body);
  const peer = claims.iss;
  return (tx, at) => keepProofs(tx, { peer, proofs, at });
};
