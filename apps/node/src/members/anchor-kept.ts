/** Who signs trust lists now: the anchor that the node was given, and all who succeeded since. */

import { fromUtf8, type Bytes } from '@comity/kernel';
import { readTrustAnchors, succeedAll, type TrustAnchor } from '@comity/trust';
import type { MembersTx } from './ports.js';

/** The signed successions of administrators by lists relied on here, the first of them first. */
export const successionsKept = async (
  tx: Pick<MembersTx, 'successions'>,
): Promise<readonly { readonly seq: number; readonly bytes: Bytes }[]> =>
  tx.successions.list({}, { order: { seq: 'asc' } });

/**
 * The anchor with everyone in it, verified again.
 *
 * @param bytes the anchor's file; successions that stand in it count too
 * @throws {TrustError} @throws {EnvelopeError} when what is kept does not prove itself
 */
export const anchorKept = async (
  bytes: Bytes,
  tx: Pick<MembersTx, 'successions'>,
): Promise<TrustAnchor> => {
  const anchor = await readTrustAnchors(JSON.parse(fromUtf8(bytes)));
  return succeedAll(
    anchor,
    (await successionsKept(tx)).map((one) => one.bytes),
  );
};
