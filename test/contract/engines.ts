/** The engines on which a contract must hold: SQLite always, PostgreSQL where one is at hand. */

import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '@comity/platform/database';
import type { DatabaseOptions, EngineName } from '@comity/platform/database';

/** An empty place for tables: a new file, or a new schema of the server. */
export interface EmptyPlace {
  readonly options: Pick<DatabaseOptions, 'url' | 'schema'>;
  /** Opens the place; a second call opens the same one again. */
  open(
    tables: DatabaseOptions['tables'],
    migrations: DatabaseOptions['migrations'],
  ): Promise<Database>;
  /** Closes what `open` opened and removes everything. */
  remove(): Promise<void>;
}

export interface TestEngine {
  readonly name: EngineName;
  emptyPlace(): Promise<EmptyPlace>;
}

/**
 * For `describe.each(engines())('... on $name', ({ emptyPlace }) => ...)`. PostgreSQL takes part
 * when COMITY_TEST_POSTGRES holds its URL; scripts/postgres-for-tests.sh starts one.
 */
export const engines = (): readonly TestEngine[] => {
  const url = process.env['COMITY_TEST_POSTGRES'];
  const sqlite: TestEngine = { name: 'sqlite', emptyPlace: emptyFile };
  if (url === undefined || url === '') return [sqlite];
  return [sqlite, { name: 'postgres', emptyPlace: () => emptySchema(url) }];
};

const emptyFile = async (): Promise<EmptyPlace> => {
  const directory = await mkdtemp(join(tmpdir(), 'comity-contract-'));
  return place({ url: `sqlite:${join(directory, 'test.sqlite')}` }, () =>
    rm(directory, { recursive: true }),
  );
};

const emptySchema = (url: string): Promise<EmptyPlace> => {
  const schema = `test_${randomBytes(8).toString('hex')}`;
  const drop = async (): Promise<void> => {
    const aside = `${schema}_aside`;
    const server = await Database.open({ url, schema: aside, tables: [], migrations: [] });
    await server.write((tx) => tx.query(`DROP SCHEMA IF EXISTS "${schema}", "${aside}" CASCADE`));
    await server.close();
  };
  return Promise.resolve(place({ url, schema }, drop));
};

const place = (options: EmptyPlace['options'], removeAll: () => Promise<void>): EmptyPlace => {
  const opened: Database[] = [];
  return {
    options,
    open: async (tables, migrations) => {
      const database = await Database.open({ ...options, tables, migrations });
      opened.push(database);
      return database;
    },
    remove: async () => {
      await Promise.all(opened.map((database) => database.close()));
      await removeAll();
    },
  };
};
