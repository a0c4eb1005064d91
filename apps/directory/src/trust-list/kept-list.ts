/** A proven list as it is kept, and who signs the lists that are kept. */

import type { Instant } from '@comity/kernel';
import { readProposal, succeedAll, type TrustAnchor, type VerifiedTrustList } from '@comity/trust';
import type { KeptList, Lists } from './ports.js';

/** What is kept of a list that was verified at `at`. */
export const keptListOf = (
  offer: VerifiedTrustList &
    Pick<KeptList, 'bytes'> &
    Partial<Pick<KeptList, 'proposal' | 'succeeds'>>,
  at: Instant,
): KeptList => ({
  seq: offer.list.seq,
  sha256: offer.sha256,
  bytes: offer.bytes,
  issued: offer.list.issued,
  expires: offer.list.expires,
  snapshot: offer.list.directory.sha256,
  keptAt: at,
  proposal: offer.proposal ?? null,
  succeeds: offer.succeeds ?? false,
});

/** The anchor with all who became administrators by lists that are kept. @throws {CodedError} */
export const anchorKept = async (
  anchor: TrustAnchor,
  lists: Pick<Lists, 'successions'>,
): Promise<TrustAnchor> => {
  const proposals = (await lists.successions()).map(({ proposal }) => proposal);
  const successions = proposals.flatMap((one) => (one && readProposal(one).succession) ?? []);
  return succeedAll(anchor, successions);
};
