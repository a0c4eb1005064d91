/** Whether a step has what its arrow asks for; the same question when it is taken and ever after. */

import { canonicalize, denied, done } from '@comity/kernel';
import type { Denial, OfficerId, Outcome } from '@comity/kernel';
import {
  missingPracticeFields,
  practiceAudience,
  originalWords,
  reviewedLanguages,
} from '../bodies/practice-record.js';
import type { PracticeRecord } from '../bodies/practice-record.js';
import type { LawDenialCode } from '../law.denials.js';
import { REVIEWERS } from './practice-history.js';
import type {
  PracticeFold,
  PracticeHistory,
  PracticeStep,
  PracticeText,
} from './practice-history.js';
import { practiceTransition } from './practice-life-cycle.js';
import type { PracticeStepKind, PracticeTransition } from './practice-life-cycle.js';

interface Judged {
  readonly fold: PracticeFold;
  readonly step: PracticeStep;
  readonly history: PracticeHistory;
  readonly record: PracticeRecord;
}

type Refusal = Denial<LawDenialCode> | null;
type Precondition = (judged: Judged) => Refusal;

/**
 * The arrow that `step` follows out of where `fold` stands, `fold` being of the day of the step.
 * Denies STEP_NOT_ALLOWED, PRACTICE_STEP_TOO_EARLY, CONTENT_NOT_APPROVED for words that were never
 * written, and what the arrow's own preconditions deny.
 */
export const judgePracticeStep = (
  fold: PracticeFold,
  step: PracticeStep,
  history: PracticeHistory,
): Outcome<PracticeTransition, LawDenialCode> => {
  const arrow = practiceTransition(fold.status, step.kind);
  if (arrow === undefined) {
    return denied('STEP_NOT_ALLOWED', { step: step.kind, status: fold.status });
  }
  if (fold.last !== null && (step.at < fold.last.at || step.on < fold.last.on)) {
    return denied('PRACTICE_STEP_TOO_EARLY', { step: step.kind });
  }
  const text = textOf(history, step);
  if (text === undefined) return denied('CONTENT_NOT_APPROVED', { text: step.text });
  const judged = { fold, step, history, record: text.record };
  for (const precondition of PRECONDITIONS[step.kind]) {
    const denial = precondition(judged);
    if (denial !== null) return { ok: false, denial };
  }
  return done(arrow);
};

/** The words that a step speaks of; undefined unless they were written by then. */
const textOf = ({ texts }: PracticeHistory, { text, at }: PracticeStep): PracticeText | undefined =>
  texts.find((one) => one.hash === text && one.at <= at);

const refusal = (...[code, detail]: Parameters<typeof denied<LawDenialCode>>): Refusal =>
  denied(code, detail).denial;

/** Everyone who had a hand in it by then: wrote it, or handed it in. */
const authorsAt = ({ fold, step, history }: Judged): readonly OfficerId[] => [
  ...fold.submitters,
  ...history.texts.filter(({ at }) => at <= step.at).map(({ by }) => by),
];

const byAnother: Precondition = (judged) =>
  authorsAt(judged).includes(judged.step.by)
    ? refusal('PRACTICE_OWN_WORK', { officer: judged.step.by })
    : null;

/** Looked through in exactly these words, now or before (TIP 6(1)). */
const privacyChecked: Precondition = ({ fold, step }) =>
  step.checked || fold.privacyCheck?.text === step.text
    ? null
    : refusal('PRACTICE_PRIVACY_UNCHECKED', { text: step.text });

const checkedNow: Precondition = ({ step }) =>
  step.checked ? null : refusal('PRACTICE_PRIVACY_UNCHECKED', { text: step.text });

const filled =
  (until: 'submission' | 'publication'): Precondition =>
  ({ record }) => {
    const fields = missingPracticeFields(record, until);
    return fields.length > 0 ? refusal('PRACTICE_INCOMPLETE', { fields }) : null;
  };

const reasoned: Precondition = ({ step }) =>
  (step.note ?? '').trim() === '' ? refusal('PRACTICE_REASON_MISSING', { step: step.kind }) : null;

const twoOthers: Precondition = ({ step: { states }, history }) =>
  states.length === REVIEWERS &&
  new Set(states).size === REVIEWERS &&
  !states.includes(history.owner)
    ? null
    : refusal('PRACTICE_REVIEWERS_INVALID', { states });

const byReviewers: Precondition = ({ step: { states }, fold }) =>
  states.length > 0 && states.every((state) => fold.reviewers.includes(state))
    ? null
    : refusal('PRACTICE_REVIEWER_UNKNOWN', { states, reviewers: fold.reviewers });

const allAgree: Precondition = ({ step: { states }, fold }) =>
  fold.reviewers.length === REVIEWERS && fold.reviewers.every((state) => states.includes(state))
    ? null
    : refusal('PRACTICE_REVIEWERS_DISAGREE', { states, reviewers: fold.reviewers });

const translated: Precondition = ({ record }) =>
  reviewedLanguages(record).length > 0
    ? null
    : refusal('PRACTICE_TRANSLATION_MISSING', { original: record.originalLanguage });

/** Translating changes no word that the reviewers read. */
const asAccepted: Precondition = ({ fold, history, record }) => {
  const accepted = history.texts.find(({ hash }) => hash === fold.accepted);
  return accepted && sameOriginal(accepted.record, record)
    ? null
    : refusal('CONTENT_NOT_APPROVED', { text: fold.accepted ?? '' });
};

/** Whether two texts say the same in their author's language. */
export const sameOriginal = (one: PracticeRecord, other: PracticeRecord): boolean =>
  canonicalize(originalWords(one)) === canonicalize(originalWords(other));

const publishedAhead: Precondition = ({ record, step }) => dateAhead(record.reviewBy, step);
const confirmedAhead: Precondition = ({ step }) => dateAhead(step.reviewBy ?? undefined, step);

const dateAhead = (reviewBy: string | undefined, { on }: PracticeStep): Refusal =>
  reviewBy !== undefined && reviewBy > on
    ? null
    : refusal('PRACTICE_REVIEW_DATE_PAST', { reviewBy: reviewBy ?? '' });

/** Who has read the first version has the rest: other States never hold half of a practice. */
const sameAudience: Precondition = ({ fold, history, record }) => {
  const first = history.texts.find(({ hash }) => hash === fold.versions[0]?.text);
  const isSame =
    first === undefined ||
    canonicalize(practiceAudience(first.record)) === canonicalize(practiceAudience(record));
  return isSame ? null : refusal('PRACTICE_AUDIENCE_CHANGED');
};

const forThePublic: Precondition = ({ record }) =>
  record.audience === 'public' ? null : refusal('PRACTICE_AUDIENCE_NETWORK');

const publication: readonly Precondition[] = [
  byAnother,
  filled('publication'),
  translated,
  sameAudience,
  publishedAhead,
  privacyChecked,
];

/** What each arrow asks for; the life cycle's own words stand in its `precondition`. */
const PRECONDITIONS: Readonly<Record<PracticeStepKind, readonly Precondition[]>> = {
  submit: [filled('submission')],
  clear: [byAnother, checkedNow],
  back: [reasoned],
  assign: [twoOthers],
  ask_changes: [byReviewers],
  resubmit: [filled('submission')],
  accept: [byAnother, byReviewers, allAgree],
  decline: [reasoned],
  translate: [],
  publish: [asAccepted, ...publication],
  publish_public: [byAnother, forThePublic],
  revise: [],
  publish_new: publication,
  confirm: [confirmedAhead],
  withdraw: [reasoned],
};
