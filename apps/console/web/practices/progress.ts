/** What a State writes of its progress, as the form holds it and as the law reads it. */

import { PROGRESS_LINES } from '@comity/law';

/** What the form says of one line; no standing, nothing said. */
export interface LineFilled {
  readonly standing: string;
  readonly words: string;
}

export interface ReportFilled {
  readonly from: string;
  readonly to: string;
  readonly lines: Readonly<Record<string, LineFilled>>;
}

/** Everything unsaid, each line in the order of the law. */
export const emptyReport = (): ReportFilled => ({
  from: '',
  to: '',
  lines: Object.fromEntries(PROGRESS_LINES.map(({ id }) => [id, { standing: '', words: '' }])),
});

/** @param language in which the words are */
export const reportOf = ({ from, to, lines }: ReportFilled, language: string) => ({
  period: { from, to },
  language,
  lines: PROGRESS_LINES.flatMap(({ id }) => {
    const { standing = '', words = '' } = lines[id] ?? {};
    if (standing === '') return [];
    const text = words.trim();
    return [
      { line: id, standing, ...(text !== '' && { words: text }), figures: [], practices: [] },
    ];
  }),
});
