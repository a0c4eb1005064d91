/** Whatever the engine: a unit of work happens whole, alone and for good, or not at all. */

import { AsyncResource } from 'node:async_hooks';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { instant, utf8 } from '@comity/kernel';
import type { Bytes, Instant } from '@comity/kernel';
import {
  bigintColumn,
  booleanColumn,
  bytesColumn,
  instantColumn,
  integerColumn,
  jsonColumn,
  textColumn,
  varcharColumn,
} from '@comity/platform/database';
import type { Database, Migration } from '@comity/platform/database';
import { EntitySchema } from 'typeorm';
import type { EntityManager, FindOptionsWhere } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { engines } from './engines.js';
import type { EmptyPlace } from './engines.js';

interface Note {
  readonly id: string;
  readonly text: string | null;
  readonly count: number;
  readonly big: bigint | null;
  readonly hash: Bytes;
  readonly body: unknown;
  readonly at: Instant;
  readonly open: boolean;
}

const noteTable = new EntitySchema<Note>({
  name: 'note',
  columns: {
    id: { ...varcharColumn, primary: true },
    text: { ...textColumn, nullable: true },
    count: integerColumn,
    big: { ...bigintColumn, nullable: true },
    hash: bytesColumn,
    body: jsonColumn,
    at: instantColumn,
    open: booleanColumn,
  },
});

const createNotes: Migration = {
  name: '0001-notes',
  up: (tx, { boolean, bytes, integer, json, text, varchar }) =>
    tx.query(`CREATE TABLE "note" (
      "id" ${varchar} PRIMARY KEY NOT NULL, "text" ${text}, "count" ${integer} NOT NULL,
      "big" ${integer}, "hash" ${bytes} NOT NULL, "body" ${json} NOT NULL,
      "at" ${integer} NOT NULL, "open" ${boolean} NOT NULL)`),
};

const aNote = (overrides: Partial<Note> = {}): Note => ({
  id: 'a',
  text: null,
  count: 0,
  big: null,
  hash: utf8('hash'),
  body: {},
  at: instant(1_795_000_000_000),
  open: false,
  ...overrides,
});

/** TypeORM's own type for rows cannot express a JSON column. */
const insert = (tx: EntityManager, ...notes: readonly Note[]): Promise<unknown> =>
  tx.insert(noteTable, [...notes] as QueryDeepPartialEntity<Note>[]);

const idsOf = async (tx: EntityManager): Promise<string[]> =>
  (await tx.find(noteTable, { order: { id: 'asc' } })).map(({ id }) => id);

/** What a settled promise threw, or undefined. */
const thrownBy = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

/** Made outside every unit of work, so that work run in it counts as another request's. */
const elsewhere = new AsyncResource('another request');

/** A door that one side waits at and the other opens. */
const gate = (): { opened: Promise<void>; open: () => void } => {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: resolve };
};

