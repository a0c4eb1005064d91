/** What an officer is shown of a practice's history. */

import type { Instant, OfficerId, StateCode } from '@comity/kernel';
import type { PracticeLine, PracticeRecord, PracticeStatus } from '@comity/law';

/** One line of a practice's history as an officer may see it. */
export interface ShownStep extends PracticeLine {
  /** Null where nobody took it: the review date passed. */
  readonly at: Instant | null;
  /** Null for officers of other States, who deal with the State and not with its officers. */
  readonly by: OfficerId | null;
  readonly states: readonly StateCode[];
  readonly note: string | null;
}

/** One publication as an officer may see it. */
export interface ShownVersion {
  readonly n: number;
  readonly status: PracticeStatus;
  readonly at: Instant;
  /** Null once the practice is withdrawn. */
  readonly record: PracticeRecord | null;
}

/** One publication with those before it, newest first, that it can be held against. */
export interface ComparableVersion extends ShownVersion {
  readonly earlier: readonly ShownVersion[];
}

/** Each of `versions`, newest first, with those before it. */
export const comparable = (versions: readonly ShownVersion[]): readonly ComparableVersion[] =>
  versions.map((version, index) => ({ ...version, earlier: versions.slice(index + 1) }));
