/** The signed message inside an envelope: how it is written, read, and verified without a seal. */

import {
  canonicalize,
  fromSeconds,
  toBase64url,
  type Bytes,
  type Entropy,
  type Instant,
  type Json,
  type NodeId,
} from '@comity/kernel';

import { claimsBytes, readClaims, type Claims } from './claims.js';
import { EnvelopeError } from './envelope.errors.js';
import { readJws, requireSignatures, signJws, type Jws } from './jws.js';
import type { KeyResolver, Signer } from './keys.js';
import {
  CLAIMS_BUCKETS_BYTES,
  MESSAGE_BYTES_MAX,
  PAD_CHARS_MIN,
  SIGNING_ALGORITHMS,
  TYP_MESSAGE,
} from './profile.js';

/** A message whose form is right and whose signatures nobody has looked at yet. */
export interface ReadMessage {
  readonly claims: Claims;
  readonly jws: Jws;
}

/**
 * Pads the claims to a bucket and signs them. `sigs` must name the signers, in their order.
 *
 * @returns the exact bytes of the inner JWS
 * @throws {EnvelopeError} `ENVELOPE_CLAIMS_INVALID`; `ENVELOPE_TOO_LARGE` beyond the last bucket
 */
export const signMessage = async (
  claims: Claims,
  { signers, entropy }: { readonly signers: readonly Signer[]; readonly entropy: Entropy },
): Promise<Bytes> => {
  const padded = pad(claims, entropy);
  const payload = JSON.parse(canonicalize(padded)) as Json;
  readClaims(payload);
  return signJws(payload, { typ: TYP_MESSAGE, at: fromSeconds(claims.iat), signers });
};

/**
 * Reads the exact bytes of an inner JWS: canonical, exact members, well-formed claims.
 *
 * @throws {EnvelopeError} `JWS_*`, `ENVELOPE_CLAIMS_INVALID`
 */
export const readMessage = (inner: Uint8Array): ReadMessage => {
  const jws = readJws(inner, { typ: TYP_MESSAGE, bytesMax: MESSAGE_BYTES_MAX });
  return { jws, claims: readClaims(jws.payload) };
};

/**
 * Verifies a message that is no longer sealed, for courts and a node's own store: canonical, and
 * signed by every key its issuer had to sign with.
 *
 * @param given.at when the message is proven to have existed; by default its own `iat`, which only
 *   the issuer vouches for
 * @throws {EnvelopeError} `JWS_*`, `ENVELOPE_CLAIMS_INVALID`, `ENVELOPE_SIGNER_UNKNOWN`
 */
export const verifyMessage = async (
  inner: Uint8Array,
  given: { readonly keysOf: KeyResolver; readonly at?: Instant },
): Promise<Claims> => {
  const { jws, claims } = readMessage(inner);
  await requireIssuerSigned(jws, claims, given);
  return claims;
};

/**
 * The rule of signatures that messages and receipts share: each by a key its issuer held then,
 * algorithm from the trust list, all required present, all announced present, made when claimed.
 *
 * @throws {EnvelopeError} `ENVELOPE_SIGNER_UNKNOWN`, `JWS_*`
 */
export const requireIssuerSigned = async (
  jws: Jws,
  claims: { readonly iss: NodeId; readonly iat: number; readonly sigs: readonly string[] },
  { keysOf, at }: { readonly keysOf: KeyResolver; readonly at?: Instant },
): Promise<void> => {
  const keys = keysOf(claims.iss, at ?? fromSeconds(claims.iat));
  if (!keys || keys.length === 0) throw new EnvelopeError('ENVELOPE_SIGNER_UNKNOWN');
  await requireSignatures(jws, keys);
  requireBothAlgorithms(jws);
  requireAnnounced(jws, claims.sigs);
  if (jws.signatures.some(({ iat }) => iat !== claims.iat)) {
    throw new EnvelopeError('JWS_SIGNING_TIME_MISMATCH');
  }
};

/** The profile fixes both; a trust list that asked for one alone would be a downgrade. */
const requireBothAlgorithms = ({ signatures }: Jws): void => {
  const absent = SIGNING_ALGORITHMS.find((alg) => signatures.every((one) => one.alg !== alg));
  if (absent) throw new EnvelopeError('JWS_SIGNATURE_MISSING', { alg: absent });
};

const requireAnnounced = ({ signatures }: Jws, announced: readonly string[]): void => {
  const asAnnounced =
    signatures.length === announced.length &&
    signatures.every(({ kid }, at) => kid === announced[at]);
  if (!asAnnounced) throw new EnvelopeError('JWS_SIGNATURES_NOT_ANNOUNCED');
};

const pad = (claims: Claims, entropy: Entropy): Claims => {
  const bytes = claimsBytes({ ...claims, pad: '' });
  const bucket = CLAIMS_BUCKETS_BYTES.find((size) => size >= bytes + PAD_CHARS_MIN);
  if (bucket === undefined) {
    throw new EnvelopeError('ENVELOPE_TOO_LARGE', { claimsBytesMax: MESSAGE_CLAIMS_BYTES_MAX });
  }
  return { ...claims, pad: padding(bucket - bytes, entropy) };
};

const MESSAGE_CLAIMS_BYTES_MAX = Math.max(...CLAIMS_BUCKETS_BYTES) - PAD_CHARS_MIN;

const padding = (chars: number, entropy: Entropy): string =>
  toBase64url(entropy.bytes(Math.ceil((chars * 3) / 4))).slice(0, chars);