describe.each(engines())('a database on $name', ({ name, emptyPlace }) => {
  let place: EmptyPlace;
  let database: Database;

  const write = (id: string): Promise<unknown> => database.write((tx) => insert(tx, aNote({ id })));
  const ids = (): Promise<string[]> => database.read(idsOf);

  beforeEach(async () => {
    place = await emptyPlace();
    database = await place.open([noteTable], [createNotes]);
  });
  afterEach(() => place.remove());

  it('keeps two interleaved units of work apart: the one that fails takes only its rows', async () => {
    const unit = (rows: readonly string[], fails: boolean): Promise<void> =>
      database.write(async (tx) => {
        for (const id of rows) {
          await insert(tx, aNote({ id }));
          await yieldToOthers();
        }
        if (fails) throw new Error('rolled back');
      });
    const [failed, kept] = await Promise.allSettled([
      unit(['a1', 'a2', 'a3'], true),
      unit(['b1', 'b2', 'b3'], false),
    ]);

    expect([failed?.status, kept?.status]).toEqual(['rejected', 'fulfilled']);
    expect(await ids()).toEqual(['b1', 'b2', 'b3']);
  });

  it('leaves fifteen rows of twenty parallel units of which five fail', async () => {
    const unit = (n: number): Promise<void> =>
      database.write(async (tx) => {
        await yieldToOthers();
        await insert(tx, aNote({ id: `n${n}` }));
        await yieldToOthers();
        if (n % 4 === 0) throw new Error('rolled back');
      });
    const ends = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => unit(n)));

    expect(ends.filter(({ status }) => status === 'rejected')).toHaveLength(5);
    expect(await ids()).toHaveLength(15);
  });

  it('never shows a reader what is not committed', async () => {
    const [inserted, seen] = [gate(), gate()];
    const writing = database.write(async (tx) => {
      await insert(tx, aNote());
      inserted.open();
      await seen.opened;
    });
    await inserted.opened;
    const before = await ids();
    seen.open();
    await writing;

    expect(before).toEqual([]);
    expect(await ids()).toEqual(['a']);
  });

  it('shows a reader one state for as long as it reads', async () => {
    await write('a');
    const both = await database.read(async (tx) => {
      const first = await idsOf(tx);
      await elsewhere.runInAsyncScope(() => write('b'));
      return [first, await idsOf(tx)];
    });

    expect(both).toEqual([['a'], ['a']]);
    expect(await ids()).toEqual(['a', 'b']);
  });

  it('gives back every kind of column as it was', async () => {
    const full = aNote({
      text: 'línea\n"\'',
      count: Number.MAX_SAFE_INTEGER,
      big: 2n ** 63n - 1n,
      hash: Uint8Array.from({ length: 256 }, (_, byte) => byte),
      body: { b: [1, null, 'é'], a: { nested: true } },
      open: true,
    });
    await database.write((tx) => insert(tx, full, aNote({ id: 'b' })));
    const [read, plain] = await database.read((tx) => tx.find(noteTable, { order: { id: 'asc' } }));

    expect(read).toEqual(full);
    expect(plain).toEqual(aNote({ id: 'b' }));
    expect(read?.hash.constructor).toBe(Uint8Array);
  });

  it('finds rows by bytes, by instant and by truth', async () => {
    await write('a');
    const { hash, at, open } = aNote();
    const found = (where: FindOptionsWhere<Note>): Promise<number> =>
      database.read((tx) => tx.countBy(noteTable, where));

    expect(await found({ hash, at, open })).toBe(1);
    expect(await found({ hash: utf8('other') })).toBe(0);
    expect(await found({ at: instant(at + 1) })).toBe(0);
    expect(await found({ open: true })).toBe(0);
  });

  it('gives plain SQL the same numbers: a number where it is exact, a bigint beyond', async () => {
    const rows = await database.read((tx) =>
      tx.query('SELECT count(*) AS "n", 9007199254740993 AS "big" FROM "note"'),
    );

    expect({ ...(rows as object[])[0] }).toEqual({ n: 0, big: 9007199254740993n });
  });

  it('lets no increment overwrite another: a unit that meets one runs again', async () => {
    await write('a');
    const increment = (): Promise<unknown> =>
      database.write(async (tx) => {
        const { count } = await tx.findOneByOrFail(noteTable, { id: 'a' });
        await yieldToOthers();
        await tx.update(noteTable, { id: 'a' }, { count: count + 1 });
      });
    await Promise.all([increment(), increment(), increment(), increment(), increment()]);

    const note = await database.read((tx) => tx.findOneBy(noteTable, { id: 'a' }));
    expect(note?.count).toBe(5);
  });

  it('gives a transaction that is of no use once its unit has ended', async () => {
    const { escaped } = await database.write((tx) => Promise.resolve({ escaped: tx }));

    expect(await thrownBy(insert(escaped, aNote()))).toBeDefined();
    expect(await ids()).toEqual([]);
  });

  it('notices a unit of work within another, instead of waiting for ever', async () => {
    const nested = database.write(() => ids());

    await expect(nested).rejects.toThrow();
    expect(await ids()).toEqual([]);
  });

  it('does not let a reader write', async () => {
    const written = database.read((tx) => insert(tx, aNote()));

    expect(await thrownBy(written)).toBeDefined();
    expect(await ids()).toEqual([]);
  });

  it('ends the unit under way before it closes, and begins no other', async () => {
    const [begun, proceed] = [gate(), gate()];
    const writing = database.write(async (tx) => {
      begun.open();
      await proceed.opened;
      await insert(tx, aNote());
    });
    await begun.opened;
    const closing = database.close();
    proceed.open();
    await Promise.all([writing, closing]);

    expect(await thrownBy(ids())).toMatchObject({ code: 'DATABASE_CLOSED' });
    database = await place.open([noteTable], [createNotes]);
    expect(await ids()).toEqual(['a']);
  });

  it('holds nothing of a unit whose process was killed before its commit', async () => {
    await database.write((tx) => tx.query('DROP TABLE "note"'));
    await database.write((tx) => tx.query('DELETE FROM "migration"'));
    const { url, schema } = place.options;
    const script = join(import.meta.dirname, 'killed-while-writing.mjs');
    const child = spawn(process.execPath, [script, url, schema ?? ''], { stdio: 'inherit' });
    const [, signal] = (await once(child, 'exit')) as [number | null, string | null];

    expect(signal).toBe('SIGKILL');
    const rows = await database.read((tx) => tx.query('SELECT "id" FROM "note"'));
    expect((rows as { id: string }[]).map(({ id }) => id)).toEqual(['committed']);
  });

  describe('its migrations', () => {
    const addTitle: Migration = {
      name: '0002-title',
      up: (tx, { text }) => tx.query(`ALTER TABLE "note" ADD COLUMN "title" ${text}`),
    };

    it('are applied once, in order, however many processes open it at once', async () => {
      const empty = await emptyPlace();
      const opening = [1, 2, 3].map(() => empty.open([], [createNotes, addTitle]));
      const [first] = await Promise.all(opening);

      const rows = await first?.read((tx) => tx.query('SELECT * FROM "migration" ORDER BY "n"'));
      await empty.remove();
      expect((rows as object[]).map((row) => ({ ...row }))).toEqual([
        { n: 1, name: '0001-notes' },
        { n: 2, name: '0002-title' },
      ]);
    });

    it('leave nothing behind when one fails', async () => {
      const failing: Migration = { name: '0003-fails', up: (tx) => tx.query('SELECT * FROM "no"') };
      expect(await thrownBy(place.open([], [createNotes, addTitle, failing]))).toBeDefined();

      await place.open([], [createNotes, addTitle]);
    });

    it('of a newer program keep an older one out', async () => {
      await place.open([], [createNotes, addTitle]);
      const older = thrownBy(place.open([], [createNotes]));

      expect(await older).toMatchObject({ code: 'DATABASE_MIGRATIONS_DIVERGED' });
    });

    it('make the tables that the schema describes: synchronize would change nothing', async () => {
      expect(await database.schemaDrift()).toEqual([]);
    });

    it('that make other tables are noticed', async () => {
      await database.write((tx) => addTitle.up(tx, database.types));

      expect(await database.schemaDrift()).not.toEqual([]);
    });
  });

  it('names the engine', () => {
    expect(database.engine).toBe(name);
  });
});
