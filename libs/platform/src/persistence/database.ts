/** The one door to an application's tables, the same on SQLite and on PostgreSQL. */

import { AsyncLocalStorage } from 'node:async_hooks';
import { resolve } from 'node:path';
import { invariant } from '@comity/kernel';
import { PlatformError } from '../platform.errors.js';
import type { ColumnTypes } from './columns.js';
import type { Engine, EngineName, EngineOptions, Work } from './engine.js';
import { migrate } from './migrations.js';
import type { Migration } from './migrations.js';
import { IN_MEMORY, openSqlite } from './sqlite-engine.js';

export interface DatabaseOptions extends EngineOptions {
  /** `sqlite:<path>`, `sqlite::memory:` or `postgres://<user>:<password>@<host>/<database>`. */
  readonly url: string;
  readonly migrations: readonly Migration[];
}

/** An open database; every read and every write of an application goes through one of these. */
export class Database {
  readonly #engine: Engine;
  /** Marks the asynchronous context of a unit under way, so that one within another is noticed. */
  readonly #within = new AsyncLocalStorage<{ underWay: boolean }>();
  readonly #underWay = new Set<Promise<unknown>>();
  #closed = false;

  private constructor(engine: Engine) {
    this.#engine = engine;
  }

  /**
   * Opens the database and applies the migrations it has not seen.
   *
   * @throws {PlatformError} CONFIGURATION_INVALID for a url of another kind; DATABASE_UNREACHABLE;
   *   DATABASE_NOT_DURABLE; DATABASE_MIGRATIONS_DIVERGED
   */
  static async open({ url, migrations, ...options }: DatabaseOptions): Promise<Database> {
    const engine = await openEngine(url, options);
    try {
      await migrate(engine, migrations);
    } catch (error) {
      await engine.close();
      throw error;
    }
    return new Database(engine);
  }

  get engine(): EngineName {
    return this.#engine.name;
  }

  get types(): ColumnTypes {
    return this.#engine.types;
  }

  /**
   * The unit of work: everything that `work` does with its `tx` commits together, durably, when
   * `work` returns, and nothing of it happens when `work` throws or the process dies before that.
   * `work` may run more than once after a conflict, so it must not reach outside the transaction;
   * its `tx` is of no use once it has ended.
   *
   * @throws {PlatformError} DATABASE_BUSY when retries are exhausted; DATABASE_CLOSED
   * @throws whatever `work` throws, the engine's own errors included
   */
  write<T>(work: Work<T>): Promise<T> {
    return this.#unit(work, (marked) => this.#engine.write(marked));
  }

  /**
   * Reads one committed state, for as long as `work` lasts; never what a unit under way wrote.
   *
   * @throws {PlatformError} DATABASE_CLOSED; DATABASE_BUSY
   * @throws whatever `work` throws; the engine's error when it tries to write
   */
  read<T>(work: Work<T>): Promise<T> {
    return this.#unit(work, (marked) => this.#engine.read(marked));
  }

  /** The statements by which `synchronize` would change the schema: none, or a test fails. */
  schemaDrift(): Promise<readonly string[]> {
    return this.#engine.schemaDrift();
  }

  /** Lets the units under way end, refuses new ones, and closes. A second call does nothing. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await Promise.allSettled(this.#underWay);
    await this.#engine.close();
  }

  async #unit<T>(work: Work<T>, run: (marked: Work<T>) => Promise<T>): Promise<T> {
    if (this.#closed) throw new PlatformError('DATABASE_CLOSED');
    invariant(
      this.#within.getStore()?.underWay !== true,
      'a unit of work began within another of the same database, for which it would wait for ever',
    );
    const mark = { underWay: true };
    const unit = run((tx) => this.#within.run(mark, () => work(tx)));
    this.#underWay.add(unit);
    try {
      return await unit;
    } finally {
      mark.underWay = false;
      this.#underWay.delete(unit);
    }
  }
}

const openEngine = async (url: string, options: EngineOptions): Promise<Engine> => {
  try {
    if (url === `sqlite:${IN_MEMORY}`) return await openSqlite(IN_MEMORY, options);
    if (url.startsWith('sqlite:')) {
      return await openSqlite(resolve(url.slice('sqlite:'.length)), options);
    }
    if (/^postgres(ql)?:\/\//.test(url)) {
      const { openPostgres } = await import('./postgres-engine.js');
      return await openPostgres(url, options);
    }
  } catch (cause) {
    if (cause instanceof PlatformError) throw cause;
    throw new PlatformError('DATABASE_UNREACHABLE', {}, { cause });
  }
  throw new PlatformError('CONFIGURATION_INVALID', { setting: 'database url' });
};
