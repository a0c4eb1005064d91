/** Makes a trust list: each administrator signs apart, and the signatures are laid together. */

import { utf8, canonicalize, type Bytes, type Instant } from '@comity/kernel';
import { hashOf, mergeJws, signJws, type Signer } from '@comity/envelope';
import { readTrustList, writeTrustList } from './trust-list-json.js';
import { TRUST_LIST_BYTES_MAX, TYP_TRUST_LIST, type TrustList } from './trust-list.js';

/**
 * One administrator's signatures over `list`, an object of its own.
 *
 * @param given.signers both keys of that administrator; one alone counts for nothing
 * @throws {TrustError} `TRUST_LIST_MALFORMED` for a list that no node would accept
 */
export const signTrustList = async (
  list: TrustList,
  given: { readonly at: Instant; readonly signers: readonly Signer[] },
): Promise<Bytes> => {
  const payload = writeTrustList(list);
  readTrustList(payload);
  return signJws(payload, { ...given, typ: TYP_TRUST_LIST });
};

/**
 * The signatures of several administrators over one list, in one object; the same bytes in whatever
 * order they came. Verifies nothing: `verifyTrustList` says whether they are enough.
 *
 * @throws {EnvelopeError} `JWS_PAYLOAD_MISMATCH` when they did not sign the same list,
 *   `JWS_SIGNATURE_DUPLICATE` when one signed twice, and as `readJws`
 */
export const mergeTrustLists = (parts: readonly Uint8Array[]): Bytes =>
  mergeJws(parts, { typ: TYP_TRUST_LIST, bytesMax: TRUST_LIST_BYTES_MAX });

/** The name of a list, for `prev` of the next: SHA-256 of what is signed, base64url. */
export const trustListHash = (list: TrustList): string =>
  hashOf(utf8(canonicalize(writeTrustList(list))));
