/** What the mailbox asks of the database beyond single rows, on TypeORM. */

import type { NodeId } from '@comity/kernel';
import { Brackets, IsNull, LessThanOrEqual, type EntityManager, type EntitySchema } from 'typeorm';
import { consignmentTable } from '../deliveries/tables.js';
import type { Rows } from '../rows.js';
import type { ArrivalsWanted, ArrivalRow, MailboxTx } from './ports.js';
import {
  arrivalTable,
  contributionTable,
  parcelFileTable,
  parcelTable,
  systemListTable,
} from './tables.js';

type RowsOf = <T extends object>(manager: EntityManager, table: EntitySchema<T>) => Rows<T>;

/** The mailbox's part of a transaction. */
export const bindMailbox = (manager: EntityManager, rowsOf: RowsOf): MailboxTx => ({
  parcels: rowsOf(manager, parcelTable),
  arrivals: rowsOf(manager, arrivalTable),
  contributions: rowsOf(manager, contributionTable),
  systemLists: rowsOf(manager, systemListTable),
  parcelFiles: rowsOf(manager, parcelFileTable),
  underway: async (system, peer) => ({
    parcels: await queued(manager, peer)
      .innerJoin(parcelTable.options.name, 'p', 'p.jti = c.ref')
      .andWhere('p.system = :system', { system })
      .getCount(),
    files: await queued(manager, peer)
      .innerJoin(parcelFileTable.options.name, 'f', 'f.fileId = c.ref')
      .andWhere('f.system = :system', { system })
      .getCount(),
  }),
  unsentFiles: (system, at) =>
    manager.find(parcelFileTable, {
      where: { system, parcelId: IsNull(), at: LessThanOrEqual(at) },
      order: { at: 'ASC' },
    }),
  arrivalsAfter: (wanted) => arrivalsAfter(manager, wanted),
  lastCursor: async () => (await manager.maximum(arrivalTable, 'cursor' as never)) ?? 0,
});

/** From what is on its way, which is little, to whose it is. */
const queued = (manager: EntityManager, peer: NodeId) =>
  manager
    .createQueryBuilder(consignmentTable, 'c')
    .where('c.peer = :peer AND c.status = :queued', { peer, queued: 'queued' });

/** Kinds have no character that LIKE would read as another. */
const arrivalsAfter = (
  manager: EntityManager,
  { after, exact, beginnings, limit }: ArrivalsWanted,
): Promise<ArrivalRow[]> =>
  manager
    .createQueryBuilder(arrivalTable, 'a')
    // A bigint is bound; a number would stand in the statement's text, a new one at every look.
    .where('a.cursor > :after', { after: BigInt(after) })
    .andWhere(
      new Brackets((q) => {
        q.where('1 = 0');
        if (exact.length > 0) q.orWhere('a.kind IN (:...exact)', { exact: [...exact] });
        for (const [index, beginning] of beginnings.entries()) {
          q.orWhere(`a.kind LIKE :b${index}`, { [`b${index}`]: `${beginning}%` });
        }
      }),
    )
    .orderBy('a.cursor', 'ASC')
    .take(limit)
    .getMany();
