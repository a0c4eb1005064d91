/** What the use cases of the library keep: records, every text they had, every step taken. */

import type { Instant, StateCode } from '@comity/kernel';
import type {
  CalendarDate,
  PracticeFold,
  PracticeRecord,
  PracticeStatus,
  PracticeStep,
  PracticeText,
} from '@comity/law';

/** A practice as lists show it: derived from its texts and steps, never the source of a decision. */
export interface PracticeRow {
  readonly id: string;
  /** The State that owns it. */
  readonly state: StateCode;
  /** After its last step; what the calendar makes of it is computed when it is read. */
  readonly status: PracticeStatus;
  readonly reviewBy: CalendarDate | null;
  /** The words as last written, and their hash. */
  readonly content: PracticeRecord;
  readonly text: string;
  /** The words that the network reads; null before the first publication. */
  readonly published: PracticeRecord | null;
  readonly withdrawal: PracticeFold['withdrawal'];
  readonly openedAt: Instant;
  readonly changedAt: Instant;
}

interface InOrder {
  readonly practiceId: string;
  /** From 1, in the order in which they came. */
  readonly seq: number;
  /** State, officer and the caller's own key: the same never counts twice. */
  readonly idempotencyKey: string;
}

export interface TextRow extends PracticeText, InOrder {}
export interface StepRow extends PracticeStep, InOrder {}

/** Rows that are only ever added: no port changes or removes one. */
export interface AppendOnly<T extends InOrder> {
  /** Those of one practice, in their order. */
  of(practiceId: string): Promise<readonly T[]>;
  withKey(idempotencyKey: string): Promise<T | null>;
  insert(row: T): Promise<void>;
}

/** The library in one transaction. */
export interface PracticesTx {
  readonly practices: {
    get(id: string): Promise<PracticeRow | null>;
    /** Those that stood in one of `statuses` after their last step, in the order of their ids. */
    list(where: {
      readonly statuses: readonly PracticeStatus[];
      readonly state?: StateCode;
    }): Promise<readonly PracticeRow[]>;
    insert(row: PracticeRow): Promise<void>;
    update(id: string, patch: Partial<PracticeRow>): Promise<void>;
  };
  readonly texts: AppendOnly<TextRow>;
  readonly steps: AppendOnly<StepRow>;
}
