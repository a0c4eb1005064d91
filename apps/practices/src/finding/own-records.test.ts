/** The library's own records as they reach the index, from draft to withdrawal. */

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CataloguedPractice } from '@comity/library';
import { Library, TO_NETWORK } from '../library.fixture.js';
import { FindPractices } from './find-practices.js';
import { NOW } from './finding.fixture.js';

let library: Library;
let finding: FindPractices;

beforeEach(async () => {
  library = await Library.open();
  finding = new FindPractices(library.records, { now: () => NOW });
});
afterEach(() => library.database.close());

const idsOf = (words: string): readonly string[] => {
  const found = finding.find({ words, language: 'es', facets: {}, first: 9, after: 0 });
  if (!found.ok) throw new Error(found.denial.code);
  return found.value.hits.map(({ id }) => id);
};

const catalogued = async (): Promise<readonly CataloguedPractice[]> => {
  const all: CataloguedPractice[] = [];
  for await (const practice of library.records.all()) all.push(practice);
  return all;
};

describe('the library’s own records', () => {
  it('are found from their publication to their withdrawal, and by no draft', async () => {
    await finding.start();
    const id = await library.opened();
    await library.steps(id, ...TO_NETWORK.slice(0, -1));
    expect(idsOf('entrevista')).toEqual([]);

    await library.steps(id, 'publish');
    expect(idsOf('entrevista')).toEqual([id]);

    await library.steps(id, 'revise');
    await library.revise(id, { title: { es: 'Un refugio', en: 'A shelter' } });
    expect(idsOf('refugio')).toEqual([]);
    expect(idsOf('entrevista')).toEqual([id]);

    await library.steps(id, 'withdraw');
    expect(idsOf('entrevista')).toEqual([]);
    expect(await catalogued()).toEqual([]);
  });

  it('are found again after a restart', async () => {
    const id = await library.opened();
    await library.steps(id, ...TO_NETWORK);
    await library.opened({ title: { es: 'Borrador de entrevista', en: 'A draft' } });

    await finding.start();

    expect(idsOf('entrevista')).toEqual([id]);
  });

  it('are catalogued with every version that was published, the oldest first', async () => {
    const id = await library.opened();
    await library.steps(id, ...TO_NETWORK);
    const [first] = await catalogued();

    expect(first).toMatchObject({
      id,
      state: 'GTM',
      status: 'PUBLISHED_NETWORK',
      reviewBy: '2027-06-30',
      withdrawal: null,
      versions: [{ n: 1, record: { title: { es: 'Una entrevista' } } }],
    });
    expect(first?.publishedAt).toBe(first?.versions[0]?.at);

    await library.steps(id, 'revise');
    expect(await catalogued()).toMatchObject([{ id, reviewBy: null }]);
  });

  it('tell nobody of what was denied or never published', async () => {
    const told: string[] = [];
    const stop = library.records.onChange(({ id }) => told.push(id));
    const id = await library.opened();
    await library.step(id, 'publish');
    expect(told).toEqual([]);

    await library.steps(id, ...TO_NETWORK);
    stop();
    await library.steps(id, 'withdraw');
    expect(told).toEqual([id]);
  });
});
