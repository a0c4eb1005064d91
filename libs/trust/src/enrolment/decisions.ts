/**
 * What administrators decide by themselves: it takes from a member, gives back what it took, or
 * tells everybody that a member which lost its keys is to come back.
 */

import { fromSeconds, toSeconds, type Instant, type Json, type NodeId } from '@comity/kernel';
import { hasExactly, isHash, isNodeId } from '@comity/envelope/shape';
import { isTime } from '../time-json.js';
import { nameOfKey } from '../lookups.js';
import type { Member, MemberStatus, Recovery } from '../trust-list.js';
import { TrustError } from '../trust.errors.js';

/**
 * `revoke`: somebody else may have had the key since `since`. `recover` announces a request, by its
 * SHA-256 in base64url, and `recall` takes the announcement back.
 */
export type Decision =
  | { readonly kind: 'suspend' | 'reinstate' | 'withdraw' | 'recall'; readonly node: NodeId }
  | { readonly kind: 'recover'; readonly node: NodeId; readonly request: string }
  | {
      readonly kind: 'revoke';
      readonly node: NodeId;
      /** The kid; for a log's key its verifier key, whose ids are short. */
      readonly key: string;
      readonly since: Instant;
    };

/** The decision as a proposal carries it. */
export const writeDecision = (decision: Decision): Json =>
  decision.kind === 'revoke' ? { ...decision, since: toSeconds(decision.since) } : { ...decision };

/**
 * Reads a decision of a proposal.
 *
 * @throws {TrustError} `TRUST_PROPOSAL_MALFORMED`
 */
export const readDecision = (json: Json): Decision => {
  if (isPlain(json) || isAnnouncement(json)) return json as unknown as Decision;
  if (!isRevocation(json)) {
    throw new TrustError('TRUST_PROPOSAL_MALFORMED', { member: 'decisions' });
  }
  const revocation = json as unknown as Extract<Decision, { kind: 'revoke' }>;
  return { ...revocation, since: fromSeconds(revocation.since) };
};

/**
 * The members after `decision`.
 *
 * @param issued when the list that it makes is issued
 * @throws {TrustError} `TRUST_PROPOSAL_DECISION_INAPPLICABLE` when nothing would follow from it, or
 *   what is over for ever would be undone: a withdrawal, a revocation
 */
export const decide = (
  members: readonly Member[],
  decision: Decision,
  issued: Instant,
): readonly Member[] => {
  const member = members.find(({ node }) => node === decision.node);
  const after = member && afterwards(member, decision, issued);
  if (!after) {
    const { kind, node } = decision;
    throw new TrustError('TRUST_PROPOSAL_DECISION_INAPPLICABLE', { kind, node });
  }
  return members.map((one) => (one === member ? after : one));
};

const afterwards = (member: Member, decision: Decision, issued: Instant): Member | undefined => {
  switch (decision.kind) {
    case 'suspend':
      return from(member, ['active'], 'suspended');
    case 'reinstate':
      return from(member, ['suspended'], 'active');
    case 'withdraw':
      return from(member, ['active', 'suspended'], 'withdrawn');
    case 'revoke':
      return revoked(member, decision);
    case 'recover':
      return announced(member, { request: decision.request, announced: issued });
    case 'recall':
      return member.recovery && withoutRecovery(member);
  }
};

const from = (
  member: Member,
  before: readonly MemberStatus[],
  status: MemberStatus,
): Member | undefined => (before.includes(member.status) ? { ...member, status } : undefined);

/** A revocation may be found to reach further back; never less far. */
const revoked = (
  member: Member,
  { key: name, since }: Extract<Decision, { kind: 'revoke' }>,
): Member | undefined => {
  const found = member.keys.find((key) => nameOfKey(key) === name);
  if (!found || (found.revokedAt !== undefined && found.revokedAt <= since)) return undefined;
  const keys = member.keys.map((key) => (key === found ? { ...key, revokedAt: since } : key));
  return { ...member, keys };
};

/** The same announcement again would begin the delay anew, or seem to. */
const announced = (member: Member, recovery: Recovery): Member | undefined =>
  member.recovery?.request === recovery.request ? undefined : { ...member, recovery };

/** The entry without what was announced about it. */
export const withoutRecovery = (member: Member): Member => {
  const { recovery: _, ...rest } = member;
  return rest;
};

const isPlain = (value: Json): boolean =>
  hasExactly(value, ['kind', 'node']) &&
  ['suspend', 'reinstate', 'withdraw', 'recall'].some((kind) => kind === value['kind']) &&
  isNodeId(value['node']);

const isAnnouncement = (value: Json): boolean =>
  hasExactly(value, ['kind', 'node', 'request']) &&
  value['kind'] === 'recover' &&
  isNodeId(value['node']) &&
  isHash(value['request']);

const isRevocation = (value: Json): boolean =>
  hasExactly(value, ['key', 'kind', 'node', 'since']) &&
  value['kind'] === 'revoke' &&
  isNodeId(value['node']) &&
  typeof value['key'] === 'string' &&
  isTime(value['since']);
