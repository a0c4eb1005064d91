/** Who signs trust lists now: the anchor that the node was given, and all who succeeded since. */

import { canonicalize, fromUtf8, utf8, type Bytes, type Json } from '@comity/kernel';
import {
  readAnchorFile,
  readTrustAnchors,
  succeedAll,
  successionFrom,
  type TrustAnchor,
} from '@comity/trust';
import type { MembersTx } from './ports.js';

/** The signed successions of administrators by lists relied on here, the first of them first. */
export const successionsKept = async (
  tx: Pick<MembersTx, 'successions'>,
): Promise<readonly { readonly seq: number; readonly bytes: Bytes }[]> =>
  tx.successions.list({}, { order: { seq: 'asc' } });

/** An anchor's file as it was first, and every succession since, by the first list of each. */
export interface AnchorHistory {
  readonly anchor: Bytes;
  readonly successions: readonly { readonly seq: number; readonly bytes: Bytes }[];
}

/**
 * What proves to others who signed each list: the anchor as the network published it first, and all
 * who succeeded, whether the file named them or a list did.
 *
 * @throws {TrustError} `TRUST_ANCHOR_MALFORMED`
 */
export const anchorHistory = async (
  bytes: Bytes,
  tx: Pick<MembersTx, 'successions'>,
): Promise<AnchorHistory> => {
  const json = JSON.parse(fromUtf8(bytes)) as { readonly anchor?: Json };
  const kept = await successionsKept(tx);
  if (json.anchor === undefined) return { anchor: bytes, successions: kept };
  const named = readAnchorFile(json).successions.map((one) => ({
    seq: successionFrom(one),
    bytes: one,
  }));
  const last = named.at(-1)?.seq ?? 0;
  const successions = [...named, ...kept.filter(({ seq }) => seq > last)];
  return { anchor: utf8(canonicalize(json.anchor)), successions };
};

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
