/** The notices of this subject: what nodes tell each other of keys, openings and erasures. */

import {
  caseId,
  fromBase64url,
  instant,
  officerId,
  type Bytes,
  type CaseId,
  type Entropy,
  type Instant,
  type Json,
  type OfficerId,
} from '@comity/kernel';
import { newConsignment } from '@comity/delivery';
import type { AuditTrail } from '../audit/append-entry.js';
import type { MessageRow } from '../deliveries/ports.js';
import { NodeError } from '../node.errors.js';
import type { NodeTx } from '../unit-of-work.js';

/** What each kind says (PROTOCOL 14). */
export type SealedNotice =
  | { readonly kind: 'sealed_targets'; readonly targets: Bytes }
  | {
      readonly kind: 'sealed_opened';
      readonly case: CaseId;
      readonly part: string;
      readonly officer: OfficerId;
      readonly reason: string;
      readonly at: Instant;
    }
  | {
      readonly kind: 'sealed_withdrawn' | 'sealed_erased';
      readonly case: CaseId;
      readonly part: string;
      readonly at: Instant;
    };

/** Characters of the reason for an opening. */
export const REASON_CHARS_MAX = 500;
const PART = /^[0-9a-f-]{36}$/;
const MEMBERS: Readonly<Record<SealedNotice['kind'], readonly string[]>> = {
  sealed_targets: ['kind', 'targets'],
  sealed_opened: ['at', 'case', 'kind', 'officer', 'part', 'reason'],
  sealed_withdrawn: ['at', 'case', 'kind', 'part'],
  sealed_erased: ['at', 'case', 'kind', 'part'],
};

/** Whether a notice is one of this subject. */
export const isSealedNotice = (body: Json): boolean => {
  const { kind } = membersOf(body);
  return typeof kind === 'string' && Object.hasOwn(MEMBERS, kind);
};

/** Reads one, attacker-controlled as it is. @throws {NodeError} NOTICE_INVALID */
export const readSealedNotice = (body: Json): SealedNotice => {
  const said = membersOf(body);
  const kind = said['kind'] as SealedNotice['kind'];
  const names = Object.keys(said).toSorted();
  if (!isSealedNotice(body) || names.join() !== MEMBERS[kind].join()) throw invalid();
  try {
    if (kind === 'sealed_targets') return { kind, targets: fromBase64url(textOf(said['targets'])) };
    const about = { case: caseId(textOf(said['case'])), part: partOf(said['part']) };
    const at = momentOf(said['at']);
    if (kind !== 'sealed_opened') return { kind, ...about, at };
    const officer = officerId(textOf(said['officer']));
    return { kind, ...about, at, officer, reason: reasonOf(said['reason']) };
  } catch (cause) {
    throw invalid(cause);
  }
};

/** Puts a sealed notice into the outbox, in the transaction of what it tells. */
export const enqueueNotice = async (
  tx: NodeTx,
  message: MessageRow,
  given: {
    readonly audit: AuditTrail;
    readonly entropy: Entropy;
    readonly at: Instant;
    readonly kind: SealedNotice['kind'];
    readonly caseId?: CaseId;
  },
): Promise<void> => {
  const { audit, entropy, at, kind, caseId: of } = given;
  const { jti, env, msg, peer } = message;
  await tx.messages.insert(message);
  const what = { id: entropy.uuid(), peer, kind: 'envelope', ref: jti } as const;
  await tx.consignments.insert(newConsignment(what, at));
  await audit.append(tx, at, {
    event: 'notice.sent',
    actor: message.iss,
    subject: jti,
    ...(of && { caseId: of }),
    detail: { peer, kind },
    ref: { jti, env, msg },
  });
};

const invalid = (cause?: unknown): NodeError => new NodeError('NOTICE_INVALID', {}, { cause });

const membersOf = (body: Json): { readonly [member: string]: Json | undefined } =>
  typeof body === 'object' && body !== null && !Array.isArray(body)
    ? (body as { readonly [member: string]: Json })
    : {};

const textOf = (value: Json | undefined): string => {
  if (typeof value !== 'string') throw invalid();
  return value;
};

const partOf = (value: Json | undefined): string => {
  const text = textOf(value);
  if (!PART.test(text)) throw invalid();
  return text;
};

const reasonOf = (value: Json | undefined): string => {
  const text = textOf(value);
  if (text.trim() === '' || text.length > REASON_CHARS_MAX) throw invalid();
  return text;
};

const momentOf = (value: Json | undefined): Instant => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw invalid();
  return instant(value);
};
