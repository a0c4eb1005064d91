/** The library on TypeORM, on SQLite and on PostgreSQL alike. */
import type { Database } from '@comity/platform/database';
import type { EntityManager } from 'typeorm';
import type { PracticesTx, UnitOfWork } from './ports.js';
import { practiceTable } from './tables.js';

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
  get: (id) => manager.findOneBy(practiceTable, { id }),
  list: () => manager.find(practiceTable, { order: { id: 'ASC' } }),
  ofState: (state) => manager.find(practiceTable, { where: { state }, order: { id: 'ASC' } }),
  insert: async (practice) => void (await manager.insert(practiceTable, practice)),
});
