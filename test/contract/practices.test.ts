/** Whatever the engine: a library has the tables it says, and keeps each text and step once. */

import { afterEach, describe, expect, it } from '@jest/globals';
import type { Instant } from '@comity/kernel';
import { practicesMigrations, practicesTables } from '@comity/practices';
import { TypeOrmUnitOfWork } from '../../apps/practices/src/typeorm-unit-of-work.js';
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

  it('gives back files as they were kept, and tells which are lacking and which nobody names', async () => {
    const unitOfWork = new TypeOrmUnitOfWork(await open());
    const at = aText.at as Instant;
    const bytes = Uint8Array.from({ length: 100_000 }, (_, n) => n % 251);
    const file = { name: 'guía.pdf', media: 'application/pdf', size: bytes.length };
    const use = { ...file, practice: 'BP-1', audience: 'all' } as const;
    await unitOfWork.write(async (tx) => {
      for (const sha256 of ['a', 'b']) {
        await tx.attachments.insert({ sha256, size: bytes.length, at, by: null });
        await tx.attachmentBytes.insert({ sha256, bytes });
      }
      await tx.attachmentUses.insert({ ...use, sha256: 'b' }, { ...use, sha256: 'd' });
      await tx.attachmentUses.insert({ ...use, practice: 'BP-2', sha256: 'c' });
    });

    const kept = await unitOfWork.read(async (tx) => ({
      bytes: (await tx.attachmentBytes.get({ sha256: 'a' }))?.bytes,
      lacking: (await tx.attachmentsLacking(9)).map(({ sha256 }) => sha256),
      first: (await tx.attachmentsLacking(1)).map(({ sha256 }) => sha256),
      unused: (await tx.attachmentsUnused()).map(({ sha256 }) => sha256),
    }));
    expect(kept).toEqual({ bytes, lacking: ['c', 'd'], first: ['c'], unused: ['a'] });
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
