/** What a new trust list says that everybody must hear of: recoveries, administrators, lost keys. */

import { plus, toIso, type ActHash, type CaseId } from '@comity/kernel';
import {
  anchorFor,
  fingerprintOf,
  memberOf,
  nameOfKey,
  RECOVERY_DELAY_MS,
  type Member,
  type MemberKey,
  type TrustAnchor,
  type TrustList,
} from '@comity/trust';
import type { NodeTx } from '../unit-of-work.js';
import { doubtedActs } from './doubted-acts.js';

/** One entry of the audit trail, to be appended beside the acceptance of the list. */
export interface Notice {
  readonly event:
    | 'recovery.announced'
    | 'recovery.over'
    | 'administrators.changed'
    | 'key.revoked'
    | 'act.doubted';
  readonly detail: Readonly<Record<string, string | number>>;
  /** The act in doubt, and its case. */
  readonly act?: { readonly hash: ActHash; readonly caseId: CaseId };
}

/**
 * The notices of `next`, as it follows `held`.
 *
 * @param held undefined at the first list, of which everything is news and nothing a change
 */
export const noticesOf = (
  held: TrustList | undefined,
  next: { readonly list: TrustList; readonly anchor: TrustAnchor },
): readonly Notice[] => {
  const { list, anchor } = next;
  const notices = list.members.flatMap((member) => recoveryOf(held, member));
  const signers = anchorFor(anchor, list.seq);
  if (!held || signers === anchorFor(anchor, held.seq)) return notices;
  const administrators = signers.administrators.map(({ id }) => id).join(' ');
  const { threshold } = signers;
  const detail = { seq: list.seq, threshold, administrators };
  return [...notices, { event: 'administrators.changed', detail }];
};

const recoveryOf = (held: TrustList | undefined, { node, recovery }: Member): readonly Notice[] => {
  const before = held && memberOf(held, node)?.recovery;
  if (before?.request === recovery?.request) return [];
  if (!recovery) return [{ event: 'recovery.over', detail: { node } }];
  const due = toIso(plus(recovery.announced, RECOVERY_DELAY_MS));
  const words = fingerprintOf(recovery.request).join(' ');
  return [{ event: 'recovery.announced', detail: { node, due, words } }];
};

/**
 * The notices of the keys that `next` revokes, or revokes as of an earlier time, each with every
 * act here that it puts in doubt.
 */
export const revocationsIn = async (
  tx: NodeTx,
  held: TrustList | undefined,
  next: TrustList,
): Promise<readonly Notice[]> => {
  const notices: Notice[] = [];
  if (!held) return notices;
  for (const member of next.members) {
    const revoked = newlyRevoked(memberOf(held, member.node), member);
    if (revoked.length === 0) continue;
    const { node } = member;
    for (const key of revoked) {
      const since = toIso(key.revokedAt ?? key.from);
      notices.push({ event: 'key.revoked', detail: { node, key: nameOfKey(key), since } });
    }
    const before = await doubtedActs(tx, held, node);
    const known = new Map(before.map((one) => [one.hash, one.since]));
    for (const { hash, caseId, since } of await doubtedActs(tx, next, node)) {
      if (known.get(hash) === since) continue;
      const detail = { node, since: toIso(since) };
      notices.push({ event: 'act.doubted', detail, act: { hash, caseId } });
    }
  }
  return notices;
};

const newlyRevoked = (before: Member | undefined, member: Member): readonly MemberKey[] => {
  const known = new Map(before?.keys.map((key) => [nameOfKey(key), key.revokedAt]));
  return member.keys.filter(
    (key) => key.revokedAt !== undefined && known.get(nameOfKey(key)) !== key.revokedAt,
  );
};
