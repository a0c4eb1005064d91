/** What an index promises, whatever was put into it and in what order. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarDate } from '@comity/law';
import { instantFromIso } from '@comity/kernel';
import type { CataloguedPractice } from '@comity/library';
import { aPractice, aSearch, aTranslation, day, NOW, withdrawn } from './finding.fixture.js';
import { SearchIndex } from './search-index.js';

const indexOf = (...practices: readonly CataloguedPractice[]): SearchIndex => {
  const index = new SearchIndex();
  for (const practice of practices) index.put(practice);
  return index;
};

const named = (id: string, title: string, n = 0): CataloguedPractice =>
  aPractice({ id, publishedAt: day(n), record: { title: { es: title } } });

const idsOf = (index: SearchIndex, words: string, given = {}): readonly string[] =>
  index.search(aSearch(words, given)).hits.map(({ id }) => id);

describe('the index', () => {
  it('never finds a withdrawn practice', () => {
    const practice = named('BP-1', 'Una entrevista');
    const index = indexOf(practice, named('BP-2', 'Otra entrevista'));

    index.put(withdrawn(practice));
    index.put({ ...withdrawn(practice), versions: practice.versions });

    expect(index.size).toBe(1);
    for (const words of ['entrevista', 'una', '', 'entrev', 'entrevsita']) {
      expect(idsOf(index, words)).toEqual(['BP-2']);
    }
    expect(index.related('BP-1', { first: 5, at: NOW })).toEqual([]);
  });

  it('finds a practice by each of two translations of one language', () => {
    const index = indexOf(
      aPractice({
        id: 'BP-1',
        record: { title: { es: 'Una entrevista' } },
        translations: [
          aTranslation('fr', 'Une seule audition', 'one'),
          aTranslation('fr', 'Un entretien unique', 'other'),
        ],
      }),
    );

    expect(idsOf(index, 'audition', { language: 'fr' })).toEqual(['BP-1']);
    expect(idsOf(index, 'entretien', { language: 'fr' })).toEqual(['BP-1']);
  });

  it('finds the newest version alone', () => {
    const first = named('BP-1', 'Una entrevista');
    const index = indexOf(first);
    const [version] = first.versions;
    if (!version) throw new Error('no version');
    const record = { ...version.record, title: { es: 'Un refugio' } };

    index.put({ ...first, versions: [version, { ...version, n: 2, record }] });

    expect(idsOf(index, 'refugio')).toEqual(['BP-1']);
    expect(idsOf(index, 'entrevista')).toEqual([]);
  });

  it('ranks a match in the language asked above any in another', () => {
    const index = indexOf(
      aPractice({ id: 'BP-ES', record: { steps: 'Un hospital entre otros lugares ficticios.' } }),
      aPractice({
        id: 'BP-PT',
        publishedAt: day(9),
        record: { originalLanguage: 'pt', title: { pt: 'Hospital, hospital, hospital' } },
      }),
    );

    expect(idsOf(index, 'hospital', { language: 'es' })).toEqual(['BP-ES', 'BP-PT']);
    expect(idsOf(index, 'hospital', { language: 'pt' })).toEqual(['BP-PT', 'BP-ES']);
    expect(idsOf(index, 'hospital', { language: 'fr' })).toEqual(['BP-PT', 'BP-ES']);
  });

  it('shows the newest first where no words are asked for', () => {
    const index = indexOf(named('BP-1', 'a', 1), named('BP-3', 'b', 3), named('BP-2', 'c', 2));
    const third = aPractice({ id: 'BP-0', publishedAt: day(3) });
    index.put(third);

    expect(idsOf(index, '')).toEqual(['BP-0', 'BP-3', 'BP-2', 'BP-1']);
    expect(idsOf(index, '', { since: day(1) })).toEqual(['BP-0', 'BP-3', 'BP-2']);
  });

  it('counts a practice until the end of its review date where its owner is', () => {
    const practice = { ...named('BP-1', 'Entrevista'), reviewBy: calendarDate('2026-06-30') };
    const index = indexOf(practice);
    const at = (iso: string) => ({ at: instantFromIso(iso) });

    // Guatemala is six hours behind UTC.
    expect(idsOf(index, 'entrevista', at('2026-07-01T05:59:59Z'))).toEqual(['BP-1']);
    expect(idsOf(index, 'entrevista', at('2026-07-01T06:00:00Z'))).toEqual([]);
  });

  it('pages through every hit once, in one order', () => {
    const all = Array.from({ length: 23 }, (_, n) => named(`BP-${n}`, 'Entrevista', n % 5));
    const index = indexOf(...all);
    const pages = [0, 5, 10, 15, 20].flatMap((after) =>
      idsOf(index, 'entrevista', { first: 5, after }),
    );

    expect(pages).toEqual(idsOf(index, 'entrevista', { first: 23 }));
    expect(new Set(pages).size).toBe(23);
    expect(idsOf(index, 'entrevista', { first: 0 })).toEqual([]);
  });

  const WORDS = ['entrevista', 'entrevistas', 'testigo', 'víctima', 'victima', 'ley', 'leyes'];
  const change = fc.record({
    id: fc.integer({ min: 1, max: 4 }),
    words: fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }),
    does: fc.constantFrom('put', 'put', 'withdraw', 'remove'),
  });

  it('says what follows from the practices that are in it, however they came there', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const index = new SearchIndex();
        const held = new Map<string, CataloguedPractice>();
        for (const { id, words, does } of changes) {
          const practice = named(`BP-${id}`, words.join(' '), id);
          if (does === 'put') held.set(practice.id, practice);
          else held.delete(practice.id);
          if (does === 'put') index.put(practice);
          else if (does === 'withdraw') index.put(withdrawn(practice));
          else index.remove(practice.id);
        }
        const fresh = indexOf(...held.values());

        expect(index.size).toBe(held.size);
        for (const words of [...WORDS, '', 'entrevsita ', 'testigo ley ']) {
          expect(index.search(aSearch(words))).toEqual(fresh.search(aSearch(words)));
        }
      }),
    );
  });
});
