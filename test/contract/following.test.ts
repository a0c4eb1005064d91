/** Whatever the engine: what officers follow is kept, each name of each officer once. */

import { afterEach, describe, expect, it } from '@jest/globals';
import { instant, officerId, stateCode } from '@comity/kernel';
import { practicesMigrations, practicesTables } from '@comity/practices';
import { engines, type EmptyPlace } from './engines.js';

const searchTable = practicesTables[11];
const visitTable = practicesTables[12];
const aSearch = {
  id: 's-1',
  state: stateCode('GTM'),
  officer: officerId('gt.ana'),
  name: 'Víctimas «C1»',
  query: { words: 'víctimas', language: 'es' as const, facets: { theme: ['protection'] } },
  savedAt: instant(1_795_348_800_000),
  seenThrough: instant(1_795_348_800_001),
};
const aVisit = {
  state: stateCode('GTM'),
  officer: officerId('gt.ana'),
  at: instant(1_795_348_800_000),
};

describe.each(engines())('what officers follow on $name', ({ emptyPlace }) => {
  let place: EmptyPlace;
  afterEach(() => place.remove());

  it('is given back as it was kept, and each name and visit is kept once', async () => {
    place = await emptyPlace();
    const database = await place.open(practicesTables, practicesMigrations);
    const isKept = (table: typeof searchTable | typeof visitTable, row: object) =>
      database
        .write((tx) => tx.insert(table, row as never))
        .then(
          () => true,
          () => false,
        );

    expect(await isKept(searchTable, aSearch)).toBe(true);
    expect(await isKept(searchTable, { ...aSearch, id: 's-2' })).toBe(false);
    expect(await isKept(searchTable, { ...aSearch, id: 's-3', state: 'MEX' })).toBe(true);
    expect(await isKept(visitTable, aVisit)).toBe(true);
    expect(await isKept(visitTable, { ...aVisit, at: 1 })).toBe(false);

    const kept = await database.read(async (tx) => [
      await tx.findBy(searchTable, { id: 's-1' }),
      await tx.find(visitTable),
    ]);
    expect(kept).toEqual([[aSearch], [aVisit]]);
  });
});
