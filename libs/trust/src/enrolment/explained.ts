/** Whether a list says no more than members asked and administrators may decide (PROTOCOL 10.11). */

import { DAY_MS, plus, type Instant } from '@comity/kernel';
import { anchorFor, recoveryThresholdOf, type TrustAnchor } from '../anchor.js';
import type { EndpointRules } from '../endpoint.js';
import { trustListHash } from '../sign.js';
import type { VerifiedTrustList } from '../trust-list.js';
import { TrustError } from '../trust.errors.js';
import { verifyTrustList } from '../verify.js';
import type { Difference } from './differences.js';
import type { ListBase } from './next-list.js';
import { readProposal, verifyProposal } from './proposal.js';

/** Signing takes people some days; a list that announces a recovery is on offer by then. */
const ANNOUNCEMENT_LATE_MS_MAX = 3 * DAY_MS;

/** A list as it is offered, with the proposal that administrators checked before they signed. */
export interface OfferedList {
  readonly bytes: Uint8Array;
  /** Undefined where none is on offer. */
  readonly proposal: Uint8Array | undefined;
}

/** What an offered list is judged by. */
export interface ExplanationContext {
  readonly anchor: TrustAnchor;
  /** What it has to follow at once. */
  readonly base: ListBase;
  readonly endpointRules: EndpointRules;
  /** Now, when the list is offered as the current one; left out for one on the way to it. */
  readonly at?: Instant;
  /** When `base` was last seen to be the newest on offer; left out where nobody looked. */
  readonly newestAt?: Instant;
}

/** A list to rely on, and what comes with it. */
export interface ExplainedList extends VerifiedTrustList {
  readonly differences: readonly Difference[];
  /** The anchor from now on; it has a successor more where `succeeds`. */
  readonly anchor: TrustAnchor;
  readonly succeeds: boolean;
}

/**
 * Verifies the list after the one held: signed by enough administrators, explained by its proposal
 * to the last member, each request in it good as of the day the list was issued. What brings a
 * State back without its keys needs one administrator more, and cannot have been announced in
 * secret.
 *
 * @throws {TrustError} as `verifyTrustList`, `readProposal` and `verifyProposal`;
 *   `TRUST_LIST_UNEXPLAINED` without a proposal, or with that of another list;
 *   `TRUST_LIST_PREDECESSOR_MISMATCH` where one is missing between;
 *   `TRUST_LIST_BELOW_RECOVERY_THRESHOLD`; `TRUST_LIST_BACKDATED`
 * @throws {EnvelopeError} `JWS_*`
 */
export const verifyExplainedList = async (
  { bytes, proposal }: OfferedList,
  context: ExplanationContext,
): Promise<ExplainedList> => {
  const { anchor: held, base, endpointRules, at } = context;
  if (!proposal) throw new TrustError('TRUST_LIST_UNEXPLAINED', { held: base.seq });
  const read = readProposal(proposal);
  if (read.list.seq !== base.seq + 1) {
    const { seq } = read.list;
    throw new TrustError('TRUST_LIST_PREDECESSOR_MISMATCH', { seq, held: base.seq });
  }
  // The day of the list, not today: a node that was away judges what was good then.
  const then = { anchor: held, base, at: read.list.issued, endpointRules };
  const { requests, differences, anchor } = await verifyProposal(read, then);
  const verified = await verifyTrustList(bytes, {
    anchor,
    ...(base.sha256 !== null && { held: { seq: base.seq, sha256: base.sha256 } }),
    ...(at !== undefined && { at }),
  });
  const { seq } = verified.list;
  if (trustListHash(read.list) !== verified.sha256) {
    throw new TrustError('TRUST_LIST_UNEXPLAINED', { seq });
  }
  const announces = read.decisions.some(({ kind }) => kind === 'recover');
  if (announces || requests.some(({ recovers }) => recovers)) requireMore(verified, anchor);
  if (announces) requireOnOffer(verified, context);
  return { ...verified, differences, anchor, succeeds: anchor !== held };
};

const requireOnOffer = (
  { list: { seq, issued } }: VerifiedTrustList,
  { newestAt }: ExplanationContext,
): void => {
  if (newestAt !== undefined && plus(issued, ANNOUNCEMENT_LATE_MS_MAX) < newestAt) {
    throw new TrustError('TRUST_LIST_BACKDATED', { seq });
  }
};

const requireMore = ({ list: { seq }, signedBy }: VerifiedTrustList, anchor: TrustAnchor): void => {
  const threshold = recoveryThresholdOf(anchorFor(anchor, seq));
  if (signedBy.length < threshold) {
    throw new TrustError('TRUST_LIST_BELOW_RECOVERY_THRESHOLD', { seq, threshold, signedBy });
  }
};
