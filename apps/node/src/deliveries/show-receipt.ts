/** Reads a stored receipt for showing: it was verified before it was stored. */

import { fromBase64url, fromUtf8, type NodeId } from '@comity/kernel';
import type { ReceiptClaims } from '@comity/envelope';

export interface ShownReceipt {
  readonly id: string;
  readonly iss: NodeId;
  readonly iat: number;
  readonly event: string;
  readonly envelope: string;
  readonly message: string;
  readonly logOrigin: string;
  readonly leafHash: string;
}

/** What a receipt says, from its exact bytes. */
export const showReceipt = (receipt: Uint8Array): ShownReceipt => {
  const { payload } = JSON.parse(fromUtf8(receipt)) as { readonly payload: string };
  const claims = JSON.parse(fromUtf8(fromBase64url(payload))) as ReceiptClaims;
  return {
    id: claims.jti,
    iss: claims.iss,
    iat: claims.iat,
    event: claims.evt,
    envelope: claims.ref.env,
    message: claims.ref.msg ?? '',
    logOrigin: claims.log.origin,
    leafHash: claims.log.leaf,
  };
};
