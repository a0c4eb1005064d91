/** What administrators decide by themselves: it only ever takes from a member, or gives it back. */

import { fromSeconds, toSeconds, type Instant, type Json, type NodeId } from '@comity/kernel';
import { hasExactly, isNodeId } from '@comity/envelope/shape';
import { isTime } from '../time-json.js';
import { nameOfKey } from '../lookups.js';
import type { Member, MemberStatus } from '../trust-list.js';
import { TrustError } from '../trust.errors.js';

/** `revoke`: somebody else may have had the key since `since`. */
export type Decision =
  | { readonly kind: 'suspend' | 'reinstate' | 'withdraw'; readonly node: NodeId }
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
  if (isChangeOfStatus(json)) return json as unknown as Decision;
  if (!isRevocation(json)) {
    throw new TrustError('TRUST_PROPOSAL_MALFORMED', { member: 'decisions' });
  }
  const revocation = json as unknown as Extract<Decision, { kind: 'revoke' }>;
  return { ...revocation, since: fromSeconds(revocation.since) };
};

/**
 * The members after `decision`.
 *
 * @throws {TrustError} `TRUST_PROPOSAL_DECISION_INAPPLICABLE` when nothing would follow from it, or
 *   what is over for ever would be undone: a withdrawal, a revocation
 */
export const decide = (members: readonly Member[], decision: Decision): readonly Member[] => {
  const member = members.find(({ node }) => node === decision.node);
  const after = member && afterwards(member, decision);
  if (!after) {
    const { kind, node } = decision;
    throw new TrustError('TRUST_PROPOSAL_DECISION_INAPPLICABLE', { kind, node });
  }
  return members.map((one) => (one === member ? after : one));
};

const afterwards = (member: Member, decision: Decision): Member | undefined => {
  switch (decision.kind) {
    case 'suspend':
      return from(member, ['active'], 'suspended');
    case 'reinstate':
      return from(member, ['suspended'], 'active');
    case 'withdraw':
      return from(member, ['active', 'suspended'], 'withdrawn');
    case 'revoke':
      return revoked(member, decision);
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

const isChangeOfStatus = (value: Json): boolean =>
  hasExactly(value, ['kind', 'node']) &&
  ['suspend', 'reinstate', 'withdraw'].some((kind) => kind === value['kind']) &&
  isNodeId(value['node']);

const isRevocation = (value: Json): boolean =>
  hasExactly(value, ['key', 'kind', 'node', 'since']) &&
  value['kind'] === 'revoke' &&
  isNodeId(value['node']) &&
  typeof value['key'] === 'string' &&
  isTime(value['since']);
