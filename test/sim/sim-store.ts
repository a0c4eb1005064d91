/** One node's database: serializable transactions, and a moment from which things are durable. */

import { type ActHash, type NodeId, invariant } from '@comity/kernel';
import type { Consignment, HeldAct, MissingAct, WaitingAct } from '@comity/delivery';
import type { Act } from './wire.js';

export interface AuditEntry {
  readonly action: 'transmit' | 'accept' | 'refuse' | 'receipt' | 'alarm';
  readonly subject: string;
  readonly at: number;
  readonly code?: string;
}

export type WaitingRow = WaitingAct & { readonly caseId: string; readonly iss: NodeId };

/** Every table by name, and what one row of it is. Keys are texts. */
export interface Rows {
  /** Consignments by id. */
  readonly outbox: Consignment;
  /** The bytes of each consignment, by its id: the last are sent, any may be receipted. */
  readonly sealed: readonly string[];
  /** Every act held, our own included, by its hash. */
  readonly acts: Act;
  /** What was accepted, by `iss|jti`. */
  readonly inbox: HeldAct<string>;
  readonly waiting: WaitingRow;
  readonly missing: MissingAct;
  /** Receipts of our peers, by consignment id. */
  readonly receipts: string;
}

export interface Lists {
  readonly audit: AuditEntry;
  /** The acts that stand in their cases, in the order in which they were applied. */
  readonly applied: ActHash;
}

export type TableName = keyof Rows;
export type ListName = keyof Lists;

export interface StoreReader {
  rows<T extends TableName>(table: T): ReadonlyMap<string, Rows[T]>;
  list<L extends ListName>(name: L): readonly Lists[L][];
}

/** The only object that can write. */
export interface Tx extends StoreReader {
  put<T extends TableName>(table: T, key: string, row: Rows[T]): void;
  remove(table: TableName, key: string): void;
  append<L extends ListName>(name: L, item: Lists[L]): void;
}

/** Where the world may strike; each may throw. Before: nothing happened. After: all of it did. */
export interface CommitHooks {
  readonly beforeCommit: () => void;
  readonly afterCommit: () => void;
}

type Tables = { readonly [T in TableName]: Map<string, Rows[T]> };
type Logs = { readonly [L in ListName]: Lists[L][] };

/** Writes in place and remembers how to undo, so that a transaction costs what it touches. */
export class SimStore implements StoreReader {
  readonly #tables: Tables = {
    outbox: new Map(),
    sealed: new Map(),
    acts: new Map(),
    inbox: new Map(),
    waiting: new Map(),
    missing: new Map(),
    receipts: new Map(),
  };
  readonly #lists: Logs = { audit: [], applied: [] };
  readonly #hooks: CommitHooks;
  #undo: (() => void)[] | undefined;
  #written: string[] = [];
  #commits = 0;
  #lastWritten: readonly string[] = [];

  constructor(hooks: CommitHooks) {
    this.#hooks = hooks;
  }

  /** How many transactions have committed. */
  get commits(): number {
    return this.#commits;
  }

  /** Tables and lists that the last committed transaction wrote to, one mention a write. */
  get lastWritten(): readonly string[] {
    return this.#lastWritten;
  }

  rows<T extends TableName>(table: T): ReadonlyMap<string, Rows[T]> {
    return this.#tables[table];
  }

  list<L extends ListName>(name: L): readonly Lists[L][] {
    return this.#lists[name];
  }

  /** Runs `work`, then commits. Whatever is thrown before the commit undoes everything. */
  run<R>(work: (tx: Tx) => R): R {
    invariant(this.#undo === undefined, 'one transaction at a time');
    this.#undo = [];
    this.#written = [];
    let result: R;
    try {
      result = work(this.#tx);
      this.#hooks.beforeCommit();
    } catch (error) {
      for (const undo of this.#undo.toReversed()) undo();
      this.#undo = undefined;
      throw error;
    }
    this.#undo = undefined;
    this.#commits += 1;
    this.#lastWritten = this.#written;
    this.#hooks.afterCommit();
    return result;
  }

  readonly #tx: Tx = {
    rows: (table) => this.rows(table),
    list: (name) => this.list(name),
    put: (table, key, row) => {
      this.#remember(table, key);
      this.#tables[table].set(key, row);
    },
    remove: (table, key) => {
      this.#remember(table, key);
      this.#tables[table].delete(key);
    },
    append: (name, item) => {
      const list = this.#lists[name];
      list.push(item);
      this.#note(name, () => list.pop());
    },
  };

  #remember<T extends TableName>(table: T, key: string): void {
    const rows: Map<string, Rows[T]> = this.#tables[table];
    const before = rows.get(key);
    this.#note(table, () => {
      if (before === undefined) rows.delete(key);
      else rows.set(key, before);
    });
  }

  #note(what: string, undo: () => void): void {
    invariant(this.#undo !== undefined, 'writes happen in a transaction');
    this.#undo.push(undo);
    this.#written.push(what);
  }
}
