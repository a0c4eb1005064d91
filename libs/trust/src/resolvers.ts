/** Key resolvers for `open` and `verify`: one for what arrives now, one for what a court asks. */

import type { Instant } from '@comity/kernel';
import type { KeyResolver, PublicKey } from '@comity/envelope';
import { activeMemberOf, signingKeysAt } from './lookups.js';
import type { TrustList } from './trust-list.js';

/**
 * For what arrives at `now`, whose date only its issuer vouches for: the keys that `list` gives for
 * that date, less every key that is revoked by now. A thief cannot date back behind the revocation.
 */
export const openingResolver =
  (list: TrustList, now: Instant): KeyResolver =>
  (node, at) => {
    const revoked = revokedKids([list], now);
    return some(signingKeysAt(list, node, at)?.filter(({ kid }) => !revoked.has(kid)));
  };

/**
 * For what is proven to have existed at an instant, by a witnessed log or a timestamp: the keys as
 * the list in force then gave them, less those that any later list says were revoked by then.
 *
 * @param history every list relied on, in any order; verified one by one
 */
export const resolverFrom = (history: readonly TrustList[]): KeyResolver => {
  const lists = history.toSorted((a, b) => a.seq - b.seq);
  return (node, at) => {
    const list = lists.findLast(({ issued }) => issued <= at);
    if (!list || !activeMemberOf(list, node)) return undefined;
    const revoked = revokedKids(lists, at);
    return some(signingKeysAt(list, node, at)?.filter(({ kid }) => !revoked.has(kid)));
  };
};

/** Every kid that one of `lists` marks as revoked at `at` or before. */
const revokedKids = (lists: readonly TrustList[], at: Instant): ReadonlySet<string> =>
  new Set(
    lists
      .flatMap(({ members }) => members.flatMap(({ keys }) => keys))
      .filter(({ revokedAt }) => revokedAt !== undefined && revokedAt <= at)
      .map(({ kid }) => kid),
  );

const some = (keys: readonly PublicKey[] | undefined): readonly PublicKey[] | undefined =>
  keys && keys.length > 0 ? keys : undefined;
