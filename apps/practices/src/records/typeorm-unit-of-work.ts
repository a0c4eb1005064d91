/** The library on TypeORM, on SQLite and on PostgreSQL alike. */

import type { Database } from '@comity/platform/database';
import { In } from 'typeorm';
import type { EntityManager, EntitySchema, FindOptionsOrder, FindOptionsWhere } from 'typeorm';
import type { AppendOnly, PracticesTx, StepRow, TextRow, UnitOfWork } from './ports.js';
import { practiceTable, stepTable, textTable } from './tables.js';

export class TypeOrmUnitOfWork implements UnitOfWork {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  write<T>(work: (tx: PracticesTx) => Promise<T>): Promise<T> {
    return this.#database.write((manager) => work(bind(manager)));
  }

  read<T>(work: (tx: PracticesTx) => Promise<T>): Promise<T> {
    return this.#database.read((manager) => work(bind(manager)));
  }
}

const bind = (manager: EntityManager): PracticesTx => ({
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
});

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
