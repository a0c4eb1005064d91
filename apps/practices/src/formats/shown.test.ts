/** What is shown of a practice: HTML that does nothing, a feed of the public part, a table. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instantFromIso, stateCode } from '@comity/kernel';
import { calendarDate, LANGUAGES } from '@comity/law';
import type { PracticeRecord } from '@comity/law';
import type { CataloguedPractice } from '@comity/library';
import { HARMLESS_WORDS, HOSTILE_WORDS } from '@comity/testkit';
import { atomFeed } from './atom-feed.js';
import { aCatalogued, anyRecord, aRecord, aTombstone } from './catalogued.fixture.js';
import { catalogueCsv } from './catalogue-csv.js';
import { practiceHtml } from './practice-html.js';
import { proseHtml } from './prose-html.js';
import { foreignIn, notWellFormed } from './safe-markup.fixture.js';
import { wordsIn } from './words-in.js';

const feed = {
  state: stateCode('GTM'),
  url: 'https://practices.example/practices/feed.atom',
  language: 'es',
  today: calendarDate('2026-12-01'),
} as const;

/** Every text of a record, hostile; what another library might have let through. */
const hostile = (words: string): PracticeRecord => ({
  ...aRecord(),
  title: { es: words },
  summary: { es: words },
  owner: { state: stateCode('GTM'), institution: words },
  steps: `${words}\n\n- ${words}\n\n> ${words}`,
  legalFrame: [words, words],
  formsAndGroups: { groups: [words] },
  results: [{ indicator: words, period: words }],
  attachments: [{ title: words }],
  contact: { office: words, address: words },
});

/** Signs and words of which markup is made. */
const PARTS = [
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '!',
  '"',
  "'",
  '`',
  '*',
  '_',
  '\\',
  '&',
  ';',
  ':',
  '/',
  '\n',
  '\n\n',
  ' ',
  '- ',
  '> ',
  '1. ',
  'a',
  'onload=',
  'javascript',
  'https://x.y',
  '&#58',
  'data',
  'mailto:a@b.c',
  '[x]: ',
  'img',
  'script',
  '\u0000',
  '\u200b',
  '&lt',
  '&Tab;',
];

