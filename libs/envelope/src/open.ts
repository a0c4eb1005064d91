/** Opens an envelope: bytes from a peer in, verified claims out, or the first reason why not. */

import { fromSeconds, type ActHash, type Bytes, type Instant, type NodeId } from '@comity/kernel';

import { hashOf } from './algorithms.js';
import { requireLifetime, type Claims } from './claims.js';
import { EnvelopeError } from './envelope.errors.js';
import type { KeyResolver, Opener } from './keys.js';
import { readMessage, requireIssuerSigned } from './message.js';
import { CLOCK_SKEW_MS_MAX, ENVELOPE_BYTES_MAX } from './profile.js';
import { readOuter, type Outer } from './outer.js';
import { decryptSealed, findOurEntry, readSealed, unsealKey, type SealedObject } from './sealed.js';

export interface Opened {
  readonly claims: Claims;
  /** The exact signed bytes: what is stored, hashed and shown to a court. */
  readonly inner: Bytes;
  /** SHA-256 of the exact envelope bytes, base64url; the receipt's `ref.env`. */
  readonly env: string;
  /** SHA-256 of the exact inner bytes, base64url; the receipt's `ref.msg`. */
  readonly msg: ActHash;
}

export interface OpenContext {
  readonly self: NodeId;
  /** The node at the other end of the mutual TLS connection. */
  readonly peer: NodeId;
  readonly openers: readonly Opener[];
  readonly keysOf: KeyResolver;
  readonly at: Instant;
}

/**
 * Verifies and opens an envelope, in the order of PROTOCOL 4.6; replay and chain position follow in
 * the delivery protocol, which remembers.
 *
 * Keys are asked for at `iat`, so that a message which waited ninety days outlives a rotation; the
 * resolver must therefore withhold keys that are revoked by now. What is sealed to other recipients
 * we cannot open, so it is checked for form only; `env` covers it, and the receipt returns `env`.
 *
 * @throws {EnvelopeError} the code of the first check that fails, and nothing of the content
 */
export const open = async (envelope: Uint8Array, context: OpenContext): Promise<Opened> => {
  const { self, peer, openers, keysOf, at } = context;

  const sealed = readSealed(envelope, ENVELOPE_BYTES_MAX);
  const outer = readOuter(sealed.header);
  requirePeer(outer, peer);
  requireAddressed(outer, self);
  const ours = findOurEntry(sealed, openers);
  const contentKey = await unsealKey(ours);
  const inner = await decryptSealed(sealed, contentKey);
  const msg = requireInnerHash(outer, inner);
  const { jws, claims } = readMessage(inner);
  await requireIssuerSigned(jws, claims, { keysOf });
  requireSameAsOuter(claims, outer);
  requireSignedRecipients(claims, { self, kid: ours.opener.kid, sealed });
  requireInTime(claims, at);
  return { claims, inner, env: hashOf(envelope), msg };
};

/** Outer authenticity: who speaks on this connection is who the envelope says it is from. */
const requirePeer = (outer: Outer, peer: NodeId): void => {
  if (outer.iss !== peer) throw new EnvelopeError('ENVELOPE_PEER_MISMATCH', { peer });
};

const requireAddressed = (outer: Outer, self: NodeId): void => {
  if (!outer.aud.includes(self)) throw new EnvelopeError('ENVELOPE_NOT_FOR_US', { self });
};

/** GCM does not commit to its key: without this, one envelope could hold two contents. */
const requireInnerHash = (outer: Outer, inner: Bytes): ActHash => {
  const msg = hashOf(inner);
  if (msg !== outer.ih) throw new EnvelopeError('ENVELOPE_INNER_HASH_MISMATCH');
  return msg as ActHash;
};

const requireSameAsOuter = (claims: Claims, outer: Outer): void => {
  const same =
    claims.iss === outer.iss &&
    claims.jti === outer.jti &&
    claims.aud.length === outer.aud.length &&
    claims.aud.every((id, at) => id === outer.aud[at]);
  if (!same) throw new EnvelopeError('ENVELOPE_INNER_OUTER_MISMATCH');
};

/**
 * Against surreptitious forwarding: the issuer signed our id together with our key, and the object
 * has exactly the entries that were signed, in their order.
 */
const requireSignedRecipients = (
  { rcp }: Claims,
  { self, kid, sealed }: { self: NodeId; kid: string; sealed: SealedObject },
): void => {
  const signedForUs = rcp.some((one) => one.id === self && one.kid === kid);
  const asSigned =
    rcp.length === sealed.recipients.length &&
    rcp.every((one, at) => one.kid === sealed.recipients[at]?.header['kid']);
  if (!signedForUs || !asSigned) throw new EnvelopeError('ENVELOPE_RECIPIENT_NOT_SIGNED', { self });
};

const requireInTime = (claims: Claims, at: Instant): void => {
  requireLifetime(claims);
  const { iat, exp } = claims;
  const begins = fromSeconds(iat);
  const ends = fromSeconds(exp);
  if (begins > at + CLOCK_SKEW_MS_MAX) throw new EnvelopeError('ENVELOPE_NOT_YET_VALID');
  if (ends <= at - CLOCK_SKEW_MS_MAX) throw new EnvelopeError('ENVELOPE_EXPIRED');
};
