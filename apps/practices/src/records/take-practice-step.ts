/** Takes one step with a practice of this State: review, agreement, publication, withdrawal. */

import { denied, done } from '@comity/kernel';
import type { Clock, Outcome, StateCode } from '@comity/kernel';
import {
  decidePracticeStep,
  isCalendarDate,
  isPracticeStepKind,
  practiceNote,
  readWith,
  problemPaths,
} from '@comity/law';
import type {
  CalendarDate,
  Officer,
  PracticeDecision,
  PracticeHistory,
  PracticeStepKind,
  Problem,
} from '@comity/law';
import { keyOf, shown } from './draft-practice.js';
import type { LibraryParts, PracticeOutcome } from './draft-practice.js';
import type { PracticeRow, PracticesTx, UnitOfWork } from './ports.js';
import type { PracticeDenialCode } from './practice.denials.js';
import { dayOf, viewOf } from './practice-view.js';

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

export class TakePracticeStep {
  readonly #unitOfWork: UnitOfWork;
  readonly #clock: Clock;

  constructor({ unitOfWork, clock }: LibraryParts) {
    this.#unitOfWork = unitOfWork;
    this.#clock = clock;
  }

  /**
   * Denies what `decidePracticeStep` denies, PRACTICE_UNKNOWN, PRACTICE_STEP_UNKNOWN,
   * PRACTICE_CONTENT_INVALID for a note or a date, PRACTICE_KEY_USED. A denial stores nothing.
   */
  execute(command: PracticeStepCommand): Promise<PracticeOutcome> {
    const { by, practiceId } = command;
    const at = this.#clock.now();
    return this.#unitOfWork.write(async (tx) => {
      const row = await tx.practices.get(practiceId);
      if (row === null || viewOf(row, by, at) === null) return denied('PRACTICE_UNKNOWN');
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
      const seq = history.steps.length + 1;
      const { step } = outcome.value;
      await tx.steps.insert({ ...step, practiceId, seq, idempotencyKey: keyOf(command) });
      const patch = changeBy(outcome.value, row);
      await tx.practices.update(practiceId, patch);
      return shown({ ...row, ...patch }, by, at);
    });
  }
}

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
