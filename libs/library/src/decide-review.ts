/** Decides what a reviewer may answer for its State, and whether an owner may rely on answers. */

import { denied, done, type Json, type Outcome, type StateCode } from '@comity/kernel';
import {
  checkOfficer,
  problemPaths,
  readSaying,
  REVIEW_ROLES,
  type LawDenialCode,
  type Officer,
  type PracticeStepKind,
} from '@comity/law';
import type { Remark } from './decide-remark.js';
import type { RemarkDenialCode } from './remark.denials.js';
import { statesOfOpinion, type Reviews } from './reviews.js';

/** What an answer is decided on. */
export interface ReviewQuestion {
  readonly officer: Officer;
  /** The State whose library this is. */
  readonly state: StateCode;
  readonly say: Json;
  readonly reviews: Reviews;
}

/**
 * Decides an answer. Denies OFFICER_OF_OTHER_STATE, OFFICER_ROLE_MISSING, REVIEW_NOT_ASKED,
 * REVIEW_TEXT_CHANGED where the owner asks about other words now, and REMARK_WORDS_INVALID.
 */
export const decideReview = ({
  officer,
  state,
  say,
  reviews: { asked },
}: ReviewQuestion): Outcome<Remark, RemarkDenialCode | LawDenialCode> => {
  const allowed = checkOfficer(officer, state, REVIEW_ROLES);
  if (!allowed.ok) return allowed;
  if (!asked?.reviewers.includes(state)) return denied('REVIEW_NOT_ASKED');
  const reading = readSaying('review', say);
  if (!reading.ok) {
    return denied('REMARK_WORDS_INVALID', { problems: problemPaths(reading.problems) });
  }
  const saying = reading.value;
  if (saying.kind !== 'review') return denied('REVIEW_NOT_ASKED');
  if (saying.say.text !== asked.text) {
    return denied('REVIEW_TEXT_CHANGED', { text: asked.text });
  }
  // Who asks for changes says which.
  if (saying.say.opinion === 'changes' && saying.say.note === undefined) {
    return denied('REMARK_WORDS_INVALID', { problems: ['note: MISSING'] });
  }
  return done({ saying, to: asked.to });
};

/** The opinion that each step tells of the States that it names. */
const OPINIONS = { accept: 'accept', ask_changes: 'changes' } as const;

/**
 * Denies REVIEW_ANSWERS_MISSING where a step of `kind` says of a State what that State itself did
 * not say of exactly `text`.
 */
export const checkReviews = (
  {
    kind,
    states,
    text,
  }: {
    readonly kind: PracticeStepKind;
    readonly states: readonly StateCode[];
    readonly text: string;
  },
  reviews: Reviews,
): Outcome<null, RemarkDenialCode> => {
  if (kind !== 'accept' && kind !== 'ask_changes') return done(null);
  const said = statesOfOpinion(reviews, { text, opinion: OPINIONS[kind] });
  const missing = states.filter((state) => !said.includes(state));
  return missing.length === 0
    ? done(null)
    : denied('REVIEW_ANSWERS_MISSING', { states: missing, text });
};