describe('words as HTML', () => {
  it.each(HOSTILE_WORDS)('hold no element, attribute or address beyond the few: %j', (words) => {
    for (const text of [words, `a ${words} b`, `- ${words}`, `> ${words}`, `*${words}*`]) {
      expect(foreignIn(proseHtml(text))).toEqual([]);
    }
    const passages = practiceHtml(hostile(words), 'en');
    expect(passages.flatMap(({ html }) => foreignIn(html))).toEqual([]);
  });

  it('hold no element, attribute or address beyond the few, whatever is run together', () => {
    const parts = fc.constantFrom(...PARTS);
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (text) => {
        expect(foreignIn(proseHtml(text.join('')))).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });

  it('are told from markup that is foreign', () => {
    for (const html of [
      '<script>x</script>',
      '<p onclick="x">',
      '<a href="javascript:x" rel="noopener noreferrer nofollow">',
      '<a href="&#106;avascript:x" rel="noopener noreferrer nofollow">',
      '<a href="https://x" rel="opener">',
      '<img src="https://x">',
      '<p',
    ]) {
      expect(foreignIn(html)).not.toEqual([]);
    }
  });

  it('lead to https and mailto alone, and tell the other side nothing', () => {
    expect(proseHtml('[x](https://oas.org/a?b=1&c=2 "not this") [y](mailto:o@example.org)')).toBe(
      '<p><a href="https://oas.org/a?b=1&amp;c=2" rel="noopener noreferrer nofollow">x</a> ' +
        '<a href="mailto:o@example.org" rel="noopener noreferrer nofollow">y</a></p>\n',
    );
    expect(proseHtml('https://oas.org')).toBe('<p>https://oas.org</p>\n');
  });

  it('keep lists, quotations, emphasis and breaks', () => {
    expect(proseHtml('3. *a*\n\n> **b**\nc')).toBe(
      '<ol start="3">\n<li><em>a</em></li>\n</ol>\n' +
        '<blockquote>\n<p><strong>b</strong><br>\nc</p>\n</blockquote>\n',
    );
  });

  it('keep every letter that lawyers write', () => {
    for (const words of HARMLESS_WORDS) {
      const letters = (text: string): string => text.replaceAll(/[^\p{L}]/gu, '');
      const shown = proseHtml(words.replaceAll(/\[|\]\([^)]*\)/g, ''));
      const text = shown.replaceAll(/<[^>]*>|&(amp|lt|gt|quot|#39);/g, '');
      expect(letters(text)).toBe(letters(words.replaceAll(/\[|\]\([^)]*\)/g, '')));
    }
  });

  it('say in which language they are', () => {
    const passages = practiceHtml(aRecord(), 'fr');
    expect(passages.find(({ name }) => name === 'steps')).toMatchObject({
      label: 'Étapes',
      language: 'es',
    });
    expect(passages.find(({ name }) => name === 'perspective')).toMatchObject({ language: 'fr' });
  });
});

describe('the feed', () => {
  const of = (...practices: readonly CataloguedPractice[]): string => atomFeed(practices, feed);
  const open = (given: Parameters<typeof aCatalogued>[0] = {}): CataloguedPractice =>
    aCatalogued({ id: 'BP-OPEN', status: 'PUBLISHED_PUBLIC', ...given });

  it('never tells of a practice of the network, of one withdrawn or of one past its review', () => {
    const told = of(
      open(),
      aCatalogued({
        id: 'BP-NETWORK',
        record: aRecord({
          title: { es: 'Secreto' },
          translations: { es: 'original' },
          summary: { es: 'Secreto.' },
        }),
      }),
      { ...aTombstone(), id: 'BP-GONE' },
      open({ id: 'BP-PAST', reviewBy: calendarDate('2026-11-30') }),
    );

    expect(told.match(/<entry/g)).toHaveLength(1);
    expect(told).not.toMatch(/Secreto|BP-NETWORK/);
    expect(of(aCatalogued(), aTombstone())).not.toContain('<entry');
  });

  it('has what RFC 4287 asks of a feed and of each entry', () => {
    const told = of(
      open({ changedAt: instantFromIso('2026-06-02T00:00:00.000Z') }),
      open({ id: 'BP-2' }),
    );
    const [head = '', ...entries] = told.split('<entry');

    for (const part of [head, ...entries]) {
      expect(
        part.match(
          /<id>urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}<\/id>/g,
        ),
      ).toHaveLength(1);
      expect(part.match(/<title>[^<]+<\/title>/g)).toHaveLength(1);
      expect(part.match(/<updated>\d{4}-\d\d-\d\dT[\d:.]+Z<\/updated>/g)).toHaveLength(1);
      expect(part).toMatch(/<author><name>[^<]+<\/name><\/author>/);
    }
    expect(head).toContain('<updated>2026-06-02T00:00:00.000Z</updated>');
    expect(head).toContain(`<link rel="self" type="application/atom+xml" href="${feed.url}"/>`);
    expect(new Set(told.match(/urn:uuid:[^<]+/g))).toHaveProperty('size', 3);
  });

  it('is well-formed and shows safe HTML whatever practices say', () => {
    const check = (record: PracticeRecord): void => {
      const told = of(open({ record }));
      expect(notWellFormed(told)).toEqual([]);
      const [, html = ''] = /<content type="html">([^<]*)<\/content>/.exec(told) ?? [];
      const plain = html
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&');
      expect(foreignIn(plain, { h2: [], div: ['lang'] })).toEqual([]);
    };
    for (const [words] of HOSTILE_WORDS) check(hostile(words));
    check(hostile(']]>&<\u0000\u0008\ufffe"\''));
    fc.assert(fc.property(anyRecord, check), { numRuns: 30 });
  });

  it('tells the same whatever the order in which practices are held', () => {
    const [a, b] = [open({ id: 'BP-A' }), open({ id: 'BP-B' })];
    expect(of(a, b)).toBe(of(b, a));
  });
});

describe('the catalogue as a table', () => {
  it('begins with the mark by which spreadsheets know UTF-8, and ends every record with CRLF', () => {
    const csv = catalogueCsv([aCatalogued(), aTombstone()]);
    expect(csv.startsWith('\ufeffid,state,status,')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(4);
    expect(csv).toContain('Una entrevista,One interview,Uma só entrevista,,Resumen.');
    expect(csv.split('\r\n')[2]).toContain('WITHDRAWN,,,,,,,');
  });

  it.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r=1'])(
    'holds no cell that a spreadsheet would run: %j',
    (title) => {
      const record = { ...aRecord(), title: { es: title } };
      expect(catalogueCsv([aCatalogued({ record })])).toMatch(/,"?'[=+\-@\t\r]/);
    },
  );
});

describe('title and summary', () => {
  const practice = aCatalogued();
  const newest = practice.versions[1];

  it('are read in the language asked, by the owner, else by who translated, else as written', () => {
    if (newest === undefined) throw new Error('no version');
    expect(wordsIn(practice, newest, 'en')).toMatchObject({ title: 'One interview', by: null });
    expect(wordsIn(practice, newest, 'pt')).toMatchObject({
      title: 'Uma só entrevista',
      language: 'pt',
      by: { state: 'URY' },
    });
    expect(wordsIn(practice, newest, 'fr')).toMatchObject({
      title: 'Una entrevista',
      language: 'es',
      by: null,
    });
    expect(LANGUAGES).toHaveLength(4);
  });
});
