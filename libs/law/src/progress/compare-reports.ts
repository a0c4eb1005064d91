/** Line by line, where each State says that it stands. */

import type { Instant, StateCode } from '@comity/kernel';
import type { Language } from '../words/language.js';
import { PROGRESS_LINES } from './progress-lines.js';
import type { ProgressLine } from './progress-lines.js';
import { figureKey } from './progress-report.js';
import type { ProgressFigure, ProgressReport, Standing } from './progress-report.js';

/** A report and who contributed it. */
export interface ContributedReport {
  readonly state: StateCode;
  /** The contribution's hash. */
  readonly contribution: string;
  readonly at: Instant;
  readonly report: ProgressReport;
}

/** What one State says of one line. */
export interface ProgressCell {
  readonly state: StateCode;
  /** As its latest report that speaks of the line has it. */
  readonly standing: Standing;
  readonly period: ProgressReport['period'];
  /** In which the words are. */
  readonly language: Language;
  readonly words: string | null;
  /** Of all its reports, each indicator once a year as last told; by indicator and year. */
  readonly figures: readonly ProgressFigure[];
  readonly practices: readonly string[];
  readonly contribution: string;
}

/** One line across the States. */
export interface ProgressRow {
  readonly line: ProgressLine;
  /** One for each State that ever reported, in the order of `states`; null where it is silent. */
  readonly cells: readonly (ProgressCell | null)[];
  /** States that reported, and never on this line. */
  readonly gaps: readonly StateCode[];
}

/** Every line, whether or not anybody reported on it. */
export interface Comparison {
  /** That ever reported, in the order of their codes. */
  readonly states: readonly StateCode[];
  readonly rows: readonly ProgressRow[];
}

/**
 * The reports line by line. Of a State the report counts last whose period ends last, then begins
 * last, then was contributed last: the order in which reports are held decides nothing.
 */
export const compareReports = (reports: readonly ContributedReport[]): Comparison => {
  const ordered = reports.toSorted(byAge);
  const states = [...new Set(ordered.map(({ state }) => state))].toSorted();
  const rows = PROGRESS_LINES.map((line): ProgressRow => {
    const cells = states.map((state) =>
      cellOf(
        line,
        ordered.filter((one) => one.state === state),
      ),
    );
    return { line, cells, gaps: states.filter((_, index) => cells[index] === null) };
  });
  return { states, rows };
};

const byAge = (a: ContributedReport, b: ContributedReport): number =>
  inOrder(a.report.period.to, b.report.period.to) ||
  inOrder(a.report.period.from, b.report.period.from) ||
  a.at - b.at ||
  inOrder(a.contribution, b.contribution);

const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** What `reports` of one State, oldest first, say of `line`. */
const cellOf = (
  { id }: ProgressLine,
  reports: readonly ContributedReport[],
): ProgressCell | null => {
  const told = reports.flatMap(({ report, ...by }) =>
    report.lines.filter(({ line }) => line === id).map((said) => ({ ...by, report, said })),
  );
  const latest = told.at(-1);
  if (latest === undefined) return null;
  const { state, contribution, report, said } = latest;
  return {
    state,
    standing: said.standing,
    period: report.period,
    language: report.language,
    words: said.words ?? null,
    figures: lastTold(told.flatMap((one) => one.said.figures)),
    practices: said.practices,
    contribution,
  };
};

/** Each figure once, as the last that tells it has it. */
const lastTold = (figures: readonly ProgressFigure[]): readonly ProgressFigure[] =>
  [...new Map(figures.map((one) => [figureKey(one), one])).values()].toSorted(
    (a, b) =>
      inOrder(a.indicator, b.indicator) || a.year - b.year || inOrder(a.unit ?? '', b.unit ?? ''),
  );
