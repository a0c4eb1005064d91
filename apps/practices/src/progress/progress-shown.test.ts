/** Progress as it is shown: the same in page and files, and nothing in it that does anything. */

import { describe, expect, it } from '@jest/globals';
import { instant, stateCode } from '@comity/kernel';
import { calendarDate, compareReports, LANGUAGES, PROGRESS_LINES } from '@comity/law';
import type { Comparison, ContributedReport } from '@comity/law';
import { HOSTILE_WORDS } from '@comity/testkit';
import { foreignIn } from '../formats/safe-markup.fixture.js';
import { progressCsv, progressJson, progressMarkdown } from './progress-files.js';
import { progressPage } from './progress-page.js';

const aReport = (state: string, words: string, line = 'brasilia-12'): ContributedReport => ({
  state: stateCode(state),
  contribution: `c-${state}`,
  at: instant(0),
  report: {
    period: { from: calendarDate('2026-01-01'), to: calendarDate('2026-12-31') },
    language: 'es',
    lines: [
      {
        line,
        standing: 'under_way',
        words,
        figures: [
          { indicator: words, value: 12.5, unit: words, year: 2026 },
          { indicator: 'x', value: 1, year: 2025 },
        ],
        practices: ['BP-2026-GTM-0123456789AB'],
      },
    ],
  },
});
const two = compareReports([aReport('GTM', '*Avance* uno.'), aReport('MEX', 'Dos.', 'brasilia-1')]);
const none = compareReports([]);

/** The elements of the page besides those of prose. */
const OF_PAGE = {
  a: ['href', 'rel', 'lang', 'hreflang'],
  abbr: ['title'],
  b: ['lang'],
  body: [],
  h1: [],
  h2: ['id'],
  head: [],
  header: [],
  html: ['lang'],
  main: [],
  meta: ['charset', 'name', 'content'],
  nav: [],
  p: ['class'],
  section: ['class', 'tabindex'],
  span: ['class'],
  table: ['class'],
  tbody: [],
  td: ['class', 'lang'],
  th: ['scope'],
  thead: [],
  title: [],
  tr: [],
  ul: ['class'],
};

/** Without what only we write: the style, attributes with a dash, addresses on this site. */
const reduced = (html: string): string =>
  html
    .replace('<!doctype html>', '')
    .replace(/<style>[^<]*<\/style>/, '')
    .replaceAll(/ (?:aria|data)-[a-z]+="[^"<>]*"/g, '')
    .replaceAll(/ href="(?:#line-\d+|progress[a-z.]*\?language=[a-z]{2}|[A-Z0-9-]+\.md)"/g, '');

describe('the page of progress', () => {
  it.each(LANGUAGES)('shows every line and every State in %s', (language) => {
    const page = progressPage(two, language);
    for (const { title } of PROGRESS_LINES) expect(page).toContain(`>${title[language]}</h2>`);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page.match(/<th scope="col"><abbr/g)).toHaveLength(2);
    expect(page).toContain('<em>Avance</em> uno.');
    expect(page).toContain('lang="es"');
    expect(foreignIn(reduced(page), OF_PAGE)).toEqual([]);
  });

  it('holds no element, attribute or address of anybody else, whatever States write', () => {
    for (const [words] of HOSTILE_WORDS) {
      const page = progressPage(compareReports([aReport('GTM', words)]), 'fr');
      expect(foreignIn(reduced(page), OF_PAGE)).toEqual([]);
    }
  });

  it('runs nothing and fetches nothing', () => {
    expect(progressPage(two, 'pt')).not.toMatch(
      /<script|<img|<link|<iframe|url\(|@import|\son[a-z]+=/i,
    );
  });

  it('says so where nobody has reported', () => {
    expect(progressPage(none, 'es')).toContain('Todavía ningún Estado ha informado.');
    expect(progressPage(none, 'es')).not.toContain('class="matrix"');
  });
});

describe('progress as files', () => {
  it('is a table with a record for each line and State, and for each figure', () => {
    const csv = progressCsv(two, 'en');
    const records = csv.split('\r\n');
    expect(csv.startsWith('\ufeffline,title,source,state,')).toBe(true);
    expect(records).toHaveLength(1 + 18 * 2 + 2 * 2 + 1);
    expect(csv).toContain('brasilia-1,Condemning trafficking in all its forms,');
    expect(csv).toContain(',GTM,,,,,,,,,,,\r\n');
    expect(csv).toContain(',x,1,,2025,c-GTM\r\n');
  });

  it('holds no cell that a spreadsheet would run', () => {
    expect(progressCsv(compareReports([aReport('GTM', '=1+1')]), 'en')).toContain(",'=1+1,");
  });

  it('is JSON with every line, what is said of it and who is silent', () => {
    const { format, lines } = JSON.parse(progressJson(two)) as {
      readonly format: string;
      readonly lines: readonly {
        id: string;
        states: Comparison['rows'];
        gaps: readonly string[];
      }[];
    };
    expect(format).toBe('comity-progress/1');
    expect(lines.find(({ id }) => id === 'brasilia-12')).toMatchObject({
      states: [{ state: 'GTM', standing: 'under_way' }],
      gaps: ['MEX'],
    });
  });

  it('is Markdown in which words stand as they were written', () => {
    const told = progressMarkdown(two, 'es');
    expect(told).toContain('| Condena de la trata en todas sus formas |  | en curso |');
    expect(told).toContain('\\*Avance\\* uno.');
    for (const [words] of HOSTILE_WORDS) {
      const hostile = progressMarkdown(compareReports([aReport('GTM', words)]), 'es');
      expect(hostile).not.toMatch(/(^|[^\\])(\\\\)*(!\[|<[a-z/!?]|\]\()/i);
    }
    expect(progressMarkdown(none, 'fr')).toContain('Aucun État n’a encore fait rapport.');
  });
});
