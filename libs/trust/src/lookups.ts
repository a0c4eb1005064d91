/** What the trust list says of one node at one moment. Only what is valid is ever given out. */

import type { Instant, NodeId } from '@comity/kernel';
import { PROFILE, type PublicKey } from '@comity/envelope';
import type { LogKey, Member, MemberKey, NodeKey, TlsPin, TrustList } from './trust-list.js';

/** The entry of a node, whatever its status; undefined for a stranger. */
export const memberOf = (list: TrustList, node: NodeId): Member | undefined =>
  list.members.find((member) => member.node === node);

/** The entry of a node whose keys may be used; undefined when suspended, withdrawn or unknown. */
export const activeMemberOf = (list: TrustList, node: NodeId): Member | undefined => {
  const member = memberOf(list, node);
  return member?.status === 'active' ? member : undefined;
};

/**
 * The keys `node` must sign with at `at`: every one of them (PROTOCOL 10.4). Undefined when it is
 * no active member, or has no such key then.
 */
export const signingKeysAt = (
  list: TrustList,
  node: NodeId,
  at: Instant,
): readonly PublicKey[] | undefined => {
  const keys = keysAt(list, node, at).filter((key): key is NodeKey => key.use === 'sig');
  return keys.length > 0 ? keys : undefined;
};

/** The key to seal to for `node` at `at`: of several, the one that began last. */
export const sealingKeyAt = (list: TrustList, node: NodeId, at: Instant): PublicKey | undefined =>
  keysAt(list, node, at)
    .filter((key): key is NodeKey => key.use === 'enc')
    .toSorted((a, b) => a.from - b.from)
    .at(-1);

/** The verifier keys that sign the checkpoints of the node's log at `at`. */
export const logKeysAt = (list: TrustList, node: NodeId, at: Instant): readonly LogKey[] =>
  keysAt(list, node, at).filter((key): key is LogKey => key.use === 'log');

/** The certificate keys that `node` may show at `at`. */
export const tlsPinsAt = (list: TrustList, node: NodeId, at: Instant): readonly TlsPin[] =>
  activeMemberOf(list, node)?.tls.filter((pin) => at >= pin.from && at < pin.until) ?? [];

/**
 * The first of `ours` that `node` accepts at `at`; undefined when there is none in common.
 *
 * @param ours the profiles this node speaks, the highest first
 */
export const acceptedProfile = (
  list: TrustList,
  node: NodeId,
  at: Instant,
  ours: readonly string[] = [PROFILE],
): string | undefined => {
  const theirs = activeMemberOf(list, node)?.profiles ?? [];
  const accepted = theirs.filter(
    ({ from, until }) => at >= from && (until === undefined || at < until),
  );
  return ours.find((profile) => accepted.some(({ name }) => name === profile));
};

/** A key that is revoked at `revokedAt` was never valid at that moment or later. */
export const isValidAt = ({ from, until, revokedAt }: MemberKey, at: Instant): boolean =>
  at >= from && at < until && (revokedAt === undefined || at < revokedAt);

/** What names a key in a list: its kid; for a log, whose key ids are short, its verifier key. */
export const nameOfKey = (key: MemberKey): string => (key.use === 'log' ? key.vkey : key.kid);

/**
 * Since when somebody else may have had one of these keys of `node`: the earliest revocation that
 * the list tells of, whatever the status of the member; undefined while none is revoked.
 *
 * @param kids names of signing keys, as a message bears them
 */
export const revokedSince = (
  list: TrustList,
  node: NodeId,
  kids: readonly string[],
): Instant | undefined =>
  memberOf(list, node)
    ?.keys.filter(({ kid }) => kids.includes(kid))
    .flatMap(({ revokedAt }) => revokedAt ?? [])
    .toSorted((a, b) => a - b)[0];

const keysAt = (list: TrustList, node: NodeId, at: Instant): readonly MemberKey[] =>
  activeMemberOf(list, node)?.keys.filter((key) => isValidAt(key, at)) ?? [];
