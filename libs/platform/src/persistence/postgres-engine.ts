/** The production engine: PostgreSQL, every unit of work SERIALIZABLE, conflicts run again. */

import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { DataSource, EntitySchema, QueryFailedError } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { PlatformError } from '../platform.errors.js';
import { postgresTypes } from './columns.js';
import type { Engine, EngineOptions, Work } from './engine.js';

const CONNECTIONS_MAX = 10;
const CONNECT_TIMEOUT_MS = 5_000;
/** A unit that waits longer than this for its own process is stuck; it must not hold its locks. */
const IDLE_IN_TRANSACTION_MS_MAX = 60_000;
const STATEMENT_MS_MAX = 60_000;
const ATTEMPTS_MAX = 10;
const BACKOFF_MS = 5;
const BACKOFF_MS_MAX = 500;
/** serialization_failure and deadlock_detected: nothing happened, run it again. */
const CONFLICTS = new Set(['40001', '40P01']);
/** Any constant will do: it serialises the start of several processes on one database. */
const MIGRATION_LOCK = 0x636f6d69;
const INT8 = 20;
const SCHEMA = /^[a-z_][a-z0-9_]{0,62}$/;

/**
 * Opens a pool of connections to the database at `url`.
 *
 * @throws {PlatformError} DATABASE_NOT_DURABLE when the server runs without fsync
 * @throws {RangeError} for a schema name that would need quoting
 */
export const openPostgres = async (url: string, options: EngineOptions): Promise<Engine> => {
  const { tables, schema } = options;
  if (schema !== undefined && !SCHEMA.test(schema)) throw new RangeError('not a schema name');
  const source = new DataSource({
    type: 'postgres',
    driver: pg,
    url,
    ...(schema === undefined ? {} : { schema }),
    entities: tables.map(withPostgresTypes),
    synchronize: false,
    logging: false,
    installExtensions: false,
    poolSize: CONNECTIONS_MAX,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    extra: { options: sessionSettings(schema), types: { getTypeParser } },
  });
  await source.initialize();
  const engine = new PostgresEngine(source, schema);
  await engine.requireDurable();
  return engine;
};

class PostgresEngine implements Engine {
  readonly name = 'postgres';
  readonly types = postgresTypes;
  readonly #source: DataSource;
  readonly #schema: string | undefined;

  constructor(source: DataSource, schema: string | undefined) {
    this.#source = source;
    this.#schema = schema;
  }

  write<T>(work: Work<T>): Promise<T> {
    return again(() => this.#source.transaction('SERIALIZABLE', work));
  }

  read<T>(work: Work<T>): Promise<T> {
    return again(() =>
      this.#source.transaction('SERIALIZABLE', async (tx) => {
        await tx.query('SET TRANSACTION READ ONLY');
        return work(tx);
      }),
    );
  }

  /** READ COMMITTED, so that what is read after waiting for the lock is what its holder left. */
  exclusively<T>(work: Work<T>): Promise<T> {
    return this.#source.transaction('READ COMMITTED', async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
      if (this.#schema !== undefined) await createSchema(tx, this.#schema);
      return work(tx);
    });
  }

  async schemaDrift(): Promise<readonly string[]> {
    const { upQueries } = await this.#source.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  }

  close(): Promise<void> {
    return this.#source.destroy();
  }

  async requireDurable(): Promise<void> {
    const [row] = await this.#source.query<{ fsync: string }[]>('SHOW fsync');
    if (row?.fsync === 'on') return;
    await this.close();
    throw new PlatformError('DATABASE_NOT_DURABLE', { setting: 'fsync' });
  }
}

const createSchema = (tx: EntityManager, schema: string): Promise<unknown> =>
  tx.query(`CREATE SCHEMA IF NOT EXISTS "${schema}"`);

const sessionSettings = (schema: string | undefined): string =>
  [
    'synchronous_commit=on',
    `idle_in_transaction_session_timeout=${IDLE_IN_TRANSACTION_MS_MAX}`,
    `statement_timeout=${STATEMENT_MS_MAX}`,
    ...(schema === undefined ? [] : [`search_path=${schema}`]),
  ]
    .map((setting) => `-c ${setting}`)
    .join(' ');

/** int8 arrives as text; a number where it fits exactly, as the embedded engine gives it. */
const getTypeParser = (oid: number, format: 'text' | 'binary' = 'text'): unknown =>
  oid === INT8 && format === 'text' ? wholeNumber : pg.types.getTypeParser(oid, format);

const wholeNumber = (text: string): number | bigint =>
  Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text);

/** Tables name their column types as the embedded engine does; `blob` is `bytea` here. */
const withPostgresTypes = (table: EntitySchema): EntitySchema => {
  const columns = Object.entries(table.options.columns).map(([name, column]) => [
    name,
    column?.type === 'blob' ? { ...column, type: 'bytea' } : column,
  ]);
  return new EntitySchema(
    Object.assign({}, table.options, { columns: Object.fromEntries(columns) as object }),
  );
};

const again = async <T>(unit: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await unit();
    } catch (error) {
      if (!isConflict(error)) throw error;
      if (attempt === ATTEMPTS_MAX) {
        throw new PlatformError('DATABASE_BUSY', { attempts: attempt }, { cause: error });
      }
      await sleep(backoffMs(attempt));
    }
  }
};

/** Spread at random, or those that met once would meet again. */
const backoffMs = (attempt: number): number =>
  Math.random() * Math.min(BACKOFF_MS_MAX, BACKOFF_MS * 2 ** attempt);

/** A unit may have given the database's error a code of its own: its causes count too. */
const isConflict = (error: unknown): boolean => {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof QueryFailedError) {
      return CONFLICTS.has(String(Reflect.get(cause.driverError, 'code')));
    }
  }
  return false;
};
