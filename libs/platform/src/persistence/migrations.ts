/** Hand-written steps from an empty database to today's tables: up only, each applied once. */

import type { EntityManager } from 'typeorm';
import { PlatformError } from '../platform.errors.js';
import type { ColumnTypes } from './columns.js';
import type { Engine } from './engine.js';

export interface Migration {
  /** Unique and never changed: what the database remembers, as `0001-cases`. */
  readonly name: string;
  /** Statements of plain SQL that both engines know; `types` names the column types. */
  up(tx: EntityManager, types: ColumnTypes): Promise<void>;
}

/**
 * Applies those of `migrations` that the database has not seen, in order, all in one transaction.
 *
 * @throws {PlatformError} DATABASE_MIGRATIONS_DIVERGED when the database knows others, or the same
 *   in another order: it belongs to a newer or a different program, which alone may open it
 */
export const migrate = (engine: Engine, migrations: readonly Migration[]): Promise<void> =>
  engine.exclusively(async (tx) => {
    const { integer, varchar } = engine.types;
    await tx.query(
      `CREATE TABLE IF NOT EXISTS "migration" ("n" ${integer} PRIMARY KEY, "name" ${varchar} NOT NULL)`,
    );
    const applied = await tx.query<{ name: string }[]>(
      'SELECT "name" FROM "migration" ORDER BY "n"',
    );
    applied.forEach(({ name }, index) => {
      if (migrations[index]?.name === name) return;
      throw new PlatformError('DATABASE_MIGRATIONS_DIVERGED', { migration: name });
    });
    for (const [index, migration] of migrations.entries()) {
      if (index < applied.length) continue;
      await migration.up(tx, engine.types);
      await tx.sql`INSERT INTO "migration" ("n", "name") VALUES (${index + 1}, ${migration.name})`;
    }
  });
