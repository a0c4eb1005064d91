/** The reports of a library that takes none from other States yet. */

import type { ReportSource } from './ports.js';

export class NoReports implements ReportSource {
  reports(): Promise<readonly []> {
    return Promise.resolve([]);
  }
}
