/** Receipts: signed evidence that these bytes were received then. Never re-dated, never changed. */

import {
  canonicalize,
  fromSeconds,
  type Bytes,
  type Instant,
  type ActHash,
  type Json,
  type NodeId,
} from '@comity/kernel';

import { hashOf } from './algorithms.js';
import { EnvelopeError } from './envelope.errors.js';
import { readJws, signJws } from './jws.js';
import type { KeyResolver, Signer } from './keys.js';
import { requireIssuerSigned } from './message.js';
import { CLOCK_SKEW_MS_MAX, RECEIPT_BYTES_MAX, RECEIPT_VERSION, TYP_RECEIPT } from './profile.js';
import { readReceiptClaims, type ReceiptClaims } from './receipt-claims.js';

/** What the recipient says; the rest of the claims follows from the signers. */
export type ReceiptDraft = Omit<ReceiptClaims, 'ver' | 'sigs'>;

/** What we sent, and to whom: the only thing a receipt may be about. */
export interface ExpectedReceipt {
  /** The node that received. */
  readonly iss: NodeId;
  /** The node that sent: we. */
  readonly aud: NodeId;
  readonly ref: {
    readonly iss: NodeId;
    readonly jti: string;
    readonly env: string;
    readonly msg: ActHash;
  };
}

/**
 * Signs a receipt. It is stored before it is sent, and sent again byte for byte.
 *
 * @returns the exact bytes, and their SHA-256 in base64url
 * @throws {EnvelopeError} `RECEIPT_CLAIMS_INVALID`
 */
export const signReceipt = async (
  draft: ReceiptDraft,
  { signers }: { readonly signers: readonly Signer[] },
): Promise<{ readonly receipt: Bytes; readonly sha256: string }> => {
  const sigs = signers.map(({ kid }) => kid);
  const claims = JSON.parse(canonicalize({ ...draft, ver: RECEIPT_VERSION, sigs })) as Json;
  readReceiptClaims(claims);
  const at = fromSeconds(draft.iat);
  const receipt = await signJws(claims, { typ: TYP_RECEIPT, at, signers });
  return { receipt, sha256: hashOf(receipt) };
};

/**
 * Verifies that the node we sent to says, in both its signatures, that it received what we sent.
 * A receipt of a rejection may lack `ref.msg`; one that reports the content as taken may not.
 *
 * @param given.at the moment of verification; left out by courts, which judge time by the log
 * @throws {EnvelopeError} `JWS_*`, `RECEIPT_CLAIMS_INVALID`, `ENVELOPE_SIGNER_UNKNOWN`,
 *   `RECEIPT_MISMATCH`, `RECEIPT_OUT_OF_TIME`
 */
export const verifyReceipt = async (
  bytes: Uint8Array,
  given: {
    readonly keysOf: KeyResolver;
    readonly expect: ExpectedReceipt;
    readonly at?: Instant;
  },
): Promise<ReceiptClaims> => {
  const jws = readJws(bytes, { typ: TYP_RECEIPT, bytesMax: RECEIPT_BYTES_MAX });
  const claims = readReceiptClaims(jws.payload);
  await requireIssuerSigned(jws, claims, { keysOf: given.keysOf });
  requireAbout(claims, given.expect);
  if (given.at !== undefined) requireInTime(claims, given.at);
  return claims;
};

const requireAbout = ({ iss, aud, ref }: ReceiptClaims, expected: ExpectedReceipt): void => {
  const about =
    iss === expected.iss &&
    aud.includes(expected.aud) &&
    ref.iss === expected.ref.iss &&
    ref.jti === expected.ref.jti &&
    ref.env === expected.ref.env &&
    (ref.msg === undefined || ref.msg === expected.ref.msg);
  if (!about) throw new EnvelopeError('RECEIPT_MISMATCH', { jti: expected.ref.jti });
};

const requireInTime = ({ iat, exp }: ReceiptClaims, at: Instant): void => {
  const begun = fromSeconds(iat) <= at + CLOCK_SKEW_MS_MAX;
  const ended = fromSeconds(exp) <= at - CLOCK_SKEW_MS_MAX;
  if (!begun || ended) throw new EnvelopeError('RECEIPT_OUT_OF_TIME');
};
