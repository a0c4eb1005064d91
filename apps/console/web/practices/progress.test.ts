import { describe, expect, it } from '@jest/globals';
import { PROGRESS_LINES, progressReport, readWith } from '@comity/law';
import { emptyReport, reportOf } from './progress.ts';

const [{ id }] = PROGRESS_LINES as [{ readonly id: string }];
const written = {
  ...emptyReport(),
  from: '2026-01-01',
  to: '2026-12-31',
};

describe('a report on progress', () => {
  it('is as the law reads it', () => {
    const lines = { ...written.lines, [id]: { standing: 'done', words: ' Hecho. ' } };
    const report = reportOf({ ...written, lines }, 'es');
    expect(report.lines).toEqual([
      { line: id, standing: 'done', words: 'Hecho.', figures: [], practices: [] },
    ]);
    expect(readWith(progressReport, report).ok).toBe(true);
  });

  it('says nothing of a line on which the State says nothing', () => {
    const lines = { ...written.lines, [id]: { standing: '', words: 'Words without a standing.' } };
    expect(reportOf({ ...written, lines }, 'es').lines).toEqual([]);
  });
});
