/** Counts and filters against a plain scan of every practice. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CataloguedPractice } from '@comity/library';
import { FACETS, traitsOf } from './facets.js';
import type { Facet, Facets } from './facets.js';
import { aPractice, aSearch, day } from './finding.fixture.js';
import { SearchIndex } from './search-index.js';

const PILLARS = ['prevention', 'protection', 'prosecution'] as const;
const KINDS = ['evidence_request', 'extradition_request'] as const;

const practices = fc
  .array(
    fc.record({
      state: fc.constantFrom('GTM', 'MEX', 'BRA'),
      pillar: fc.uniqueArray(fc.constantFrom(...PILLARS)),
      kinds: fc.uniqueArray(fc.constantFrom(...KINDS)),
      word: fc.constantFrom('entrevista', 'refugio'),
      paragraph: fc.integer({ min: 1, max: 3 }),
      published: fc.integer({ min: 0, max: 700 }),
    }),
    { maxLength: 25 },
  )
  .map((list) =>
    list.map(({ state, pillar, kinds, word, paragraph, published }, n) =>
      aPractice({
        id: `BP-${n}`,
        state,
        publishedAt: day(published),
        record: {
          pillar,
          kinds,
          title: { es: word },
          mandateLink: [`Declaración ${paragraph}`],
        },
      }),
    ),
  );

const choices: fc.Arbitrary<Facets> = fc.record(
  {
    theme: fc.uniqueArray(fc.constantFrom(...PILLARS), { maxLength: 2 }),
    measure: fc.uniqueArray(fc.constantFrom(...KINDS, 'nothing'), { maxLength: 2 }),
    state: fc.uniqueArray(fc.constantFrom('GTM', 'MEX', 'CAN'), { maxLength: 2 }),
    year: fc.uniqueArray(fc.constantFrom('2026', '2027'), { maxLength: 2 }),
    paragraph: fc.uniqueArray(fc.constantFrom('1', '2'), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

const words = fc.constantFrom('', 'entrevista', 'refugios', 'entrevista refugio ');

const meets = (practice: CataloguedPractice, facets: Facets, but: Facet | null = null): boolean => {
  const traits = traitsOf(practice);
  return FACETS.every((facet) => {
    const wanted = facets[facet] ?? [];
    if (facet === but || wanted.length === 0) return true;
    return wanted.some((value) => traits?.[facet].includes(value) === true);
  });
};

const says = (practice: CataloguedPractice, asked: string): boolean => {
  const title = practice.versions[0]?.record.title?.es ?? '';
  return asked.trim() === '' || asked.includes(title);
};

const indexOf = (list: readonly CataloguedPractice[]): SearchIndex => {
  const index = new SearchIndex();
  for (const practice of list) index.put(practice);
  return index;
};

describe('facets', () => {
  it('leave what a plain scan leaves', () => {
    fc.assert(
      fc.property(practices, choices, words, (list, facets, asked) => {
        const { hits, total } = indexOf(list).search(aSearch(asked, { facets, first: 100 }));
        const wanted = list.filter((one) => says(one, asked) && meets(one, facets));

        expect(hits.map(({ id }) => id).toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
        expect(total).toBe(wanted.length);
      }),
    );
  });

  it('count for each value what choosing it would find, the other facets as they are', () => {
    fc.assert(
      fc.property(practices, choices, words, (list, facets, asked) => {
        const index = indexOf(list);
        const found = index.search(aSearch(asked, { facets }));
        for (const facet of FACETS) {
          for (const { value, count } of found.facets[facet]) {
            const chosen = { ...facets, [facet]: [value] };
            expect(index.search(aSearch(asked, { facets: chosen })).total).toBe(count);
          }
        }
      }),
    );
  });

  it('count every value that a plain scan counts, the most frequent first', () => {
    fc.assert(
      fc.property(practices, choices, words, (list, facets, asked) => {
        const found = indexOf(list).search(aSearch(asked, { facets }));
        for (const facet of FACETS) {
          const counted = new Map<string, number>();
          for (const one of list.filter(
            (each) => says(each, asked) && meets(each, facets, facet),
          )) {
            for (const value of traitsOf(one)?.[facet] ?? []) {
              counted.set(value, (counted.get(value) ?? 0) + 1);
            }
          }
          expect(new Map(found.facets[facet].map((one) => [one.value, one.count]))).toEqual(
            counted,
          );
          const counts = found.facets[facet].map(({ count }) => count);
          expect(counts).toEqual(counts.toSorted((a, b) => b - a));
        }
      }),
    );
  });

  it('of one value a practice sum up to all that is found', () => {
    fc.assert(
      fc.property(practices, words, (list, asked) => {
        const { facets, total } = indexOf(list).search(aSearch(asked));
        for (const facet of ['state', 'year'] as const) {
          expect(facets[facet].reduce((sum, { count }) => sum + count, 0)).toBe(total);
        }
      }),
    );
  });

  it('find nothing by a value that no practice has', () => {
    const index = indexOf([aPractice({ id: 'BP-1' })]);

    expect(index.search(aSearch('', { facets: { theme: ['unheard'] } })).total).toBe(0);
    expect(index.search(aSearch('', { facets: { theme: [] } })).total).toBe(1);
  });
});
