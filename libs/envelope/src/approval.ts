/**
 * An officer's approval: a passkey's assertion over the hash of exactly what is approved, which any
 * State and any court can verify without the node that asked for it (PROTOCOL 8.6).
 */

import { createHash, createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import {
  canonicalize,
  concat,
  equalBytes,
  fromBase64url,
  fromUtf8,
  utf8,
  type Bytes,
  type Json,
  type OfficerId,
  type StateCode,
} from '@comity/kernel';
import { hashOf } from './algorithms.js';
import { EnvelopeError } from './envelope.errors.js';
import { coded, hasExactly, isBase64url, isHash, isSetOf, type Members } from './shape.js';

/** The name of this form of approval; it stands in what is signed. */
const APPROVAL_FORMAT = 'comity-appr/1';
/**
 * Acts that one approval may cover: an offer of information and its sending; one question, put to
 * each of several States.
 */
const APPROVED_ACTS_MAX = 64;
const NONCE_BYTES = 32;
const COORDINATE_BYTES = 32;
/** Flags of authenticator data: the user was there, and was verified (WebAuthn 6.1). */
const [PRESENT, VERIFIED] = [0x01, 0x04];
const RP_ID_HASH_BYTES = 32;
const AUTHENTICATOR_DATA_BYTES_MIN = 37;
const PART_BYTES_MAX = 4_096;

/** A passkey's public key: P-256 for ES256, or Ed25519 (RFC 7517). */
export type ApprovalKey =
  | { readonly crv: 'P-256'; readonly kty: 'EC'; readonly x: string; readonly y: string }
  | { readonly crv: 'Ed25519'; readonly kty: 'OKP'; readonly x: string };

/** What one officer approved, and by what that shows; binary values in base64url. */
export interface Approval {
  readonly officer: OfficerId;
  /** Digests of the acts, as `actDigest` makes them, in ascending order. */
  readonly acts: readonly string[];
  /** 32 random bytes of the node that asked: no approval is good for a second act of these words. */
  readonly nonce: string;
  readonly key: ApprovalKey;
  readonly authenticatorData: string;
  readonly clientDataJSON: string;
  readonly signature: string;
}

/** What an approval is said to be of. */
export interface ApprovalQuestion {
  /** Whose officer approves. */
  readonly state: StateCode;
  /** Of the act that carries it. */
  readonly digest: string;
}

/**
 * The digest of an act by its words: SHA-256 over the canonical JSON of case, kind, content, and the
 * hashes of the manifests of its files in ascending order.
 *
 * @param act.files the manifests, as they stand in the claims of a message (PROTOCOL 7.3)
 */
export const actDigest = (act: {
  readonly caseId: string;
  readonly kind: string;
  readonly content: Json;
  readonly files: readonly Json[];
}): string => {
  const { caseId, kind, content } = act;
  const files = act.files.map(hashOfJson).toSorted();
  return hashOfJson({ case: caseId, content, files, kind });
};

/** The challenge, in base64url, by which `officer` of `state` approves those acts. */
export const approvalChallenge = ({
  state,
  officer,
  nonce,
  acts,
}: Pick<Approval, 'officer' | 'nonce' | 'acts'> & { readonly state: StateCode }): string =>
  hashOfJson({ acts, nonce, officer, state, v: APPROVAL_FORMAT });

/**
 * Reads the approvals of an act. Form only.
 *
 * @throws {EnvelopeError} `APPROVAL_MALFORMED`
 */
export const readApprovals = (value: Json | undefined): readonly Approval[] => {
  if (!Array.isArray(value) || !value.every((one: Json) => isApproval(one))) {
    throw new EnvelopeError('APPROVAL_MALFORMED');
  }
  return value as readonly Approval[];
};

/** The origin at which an approval says that it was given; read it only of one that verified. */
export const approvalOrigin = ({ clientDataJSON }: Approval): string => {
  const { origin } = JSON.parse(fromUtf8(fromBase64url(clientDataJSON))) as Members;
  return typeof origin === 'string' ? origin : '';
};

/** The RFC 7638 thumbprint of the passkey's public key. */
export const approvalKeyName = ({ key }: Approval): string => hashOfJson({ ...key });

/**
 * Demands that each of `officers`, in that order, and nobody else approved the act: every one by a
 * passkey of their own, asked for these very acts, with its user verified.
 *
 * @returns where the officers were when they approved: the origin of their gateway
 * @throws {EnvelopeError} `APPROVAL_OFFICERS_MISMATCH`, `APPROVAL_KEY_SHARED`,
 *   `APPROVAL_ORIGIN_INVALID`, and as `verifyApproval`
 */
export const verifyApprovals = (
  approvals: readonly Approval[],
  asked: ApprovalQuestion & { readonly officers: readonly OfficerId[] },
): string => {
  const { officers } = asked;
  const named = approvals.map(({ officer }) => officer);
  const isEach = named.length === officers.length && named.every((one, at) => one === officers[at]);
  if (!isEach || new Set(named).size < named.length) {
    throw new EnvelopeError('APPROVAL_OFFICERS_MISMATCH');
  }
  const keys = approvals.map(approvalKeyName);
  if (new Set(keys).size < keys.length) throw new EnvelopeError('APPROVAL_KEY_SHARED');
  const origins = new Set(approvals.map((approval) => verifyApproval(approval, asked)));
  const [origin, other] = [...origins];
  if (origin === undefined || other !== undefined)
    throw new EnvelopeError('APPROVAL_ORIGIN_INVALID');
  return origin;
};

/**
 * Verifies one approval: of this act, by the key that it carries, of a user who was verified.
 *
 * @returns the origin at which it was given
 * @throws {EnvelopeError} `APPROVAL_OF_OTHER_ACT`, `APPROVAL_CHALLENGE_MISMATCH`,
 *   `APPROVAL_ORIGIN_INVALID`, `APPROVAL_USER_NOT_VERIFIED`, `APPROVAL_SIGNATURE_INVALID`,
 *   `APPROVAL_MALFORMED`
 */
export const verifyApproval = (approval: Approval, { state, digest }: ApprovalQuestion): string => {
  if (!approval.acts.includes(digest)) throw new EnvelopeError('APPROVAL_OF_OTHER_ACT');
  const clientData = fromBase64url(approval.clientDataJSON);
  const said = coded('APPROVAL_MALFORMED', () => JSON.parse(fromUtf8(clientData)) as Json);
  const { type, challenge, origin, crossOrigin, topOrigin } = (said ?? {}) as Members;
  if (type !== 'webauthn.get' || challenge !== approvalChallenge({ ...approval, state })) {
    throw new EnvelopeError('APPROVAL_CHALLENGE_MISMATCH');
  }
  const host = hostOf(origin);
  // A page of another site that frames ours could have had it approved unseen.
  if (
    host === undefined ||
    (crossOrigin !== undefined && crossOrigin !== false) ||
    topOrigin !== undefined
  ) {
    throw new EnvelopeError('APPROVAL_ORIGIN_INVALID');
  }
  const data = fromBase64url(approval.authenticatorData);
  requireAuthenticatorData(data, host);
  const signed = concat(data, sha256(clientData));
  if (!isSignedBy(approval.key, signed, fromBase64url(approval.signature))) {
    throw new EnvelopeError('APPROVAL_SIGNATURE_INVALID');
  }
  return origin as string;
};

const requireAuthenticatorData = (data: Bytes, host: string): void => {
  if (data.length < AUTHENTICATOR_DATA_BYTES_MIN) throw new EnvelopeError('APPROVAL_MALFORMED');
  if (!equalBytes(data.subarray(0, RP_ID_HASH_BYTES), sha256(utf8(host)))) {
    throw new EnvelopeError('APPROVAL_ORIGIN_INVALID');
  }
  const flags = data[RP_ID_HASH_BYTES] ?? 0;
  if ((flags & PRESENT) === 0 || (flags & VERIFIED) === 0) {
    throw new EnvelopeError('APPROVAL_USER_NOT_VERIFIED');
  }
};

/** WebAuthn writes ES256 as DER, and Ed25519 as it is (WebAuthn 6.5.6). */
const isSignedBy = (key: ApprovalKey, message: Bytes, signature: Bytes): boolean =>
  coded('APPROVAL_SIGNATURE_INVALID', () => {
    const loaded = createPublicKey({ key: { ...key } as JsonWebKey, format: 'jwk' });
    return verify(key.kty === 'EC' ? 'sha256' : null, message, loaded, signature);
  });

/** The host of an origin: https, or a development network's own machine. */
const hostOf = (origin: Json | undefined): string | undefined => {
  if (typeof origin !== 'string' || !URL.canParse(origin)) return undefined;
  const url = new URL(origin);
  const known = url.protocol === 'https:' || url.hostname === 'localhost';
  return known && url.origin === origin ? url.hostname : undefined;
};

const isApproval = (value: Json): boolean =>
  hasExactly(value, APPROVAL_MEMBERS) &&
  typeof value['officer'] === 'string' &&
  isBase64url(value['nonce'], NONCE_BYTES) &&
  isSetOf(isHash, APPROVED_ACTS_MAX)(value['acts']) &&
  isAscending(value['acts'] as readonly string[]) &&
  isKey(value['key']) &&
  PARTS.every((name) => isPart(value[name]));

const PARTS = ['authenticatorData', 'clientDataJSON', 'signature'] as const;
const APPROVAL_MEMBERS = ['officer', 'nonce', 'acts', 'key', ...PARTS];

const isPart = (value: Json | undefined): boolean =>
  isBase64url(value) && value !== '' && fromBase64url(value).length <= PART_BYTES_MAX;

const isAscending = (texts: readonly string[]): boolean =>
  texts.length > 0 && texts.every((text, at) => at === 0 || String(texts[at - 1]) < text);

const isKey = (value: Json | undefined): boolean => {
  if (hasExactly(value, ['crv', 'kty', 'x', 'y'])) {
    const { crv, kty, x, y } = value;
    return kty === 'EC' && crv === 'P-256' && isCoordinate(x) && isCoordinate(y);
  }
  if (!hasExactly(value, ['crv', 'kty', 'x'])) return false;
  return value['kty'] === 'OKP' && value['crv'] === 'Ed25519' && isCoordinate(value['x']);
};

const isCoordinate = (value: Json | undefined): boolean => isBase64url(value, COORDINATE_BYTES);

const sha256 = (bytes: Uint8Array): Bytes =>
  new Uint8Array(createHash('sha256').update(bytes).digest());

const hashOfJson = (value: Json): string => hashOf(utf8(canonicalize(value)));
