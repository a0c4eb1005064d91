import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from '@jest/globals';
import { EntitySchema } from 'typeorm';
import { varcharColumn } from './columns.js';
import { Database } from './database.js';
import type { Migration } from './migrations.js';

const noteTable = new EntitySchema<{ id: string }>({
  name: 'note',
  columns: { id: { ...varcharColumn, primary: true } },
});

const createNotes: Migration = {
  name: '0001-notes',
  up: (tx, { varchar }) => tx.query(`CREATE TABLE "note" ("id" ${varchar} PRIMARY KEY NOT NULL)`),
};

const opened: Database[] = [];
const directories: string[] = [];

const open = async (url: string): Promise<Database> => {
  const database = await Database.open({ url, tables: [noteTable], migrations: [createNotes] });
  opened.push(database);
  return database;
};

const aFile = async (): Promise<string> => {
  const directory = await mkdtemp(join(tmpdir(), 'comity-database-'));
  directories.push(directory);
  return join(directory, 'deep', 'test.sqlite');
};

const count = (database: Database): Promise<number> => database.read((tx) => tx.count(noteTable));

afterEach(async () => {
  await Promise.all(opened.splice(0).map((database) => database.close()));
  await Promise.all(directories.splice(0).map((path) => rm(path, { recursive: true })));
});

describe('a database in memory', () => {
  it('never shows a reader what is not committed', async () => {
    const database = await open('sqlite::memory:');
    const { promise: seen, resolve: proceed } = Promise.withResolvers<void>();
    const writing = database.write(async (tx) => {
      await tx.insert(noteTable, { id: 'a' });
      await seen;
      throw new Error('rolled back');
    });
    const reading = count(database);
    proceed();

    await expect(writing).rejects.toThrow();
    expect(await reading).toBe(0);
  });

  it('does not let a reader write, and lets the next writer', async () => {
    const database = await open('sqlite::memory:');
    const written = database.read((tx) => tx.insert(noteTable, { id: 'a' }));

    await expect(written).rejects.toMatchObject({ driverError: { code: 'ERR_SQLITE_ERROR' } });
    await database.write((tx) => tx.insert(noteTable, { id: 'b' }));
    expect(await count(database)).toBe(1);
  });
});

describe('a database in a file', () => {
  it('waits for another process that holds the lock, without stopping its own', async () => {
    const path = await aFile();
    const database = await open(`sqlite:${path}`);
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    const writing = database.write((tx) => tx.insert(noteTable, { id: 'a' }));

    expect(await count(database)).toBe(0);
    other.exec('COMMIT');
    other.close();
    await writing;
    expect(await count(database)).toBe(1);
  });

  it('belongs to its own user alone', async () => {
    const path = await aFile();
    const database = await open(`sqlite:${path}`);
    await database.write((tx) => tx.insert(noteTable, { id: 'a' }));

    for (const file of [path, `${path}-wal`, `${path}-shm`]) {
      expect((await stat(file)).mode & 0o077).toBe(0);
    }
  });

  it('is not opened when its bytes are no database', async () => {
    const path = join(import.meta.dirname, 'database.test.ts');
    await expect(open(`sqlite:${path}`)).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' });
  });
});

describe('a database url', () => {
  it.each(['mysql://host/db', '', 'file:x', ':memory:'])('refuses %j', async (url) => {
    await expect(open(url)).rejects.toMatchObject({ code: 'CONFIGURATION_INVALID' });
  });

  it('that leads to no server is said so', async () => {
    await expect(open('postgres://nobody@127.0.0.1:1/none')).rejects.toMatchObject({
      code: 'DATABASE_UNREACHABLE',
    });
  });
});
