/** Decides whether a trust list on offer becomes the one this node relies on. */

import { fromBase64url, type Instant } from '@comity/kernel';
import { CLOCK_SKEW_MS_MAX, hashOf, readJws, type Jws } from '@comity/envelope';
import { anchorFor, type TrustAnchor } from './anchor.js';
import { signersAmong } from './signers.js';
import { readTrustList } from './trust-list-json.js';
import {
  TRUST_LIST_BYTES_MAX,
  TYP_TRUST_LIST,
  type TrustList,
  type VerifiedTrustList,
} from './trust-list.js';
import { TrustError } from './trust.errors.js';

/** The list this node relied on last: nothing older, and nothing beside it, is ever accepted. */
export interface HeldList {
  readonly seq: number;
  readonly sha256: string;
}

/**
 * Verifies a trust list: form, network, threshold, time, and its place after the one held. The same
 * list again is accepted again.
 *
 * @param given.held the newest list this node accepted; without one (the first start), any number
 * @param given.at now, when the list is offered as the current one; left out for a list that was
 *   accepted before and is read again, whose age `freshness` then judges
 * @throws {EnvelopeError} `JWS_*` for what is no signed object, or holds a false signature by an
 *   administrator
 * @throws {TrustError} `TRUST_LIST_*`, the code of the first check that fails
 */
export const verifyTrustList = async (
  bytes: Uint8Array,
  given: { readonly anchor: TrustAnchor; readonly held?: HeldList; readonly at?: Instant },
): Promise<VerifiedTrustList> => {
  const { anchor, held, at } = given;
  const jws = readJws(bytes, { typ: TYP_TRUST_LIST, bytesMax: TRUST_LIST_BYTES_MAX });
  const list = readTrustList(jws.payload);
  requireNetwork(list, anchor);
  const signedBy = await requireThreshold(jws, anchorFor(anchor, list.seq));
  if (at !== undefined) requireCurrent(list, at);
  const sha256 = hashOf(fromBase64url(jws.encoded));
  if (held) requireAfter({ list, sha256 }, held);
  return { list, sha256, signedBy };
};

/**
 * The number that a list on offer says it has, before anything of it is verified.
 *
 * @throws {EnvelopeError} `JWS_*`
 * @throws {TrustError} `TRUST_LIST_MALFORMED`
 */
export const offeredSeq = (bytes: Uint8Array): number => {
  const jws = readJws(bytes, { typ: TYP_TRUST_LIST, bytesMax: TRUST_LIST_BYTES_MAX });
  return readTrustList(jws.payload).seq;
};

const requireNetwork = ({ network }: TrustList, anchor: TrustAnchor): void => {
  if (network !== anchor.network) {
    throw new TrustError('TRUST_LIST_OF_ANOTHER_NETWORK', { network: anchor.network });
  }
};

const requireThreshold = async (jws: Jws, anchor: TrustAnchor): Promise<readonly string[]> => {
  const { threshold } = anchor;
  const signedBy = await signersAmong(jws, anchor);
  if (signedBy.length < threshold) {
    throw new TrustError('TRUST_LIST_BELOW_THRESHOLD', { threshold, signedBy });
  }
  return signedBy;
};

const requireCurrent = ({ seq, issued, expires }: TrustList, at: Instant): void => {
  if (issued > at + CLOCK_SKEW_MS_MAX) throw new TrustError('TRUST_LIST_NOT_YET_ISSUED', { seq });
  if (expires <= at) throw new TrustError('TRUST_LIST_FROZEN', { seq });
};

const requireAfter = (
  { list: { seq, prev }, sha256 }: { readonly list: TrustList; readonly sha256: string },
  held: HeldList,
): void => {
  const detail = { seq, held: held.seq };
  if (seq < held.seq) throw new TrustError('TRUST_LIST_ROLLED_BACK', detail);
  if (seq === held.seq && sha256 !== held.sha256) throw new TrustError('TRUST_LIST_FORKED', detail);
  if (seq === held.seq + 1 && prev !== held.sha256) {
    throw new TrustError('TRUST_LIST_PREDECESSOR_MISMATCH', detail);
  }
};
