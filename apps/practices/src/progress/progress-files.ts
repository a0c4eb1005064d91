/** Progress as files: a table for spreadsheets, JSON for other systems, Markdown for documents. */

import { csvFile, lineSourceIn, STANDING_NAMES } from '@comity/law';
import type { Comparison, CsvValue, Language, ProgressCell, ProgressRow } from '@comity/law';
import { markdownOf } from '../formats/markdown-text.js';
import { PROGRESS_WORDS } from './progress-words.js';

const HEADINGS: readonly string[] = [
  'line',
  'title',
  'source',
  'state',
  'standing',
  'from',
  'to',
  'language',
  'words',
  'practices',
  'indicator',
  'value',
  'unit',
  'year',
  'contribution',
];
const AND = '; ';

/**
 * One record for each line and State, with nothing after the State where it is silent, and one more
 * for each of its figures. RFC 4180 in UTF-8 with a byte order mark; titles in `language`.
 */
export const progressCsv = ({ states, rows }: Comparison, language: Language): string =>
  csvFile([
    HEADINGS,
    ...rows.flatMap((row) =>
      states.flatMap((state, index) =>
        recordsOf(row.cells[index] ?? null).map((record) => [
          row.line.id,
          row.line.title[language],
          lineSourceIn(row.line, language),
          state,
          ...record,
        ]),
      ),
    ),
  ]);

const SILENT: readonly CsvValue[] = HEADINGS.slice(4).map(() => null);

const recordsOf = (cell: ProgressCell | null): readonly (readonly CsvValue[])[] => {
  if (cell === null) return [SILENT];
  const { standing, period, language, words, practices, contribution, figures } = cell;
  const said = [standing, period.from, period.to, language];
  return [
    [...said, words, practices.join(AND), null, null, null, null, contribution],
    ...figures.map(({ indicator, value, unit, year }) => [
      ...said,
      null,
      null,
      indicator,
      value,
      unit ?? null,
      year,
      contribution,
    ]),
  ];
};

/** `comity-progress/1`: every line with what each State says of it; titles in every language. */
export const progressJson = ({ states, rows }: Comparison): string => {
  const lines = rows.map(({ line, cells, gaps }) => ({
    ...line,
    states: cells.filter((cell) => cell !== null),
    gaps,
  }));
  return `${JSON.stringify({ format: 'comity-progress/1', states, lines }, null, 2)}\n`;
};

/** A table of lines and States, and under it what each State says; words stand as written. */
export const progressMarkdown = (comparison: Comparison, language: Language): string => {
  const { states, rows } = comparison;
  const told = (key: keyof typeof PROGRESS_WORDS): string => PROGRESS_WORDS[key][language];
  const table = [
    [told('line'), ...states],
    ['---', ...states.map(() => '---')],
    ...rows.map(({ line, cells }) => [
      markdownOf(line.title[language]),
      ...cells.map((cell) => (cell === null ? '' : STANDING_NAMES[cell.standing][language])),
    ]),
  ].map((cells) => `| ${cells.join(' | ')} |`);
  return [
    `# ${told('title')}`,
    '',
    ...(states.length === 0 ? [told('none'), ''] : [...table, '']),
    ...rows.flatMap((row) => sectionOf(row, language)),
  ].join('\n');
};

const sectionOf = ({ line, cells }: ProgressRow, language: Language): readonly string[] => {
  const said = cells.filter((cell) => cell !== null);
  if (said.length === 0) return [];
  return [
    `## ${markdownOf(line.title[language])}`,
    '',
    lineSourceIn(line, language),
    '',
    ...said.flatMap(({ state, standing, period, words, figures, practices }) => [
      `### ${state}, ${STANDING_NAMES[standing][language]}, ${period.from} – ${period.to}`,
      '',
      ...(words === null ? [] : [markdownOf(words), '']),
      ...figures.map(
        ({ indicator, value, unit, year }) =>
          `- ${markdownOf(indicator)}, ${year}, ${value}${unit === undefined ? '' : ` ${markdownOf(unit)}`}`,
      ),
      ...practices.map((id) => `- ${markdownOf(id)}`),
      ...(figures.length + practices.length === 0 ? [] : ['']),
    ]),
  ];
};
