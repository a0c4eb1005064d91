/** What reviewers of other States were asked about a practice before its publication, and answered. */

import { canonicalize, fromBase64url, toHex, utf8 } from '@comity/kernel';
import type { Instant, StateCode } from '@comity/kernel';
import { hashOf } from '@comity/envelope';
import { ownerOfPractice, type PracticeRecord, type Said } from '@comity/law';
import type { Audience } from './contribution.js';
import { isSameAudience, type HeldContribution } from './judge-contribution.js';

/** What the owner last asked for. */
export interface ReviewAsked {
  readonly practice: string;
  readonly contribution: string;
  /** The owner. */
  readonly state: StateCode;
  readonly at: Instant;
  readonly reviewers: readonly StateCode[];
  readonly record: PracticeRecord;
  /** The hash of the record: an answer is to these words and to no others. */
  readonly text: string;
  /** The owner and the reviewers. */
  readonly to: Audience;
}

/** The last word of one State on one text. */
export interface ReviewGiven {
  readonly contribution: string;
  readonly state: StateCode;
  readonly at: Instant;
  readonly text: string;
  readonly opinion: Said<'review'>['opinion'];
  readonly note: string | null;
}

export interface Reviews {
  readonly asked: ReviewAsked | null;
  /** In the order in which they were given. */
  readonly given: readonly ReviewGiven[];
}

/** SHA-256, in hexadecimal, of a record's canonical JSON: the name of a text in its owner's library. */
export const textOf = (record: PracticeRecord): string =>
  toHex(fromBase64url(hashOf(utf8(canonicalize(record)))));

/** What `counting` says of the review of the practice `id`: only States that were asked are heard. */
export const reviewsOf = (id: string, counting: readonly HeldContribution[]): Reviews => {
  const asked = askedOf(id, counting);
  if (!asked) return { asked: null, given: [] };
  const last = new Map<string, ReviewGiven>();
  for (const { name, link, body } of counting.toSorted((a, b) => a.link.n - b.link.n)) {
    const { saying, to } = body;
    // These are the States that were asked, and the owner, whose own answer is void.
    if (saying.kind !== 'review' || !isSameAudience(to, asked.to)) continue;
    const { text, opinion, note = null } = saying.say;
    const { state, at } = link;
    last.set(`${state} ${text}`, { contribution: name, state, at, text, opinion, note });
  }
  return { asked, given: [...last.values()].toSorted(byTime) };
};

/** The States whose last word on `text` is `opinion`. */
export const statesOfOpinion = (
  { given }: Reviews,
  { text, opinion }: Pick<ReviewGiven, 'text' | 'opinion'>,
): readonly StateCode[] =>
  given.filter((one) => one.text === text && one.opinion === opinion).map(({ state }) => state);

const byTime = (a: ReviewGiven, b: ReviewGiven): number =>
  a.at - b.at || (a.contribution < b.contribution ? -1 : 1);

const askedOf = (id: string, counting: readonly HeldContribution[]): ReviewAsked | null => {
  const owner = ownerOfPractice(id);
  const all = counting
    .filter(({ link }) => link.state === owner)
    .toSorted((a, b) => a.link.n - b.link.n)
    .flatMap(({ name, link: { state, at }, body: { saying, to } }) => {
      if (saying.kind !== 'ask_review') return [];
      const { practice, reviewers, record } = saying.say;
      const text = textOf(record);
      return [{ practice, contribution: name, state, at, reviewers, record, text, to }];
    });
  return all.at(-1) ?? null;
};
