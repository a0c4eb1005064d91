/** The unit of work on TypeORM, on SQLite and on PostgreSQL alike. */

import { plus, type Instant } from '@comity/kernel';
import {
  ASK_BACKOFF_MS_MAX,
  BACKOFF_MS_MAX,
  isDue,
  LEASE_MS_MAX,
  type Consignment,
} from '@comity/delivery';
import { rowsOf, type Database } from '@comity/platform/database';
import { Brackets, LessThanOrEqual, MoreThan, type EntityManager } from 'typeorm';
import { auditEntryTable, auditTables, checkpointTable, logNodeTable } from './audit/tables.js';
import { actTable, caseTable, casesTables, proposalTable, stepTable } from './cases/tables.js';
import { clockAlertTable, clocksTables } from './clocks/tables.js';
import {
  consignmentTable,
  deliveriesTables,
  messageTable,
  missingActTable,
  peerTable,
  twinProofTable,
} from './deliveries/tables.js';
import type { DueWanted, MissingActRow, WaitingConsignments } from './deliveries/ports.js';
import { evidenceTables, fileTable } from './evidence/tables.js';
import { inquiriesTables, inquiryCaseTable, inquiryTable } from './inquiries/tables.js';
import { mailboxTables } from './mailbox/tables.js';
import { bindMailbox } from './mailbox/typeorm-mailbox.js';
import {
  listProposalTable,
  membersTables,
  snapshotTable,
  successionTable,
  trustListTable,
} from './members/tables.js';
import {
  accountLinkTable,
  brokenGlassTable,
  casePersonTable,
  challengeTable,
  coverTable,
  officerChangeTable,
  officerTable,
  passkeyResetTable,
  passkeyTable,
  peopleTables,
  signInLinkTable,
} from './people/tables.js';
import { correctionTable, registerTables } from './register/tables.js';
import {
  openingTable,
  releaseTable,
  sealedPartTable,
  sealedTables,
  sealingKeyTable,
  targetListTable,
} from './sealed/tables.js';
import { statementTable, statisticsTables } from './statistics/tables.js';
import type { NodeTx, UnitOfWork } from './unit-of-work.js';

/** Every table of a node, for opening its database. */
export const nodeTables = [
  ...auditTables,
  ...casesTables,
  ...clocksTables,
  ...deliveriesTables,
  ...evidenceTables,
  ...inquiriesTables,
  ...mailboxTables,
  ...membersTables,
  ...peopleTables,
  ...registerTables,
  ...sealedTables,
  ...statisticsTables,
] as const;

export class TypeOrmUnitOfWork implements UnitOfWork {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  write<T>(work: (tx: NodeTx) => Promise<T>): Promise<T> {
    return this.#database.write((manager) => work(bind(manager)));
  }

  read<T>(work: (tx: NodeTx) => Promise<T>): Promise<T> {
    return this.#database.read((manager) => work(bind(manager)));
  }
}

