/** Takes one step with a practice of this State: review, agreement, publication, withdrawal. */

import { denied, done } from '@comity/kernel';
import type { Clock, Outcome, StateCode } from '@comity/kernel';
import {
  decidePracticeStep,
  isCalendarDate,
  isPracticeStepKind,
  practiceAudience,
  practiceNote,
  readWith,
  problemPaths,
} from '@comity/law';
import type {
  CalendarDate,
  Officer,
  PracticeDecision,
  PracticeHistory,
  PracticeRecord,
  PracticeStepKind,
  Problem,
  Saying,
} from '@comity/law';
import { checkReviews, reviewGroup } from '@comity/library';
import { checkFiles } from '../attachments/check-files.js';
import type { Intend } from '../exchange/intend.js';
import { reviewsAtHome } from '../reviewing/review-practice.js';
import { keyOf, notHere, shown } from './draft-practice.js';
import type { LibraryParts, PracticeOutcome } from './draft-practice.js';
import type { PracticeRow, PracticesTx } from './ports.js';
import type { LibraryTx, UnitOfWork } from '../unit-of-work.js';
import type { PracticeDenialCode } from './practice.denials.js';
import { viewOf } from './practice-view.js';
import { dayOf } from './foreign-practice.js';

export interface PracticeStepCommand {
  readonly by: Officer;
  readonly practiceId: string;
  readonly event: string;
  /** States that speak through the step (`PracticeStep.states`). */
  readonly states: readonly StateCode[];
  readonly note: string | null;
  readonly reviewBy: string | null;
  /** Hash of the words that the officer looked through for anything that names a person. */
  readonly checkedText: string | null;
  readonly idempotencyKey: string;
}

interface Words {
  readonly kind: PracticeStepKind;
  readonly note: string | null;
  readonly reviewBy: CalendarDate | null;
}

export interface TakePracticeStepParts extends LibraryParts {
  /** Writes down in the same transaction what the libraries of all are to be told. */
  readonly intend: Intend;
  /**
   * Whether reviewers of other States are asked through the shared library and answer for themselves;
   * else whoever takes the step records their word.
   */
  readonly asksStates: boolean;
}

export class TakePracticeStep {
  readonly #unitOfWork: UnitOfWork;
  readonly #clock: Clock;
  readonly #intend: Intend;
  readonly #asksStates: boolean;

  constructor({ unitOfWork, clock, intend, asksStates }: TakePracticeStepParts) {
    this.#unitOfWork = unitOfWork;
    this.#clock = clock;
    this.#intend = intend;
    this.#asksStates = asksStates;
  }

  /**
   * Denies what `decidePracticeStep` denies, OFFICER_OF_OTHER_STATE for another State's practice,
   * PRACTICE_UNKNOWN, PRACTICE_STEP_UNKNOWN,
   * PRACTICE_CONTENT_INVALID for a note or a date, PRACTICE_KEY_USED, what `checkReviews` denies, and
   * ATTACHMENT_MISSING before words that name it leave. A denial stores nothing.
   */
  execute(command: PracticeStepCommand): Promise<PracticeOutcome> {
    const { by, practiceId } = command;
    const at = this.#clock.now();
    return this.#unitOfWork.write(async (tx) => {
      const row = await tx.practices.get(practiceId);
      if (row === null || viewOf(row, by, at) === null) return notHere(tx, practiceId, by);
      const words = wordsOf(command);
      if (!words.ok) return words;
      const known = await tx.steps.withKey(keyOf(command));
      if (known !== null) {
        const same = known.practiceId === row.id && known.kind === words.value.kind;
        return same ? shown(row, by, at) : denied('PRACTICE_KEY_USED');
      }
      const { states, checkedText } = command;
      const history = await historyOf(tx, row);
      const outcome = decidePracticeStep({
        ...words.value,
        history,
        officer: by,
        at,
        on: dayOf(row.state, at),
        text: row.text,
        states,
        checkedText,
      });
      if (!outcome.ok) return outcome;
      const reviewed = await this.#reviewed(tx, outcome.value, row);
      if (!reviewed.ok) return reviewed;
      const patch = changeBy(outcome.value, row);
      const next = { ...row, ...patch };
      const told = this.#asking(outcome.value, next) ?? publicationOf(outcome.value, next);
      const whole = await checkFiles(tx, recordIn(told));
      if (!whole.ok) return whole;
      const seq = history.steps.length + 1;
      const { step } = outcome.value;
      await tx.steps.insert({ ...step, practiceId, seq, idempotencyKey: keyOf(command) });
      await tx.practices.update(practiceId, patch);
      if (told) await this.#intend(tx, told);
      return shown(next, by, at);
    });
  }

  /** What the step says of other States, they must have said themselves. */
  async #reviewed(tx: LibraryTx, { step }: PracticeDecision, { id, state }: PracticeRow) {
    if (!this.#asksStates) return done(null);
    return checkReviews(step, await reviewsAtHome(tx, id, state));
  }

  /** Asks the reviewers, each time that words come to them. */
  #asking({ to, fold }: PracticeDecision, row: PracticeRow): Told | null {
    if (!this.#asksStates || to !== 'PEER_REVIEW') return null;
    const { id: practice, content: record, state } = row;
    const { reviewers } = fold;
    const saying = { kind: 'ask_review', say: { practice, reviewers, record } } as const;
    return { saying, to: reviewGroup(state, reviewers) };
  }
}

