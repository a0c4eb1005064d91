/** What officers follow, on TypeORM, on SQLite and on PostgreSQL alike. */

import type { Database } from '@comity/platform/database';
import type { EntityManager } from 'typeorm';
import type { FollowingTx, FollowingUnitOfWork } from './ports.js';
import { savedSearchTable, visitTable } from './tables.js';

export class TypeOrmFollowing implements FollowingUnitOfWork {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  write<T>(work: (tx: FollowingTx) => Promise<T>): Promise<T> {
    return this.#database.write((manager) => work(bind(manager)));
  }

  read<T>(work: (tx: FollowingTx) => Promise<T>): Promise<T> {
    return this.#database.read((manager) => work(bind(manager)));
  }
}

const bind = (manager: EntityManager): FollowingTx => ({
  searches: {
    of: ({ state, officer }) =>
      manager.find(savedSearchTable, { where: { state, officer }, order: { name: 'ASC' } }),
    insert: async (row) => void (await manager.insert(savedSearchTable, row)),
    update: async (id, patch) => void (await manager.update(savedSearchTable, { id }, patch)),
    remove: async (id) => void (await manager.delete(savedSearchTable, { id })),
  },
  visits: {
    get: ({ state, officer }) => manager.findOneBy(visitTable, { state, officer }),
    insert: async (row) => void (await manager.insert(visitTable, row)),
    update: async ({ state, officer, at }) =>
      void (await manager.update(visitTable, { state, officer }, { at })),
  },
});
