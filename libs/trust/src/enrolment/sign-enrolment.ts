/** Signing an enrolment request, at the node whose keys it is about. */

import { fromBase64url, type Bytes } from '@comity/kernel';
import { hashOf, mergeJws, readJws, signJws, type Signer } from '@comity/envelope';
import { readEnrolment, writeEnrolment } from './enrolment-json.js';
import { ENROLMENT_BYTES_MAX, TYP_ENROLMENT, type Enrolment } from './enrolment.js';

/**
 * The signed request.
 *
 * @param signers every signing key of the entry that is to prove itself; for a change, every one
 *   that the trust list gives the node now as well
 * @throws {TrustError} `ENROLMENT_MALFORMED` for a request that nobody would accept
 */
export const signEnrolment = async (
  enrolment: Enrolment,
  signers: readonly Signer[],
): Promise<Bytes> => {
  const payload = writeEnrolment(enrolment);
  readEnrolment(payload);
  return signJws(payload, { typ: TYP_ENROLMENT, at: enrolment.made, signers });
};

/**
 * The signatures of two nodes of one State over one request, in one object: a member that has its
 * second node admitted signs with its first. Verifies nothing.
 *
 * @throws {EnvelopeError} as `mergeJws`
 */
export const mergeEnrolments = (parts: readonly Uint8Array[]): Bytes =>
  mergeJws(parts, { typ: TYP_ENROLMENT, bytesMax: ENROLMENT_BYTES_MAX });

/**
 * What a request says and how it is named, before anything of it is verified: for whoever has to
 * show it, or to sign it too.
 *
 * @throws {EnvelopeError} `JWS_*`
 * @throws {TrustError} `ENROLMENT_MALFORMED`
 */
export const readEnrolmentRequest = (
  bytes: Uint8Array,
): { readonly enrolment: Enrolment; readonly sha256: string } => {
  const jws = readJws(bytes, { typ: TYP_ENROLMENT, bytesMax: ENROLMENT_BYTES_MAX });
  const sha256 = hashOf(fromBase64url(jws.encoded));
  return { enrolment: readEnrolment(jws.payload), sha256 };
};
