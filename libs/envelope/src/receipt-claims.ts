/** What a receipt says: the members of `comity-rcpt/1` and their forms (PROTOCOL 5). */

import type { ActHash, Json, NodeId } from '@comity/kernel';

import { EnvelopeError } from './envelope.errors.js';
import { FILES_MAX, RECEIPT_VERSION, RECIPIENTS_MAX, SIGNATURES_MAX } from './profile.js';
import {
  hasExactly,
  isHash,
  isListOf,
  isNodeId,
  isSeconds,
  isSetOf,
  isToken,
  type Check,
} from './shape.js';

/** Events of registered delivery that our receipts attest, by their names in ETSI EN 319 522-1. */
export const RECEIPT_EVENTS = [
  'SubmissionAcceptance',
  'SubmissionRejection',
  'RelayAcceptance',
  'RelayRejection',
  'RelayFailure',
  'ContentConsignment',
  'ContentConsignmentFailure',
  'ContentHandover',
  'ContentHandoverFailure',
] as const;

export type ReceiptEvent = (typeof RECEIPT_EVENTS)[number];

/** One file of the message: held in full, or announced and still to come. */
export interface ReceiptFile {
  readonly id: string;
  readonly root: string;
  readonly sha256: string;
  readonly state: 'awaited' | 'complete';
}

/** What was received, by hashes of exact bytes. */
export interface ReceiptRef {
  readonly iss: NodeId;
  readonly jti: string;
  readonly env: string;
  /** Present once the message was opened and verified, and only then. */
  readonly msg?: ActHash;
}

export interface ReceiptClaims {
  readonly ver: typeof RECEIPT_VERSION;
  readonly iss: NodeId;
  readonly aud: readonly NodeId[];
  readonly jti: string;
  readonly iat: number;
  readonly exp: number;
  readonly evt: ReceiptEvent;
  readonly ref: ReceiptRef;
  readonly files: readonly ReceiptFile[];
  /** The receiver's log, and the leaf hash of its entry for this message. */
  readonly log: { readonly origin: string; readonly leaf: string };
  readonly sigs: readonly string[];
}

/** @throws {EnvelopeError} `RECEIPT_CLAIMS_INVALID` with the `member` at fault */
export const readReceiptClaims = (payload: Json): ReceiptClaims => {
  if (!hasExactly(payload, Object.keys(CHECKS))) throw new EnvelopeError('RECEIPT_CLAIMS_INVALID');
  for (const [member, check] of Object.entries(CHECKS)) {
    if (!check(payload[member])) throw new EnvelopeError('RECEIPT_CLAIMS_INVALID', { member });
  }
  const claims = payload as unknown as ReceiptClaims;
  if (claims.ref.msg === undefined && TAKEN.has(claims.evt)) {
    throw new EnvelopeError('RECEIPT_CLAIMS_INVALID', { member: 'ref.msg' });
  }
  return claims;
};

/** Nobody takes over a content that it could not open. */
const TAKEN: ReadonlySet<ReceiptEvent> = new Set(['ContentConsignment', 'ContentHandover']);

const isRef: Check = (value) =>
  hasExactly(value, ['env', 'iss', 'jti'], ['msg']) &&
  isNodeId(value['iss']) &&
  isToken(value['jti']) &&
  isHash(value['env']) &&
  (value['msg'] === undefined || isHash(value['msg']));

const isFile: Check = (value) =>
  hasExactly(value, ['id', 'root', 'sha256', 'state']) &&
  isToken(value['id']) &&
  isHash(value['root']) &&
  isHash(value['sha256']) &&
  (value['state'] === 'awaited' || value['state'] === 'complete');

const isLog: Check = (value) =>
  hasExactly(value, ['leaf', 'origin']) && isToken(value['origin']) && isHash(value['leaf']);

const CHECKS: Readonly<Record<string, Check>> = {
  ver: (value) => value === RECEIPT_VERSION,
  iss: isNodeId,
  aud: isSetOf(isNodeId, RECIPIENTS_MAX),
  jti: isToken,
  iat: isSeconds,
  exp: isSeconds,
  evt: (value) => RECEIPT_EVENTS.some((event) => event === value),
  ref: isRef,
  files: isListOf(isFile, FILES_MAX),
  log: isLog,
  sigs: isSetOf(isHash, SIGNATURES_MAX),
};
