/** The name under which Nest hands out the reports. */

export const REPORTS = Symbol('ReportSource');
