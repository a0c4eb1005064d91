/** The embedded engine: one SQLite file, one connection that writes, others that only read. */

import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource, QueryFailedError } from 'typeorm';
import type { EntityManager, QueryRunner } from 'typeorm';
import { PlatformError } from '../platform.errors.js';
import { sqliteTypes } from './columns.js';
import type { Engine, EngineOptions, Work } from './engine.js';
import { NodeSqliteDriver } from './node-sqlite-driver.js';
import { Turns } from './turns.js';

export const IN_MEMORY = ':memory:';

const READERS = 2;
/** Node's SQLite waits on the event loop's own thread, so the wait inside SQLite stays short. */
const BUSY_TIMEOUT_MS = 20;
const LOCK_POLL_MS = 10;
/** For other processes that hold the file's write lock: a backup, a command line. */
const LOCK_WAIT_MS_MAX = 10_000;
const SQLITE_BUSY = 5;

/**
 * Opens the file at `path`, or a database that ends with the process for `:memory:`.
 *
 * TypeORM shares one query runner, hence one transaction, among all callers of a SQLite data
 * source. So each unit of work here borrows the writing connection, one at a time and in order,
 * and gets a query runner of its own that stops working when the unit ends.
 *
 * @throws {PlatformError} DATABASE_NOT_DURABLE when the file cannot keep a write-ahead log
 */
export const openSqlite = async (path: string, options: EngineOptions): Promise<Engine> => {
  if (path !== IN_MEMORY) await createPrivately(path);
  const writer = await connect(path, options, false);
  // What is in memory is seen by the one connection only, which readers then borrow in turn.
  const readers = path === IN_MEMORY ? 0 : READERS;
  const reading = Array.from({ length: readers }, () => connect(path, options, true));
  return new SqliteEngine(writer, await Promise.all(reading));
};

class SqliteEngine implements Engine {
  readonly name = 'sqlite';
  readonly types = sqliteTypes;
  readonly #sources: readonly DataSource[];
  readonly #writer: Turns<DataSource>;
  readonly #readers: Turns<DataSource> | undefined;

  constructor(writer: DataSource, readers: readonly DataSource[]) {
    this.#sources = [...readers, writer];
    this.#writer = new Turns([writer]);
    this.#readers = readers.length === 0 ? undefined : new Turns(readers);
  }

  write<T>(work: Work<T>): Promise<T> {
    return this.#writer.take((source) => unitOfWork(source, work));
  }

  /** SQLite has one writer at a time anyway. */
  exclusively<T>(work: Work<T>): Promise<T> {
    return this.write(work);
  }

  read<T>(work: Work<T>): Promise<T> {
    if (this.#readers) return this.#readers.take((source) => unitOfWork(source, work));
    return this.write((tx) => withoutWriting(tx, work));
  }

  schemaDrift(): Promise<readonly string[]> {
    return this.#writer.take(async (source) => {
      freshRunner(source);
      const { upQueries } = await source.driver.createSchemaBuilder().log();
      return upQueries.map(({ query }) => query);
    });
  }

  async close(): Promise<void> {
    for (const source of this.#sources) await source.destroy();
  }
}

/** The file and its directory belong to the process's own user; its -wal and -shm follow it. */
const createPrivately = async (path: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await (await open(path, 'a', 0o600)).close();
};

const connect = (path: string, { tables }: EngineOptions, readonly: boolean): Promise<DataSource> =>
  new DataSource({
    type: 'better-sqlite3',
    database: path,
    driver: NodeSqliteDriver,
    entities: [...tables],
    synchronize: false,
    logging: false,
    readonly,
    timeout: BUSY_TIMEOUT_MS,
    prepareDatabase: (connection: NodeSqliteDriver) => {
      if (path !== IN_MEMORY && !readonly) requireDurable(connection, path);
    },
  }).initialize();

/** A commit returns only when its frames in the write-ahead log are on the disk. */
const requireDurable = (connection: NodeSqliteDriver, path: string): void => {
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  const [journal] = connection.pragma('journal_mode');
  const [sync] = connection.pragma('synchronous');
  const durable = journal?.['journal_mode'] === 'wal' && sync?.['synchronous'] === 2;
  if (!durable) throw new PlatformError('DATABASE_NOT_DURABLE', { path });
};

const unitOfWork = async <T>(source: DataSource, work: Work<T>): Promise<T> => {
  const runner = freshRunner(source);
  const connection = await connectionOf(runner);
  await begin(runner);
  try {
    const result = await work(runner.manager);
    await runner.commitTransaction();
    return result;
  } finally {
    // A failed COMMIT may or may not have ended the transaction; SQLite itself knows.
    if (connection.inTransaction) connection.exec('ROLLBACK');
    // A promise that `work` forgot to await must not write into the next unit's transaction.
    Object.assign(runner, { isReleased: true });
  }
};

const withoutWriting = async <T>(tx: EntityManager, work: Work<T>): Promise<T> => {
  await tx.query('PRAGMA query_only = ON');
  try {
    return await work(tx);
  } finally {
    await tx.query('PRAGMA query_only = OFF');
  }
};

/** TypeORM keeps one query runner per SQLite data source until it is forgotten like this. */
const freshRunner = (source: DataSource): QueryRunner => {
  Reflect.set(source.driver, 'queryRunner', undefined);
  return source.createQueryRunner();
};

const connectionOf = (runner: QueryRunner): Promise<NodeSqliteDriver> => runner.connect();

const begin = async (runner: QueryRunner): Promise<void> => {
  const attempts = Math.ceil(LOCK_WAIT_MS_MAX / (BUSY_TIMEOUT_MS + LOCK_POLL_MS));
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runner.startTransaction();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (attempt === attempts) throw new PlatformError('DATABASE_BUSY', {}, { cause: error });
      await sleep(LOCK_POLL_MS);
    }
  }
};

/** SQLite's extended codes keep the primary one in their low byte. */
const isBusy = (error: unknown): boolean => {
  if (!(error instanceof QueryFailedError)) return false;
  const code: unknown = Reflect.get(error.driverError, 'errcode');
  return typeof code === 'number' && (code & 0xff) === SQLITE_BUSY;
};
