/** What a State reports of a period: where each line stands, in words, figures and practices. */

import { practiceId } from '../bodies/practice-document.js';
import { publishedLine, publishedWords } from '../bodies/published-words.js';
import {
  checked,
  faultIf,
  list,
  number,
  object,
  oneOf,
  optional,
  reader,
  refuse,
  repeated,
  whole,
} from '../bodies/reading.js';
import type { ReadBy, Reader } from '../bodies/reading.js';
import { date, ENTRIES_MAX } from '../bodies/words.js';
import type { Told } from '../words/language.js';
import { PROGRESS_LINES } from './progress-lines.js';

const WORDS_CHARS_MAX = 4_000;
const FIGURE_MAX = 1e12;
/** The first Meeting of National Authorities was in 2006; indicators begin before it. */
const YEAR_MIN = 1_990;
const YEAR_MAX = 2_199;

const entries = <T>(entry: Reader<T>): Reader<readonly T[]> => list(entry, { max: ENTRIES_MAX });

const IDS: readonly string[] = PROGRESS_LINES.map(({ id }) => id);

const lineId: Reader<string> = reader({ kind: 'word', words: IDS }, (value, path, problems) =>
  typeof value === 'string' && IDS.includes(value) ? value : refuse(problems, path, 'NOT_ALLOWED'),
);

/** Where a line stands. */
const standing = oneOf('not_begun', 'under_way', 'done', 'not_applicable');

const figure = object({
  indicator: publishedLine,
  value: number({ min: -FIGURE_MAX, max: FIGURE_MAX }),
  unit: optional(publishedLine),
  year: whole({ min: YEAR_MIN, max: YEAR_MAX }),
});

const reported = checked(
  object({
    line: lineId,
    standing,
    words: optional(publishedWords('prose', WORDS_CHARS_MAX)),
    figures: entries(figure),
    /** Practices of any State that it applied or shared under this line. */
    practices: entries(practiceId),
  }),
  ({ figures, practices }) => [
    ...repeated(figures.map(figureKey), (index) => `figures[${index}]`),
    ...repeated(practices, (index) => `practices[${index}]`),
  ],
);

/**
 * Reads a State's periodic report (Declaration of Brasilia, paragraph 15): a period that ends no
 * sooner than it begins, each line at most once, each figure of a line and year at most once.
 */
export const progressReport = checked(
  object({
    period: object({ from: date, to: date }),
    /** In which `words` are. */
    language: oneOf('es', 'en', 'pt', 'fr'),
    lines: entries(reported),
  }),
  ({ period, lines }) => [
    ...faultIf(period.to < period.from, 'period.to', 'OUT_OF_RANGE'),
    ...repeated(
      lines.map(({ line }) => line),
      (index) => `lines[${index}].line`,
    ),
  ],
);

/** A report as it was read. */
export type ProgressReport = ReadBy<typeof progressReport>;

/** What a report says of one line. */
export type ReportedLine = ProgressReport['lines'][number];

/** Where a line stands. */
export type Standing = ReadBy<typeof standing>;

/** One figure of a line. */
export type ProgressFigure = ReadBy<typeof figure>;

/** Two figures of one key are the same figure, told twice. */
export const figureKey = ({ indicator, unit, year }: ProgressFigure): string =>
  JSON.stringify([indicator, unit ?? null, year]);

/** Every standing, from the first to the last. */
export const STANDINGS: readonly Standing[] = ['not_begun', 'under_way', 'done', 'not_applicable'];

/** A standing in words. */
export const STANDING_NAMES: Readonly<Record<Standing, Told>> = {
  not_begun: { es: 'sin iniciar', en: 'not begun', pt: 'não iniciado', fr: 'non commencé' },
  under_way: { es: 'en curso', en: 'under way', pt: 'em andamento', fr: 'en cours' },
  done: { es: 'cumplido', en: 'done', pt: 'cumprido', fr: 'accompli' },
  not_applicable: {
    es: 'no corresponde',
    en: 'not applicable',
    pt: 'não se aplica',
    fr: 'sans objet',
  },
};
