/** What an engine must offer so that `Database` is one thing on all of them. */

import type { EntityManager, EntitySchema } from 'typeorm';
import type { ColumnTypes } from './columns.js';

export type EngineName = 'sqlite' | 'postgres';

export type Work<T> = (tx: EntityManager) => Promise<T>;

export interface Engine {
  readonly name: EngineName;
  readonly types: ColumnTypes;
  /**
   * Runs `work` alone in a serializable transaction that survives a crash once it is committed.
   *
   * @throws {PlatformError} DATABASE_BUSY when retries are exhausted; whatever `work` throws
   */
  write<T>(work: Work<T>): Promise<T>;
  /** As `write`, and no other process that opens the same database is in `exclusively` meanwhile. */
  exclusively<T>(work: Work<T>): Promise<T>;
  /** Runs `work` on one committed state of the database, without writing. */
  read<T>(work: Work<T>): Promise<T>;
  /** The statements by which `synchronize` would change the schema; it is never run. */
  schemaDrift(): Promise<readonly string[]>;
  /** Called once, when no work is under way. */
  close(): Promise<void>;
}

export interface EngineOptions {
  readonly tables: readonly EntitySchema[];
  /** PostgreSQL only: the schema that holds the tables, made when absent. */
  readonly schema?: string;
}
