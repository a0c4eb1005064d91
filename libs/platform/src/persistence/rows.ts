/** The rows of one table on TypeORM, as use cases see them. */

import { invariant, type Rows } from '@comity/kernel';
import {
  In,
  IsNull,
  type EntityManager,
  type EntitySchema,
  type FindOptionsOrder,
  type FindOptionsWhere,
} from 'typeorm';

/** The rows of `table` within the transaction of `manager`. */
export const rowsOf = <T extends object>(
  manager: EntityManager,
  table: EntitySchema<T>,
): Rows<T> => ({
  get: async (key) => (await manager.findOneBy(table, matching<T>(key))) ?? undefined,
  list: (where, { order, limit } = {}) =>
    manager.find(table, {
      where: matching<T>(where),
      order: (order ?? {}) as FindOptionsOrder<T>,
      ...(limit === undefined ? {} : { take: limit }),
    }),
  count: (where) => manager.countBy(table, matching<T>(where)),
  insert: async (...rows) => {
    if (rows.length > 0) await manager.insert(table, rows as never);
  },
  update: async (key, patch) =>
    (await manager.update(table, matching<T>(key), patch as never)).affected ?? 0,
  remove: async (key) => void (await manager.delete(table, matching<T>(key))),
});

const matching = <T>(where: object): FindOptionsWhere<T> =>
  Object.fromEntries(
    Object.entries(where).map(([column, value]: [string, unknown]) => {
      // TypeORM would take it for no condition, and name every row.
      invariant(value !== undefined, 'what is not known names no row');
      if (value === null) return [column, IsNull()];
      return [column, Array.isArray(value) ? In(value) : value];
    }),
  ) as FindOptionsWhere<T>;
