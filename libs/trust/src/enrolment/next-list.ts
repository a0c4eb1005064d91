/** The trust list that follows from the one held and what was asked and decided (PROTOCOL 10.9). */

import { canonicalize, DAY_MS, type Instant } from '@comity/kernel';
import { CLOCK_SKEW_MS_MAX } from '@comity/envelope';
import { readTrustList, writeTrustList } from '../trust-list-json.js';
import type { Member, TrustList, VerifiedTrustList } from '../trust-list.js';
import { TrustError } from '../trust.errors.js';
import { decide, withoutRecovery, type Decision } from './decisions.js';
import { differencesOf, type Difference } from './differences.js';
import type { VerifiedEnrolment } from './enrolment.js';

/** A list may be relied on for no longer without hearing that something is wrong. */
export const LIST_VALIDITY_MS_MAX = 90 * DAY_MS;

/** What the next list follows: the list held, or the network that has none yet. */
export interface ListBase extends Pick<TrustList, 'network' | 'seq' | 'directory' | 'members'> {
  readonly issued: Instant | null;
  readonly sha256: string | null;
}

/** What was asked by States and decided by administrators. */
export interface Approved {
  readonly requests: readonly VerifiedEnrolment[];
  readonly decisions: readonly Decision[];
}

/** The base of every list but the first. */
export const baseOf = ({ list, sha256 }: VerifiedTrustList): ListBase => ({ ...list, sha256 });

/** The base of the first list of `network`, with the register it founds itself on. */
export const foundingBase = (
  network: string,
  directory: { readonly sha256: string },
): ListBase => ({ network, directory, seq: 0, issued: null, sha256: null, members: [] });

/**
 * The next list: nothing in it but what the base has, what the requests say, and what the
 * decisions do to it, in this order.
 *
 * @throws {TrustError} `TRUST_PROPOSAL_NODE_TWICE` for two requests in the name of one State, of
 *   which neither knows the other; `TRUST_PROPOSAL_DECISION_INAPPLICABLE`; `TRUST_LIST_MALFORMED`
 *   when a key of a request stands at another member already
 */
export const nextList = (
  base: ListBase,
  { requests, decisions }: Approved,
  { issued, expires }: Pick<TrustList, 'issued' | 'expires'>,
): TrustList => {
  const asked = requests.map(({ enrolment }) => enrolment.member);
  requireOneEach(asked);
  const byNode = new Map(asked.map((member) => [member.node, member]));
  const admitted = asked.filter(({ node }) => base.members.every((one) => one.node !== node));
  const done = new Set(requests.map(({ sha256 }) => sha256));
  const kept = base.members.map((one) => byNode.get(one.node) ?? one);
  const members = [...kept.map((one) => concluded(one, done)), ...admitted];
  const { network, directory, seq, sha256 } = base;
  const list: TrustList = {
    network,
    directory,
    seq: seq + 1,
    prev: sha256,
    issued,
    expires,
    members: decisions.reduce<readonly Member[]>(
      (after, one) => decide(after, one, issued),
      members,
    ),
  };
  return readTrustList(writeTrustList(list));
};

/**
 * Demands that `list` is the next list and no other, and tells what it changes.
 *
 * @throws {TrustError} `TRUST_PROPOSAL_UNEXPLAINED` with the `nodes` that differ, or the `member`
 *   of the list; `TRUST_PROPOSAL_DATES_INVALID`; and as `nextList`
 */
export const requireNextList = (
  base: ListBase,
  list: TrustList,
  given: { readonly approved: Approved; readonly at: Instant },
): readonly Difference[] => {
  requireDates(base, list, given.at);
  const expected = nextList(base, given.approved, list);
  const strange = differencesOf(expected, list);
  if (strange.length > 0) {
    const nodes = [...new Set(strange.map(({ node }) => node))];
    throw new TrustError('TRUST_PROPOSAL_UNEXPLAINED', { nodes });
  }
  // The order of members and keys, and what the list says beside its members.
  if (canonicalize(writeTrustList(expected)) !== canonicalize(writeTrustList(list))) {
    throw new TrustError('TRUST_PROPOSAL_UNEXPLAINED', { member: 'list' });
  }
  return differencesOf(base, list);
};

/** What was announced about an entry is over once the request came. */
const concluded = (member: Member, done: ReadonlySet<string>): Member =>
  member.recovery && done.has(member.recovery.request) ? withoutRecovery(member) : member;

const requireDates = (
  base: ListBase,
  { issued, expires }: Pick<TrustList, 'issued' | 'expires'>,
  at: Instant,
): void => {
  const ahead = issued > at + CLOCK_SKEW_MS_MAX;
  const before = base.issued !== null && issued <= base.issued;
  if (ahead || before || expires <= at || expires - issued > LIST_VALIDITY_MS_MAX) {
    throw new TrustError('TRUST_PROPOSAL_DATES_INVALID', { seq: base.seq + 1 });
  }
};

const requireOneEach = (members: readonly Member[]): void => {
  if (new Set(members.map(({ state }) => state)).size < members.length) {
    throw new TrustError('TRUST_PROPOSAL_NODE_TWICE');
  }
};
