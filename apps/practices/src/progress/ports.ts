/** What the pages of progress need from the world: the reports that States contributed. */

import type { ContributedReport } from '@comity/law';

/**
 * The reports on progress that this State's library holds.
 *
 * @throws {PlatformError} DATABASE_BUSY, DATABASE_CLOSED: the caller passes them on
 */
export interface ReportSource {
  /** Every report of every State, in any order. */
  reports(): Promise<readonly ContributedReport[]>;
}
