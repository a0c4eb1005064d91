/** Whether a contribution counts: by its own words and its own State's series, and nothing else. */

import { canonicalize } from '@comity/kernel';
import {
  OWNER_CONTRIBUTIONS,
  ownerOfPractice,
  RETRACTABLE,
  type Said,
  type Saying,
} from '@comity/law';
import type { Audience, Body, Link } from './contribution.js';
import type { LibraryDenialCode } from './library.denials.js';

/** A contribution that counts, as a library holds it. */
export interface HeldContribution {
  readonly name: string;
  readonly link: Link;
  readonly body: Body;
}

/**
 * Why `one` is void; null where it counts. All libraries that hold its body agree, since they hold
 * the bodies of the same audience before it.
 *
 * @param earlier what counts of the same series and names the same practice, by ascending number
 */
export const judgeContribution = (
  { link, body }: Pick<HeldContribution, 'link' | 'body'>,
  earlier: readonly HeldContribution[],
): LibraryDenialCode | null => {
  const { saying, to } = body;
  if (saying.kind === 'retract') return judgeRetraction(saying.say, to, earlier);
  if (!OWNER_CONTRIBUTIONS.includes(saying.kind)) return null;
  if (ownerOfPractice(saying.say.practice) !== link.state) return 'CONTRIBUTION_NOT_OWNER';
  const published = earlier.filter((held) => held.body.saying.kind === 'publish');
  const first = published[0];
  if (first && !isSame(first.body.to, to)) return 'CONTRIBUTION_AUDIENCE_WRONG';
  const isWithdrawn = earlier.some((held) => held.body.saying.kind === 'withdraw');
  if (isWithdrawn) return 'CONTRIBUTION_UNPUBLISHED';
  if (saying.kind === 'publish') return judgeVersion(saying, { link, to }, published.length);
  return first ? null : 'CONTRIBUTION_UNPUBLISHED';
};

const judgeVersion = (
  { say: { record, version } }: Extract<Saying, { readonly kind: 'publish' }>,
  { link, to }: { readonly link: Link; readonly to: Audience },
  published: number,
): LibraryDenialCode | null => {
  if (record.owner.state !== link.state) return 'CONTRIBUTION_NOT_OWNER';
  if (to !== 'all' && !to.includes(link.state)) return 'CONTRIBUTION_AUDIENCE_WRONG';
  return version === published + 1 ? null : 'CONTRIBUTION_VERSION_WRONG';
};

const judgeRetraction = (
  { contribution }: Said<'retract'>,
  to: Audience,
  earlier: readonly HeldContribution[],
): LibraryDenialCode | null => {
  const named = earlier.find(({ name }) => name === contribution);
  const mayGo =
    named !== undefined &&
    RETRACTABLE.includes(named.body.saying.kind) &&
    isSame(named.body.to, to) &&
    !retractedBy(earlier).has(contribution);
  return mayGo ? null : 'CONTRIBUTION_NOT_RETRACTABLE';
};

/** The names of what was taken back by one of `held`. */
export const retractedBy = (held: readonly HeldContribution[]): ReadonlySet<string> =>
  new Set(
    held.flatMap(({ body: { saying } }) =>
      saying.kind === 'retract' ? [saying.say.contribution] : [],
    ),
  );

const isSame = (one: Audience, other: Audience): boolean =>
  canonicalize(one) === canonicalize(other);
