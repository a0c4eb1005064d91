/** What a message says and its signatures cover: the members of `comity-msg/1` and their forms. */

import {
  canonicalize,
  SECOND_MS,
  utf8,
  type ActHash,
  type CaseId,
  type Json,
  type NodeId,
} from '@comity/kernel';

import { EnvelopeError } from './envelope.errors.js';
import {
  FILES_MAX,
  MESSAGE_LIFETIME_MS_MAX,
  MESSAGE_VERSION,
  PREDECESSORS_MAX,
  RECIPIENTS_MAX,
  SIGNATURES_MAX,
} from './profile.js';
import {
  hasExactly,
  isCaseId,
  isCount,
  isHash,
  isListOf,
  isNodeId,
  isSeconds,
  isSetOf,
  isToken,
  type Check,
} from './shape.js';

/** Where in its case an act stands: `prev` names every head its author held, sorted. */
export interface Thread {
  readonly id: CaseId;
  readonly n: number;
  readonly prev: readonly ActHash[];
}

/** A node for which, and the key to which, the issuer sealed this very message. */
export interface SignedRecipient {
  readonly id: NodeId;
  readonly kid: string;
}

/** The trust list that a sender used: its sequence number and the hash of its payload. */
export interface TrustListRef {
  readonly seq: number;
  readonly sha256: string;
}

/** The signed claims of a message (PROTOCOL 4.3). `iat` and `exp` are NumericDate seconds. */
export interface Claims {
  readonly ver: typeof MESSAGE_VERSION;
  readonly iss: NodeId;
  readonly aud: readonly NodeId[];
  /** Unique for ever per issuer. */
  readonly jti: string;
  readonly iat: number;
  readonly exp: number;
  /** Absent in notices, which belong to no case. */
  readonly thr?: Thread;
  readonly rcp: readonly SignedRecipient[];
  /** The kids of all signatures, in their order, so that none can be stripped. */
  readonly sigs: readonly string[];
  readonly tl: TrustListRef;
  readonly body: Json;
  readonly files: readonly Json[];
  readonly pad?: string;
}

/**
 * Reads a signed payload as claims. Form only: who signed, for whom and when is checked elsewhere.
 *
 * @throws {EnvelopeError} `ENVELOPE_CLAIMS_INVALID` with the `member` at fault
 */
export const readClaims = (payload: Json): Claims => {
  if (!hasExactly(payload, REQUIRED, OPTIONAL)) throw new EnvelopeError('ENVELOPE_CLAIMS_INVALID');
  for (const member of [...REQUIRED, ...OPTIONAL]) {
    const absent = OPTIONAL.includes(member) && payload[member] === undefined;
    if (absent || CHECKS[member]?.(payload[member])) continue;
    throw new EnvelopeError('ENVELOPE_CLAIMS_INVALID', { member });
  }
  return payload as unknown as Claims;
};

/** @throws {EnvelopeError} `ENVELOPE_LIFETIME_INVALID` unless it lives, and within the limit */
export const requireLifetime = ({ iat, exp }: Pick<Claims, 'iat' | 'exp'>): void => {
  const lifetimeMs = (exp - iat) * SECOND_MS;
  if (lifetimeMs <= 0 || lifetimeMs > MESSAGE_LIFETIME_MS_MAX) {
    throw new EnvelopeError('ENVELOPE_LIFETIME_INVALID');
  }
};

/** The length in bytes of claims as they are signed. */
export const claimsBytes = (claims: object): number => utf8(canonicalize(claims)).length;

const isThread: Check = (value) =>
  hasExactly(value, ['id', 'n', 'prev']) &&
  isCaseId(value['id']) &&
  isCount(value['n']) &&
  value['n'] !== 0 &&
  isSetOf(isHash, PREDECESSORS_MAX)(value['prev']) &&
  isSorted(value['prev'] as readonly string[]);

const isSorted = (texts: readonly string[]): boolean =>
  texts.every((text, at) => at === 0 || String(texts[at - 1]) < text);

const isRecipient: Check = (value) =>
  hasExactly(value, ['id', 'kid']) && isNodeId(value['id']) && isHash(value['kid']);

const isTrustListRef: Check = (value) =>
  hasExactly(value, ['seq', 'sha256']) && isCount(value['seq']) && isHash(value['sha256']);

const isSome =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length > 0 && check(value);

const CHECKS: Readonly<Record<string, Check>> = {
  ver: (value) => value === MESSAGE_VERSION,
  iss: isNodeId,
  aud: isSome(isSetOf(isNodeId, RECIPIENTS_MAX)),
  jti: isToken,
  iat: isSeconds,
  exp: isSeconds,
  thr: isThread,
  rcp: isSome(isListOf(isRecipient, RECIPIENTS_MAX)),
  sigs: isSome(isSetOf(isHash, SIGNATURES_MAX)),
  tl: isTrustListRef,
  body: (value) => value !== undefined,
  files: isListOf(() => true, FILES_MAX),
  pad: (value) => typeof value === 'string' && /^[A-Za-z0-9_-]*$/.test(value),
};

const OPTIONAL: readonly string[] = ['pad', 'thr'];
const REQUIRED = Object.keys(CHECKS).filter((member) => !OPTIONAL.includes(member));
