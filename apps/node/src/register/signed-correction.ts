/** A correction under this node's signing keys, as the primary demands them. */

import { createHash } from 'node:crypto';
import { denied, done, toBase64url, type Bytes, type Instant, type Outcome } from '@comity/kernel';
import { signJws, type PublicKey, type Signer } from '@comity/envelope';
import {
  correctionPayload,
  TYP_CORRECTION,
  type Correction,
  type RegisterDenialCode,
} from '@comity/law';

export interface SignedCorrection {
  readonly signed: Bytes;
  /** SHA-256 of the signed bytes, base64url: the primary keeps them under this name. */
  readonly sha256: string;
}

/**
 * Signs `correction` with every one of `keys`, and no other (PROTOCOL 10.4).
 *
 * Denies CORRECTION_KEYS_MISSING when there are none, or `signers` hold not all of them.
 *
 * @param given.keys the signing keys that the list in force gives this node at `at`
 */
export const signCorrection = async (
  correction: Correction,
  given: {
    readonly at: Instant;
    readonly signers: readonly Signer[];
    readonly keys: readonly PublicKey[];
  },
): Promise<Outcome<SignedCorrection, RegisterDenialCode>> => {
  const { at, keys } = given;
  const signers = given.signers.filter(({ kid }) => keys.some((key) => key.kid === kid));
  const missing = keys.filter(({ kid }) => signers.every((signer) => signer.kid !== kid));
  if (keys.length === 0 || missing.length > 0) {
    return denied('CORRECTION_KEYS_MISSING', { keys: missing.map(({ kid }) => kid) });
  }
  const signed = await signJws(correctionPayload(correction), { typ: TYP_CORRECTION, at, signers });
  const sha256 = toBase64url(createHash('sha256').update(signed).digest());
  return done({ signed, sha256 });
};
