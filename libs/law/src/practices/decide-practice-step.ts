/** Decides whether an officer may take a step with a practice, and writes the step down. */

import { denied, done } from '@comity/kernel';
import type { Instant, Outcome, StateCode } from '@comity/kernel';
import type { CalendarDate } from '../calendar.js';
import type { LawDenialCode } from '../law.denials.js';
import { checkOfficer } from '../officer.js';
import type { Officer } from '../officer.js';
import { foundingRegister } from '../register/founding-register.js';
import { stateEntryOf } from '../register/legal-register.js';
import { foldPractice } from './fold-practice.js';
import { judgePracticeStep } from './judge-practice-step.js';
import type { PracticeFold, PracticeHistory, PracticeStep } from './practice-history.js';
import { practiceTransition } from './practice-life-cycle.js';
import type { PracticeStatus, PracticeStepKind } from './practice-life-cycle.js';

/** What a step with a practice is decided on. */
export interface PracticeQuestion {
  readonly history: PracticeHistory;
  readonly officer: Officer;
  readonly kind: PracticeStepKind;
  readonly at: Instant;
  /** The day of `at` where the owner State is. */
  readonly on: CalendarDate;
  /** Hash of the words as they stand. */
  readonly text: string;
  readonly states: readonly StateCode[];
  readonly note: string | null;
  readonly reviewBy: CalendarDate | null;
  /** Hash of the words that the officer looked through for anything that names a person. */
  readonly checkedText: string | null;
}

/** A step that may be taken, and what follows from it. */
export interface PracticeDecision {
  readonly step: PracticeStep;
  readonly from: PracticeStatus;
  readonly to: PracticeStatus;
  readonly fold: PracticeFold;
}

/**
 * Decides a step: that it follows, that the officer is of the owner State and may take it, and that
 * what its arrow asks for is there (domain report 2.6).
 */
export const decidePracticeStep = (
  question: PracticeQuestion,
): Outcome<PracticeDecision, LawDenialCode> => {
  const { history, officer, kind, at, on, text, states, note, reviewBy, checkedText } = question;
  const fold = foldPractice(history, on);
  const arrow = practiceTransition(fold.status, kind);
  if (arrow === undefined) return denied('STEP_NOT_ALLOWED', { step: kind, status: fold.status });
  const allowed = checkOfficer(officer, history.owner, arrow.proposes);
  if (!allowed.ok) return allowed;
  const unknown = states.filter((state) => stateEntryOf(foundingRegister, state) === undefined);
  if (unknown.length > 0) return denied('PRACTICE_REVIEWERS_INVALID', { states: unknown });

  const checked = checkedText !== null && checkedText === text;
  const step = { kind, by: officer.id, at, on, text, states, note, reviewBy, checked };
  const judged = judgePracticeStep(fold, step, history);
  if (!judged.ok) return judged;
  const after = foldPractice({ ...history, steps: [...history.steps, step] }, on);
  return done({ step, from: fold.status, to: judged.value.to, fold: after });
};
