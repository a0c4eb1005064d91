/** Node's own SQLite in the shape of better-sqlite3, so that TypeORM needs no compiled add-on. */

import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';

interface DriverOptions {
  readonly readonly?: boolean;
  readonly timeout?: number;
}

type Row = Record<string, SQLOutputValue>;

/** The class TypeORM constructs as `driver`; one instance is one connection. */
export class NodeSqliteDriver {
  readonly #database: DatabaseSync;
  readonly #readOnly: boolean;
  readonly #statements = new Map<string, Statement>();

  constructor(path: string, { readonly: readOnly = false, timeout = 0 }: DriverOptions) {
    this.#readOnly = readOnly;
    this.#database = new DatabaseSync(path, { readOnly, timeout, readBigInts: true });
  }

  get inTransaction(): boolean {
    return this.#database.isTransaction;
  }

  prepare(sql: string): Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = new Statement(this.#database.prepare(this.#readOnly ? sql : atOnce(sql)));
      if (this.#statements.size >= STATEMENTS_MAX) this.#statements.clear();
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  pragma(text: string): Row[] {
    return new Statement(this.#database.prepare(`PRAGMA ${text}`)).all();
  }

  exec(sql: string): void {
    this.#database.exec(sql);
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }
}

const STATEMENTS_MAX = 500;

/**
 * TypeORM can only say BEGIN TRANSACTION, which takes the write lock at the first write; two
 * processes that had both read could then neither commit nor wait. A connection that may write
 * takes the lock at once instead.
 */
const atOnce = (sql: string): string => (sql === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE' : sql);

class Statement {
  readonly #statement: StatementSync;
  /** Whether it returns rows; TypeORM then calls `all`, else `run`. */
  readonly reader: boolean;

  constructor(statement: StatementSync) {
    this.#statement = statement;
    this.reader = statement.columns().length > 0;
  }

  all(...parameters: SQLInputValue[]): Row[] {
    return this.#statement.all(...parameters).map(narrowed);
  }

  get(...parameters: SQLInputValue[]): Row | undefined {
    const row = this.#statement.get(...parameters);
    return row && narrowed(row);
  }

  run(...parameters: SQLInputValue[]): { changes: number; lastInsertRowid: number } {
    const { changes, lastInsertRowid } = this.#statement.run(...parameters);
    return { changes: Number(changes), lastInsertRowid: Number(lastInsertRowid) };
  }
}

/**
 * Integers are read as bigint, because Node throws for those over 2^53 otherwise; those that a
 * number holds exactly become numbers again.
 */
const narrowed = (row: Row): Row => {
  for (const [name, value] of Object.entries(row)) {
    if (typeof value !== 'bigint') continue;
    const number = Number(value);
    if (Number.isSafeInteger(number)) row[name] = number;
  }
  return row;
};
