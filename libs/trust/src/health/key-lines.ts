/** The keys of a member's entry by what they are for, each line with its successors. */

import { instant, type Instant } from '@comity/kernel';
import type { Member, MemberKey, Validity } from '../trust-list.js';
import { lastWithoutGap } from './expiry.js';

/** Keys of one use and algorithm, of which one follows the other. */
export interface KeyLine {
  /** As `sig ES256`. */
  readonly name: string;
  /** The one that ends last without a gap from now on; undefined when none is valid now. */
  readonly last: Validity | undefined;
}

/** Every line of keys that `member` has or had, in the order of its entry. */
export const keyLines = (member: Member, at: Instant): readonly KeyLine[] => {
  const lines = new Map<string, Validity[]>();
  for (const key of member.keys) {
    const name = `${key.use} ${key.alg}`;
    lines.set(name, [...(lines.get(name) ?? []), usableOf(key)]);
  }
  return [...lines].map(([name, windows]) => ({ name, last: lastWithoutGap(windows, at) }));
};

/** The pin that ends last without a gap from now on; undefined when none is open now. */
export const lastPinOf = ({ tls }: Member, at: Instant): Validity | undefined =>
  lastWithoutGap(tls, at);

/** A key that is revoked ends when it was. */
const usableOf = ({ from, until, revokedAt }: MemberKey): Validity => ({
  from,
  until: revokedAt === undefined ? until : instant(Math.min(until, revokedAt)),
});
