/** Whatever the engine: a library has the tables it says, and keeps each text and step once. */

import { afterEach, describe, expect, it } from '@jest/globals';
import { practicesMigrations, practicesTables } from '@comity/practices';
import { engines, type EmptyPlace } from './engines.js';

const [, textTable, stepTable] = practicesTables;
const aText = {
  practiceId: 'BP-1',
  seq: 1,
  idempotencyKey: 'GTM/gt.drafter/one',
  hash: 'a'.repeat(64),
  record: {
    title: { fr: 'Une seule audition : « témoin »' },
    results: [{ before: 4, after: 1.3 }],
  },
  by: 'gt.drafter',
  at: 1_795_348_800_000,
};
const aStep = {
  practiceId: 'BP-1',
  seq: 1,
  idempotencyKey: 'GTM/gt.drafter/two',
  kind: 'submit',
  by: 'gt.drafter',
  at: 1_795_348_800_000,
  on: '2026-11-22',
  text: 'a'.repeat(64),
  states: ['JAM', 'URY'],
  note: null,
  reviewBy: null,
  checked: false,
};

describe.each(engines())('a library on $name', ({ emptyPlace }) => {
  let place: EmptyPlace;
  afterEach(() => place.remove());

  const open = async () => {
    place = await emptyPlace();
    return place.open(practicesTables, practicesMigrations);
  };

  it('has the tables that its schema says', async () => {
    const database = await open();
    expect(await database.schemaDrift()).toEqual([]);
  });

  it('gives back texts and steps as they were kept', async () => {
    const database = await open();
    await database.write(async (tx) => {
      await tx.insert(textTable, aText);
      await tx.insert(stepTable, aStep as never);
    });

    const kept = await database.read(async (tx) => [
      await tx.find(textTable),
      await tx.find(stepTable),
    ]);
    expect(kept).toEqual([[aText], [aStep]]);
  });

  it('keeps no second text or step under one key, nor in one place', async () => {
    const database = await open();
    const insert = (table: typeof textTable | typeof stepTable, row: object): Promise<boolean> =>
      database
        .write((tx) => tx.insert(table, row as never))
        .then(
          () => true,
          () => false,
        );

    expect(await insert(textTable, aText)).toBe(true);
    expect(await insert(textTable, { ...aText, seq: 2 })).toBe(false);
    expect(await insert(textTable, { ...aText, idempotencyKey: 'other' })).toBe(false);
    expect(await insert(stepTable, aStep)).toBe(true);
    expect(await insert(stepTable, { ...aStep, seq: 2 })).toBe(false);
    expect(await insert(stepTable, { ...aStep, idempotencyKey: 'other' })).toBe(false);
  });
});
