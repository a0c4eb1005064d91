/** Kept lists on SQLite and PostgreSQL. */

import type { Database } from '@comity/platform/database';
import type { Bytes, Instant } from '@comity/kernel';
import type { EntityManager } from 'typeorm';
import { DirectoryError } from '../directory.errors.js';
import {
  type KeptList,
  type KeptSnapshot,
  type Lists,
  OTHERS,
  type Refusal,
  REFUSALS_NAMED_MAX,
} from './ports.js';
import { listTable, refusalTable, snapshotTable } from './tables.js';

/** `Lists` over a database that was opened with this app's tables and migrations. */
export class TypeOrmLists implements Lists {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  head(): Promise<KeptList | null> {
    return this.#database.read(async (tx) => {
      const [head] = await tx.find(listTable, { order: { seq: 'DESC' }, take: 1 });
      return head ?? null;
    });
  }

  at(seq: number): Promise<KeptList | null> {
    return this.#database.read((tx) => tx.findOneBy(listTable, { seq }));
  }

  successions(): Promise<readonly KeptList[]> {
    return this.#database.read((tx) =>
      tx.find(listTable, { where: { succeeds: true }, order: { seq: 'ASC' } }),
    );
  }

  snapshot(sha256: string): Promise<Bytes | null> {
    return this.#database.read(async (tx) => {
      const found = await tx.findOneBy(snapshotTable, { sha256 });
      return found?.bytes ?? null;
    });
  }

  keep(lists: readonly KeptList[], snapshots: readonly KeptSnapshot[]): Promise<void> {
    return this.#database.write(async (tx) => {
      for (const list of lists) await keepList(tx, list);
      for (const snapshot of snapshots) await keepSnapshot(tx, snapshot);
    });
  }

  refuse(refused: Pick<Refusal, 'code' | 'sha256' | 'seq'>, at: Instant): Promise<void> {
    return this.#database.write(async (tx) => {
      if (await counted(tx, refused, at)) return;
      const named = (await tx.count(refusalTable)) < REFUSALS_NAMED_MAX;
      const row = named ? refused : { code: refused.code, sha256: OTHERS, seq: null };
      if (!named && (await counted(tx, row, at))) return;
      await tx.insert(refusalTable, { ...row, first: at, last: at, count: 1 });
    });
  }

  refusals(first: number): Promise<readonly Refusal[]> {
    return this.#database.read((tx) =>
      tx.find(refusalTable, { order: { last: 'DESC', sha256: 'ASC' }, take: first }),
    );
  }
}

const keepList = async (tx: EntityManager, list: KeptList): Promise<void> => {
  const { seq, sha256 } = list;
  const kept = await tx.findOneBy(listTable, { seq });
  if (kept === null) return void (await tx.insert(listTable, list));
  if (kept.sha256 !== sha256) throw new DirectoryError('DIRECTORY_HISTORY_FORKED', { seq });
};

const keepSnapshot = async (tx: EntityManager, snapshot: KeptSnapshot): Promise<void> => {
  const { sha256 } = snapshot;
  if (await tx.existsBy(snapshotTable, { sha256 })) return;
  await tx.insert(snapshotTable, snapshot);
};

/** Counts a refusal once more; false when there is none to count. */
const counted = async (
  tx: EntityManager,
  { code, sha256 }: Pick<Refusal, 'code' | 'sha256'>,
  at: Instant,
): Promise<boolean> => {
  const known = await tx.findOneBy(refusalTable, { code, sha256 });
  if (known === null) return false;
  await tx.update(refusalTable, { code, sha256 }, { last: at, count: known.count + 1 });
  return true;
};
