/** Whether a contribution counts: by its own words and its own State's series, and nothing else. */

import { canonicalize, type StateCode } from '@comity/kernel';
import {
  OWNER_CONTRIBUTIONS,
  ownerOfPractice,
  practiceOf,
  practiceAudience,
  RETRACTABLE,
  type ContributionKind,
  type Reading,
  type Said,
} from '@comity/law';
import { isFor, type Audience, type Body, type Link } from './contribution.js';
import type { LibraryDenialCode } from './library.denials.js';

/** A contribution with a body that says something, as a library holds it. */
export interface HeldContribution {
  readonly name: string;
  readonly link: Link;
  readonly body: Body;
}

/** Why what was read of a body is void; null where it can be read. */
export const judgeReading = (reading: Reading<Body>): LibraryDenialCode | null => {
  if (reading.ok) return null;
  const isUnknown = reading.problems.some(
    ({ path, problem }) => path === 'kind' && problem === 'NOT_ALLOWED',
  );
  return isUnknown ? 'CONTRIBUTION_KIND_UNKNOWN' : 'CONTRIBUTION_WORDS_INVALID';
};

/**
 * Why `one` is void; null where it counts. Each audience is judged by itself: whoever holds a body
 * may hold all that was said before to the same, and of what was said to others nothing. So all
 * libraries for which it is agree, and a State cannot part them by telling some more than others.
 *
 * @param earlier what counts of the same series and names the same practice, by ascending number
 */
export const judgeContribution = (
  { link, body }: Pick<HeldContribution, 'link' | 'body'>,
  earlier: readonly HeldContribution[],
): LibraryDenialCode | null => judgeWords(link, body) ?? judgePlace(body, earlier);

/**
 * What is void for good, by its own words. What else is void is kept with its body and judged anew:
 * a body that stands before it may come late, and a later release may know its kind.
 */
export const VOID_FOR_GOOD: readonly LibraryDenialCode[] = [
  'CONTRIBUTION_WORDS_INVALID',
  'CONTRIBUTION_NOT_OWNER',
  'CONTRIBUTION_AUDIENCE_WRONG',
  'CONTRIBUTION_OWN_PRACTICE',
];

/** By its own words alone. */
const judgeWords = ({ state }: Link, { saying, to }: Body): LibraryDenialCode | null => {
  const isOwner = ownerOfPractice(practiceOf(saying) ?? '') === state;
  if (OWNER_CONTRIBUTIONS.includes(saying.kind) && !isOwner) return 'CONTRIBUTION_NOT_OWNER';
  if (saying.kind === 'publish') {
    const { record } = saying.say;
    if (record.owner.state !== state) return 'CONTRIBUTION_NOT_OWNER';
    if (!isSameAudience(practiceAudience(record), to)) return 'CONTRIBUTION_AUDIENCE_WRONG';
  }
  if (saying.kind === 'ask_review') return judgeAsking(saying.say, { state, to, isOwner });
  if (OF_OTHERS.includes(saying.kind) && isOwner) return 'CONTRIBUTION_OWN_PRACTICE';
  if (saying.kind === 'review' && to === 'all') return 'CONTRIBUTION_AUDIENCE_WRONG';
  const isOpenGroup = saying.kind === 'open' && to !== 'all';
  return isOpenGroup || !isFor(to, state) ? 'CONTRIBUTION_AUDIENCE_WRONG' : null;
};

/** What a State says of the practices of others alone. */
const OF_OTHERS: readonly ContributionKind[] = ['endorse', 'review'];

/** The owner asks two other States, and tells them and itself alone. */
const judgeAsking = (
  { record, reviewers }: Said<'ask_review'>,
  {
    state,
    to,
    isOwner,
  }: { readonly state: StateCode; readonly to: Audience; readonly isOwner: boolean },
): LibraryDenialCode | null => {
  if (!isOwner || record.owner.state !== state) return 'CONTRIBUTION_NOT_OWNER';
  // A group names no State twice, and so no owner that asks itself.
  const isForThem = isSameAudience(reviewGroup(state, reviewers), to);
  return isForThem ? null : 'CONTRIBUTION_AUDIENCE_WRONG';
};

/** For whom a review is: the owner, and the States that it asks. */
export const reviewGroup = (
  owner: StateCode,
  reviewers: readonly StateCode[],
): readonly StateCode[] => [owner, ...reviewers].toSorted();

/** By what its State said before, to the same audience and of the same practice. */
const judgePlace = (
  { saying, to }: Body,
  earlier: readonly HeldContribution[],
): LibraryDenialCode | null => {
  const { kind } = saying;
  if (kind !== 'retract' && !OWNER_CONTRIBUTIONS.includes(kind)) return null;
  const before = earlier.filter((held) => isSameAudience(held.body.to, to));
  if (kind === 'retract') return judgeRetraction(saying.say, before);
  const published = before.filter((held) => held.body.saying.kind === 'publish').length;
  const isWithdrawn = before.some((held) => held.body.saying.kind === 'withdraw');
  if (isWithdrawn) return 'CONTRIBUTION_UNPUBLISHED';
  if (kind === 'publish') {
    return saying.say.version === published + 1 ? null : 'CONTRIBUTION_VERSION_WRONG';
  }
  return published > 0 ? null : 'CONTRIBUTION_UNPUBLISHED';
};

const judgeRetraction = (
  { contribution }: Said<'retract'>,
  before: readonly HeldContribution[],
): LibraryDenialCode | null => {
  const named = before.find(({ name }) => name === contribution);
  const mayGo =
    named !== undefined &&
    RETRACTABLE.includes(named.body.saying.kind) &&
    !retractedBy(before).has(contribution);
  return mayGo ? null : 'CONTRIBUTION_NOT_RETRACTABLE';
};

/** The names of what was taken back by one of `held`. */
export const retractedBy = (held: readonly HeldContribution[]): ReadonlySet<string> =>
  new Set(
    held.flatMap(({ body: { saying } }) =>
      saying.kind === 'retract' ? [saying.say.contribution] : [],
    ),
  );

/** Whether both are for the same: a group is written in one order only. */
export const isSameAudience = (one: Audience, other: Audience): boolean =>
  one === other || canonicalize(one) === canonicalize(other);