type Told = Parameters<Intend>[1];

/** The words that others are about to read; null for a step that gives them none. */
const recordIn = (told: Told | null): PracticeRecord | null =>
  told !== null && 'record' in told.saying.say ? told.saying.say.record : null;

const publicationOf = (decision: PracticeDecision, row: PracticeRow): Told | null => {
  const saying = sayingOf(decision, row);
  return saying && row.published && { saying, to: practiceAudience(row.published) };
};

/** What other libraries learn of a step; null for what stays at home. */
const sayingOf = (
  { step: { kind, note, reviewBy }, fold }: PracticeDecision,
  { id: practice, published: record }: PracticeRow,
): Saying | null => {
  if (record === null) return null;
  if (kind === 'publish' || kind === 'publish_new') {
    return { kind: 'publish', say: { practice, version: fold.versions.length, record } };
  }
  if (kind === 'publish_public') return { kind: 'open', say: { practice } };
  if (kind === 'confirm') return reviewBy && { kind: 'confirm', say: { practice, reviewBy } };
  return kind === 'withdraw' ? { kind, say: { practice, reason: note ?? '' } } : null;
};

/** Everything that the status of `row` is computed from. */
export const historyOf = async (tx: PracticesTx, row: PracticeRow): Promise<PracticeHistory> => ({
  owner: row.state,
  texts: await tx.texts.of(row.id),
  steps: await tx.steps.of(row.id),
});

const wordsOf = ({
  event,
  note,
  reviewBy,
}: PracticeStepCommand): Outcome<Words, PracticeDenialCode> => {
  if (!isPracticeStepKind(event)) return denied('PRACTICE_STEP_UNKNOWN');
  const problems: Problem[] = [];
  if (note !== null) {
    const read = readWith(practiceNote, { note });
    if (!read.ok) problems.push(...read.problems);
  }
  const day = reviewBy !== null && isCalendarDate(reviewBy) ? reviewBy : null;
  if (day !== reviewBy) problems.push({ path: 'reviewBy', problem: 'NOT_DATE' });
  return problems.length > 0
    ? denied('PRACTICE_CONTENT_INVALID', { problems: problemPaths(problems) })
    : done({ kind: event, note, reviewBy: day });
};

/** What lists show after the step; a new version is published with who looked it through (B18). */
const changeBy = ({ step, to, fold }: PracticeDecision, row: PracticeRow): Partial<PracticeRow> => {
  const { privacyCheck, reviewBy, withdrawal } = fold;
  const publishes = step.kind === 'publish' || step.kind === 'publish_new';
  const check = privacyCheck && { done: true, by: privacyCheck.by, on: privacyCheck.on };
  return {
    status: to,
    reviewBy,
    withdrawal,
    changedAt: step.at,
    ...(publishes && { published: { ...row.content, ...(check && { privacyCheck: check }) } }),
  };
};
