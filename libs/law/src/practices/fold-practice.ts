/** The one function that computes where a practice stands, from its history and today. */

import { addDays } from '../calendar.js';
import type { CalendarDate } from '../calendar.js';
import { judgePracticeStep } from './judge-practice-step.js';
import type { PracticeFold, PracticeHistory, PracticeStep } from './practice-history.js';
import { practiceClock, practiceLifeCycle } from './practice-life-cycle.js';
import type { PracticeStatus, PracticeStepKind } from './practice-life-cycle.js';

const FRESH: PracticeFold = {
  status: practiceLifeCycle.initial,
  submitters: [],
  reviewers: [],
  accepted: null,
  privacyCheck: null,
  reviewBy: null,
  versions: [],
  withdrawal: null,
  lines: [],
  last: null,
};

/**
 * Folds a practice's history as of `today`, the day where its owner State is. Total: a step
 * without an arrow or without what its arrow asks for changes nothing, so that no history, however
 * it came to be, reaches a status without its preconditions.
 */
export const foldPractice = (history: PracticeHistory, today: CalendarDate): PracticeFold =>
  onDay(
    history.steps.reduce<PracticeFold>((fold, step) => take(fold, step, history), FRESH),
    today,
  );

/**
 * Where a practice stands on `today` if it stood so after its last step: a published one is
 * EXPIRED from the day after its review date, and on the day itself not yet (B22).
 */
export const practiceStatusOn = (
  status: PracticeStatus,
  reviewBy: CalendarDate | null,
  today: CalendarDate,
): PracticeStatus =>
  reviewBy !== null && today > reviewBy ? (practiceClock(status)?.to ?? status) : status;

const onDay = (fold: PracticeFold, today: CalendarDate): PracticeFold => {
  const { status: from, reviewBy } = fold;
  const to = practiceStatusOn(from, reviewBy, today);
  if (reviewBy === null || to === from) return fold;
  const line = { event: 'review_date_passed', from, to, on: addDays(reviewBy, 1) } as const;
  return { ...fold, status: to, lines: [...fold.lines, line] };
};

const take = (fold: PracticeFold, step: PracticeStep, history: PracticeHistory): PracticeFold => {
  const before = onDay(fold, step.on);
  const judged = judgePracticeStep(before, step, history);
  if (!judged.ok) return fold;
  const { to } = judged.value;
  const line = { event: step.kind, from: before.status, to, on: step.on };
  return {
    ...before,
    ...EFFECTS[step.kind](before, step, history),
    status: to,
    lines: [...before.lines, line],
    last: { at: step.at, on: step.on },
  };
};

type Effect = (
  fold: PracticeFold,
  step: PracticeStep,
  history: PracticeHistory,
) => Partial<PracticeFold>;

const nothing: Effect = () => ({});

const submitted: Effect = ({ submitters }, { by }) => ({
  submitters: [...new Set([...submitters, by])],
});

/** Counts where the arrow asks for another than the authors: nobody vouches for his own words. */
const lookedThrough: Effect = ({ privacyCheck }, { checked, text, by, on }) => ({
  privacyCheck: checked ? { text, by, on } : privacyCheck,
});

/** A new version; the one before it becomes SUPERSEDED. */
const published: Effect = (fold, step, history) => ({
  ...lookedThrough(fold, step, history),
  ...newVersion(fold, step, history),
});

const newVersion: Effect = ({ versions }, { text, at }, { texts }) => ({
  reviewBy: texts.find(({ hash }) => hash === text)?.record.reviewBy ?? null,
  versions: [
    ...versions.map((version) => ({ ...version, superseded: true })),
    { n: versions.length + 1, text, at, superseded: false },
  ],
});

/** What each step leaves behind besides the status. */
const EFFECTS: Readonly<Record<PracticeStepKind, Effect>> = {
  submit: submitted,
  clear: lookedThrough,
  back: nothing,
  assign: (_, { states }) => ({ reviewers: states }),
  ask_changes: nothing,
  resubmit: submitted,
  accept: (_, { text }) => ({ accepted: text }),
  decline: () => ({ reviewers: [], accepted: null }),
  translate: nothing,
  publish: published,
  publish_public: nothing,
  revise: nothing,
  publish_new: published,
  confirm: (_, { reviewBy }) => ({ reviewBy }),
  withdraw: (_, { on, note }) => ({ withdrawal: { on, reason: note ?? '' } }),
};
