/** What the watch over clocks keeps: whom it told of what, and which cases it looks at next. */

import type { ActHash, CaseId, Instant, OfficerId } from '@comity/kernel';
import type { AlertUrgency, OfficerRole, WarningPercent } from '@comity/law';
import type { CaseRow } from '../cases/ports.js';
import type { Rows } from '../rows.js';

/** One thing told of a clock; told once for each share of its time, and again while it is over. */
export interface ClockAlertRow {
  readonly id: string;
  readonly caseId: CaseId;
  /** The clock by its rule, and the act that started it. */
  readonly clock: string;
  readonly act: ActHash;
  readonly percent: WarningPercent;
  /** Of what is over, how often it was to be told before; 0 for a warning. */
  readonly nth: number;
  readonly due: Instant;
  readonly at: Instant;
  readonly urgency: AlertUrgency;
  readonly calls: readonly OfficerRole[];
  readonly seenBy: OfficerId | null;
  readonly seenAt: Instant | null;
}

export interface ClocksTx {
  readonly clockAlerts: Rows<ClockAlertRow>;
  /** At most `limit` cases whose next look is due at `at`, the longest due first. */
  casesToLookAt(at: Instant, limit: number): Promise<CaseRow[]>;
  /** Lets every case that is watched be looked at again from `at` on. */
  lookAgain(at: Instant): Promise<void>;
}
