/** Whether a list says no more than members asked and administrators may decide (PROTOCOL 10.11). */

import { DAY_MS, plus, type Instant } from '@comity/kernel';
import { recoveryThresholdOf, type TrustAnchor } from '../anchor.js';
import type { EndpointRules } from '../endpoint.js';
import { trustListHash } from '../sign.js';
import type { VerifiedTrustList } from '../trust-list.js';
import { TrustError } from '../trust.errors.js';
import type { Difference } from './differences.js';
import { baseOf } from './next-list.js';
import { readProposal, verifyProposal } from './proposal.js';

/** Signing takes people some days; a list that announces a recovery is on offer by then. */
export const ANNOUNCEMENT_LATE_MS_MAX = 3 * DAY_MS;

/** What a list is judged by besides its signatures. */
export interface ExplanationContext {
  readonly anchor: TrustAnchor;
  /** The list that it follows at once. */
  readonly base: VerifiedTrustList;
  readonly endpointRules: EndpointRules;
  /** When `base` was last seen to be the newest on offer; left out where nobody looked. */
  readonly newestAt?: Instant;
}

/**
 * Demands that `proposal` explains `next`: it proposes this very list, each of its requests holds
 * as of the day the list was issued, and the list follows from them. What brings a State back
 * without its keys needs one administrator more, and cannot have been announced in secret.
 *
 * @param proposal the bytes as administrators checked them; undefined where none was on offer
 * @throws {TrustError} `TRUST_LIST_UNEXPLAINED` for none, or that of another list;
 *   `TRUST_LIST_PREDECESSOR_MISMATCH`; `TRUST_LIST_BELOW_RECOVERY_THRESHOLD`;
 *   `TRUST_LIST_BACKDATED`; as `readProposal` and `verifyProposal`
 * @throws {EnvelopeError} `JWS_*`
 */
export const requireExplained = async (
  next: VerifiedTrustList,
  proposal: Uint8Array | undefined,
  { anchor, base, endpointRules, newestAt }: ExplanationContext,
): Promise<readonly Difference[]> => {
  const { seq, issued } = next.list;
  if (!proposal) throw new TrustError('TRUST_LIST_UNEXPLAINED', { seq });
  if (next.list.prev !== base.sha256) {
    throw new TrustError('TRUST_LIST_PREDECESSOR_MISMATCH', { seq, held: base.list.seq });
  }
  const read = readProposal(proposal);
  if (trustListHash(read.list) !== next.sha256) {
    throw new TrustError('TRUST_LIST_UNEXPLAINED', { seq });
  }
  // The day of the list, not today: a node that was away judges what was good then.
  const context = { base: baseOf(base), at: issued, endpointRules };
  const { requests, differences } = await verifyProposal(read, context);
  const announces = read.decisions.some(({ kind }) => kind === 'recover');
  if (announces || requests.some(({ recovers }) => recovers)) requireMore(next, anchor);
  if (announces && newestAt !== undefined && plus(issued, ANNOUNCEMENT_LATE_MS_MAX) < newestAt) {
    throw new TrustError('TRUST_LIST_BACKDATED', { seq });
  }
  return differences;
};

const requireMore = ({ list: { seq }, signedBy }: VerifiedTrustList, anchor: TrustAnchor): void => {
  const threshold = recoveryThresholdOf(anchor);
  if (signedBy.length < threshold) {
    throw new TrustError('TRUST_LIST_BELOW_RECOVERY_THRESHOLD', { seq, threshold, signedBy });
  }
};
