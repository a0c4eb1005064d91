/** A reading list as its readers get it: in their language where it is there, marked where not. */

import { describe, expect, it } from '@jest/globals';
import { instantFromIso, stateCode } from '@comity/kernel';
import type { CataloguedPractice } from '@comity/library';
import { aCatalogued, aRecord, aTombstone } from './catalogued.fixture.js';
import { PdfmakeReadingList } from './pdfmake-reading-list.js';
import type { Catalogue } from './ports.js';
import { readingListPage } from './reading-list-page.js';
import { readingListOf } from './reading-list.js';
import type { ReadingListOf } from './reading-list.js';

const catalogueOf = (...practices: readonly CataloguedPractice[]): Catalogue => ({
  get: (id) => Promise.resolve(practices.find((one) => one.id === id) ?? null),
  all: () => Promise.resolve(practices),
});
const one = aCatalogued({ id: 'BP-1' });
const two = aCatalogued({ id: 'BP-2', record: aRecord({ steps: 'Palabra 中.' }) });
const asked = (given: Partial<ReadingListOf> = {}): ReadingListOf => ({
  ids: ['BP-1', 'BP-2'],
  language: 'en',
  state: stateCode('GTM'),
  at: instantFromIso('2026-11-30T03:00:00.000Z'),
  ...given,
});
const listed = async (given: Partial<ReadingListOf> = {}) => {
  const outcome = await readingListOf(catalogueOf(one, two, aTombstone()), asked(given));
  if (!outcome.ok) throw new Error(outcome.denial.code);
  return outcome.value;
};
const denialOf = async (catalogue: Catalogue, given: Partial<ReadingListOf>): Promise<string> => {
  const outcome = await readingListOf(catalogue, asked(given));
  return outcome.ok ? 'made' : outcome.denial.code;
};

describe('a reading list', () => {
  it('holds each practice once, in the order asked', async () => {
    const { items } = await listed({ ids: ['BP-2', 'BP-1', 'BP-2'] });
    expect(items.map(({ id }) => id)).toEqual(['BP-2', 'BP-1']);
  });

  it('is in the language asked, and says where a practice is only to be had in its own', async () => {
    const english = await listed();
    expect(english.items[0]).toMatchObject({
      title: { text: 'One interview', language: 'en' },
      isFallback: false,
    });
    const french = await listed({ language: 'fr' });
    expect(french.items[0]).toMatchObject({
      title: { text: 'Una entrevista', language: 'es' },
      isFallback: true,
    });
    expect(JSON.stringify(readingListPage(french, true))).toContain(
      'dans sa langue d’origine (español)',
    );
    expect(JSON.stringify(readingListPage(english, true))).not.toContain('in its own language');
  });

  it('says of every practice its State, its version and the contribution that published it', async () => {
    const { items } = await listed({ language: 'pt' });
    expect(items[0]?.about).toEqual(
      expect.arrayContaining([
        ['Estado titular', 'Guatemala'],
        ['Versão', '2 · 1º de junho de 2026'],
        ['Contribuição', 'c2'.repeat(16)],
        ['Tradução de', 'Fiscalía [ficticia], Uruguai'],
      ]),
    );
  });

  it('is dated by the day of the State that prints it', async () => {
    expect((await listed()).day).toBe('29 November 2026');
  });

  it('has its contents first and marks every passage with its language', async () => {
    const page = JSON.stringify(readingListPage(await listed(), true));
    expect(page.indexOf('"toc"')).toBeLessThan(page.indexOf('"tocItem"'));
    expect(page.match(/"tocItem":true/g)).toHaveLength(2);
    expect(page).toContain('{"text":"Palabra 中.","lang":"es"}');
    expect(page).toContain('{"text":"One interview","lang":"en"}');
  });

  it('is set as a PDF, the same each time, with languages that a machine reads', async () => {
    const list = await listed();
    const pdf = await new PdfmakeReadingList().typeset(list);
    const again = await new PdfmakeReadingList().typeset(list);

    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(Buffer.compare(pdf, again)).toBe(0);
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Lang (en)');
  });

  it('is not made of practices that may not be read, nor of more than it holds', async () => {
    const long = aCatalogued({ id: 'BP-LONG', record: aRecord({ steps: 'a '.repeat(4_999) }) });
    const many = Array.from({ length: 41 }, (_, n) => ({ ...one, id: `BP-${n}` }));
    const longer = many.slice(0, 20).map(({ id }) => ({ ...long, id }));

    expect(await denialOf(catalogueOf(one), { ids: ['BP-X'] })).toBe('PRACTICE_UNKNOWN');
    expect(await denialOf(catalogueOf(aTombstone()), { ids: [aTombstone().id] })).toBe(
      'PRACTICE_UNKNOWN',
    );
    expect(await denialOf(catalogueOf(...many), { ids: many.map(({ id }) => id) })).toBe(
      'READING_LIST_TOO_LONG',
    );
    expect(await denialOf(catalogueOf(...longer), { ids: longer.map(({ id }) => id) })).toBe(
      'READING_LIST_TOO_LONG',
    );
  });
});
