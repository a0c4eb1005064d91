/** The tables of the library: the only place with their column names. */
import { instantColumn, jsonColumn, varcharColumn } from '@comity/platform/database';
import type { Migration } from '@comity/platform/database';
import { EntitySchema } from 'typeorm';
import type { Practice } from './practice.js';

export const practiceTable = new EntitySchema<Practice>({
  name: 'Practice',
  tableName: 'practices',
  columns: {
    id: { ...varcharColumn, primary: true },
    state: varcharColumn,
    language: varcharColumn,
    texts: jsonColumn,
    kinds: jsonColumn,
    status: varcharColumn,
    publishedAt: { ...instantColumn, name: 'published_at' },
  },
});

/** Every table of this app, for opening its database. */
export const practicesTables = [practiceTable] as const;

const found: Migration = {
  name: '0001-found',
  async up(tx, { integer, json, varchar }) {
    await tx.query(`CREATE TABLE practices (
      id ${varchar} NOT NULL,
      state ${varchar} NOT NULL,
      language ${varchar} NOT NULL,
      texts ${json} NOT NULL,
      kinds ${json} NOT NULL,
      status ${varchar} NOT NULL,
      published_at ${integer} NOT NULL,
      PRIMARY KEY (id)
    )`);
  },
};

/** Every step from an empty database to these tables. */
export const practicesMigrations: readonly Migration[] = [found];
