/** The library as readers find it: what follows from every contribution that a State holds. */

import type { Instant, StateCode } from '@comity/kernel';
import type { CalendarDate, Language, PracticeRecord } from '@comity/law';

/** One publication of a practice. */
export interface CataloguedVersion {
  /** From 1, in the order in which its owner published them. */
  readonly n: number;
  /** The contribution that published it. */
  readonly contribution: string;
  readonly at: Instant;
  /** The words as published; what others translated stands beside them, never in them. */
  readonly record: PracticeRecord;
}

/** Title and summary in another language, by whoever contributed them. */
export interface CataloguedTranslation {
  readonly language: Language;
  readonly title: string;
  readonly summary: string;
  /** The State that contributed it, and the office of it that answers for the words. */
  readonly state: StateCode;
  readonly office: string;
  readonly contribution: string;
  readonly at: Instant;
  /** Number of the version that was translated. */
  readonly version: number;
}

/** What a State found when it applied the practice. */
export interface CataloguedExperience {
  readonly contribution: string;
  readonly state: StateCode;
  readonly at: Instant;
  readonly standing: 'adopted' | 'adapted' | 'tested' | 'did_not_work';
  readonly language: Language;
  readonly words: string;
  readonly figures: readonly {
    readonly indicator: string;
    readonly before: number | null;
    readonly after: number | null;
    readonly period: string | null;
  }[];
}

/** A remark in the thread under a practice, or a question to its owner. */
export interface CataloguedComment {
  readonly contribution: string;
  readonly state: StateCode;
  readonly at: Instant;
  /**
   * The remark that it answers; null where it answers none. It may be one that is not shown here,
   * because it was taken back or has not come.
   */
  readonly inReplyTo: string | null;
  readonly isQuestion: boolean;
  readonly language: Language;
  readonly words: string;
}

/** A practice as the library of any member shows it. */
export interface CataloguedPractice {
  readonly id: string;
  /** The State that owns it. */
  readonly state: StateCode;
  readonly status: 'PUBLISHED_NETWORK' | 'PUBLISHED_PUBLIC' | 'WITHDRAWN';
  /** The last day on which it counts unless its owner confirms or revises it (B22). */
  readonly reviewBy: CalendarDate | null;
  /** Oldest first; none once it is withdrawn. */
  readonly versions: readonly CataloguedVersion[];
  /** One for each language and head; two of one language, the newer last, where two States wrote at once. */
  readonly translations: readonly CataloguedTranslation[];
  readonly endorsedBy: readonly { readonly state: StateCode; readonly at: Instant }[];
  readonly experiences: readonly CataloguedExperience[];
  readonly comments: readonly CataloguedComment[];
  readonly withdrawal: { readonly at: Instant; readonly reason: string } | null;
  readonly publishedAt: Instant;
  /** The latest date of what is for its readers and counts; once withdrawn, that of withdrawing. */
  readonly changedAt: Instant;
}
