/** What a piece of work left in a node's database, seen from outside the node. */

import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NodeUnderTest } from './two-nodes.fixture.js';

/** The audit trail is looked at by itself; when a peer was last seen is no content of any call. */
const APART = new Set(['audit_entries', 'log_nodes', 'checkpoints', 'peers', 'migration']);
const LOOK_MS = 25;
const PATIENCE_MS = 20_000;

/** One entry of the audit trail, opened. */
export interface Entry {
  readonly event: string;
  readonly actor: string;
  readonly code: unknown;
}

export interface Trace<T> {
  readonly answer: T;
  /** Tables of which any row is another than before. */
  readonly changed: readonly string[];
  readonly entries: readonly Entry[];
}

/** Looks again and again until `isDone`. */
export const until = async (isDone: () => Promise<boolean> | boolean): Promise<void> => {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await isDone())) {
    if (Date.now() > deadline) throw new Error('it did not come about in time');
    await sleep(LOOK_MS);
  }
};

/** Does `work` and says what it left behind in `node`. */
export const traceOf = async <T>(
  node: NodeUnderTest,
  work: () => Promise<T>,
): Promise<Trace<T>> => {
  const before = look(node);
  const answer = await work();
  const after = look(node);
  return {
    answer,
    changed: [...after.tables.keys()].filter(
      (name) => after.tables.get(name) !== before.tables.get(name),
    ),
    entries: after.entries.filter(({ id }) => !before.ids.has(id)).map(opened),
  };
};

/** The rows of one table, as the engine gives them. */
export const rowsOf = (node: NodeUnderTest, table: string): readonly Row[] =>
  withDatabase(node, (database) => database.prepare(`SELECT * FROM "${table}"`).all());

/** What the entries of one event say, in the order of their times. */
export const detailsOf = (node: NodeUnderTest, event: string): readonly unknown[] =>
  look(node)
    .entries.filter((one) => one.event === event)
    .map(({ opened: text }) => {
      const { d } = JSON.parse(text) as { readonly d: { readonly value: string } };
      return JSON.parse(d.value) as unknown;
    });

/** Every entry of the audit trail, in the order of their times. */
export const entriesOf = (node: NodeUnderTest): readonly Entry[] => look(node).entries.map(opened);

type Row = Readonly<Record<string, unknown>>;

interface AuditRow {
  readonly id: string;
  readonly event: string;
  readonly opened: string;
}

const look = (node: NodeUnderTest) =>
  withDatabase(node, (database) => {
    const names = database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .all()
      .map(({ name }) => String(name));
    const entries = database
      .prepare('SELECT id, event, opened FROM audit_entries ORDER BY at, rowid')
      .all() as unknown as readonly AuditRow[];
    const content = names
      .filter((name) => !APART.has(name))
      .map((name) => [name, textOf(database.prepare(`SELECT * FROM "${name}"`).all())] as const);
    return { tables: new Map(content), entries, ids: new Set(entries.map(({ id }) => id)) };
  });

const withDatabase = <T>(node: NodeUnderTest, work: (database: DatabaseSync) => T): T => {
  const database = new DatabaseSync(node.database, { readOnly: true });
  try {
    return work(database);
  } finally {
    database.close();
  }
};

const textOf = (rows: readonly Row[]): string =>
  JSON.stringify(rows, (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  );

const opened = ({ event, opened: text }: AuditRow): Entry => {
  const { act, d } = JSON.parse(text) as Record<'act' | 'd', { readonly value: string }>;
  const { code } = JSON.parse(d.value) as { readonly code?: unknown };
  return { event, actor: act.value, code };
};
