/** Reports on progress: what they may say, and how they stand beside each other. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instant, stateCode } from '@comity/kernel';
import type { Json } from '@comity/kernel';
import { HOSTILE_WORDS } from '@comity/testkit';
import { LANGUAGES, readWith } from '../index.js';
import { compareReports } from './compare-reports.js';
import type { ContributedReport } from './compare-reports.js';
import { lineSourceIn, PROGRESS_LINES } from './progress-lines.js';
import { progressReport, STANDING_NAMES, STANDINGS } from './progress-report.js';
import type { ReportedLine } from './progress-report.js';

const aLine = (given: Readonly<Record<string, Json>> = {}): Json => ({
  line: 'brasilia-12',
  standing: 'under_way',
  words: 'Se conectó la autoridad central.',
  figures: [{ indicator: 'solicitudes', value: 12, unit: 'por año', year: 2026 }],
  practices: ['BP-2026-GTM-0123456789AB'],
  ...given,
});
const aReport = (given: Readonly<Record<string, Json>> = {}): Json => ({
  period: { from: '2026-01-01', to: '2026-12-31' },
  language: 'es',
  lines: [aLine()],
  ...given,
});
const problemsOf = (report: Json): readonly string[] => {
  const read = readWith(progressReport, report);
  return read.ok ? [] : read.problems.map(({ path, problem }) => `${path}: ${problem}`);
};

describe('the lines of a report', () => {
  it('are the fifteen paragraphs of the Declaration and the three areas of the II Work Plan', () => {
    expect(PROGRESS_LINES.map(({ source }) => source.paragraph)).toEqual([
      ...Array.from({ length: 15 }, (_, index) => index + 1),
      null,
      null,
      null,
    ]);
    expect(new Set(PROGRESS_LINES.map(({ id }) => id)).size).toBe(18);
  });

  it('have a title and a source in every language', () => {
    for (const language of LANGUAGES) {
      expect(new Set(PROGRESS_LINES.map(({ title }) => title[language])).size).toBe(18);
      for (const line of PROGRESS_LINES) {
        expect(line.title[language]).toMatch(/^\p{Lu}[^.]+$/u);
        expect(lineSourceIn(line, language)).toMatch(/\d/);
      }
    }
    expect(STANDINGS.map((one) => STANDING_NAMES[one].fr)).toHaveLength(4);
  });
});

describe('a report on progress', () => {
  it('is read as it was written', () => {
    expect(readWith(progressReport, aReport())).toEqual({ ok: true, value: aReport() });
    expect(problemsOf(aReport({ lines: [] }))).toEqual([]);
  });

  it.each<[string, Json]>([
    ['period.to: OUT_OF_RANGE', aReport({ period: { from: '2026-12-31', to: '2026-01-01' } })],
    ['period.to: MISSING', aReport({ period: { from: '2026-12-31' } })],
    ['language: NOT_ALLOWED', aReport({ language: 'de' })],
    [': UNKNOWN_MEMBER', aReport({ vendor: 1 })],
    ['lines[1].line: REPEATED', aReport({ lines: [aLine(), aLine()] })],
    ['lines[0].line: NOT_ALLOWED', aReport({ lines: [aLine({ line: 'brasilia-16' })] })],
    ['lines[0].line: NOT_ALLOWED', aReport({ lines: [aLine({ line: 'toString' })] })],
    ['lines[0].standing: NOT_ALLOWED', aReport({ lines: [aLine({ standing: 'finished' })] })],
    ['lines[0].practices[0]: NOT_ALLOWED', aReport({ lines: [aLine({ practices: ['bp 1'] })] })],
    [
      'lines[0].practices[1]: REPEATED',
      aReport({ lines: [aLine({ practices: ['BP-1', 'BP-1'] })] }),
    ],
    [
      'lines[0].figures[1]: REPEATED',
      aReport({
        lines: [
          aLine({
            figures: [
              { indicator: 'x', value: 1, year: 2026 },
              { indicator: 'x', value: 2, year: 2026 },
            ],
          }),
        ],
      }),
    ],
    [
      'lines[0].figures[0].year: OUT_OF_RANGE',
      aReport({ lines: [aLine({ figures: [{ indicator: 'x', value: 1, year: 26 }] })] }),
    ],
  ])('is refused with %s', (problem, report) => {
    expect(problemsOf(report)).toContain(problem);
  });

  it('carries nothing that would do something where other States read it', () => {
    for (const [words, problem] of HOSTILE_WORDS) {
      expect(problemsOf(aReport({ lines: [aLine({ words })] }))).toEqual([
        `lines[0].words: ${problem}`,
      ]);
    }
  });
});

const [GTM, MEX] = [stateCode('GTM'), stateCode('MEX')];

const said = (line: string, given: Partial<ReportedLine> = {}): ReportedLine => ({
  line,
  standing: 'under_way',
  figures: [],
  practices: [],
  ...given,
});
const contributed = (
  state: typeof GTM,
  year: number,
  ...lines: readonly ReportedLine[]
): ContributedReport => ({
  state,
  contribution: `${state}-${year}`,
  at: instant(year),
  report: {
    period: { from: `${year}-01-01`, to: `${year}-12-31` } as never,
    language: 'es',
    lines,
  },
});
const x = (year: number, value: number) => ({ indicator: 'x', value, year });

describe('reports beside each other', () => {
  const reports = [
    contributed(GTM, 2025, said('brasilia-1', { figures: [x(2024, 1), x(2025, 2)] })),
    contributed(
      GTM,
      2026,
      said('brasilia-1', { standing: 'done', figures: [x(2025, 3), x(2026, 4)] }),
    ),
    contributed(GTM, 2027, said('brasilia-2', { standing: 'not_begun' })),
    contributed(MEX, 2026, said('brasilia-2', { words: 'Sí.', practices: ['BP-1'] })),
  ];
  const { states, rows } = compareReports(reports);
  const row = (id: string) => rows.find(({ line }) => line.id === id);

  it('show where a State stands as its latest report that speaks of the line has it', () => {
    expect(row('brasilia-1')?.cells[0]).toMatchObject({
      state: 'GTM',
      standing: 'done',
      period: { to: '2026-12-31' },
      contribution: 'GTM-2026',
    });
    expect(row('brasilia-2')?.cells.map((cell) => cell?.standing)).toEqual([
      'not_begun',
      'under_way',
    ]);
  });

  it('count last the report whose period ends last, then begins last, then came last', () => {
    const of = (from: string, to: string, at: number, standing: ReportedLine['standing']) => {
      const given = contributed(GTM, at, said('brasilia-1', { standing }));
      return { ...given, report: { ...given.report, period: { from, to } as never } };
    };
    const latest = (...given: readonly ContributedReport[]): string | undefined =>
      compareReports(given).rows[0]?.cells[0]?.standing;

    expect(
      latest(
        of('2026-06-01', '2026-12-31', 1, 'done'),
        of('2026-08-01', '2026-09-30', 2, 'not_begun'),
      ),
    ).toBe('done');
    expect(
      latest(
        of('2026-06-01', '2026-12-31', 1, 'done'),
        of('2026-01-01', '2026-12-31', 2, 'not_begun'),
      ),
    ).toBe('done');
    expect(
      latest(
        of('2026-06-01', '2026-12-31', 2, 'done'),
        of('2026-06-01', '2026-12-31', 1, 'not_begun'),
      ),
    ).toBe('done');
  });

  it('show every line, and a gap where a State is silent', () => {
    expect(states).toEqual(['GTM', 'MEX']);
    expect(rows).toHaveLength(18);
    expect(row('brasilia-1')).toMatchObject({ gaps: ['MEX'], cells: [{ state: 'GTM' }, null] });
    expect(row('brasilia-15')?.gaps).toEqual(['GTM', 'MEX']);
    expect(compareReports([]).rows.every(({ cells }) => cells.length === 0)).toBe(true);
  });

  it('keep each figure once a year, as last told', () => {
    expect(row('brasilia-1')?.cells[0]?.figures).toEqual([x(2024, 1), x(2025, 3), x(2026, 4)]);
  });

  it('say the same in whatever order they are held', () => {
    const tied = [...reports, { ...contributed(GTM, 2026, said('brasilia-1')), contribution: 'a' }];
    fc.assert(
      fc.property(fc.shuffledSubarray(tied, { minLength: tied.length }), (held) => {
        expect(compareReports(held)).toEqual(compareReports(tied));
      }),
    );
  });
});