const bind = (manager: EntityManager): NodeTx => ({
  ...bindMailbox(manager, rowsOf),
  cases: rowsOf(manager, caseTable),
  acts: rowsOf(manager, actTable),
  steps: rowsOf(manager, stepTable),
  proposals: rowsOf(manager, proposalTable),
  inquiries: rowsOf(manager, inquiryTable),
  inquiryCases: rowsOf(manager, inquiryCaseTable),
  messages: rowsOf(manager, messageTable),
  consignments: rowsOf(manager, consignmentTable),
  missingActs: rowsOf(manager, missingActTable),
  twinProofs: rowsOf(manager, twinProofTable),
  peers: rowsOf(manager, peerTable),
  files: rowsOf(manager, fileTable),
  auditEntries: rowsOf(manager, auditEntryTable),
  logNodes: rowsOf(manager, logNodeTable),
  checkpoints: rowsOf(manager, checkpointTable),
  trustLists: rowsOf(manager, trustListTable),
  listProposals: rowsOf(manager, listProposalTable),
  successions: rowsOf(manager, successionTable),
  snapshots: rowsOf(manager, snapshotTable),
  accountLinks: rowsOf(manager, accountLinkTable),
  officers: rowsOf(manager, officerTable),
  signInLinks: rowsOf(manager, signInLinkTable),
  passkeys: rowsOf(manager, passkeyTable),
  challenges: rowsOf(manager, challengeTable),
  passkeyResets: rowsOf(manager, passkeyResetTable),
  officerChanges: rowsOf(manager, officerChangeTable),
  forgetChallenges: (at) =>
    rowsOf(manager, challengeTable).remove({ expiresAt: LessThanOrEqual(at) as never }),
  casePeople: rowsOf(manager, casePersonTable),
  covers: rowsOf(manager, coverTable),
  brokenGlass: rowsOf(manager, brokenGlassTable),
  statements: rowsOf(manager, statementTable),
  clockAlerts: rowsOf(manager, clockAlertTable),
  corrections: rowsOf(manager, correctionTable),
  sealingKeys: rowsOf(manager, sealingKeyTable),
  targetLists: rowsOf(manager, targetListTable),
  sealedParts: rowsOf(manager, sealedPartTable),
  releases: rowsOf(manager, releaseTable),
  openings: rowsOf(manager, openingTable),
  casesToLookAt: (at, limit) =>
    rowsOf(manager, caseTable).list(
      { nextLook: LessThanOrEqual(at) as never },
      { order: { nextLook: 'asc', id: 'asc' }, limit },
    ),
  lookAgain: async (at) => {
    const watched = { nextLook: MoreThan(at) as never };
    await rowsOf(manager, caseTable).update(watched, { nextLook: at });
  },
  waitingConsignments: (before) => waitingConsignments(manager, before),
  dueConsignments: (at, wanted) => dueConsignments(manager, at, wanted),
  dueQuestions: (at, limit) => dueQuestions(manager, at, limit),
  unplacedEntries: (limit) =>
    rowsOf(manager, auditEntryTable).list(
      { position: null },
      { order: { at: 'asc', id: 'asc' }, limit },
    ),
  owedProofs: (size, limit) =>
    manager
      .createQueryBuilder(auditEntryTable, 'e')
      .where('e.proofFor IS NOT NULL AND e.position < :size', { size })
      .orderBy('e.position', 'ASC')
      .take(limit)
      .getMany(),
  logSize: async () => ((await manager.maximum(auditEntryTable, 'position' as never)) ?? -1) + 1,
});

/** `isAskDue` in SQL; the step in the transaction asks it again. */
const dueQuestions = (
  manager: EntityManager,
  at: Instant,
  limit: number,
): Promise<MissingActRow[]> =>
  manager.find(missingActTable, {
    where: [{ nextAt: LessThanOrEqual(at) }, { nextAt: MoreThan(plus(at, ASK_BACKOFF_MS_MAX)) }],
    order: { nextAt: 'ASC' },
    take: limit,
  });

const waitingConsignments = async (
  manager: EntityManager,
  before: Instant,
): Promise<WaitingConsignments> => {
  const rows = rowsOf(manager, consignmentTable);
  // An operator is bound to its query: TypeORM changes it there.
  const waiting = () => ({
    status: 'queued' as const,
    createdAt: LessThanOrEqual(before) as never,
  });
  const [oldest] = await rows.list(waiting(), { order: { createdAt: 'asc' }, limit: 1 });
  return { count: await rows.count(waiting()), oldest: oldest?.createdAt ?? null };
};

/** The lib's `isDue` in SQL first, so that the queue is not read whole, then by its own word. */
const dueConsignments = async (
  manager: EntityManager,
  at: Instant,
  { kind, limit, except }: DueWanted,
): Promise<Consignment[]> => {
  // A bigint is bound; a number would stand in the statement's text, a new one at every look.
  const after = (ms: number): bigint => BigInt(at + ms);
  const query = manager
    .createQueryBuilder(consignmentTable, 'c')
    .where('c.status = :queued AND c.kind = :kind', { queued: 'queued', kind })
    .andWhere(
      new Brackets((q) =>
        q.where('c.nextAt <= :at').orWhere('c.nextAt > :far', { far: after(BACKOFF_MS_MAX) }),
      ),
    )
    .andWhere(
      new Brackets((q) =>
        q
          .where('c.leaseUntil IS NULL')
          .orWhere('c.leaseUntil <= :at')
          .orWhere('c.leaseUntil > :leased', { leased: after(LEASE_MS_MAX) }),
      ),
    )
    .setParameter('at', after(0))
    .orderBy('c.nextAt', 'ASC')
    .take(limit);
  if (except.length > 0) query.andWhere('c.peer NOT IN (:...except)', { except });
  const rows = await query.getMany();
  return rows.filter((row) => isDue(row, at));
};
