/** What a new trust list says that everybody must hear of: a recovery, other administrators. */

import { plus, toIso } from '@comity/kernel';
import {
  anchorFor,
  fingerprintOf,
  memberOf,
  RECOVERY_DELAY_MS,
  type Member,
  type TrustAnchor,
  type TrustList,
} from '@comity/trust';

/** One entry of the audit trail, to be appended beside the acceptance of the list. */
export interface Notice {
  readonly event: 'recovery.announced' | 'recovery.over' | 'administrators.changed';
  readonly detail: Readonly<Record<string, string | number>>;
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
