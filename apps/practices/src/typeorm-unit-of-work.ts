/** The library on TypeORM, on SQLite and on PostgreSQL alike. */

import type { StateCode } from '@comity/kernel';
import { rowsOf, type Database, type Migration } from '@comity/platform/database';
import { In, MoreThan, MoreThanOrEqual } from 'typeorm';
import type { EntityManager, EntitySchema, FindOptionsOrder, FindOptionsWhere } from 'typeorm';
import { attachments } from './attachments/migrations.js';
import type { AttachmentsTx } from './attachments/ports.js';
import {
  attachmentBytesTable,
  attachmentTable,
  attachmentTables,
  attachmentUseTable,
  attachmentWantedTable,
} from './attachments/tables.js';
import {
  catalogueTable,
  contributionTable,
  cursorTable,
  exchangeTables,
  forkTable,
  intentTable,
  readerTable,
  refusalTable,
  waitingTable,
} from './exchange/tables.js';
import { exchange } from './exchange/migrations.js';
import { following } from './finding/migrations.js';
import { findingTables } from './finding/tables.js';
import type { AppendOnly, StepRow, TextRow } from './records/ports.js';
import {
  practiceTable,
  recordsMigrations,
  recordsTables,
  stepTable,
  textTable,
} from './records/tables.js';
import type { LibraryTx, UnitOfWork } from './unit-of-work.js';
import { reviewing } from './reviewing/migrations.js';
import { reviewAskedTable } from './reviewing/tables.js';
import { using } from './using/migrations.js';
import { remarkTable } from './using/tables.js';

/** Every table of a library, for opening its database. */
export const practicesTables = [
  ...recordsTables,
  ...exchangeTables,
  ...findingTables,
  remarkTable,
  reviewAskedTable,
  ...attachmentTables,
] as const;

/** Every step from an empty database to these tables. */
export const practicesMigrations: readonly Migration[] = [
  ...recordsMigrations,
  exchange,
  following,
  using,
  reviewing,
  attachments,
];

export class TypeOrmUnitOfWork implements UnitOfWork {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  write<T>(work: (tx: LibraryTx) => Promise<T>): Promise<T> {
    return this.#database.write((manager) => work(bind(manager)));
  }

  read<T>(work: (tx: LibraryTx) => Promise<T>): Promise<T> {
    return this.#database.read((manager) => work(bind(manager)));
  }
}

const bind = (manager: EntityManager): LibraryTx => ({
  practices: {
    get: (id) => manager.findOneBy(practiceTable, { id }),
    list: ({ statuses, state }) =>
      manager.find(practiceTable, {
        where: { status: In([...statuses]), ...(state && { state }) },
        order: { id: 'ASC' },
      }),
    insert: async (row) => void (await manager.insert(practiceTable, row)),
    update: async (id, patch) => void (await manager.update(practiceTable, { id }, patch)),
  },
  texts: appendOnly<TextRow>(manager, textTable),
  steps: appendOnly<StepRow>(manager, stepTable),
  contributions: rowsOf(manager, contributionTable),
  waiting: rowsOf(manager, waitingTable),
  forks: rowsOf(manager, forkTable),
  intents: rowsOf(manager, intentTable),
  readers: rowsOf(manager, readerTable),
  catalogue: rowsOf(manager, catalogueTable),
  refusals: rowsOf(manager, refusalTable),
  cursors: rowsOf(manager, cursorTable),
  remarks: rowsOf(manager, remarkTable),
  reviewsAsked: rowsOf(manager, reviewAskedTable),
  ...attachmentsOf(manager),
  seriesStates: () => seriesStates(manager),
  catalogueAfter: (id, limit) =>
    rowsOf(manager, catalogueTable).list(
      { id: MoreThan(id) as never },
      { order: { id: 'asc' }, limit },
    ),
  seriesFrom: (state, from, limit) =>
    rowsOf(manager, contributionTable).list(
      { state, n: MoreThanOrEqual(from) as never },
      { order: { n: 'asc' }, limit },
    ),
});

const attachmentsOf = (manager: EntityManager): AttachmentsTx => ({
  attachments: rowsOf(manager, attachmentTable),
  attachmentBytes: rowsOf(manager, attachmentBytesTable),
  attachmentUses: rowsOf(manager, attachmentUseTable),
  attachmentsWanted: rowsOf(manager, attachmentWantedTable),
  attachmentsLacking: (limit) =>
    manager
      .createQueryBuilder(attachmentUseTable, 'use')
      .leftJoin(attachmentTable.options.name, 'file', 'file.sha256 = use.sha256')
      .where('file.sha256 IS NULL')
      .orderBy('use.sha256')
      .addOrderBy('use.practice')
      .limit(limit)
      .getMany(),
  attachmentsUnused: () =>
    manager
      .createQueryBuilder(attachmentTable, 'file')
      .leftJoin(attachmentUseTable.options.name, 'use', 'file.sha256 = use.sha256')
      .where('use.sha256 IS NULL')
      .getMany(),
});

const seriesStates = async (manager: EntityManager): Promise<readonly StateCode[]> => {
  const states = new Set<StateCode>();
  for (const table of [contributionTable, waitingTable, forkTable]) {
    const rows = await manager
      .createQueryBuilder(table, 'row')
      .select('row.state', 'state')
      .distinct(true)
      .getRawMany<{ readonly state: StateCode }>();
    for (const { state } of rows) states.add(state);
  }
  return [...states].toSorted();
};

const appendOnly = <T extends TextRow | StepRow>(
  manager: EntityManager,
  table: EntitySchema<T>,
): AppendOnly<T> => ({
  of: (practiceId) =>
    manager.find(table, {
      where: { practiceId } as FindOptionsWhere<T>,
      order: { seq: 'ASC' } as FindOptionsOrder<T>,
    }),
  withKey: (idempotencyKey) => manager.findOneBy(table, { idempotencyKey } as FindOptionsWhere<T>),
  insert: async (row) => void (await manager.insert(table, row as never)),
});
