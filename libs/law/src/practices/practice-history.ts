/** What is kept of a practice: every text it ever had and every step taken with it, in order. */

import type { Instant, OfficerId, StateCode } from '@comity/kernel';
import type { PracticeRecord } from '../bodies/practice-record.js';
import type { CalendarDate } from '../calendar.js';
import type {
  PracticeClockEvent,
  PracticeStatus,
  PracticeStepKind,
} from './practice-life-cycle.js';

/** Reviewers of other States that read a practice before it is published. */
export const REVIEWERS = 2;

/** The words as somebody wrote them; `hash` names them for ever. */
export interface PracticeText {
  readonly hash: string;
  readonly record: PracticeRecord;
  readonly by: OfficerId;
  readonly at: Instant;
}

/** One step, with everything that its preconditions are judged on. */
export interface PracticeStep {
  readonly kind: PracticeStepKind;
  readonly by: OfficerId;
  readonly at: Instant;
  /** The day of `at` where the owner State is. */
  readonly on: CalendarDate;
  /** Hash of the words as they then stood: a decision on one text never counts for another. */
  readonly text: string;
  /**
   * States that speak through this step: the reviewers assigned, those who ask for changes, those
   * who agree. They sit in other libraries; whoever takes the step records their word.
   */
  readonly states: readonly StateCode[];
  /** Comments or reasons; those of a withdrawal are public to the network. */
  readonly note: string | null;
  /** For `confirm`: the day by which the owner must confirm or revise again. */
  readonly reviewBy: CalendarDate | null;
  /** Whether whoever took it looked through exactly these words for anything that names a person. */
  readonly checked: boolean;
}

/** All that a practice's status is computed from. */
export interface PracticeHistory {
  /** The State whose library keeps it. */
  readonly owner: StateCode;
  /** In the order in which they were written. */
  readonly texts: readonly PracticeText[];
  /** In the order in which they were taken. */
  readonly steps: readonly PracticeStep[];
}

/** One publication. All but the last are SUPERSEDED. */
export interface PracticeVersion {
  readonly n: number;
  readonly text: string;
  readonly at: Instant;
  readonly superseded: boolean;
}

/** One line of what happened: a step, or the review date that passed. */
export interface PracticeLine {
  readonly event: PracticeStepKind | PracticeClockEvent;
  readonly from: PracticeStatus;
  readonly to: PracticeStatus;
  readonly on: CalendarDate;
}

/** Who looked for persons in which words, and when (B18). */
export interface PrivacyCheck {
  readonly text: string;
  readonly by: OfficerId;
  readonly on: CalendarDate;
}

/** A practice as its history leaves it. */
export interface PracticeFold {
  readonly status: PracticeStatus;
  /** Officers who submitted it; with those who wrote it they are its authors. */
  readonly submitters: readonly OfficerId[];
  /** The States whose reviewers read it; two once they are assigned. */
  readonly reviewers: readonly StateCode[];
  /** Hash of the words that both reviewers agreed to; null while they have not. */
  readonly accepted: string | null;
  readonly privacyCheck: PrivacyCheck | null;
  /** B22 as last published or confirmed; null before publication. */
  readonly reviewBy: CalendarDate | null;
  readonly versions: readonly PracticeVersion[];
  /** B24. */
  readonly withdrawal: { readonly on: CalendarDate; readonly reason: string } | null;
  readonly lines: readonly PracticeLine[];
  /** When the last step was taken. */
  readonly last: { readonly at: Instant; readonly on: CalendarDate } | null;
}
