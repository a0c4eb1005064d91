/** The tables of what libraries exchange. */

import {
  bytesColumn,
  instantColumn,
  integerColumn,
  jsonColumn,
  varcharColumn,
} from '@comity/platform/database';
import { EntitySchema } from 'typeorm';
import type {
  CatalogueRow,
  ContributionRow,
  CursorRow,
  ForkRow,
  IntentRow,
  ReaderRow,
  RefusalRow,
  WaitingRow,
} from './ports.js';

const link = {
  state: { ...varcharColumn, primary: true },
  n: { ...integerColumn, primary: true },
  name: varcharColumn,
  prev: varcharColumn,
  at: instantColumn,
  body: { ...varcharColumn, name: 'body_hash' },
  signed: bytesColumn,
  takenAt: { ...instantColumn, name: 'taken_at' },
} as const;

export const contributionTable = new EntitySchema<ContributionRow>({
  name: 'Contribution',
  tableName: 'contributions',
  columns: {
    ...link,
    bytes: { ...bytesColumn, nullable: true },
    audience: { ...jsonColumn, nullable: true },
    kind: { ...varcharColumn, nullable: true },
    practice: { ...varcharColumn, nullable: true },
    voidBecause: { ...varcharColumn, name: 'void_because', nullable: true },
  },
  indices: [
    { name: 'contributions_practice', columns: ['practice'] },
    { name: 'contributions_kind', columns: ['kind'] },
  ],
});

export const waitingTable = new EntitySchema<WaitingRow>({
  name: 'WaitingContribution',
  tableName: 'waiting_contributions',
  columns: { ...link, bytes: { ...bytesColumn, nullable: true } },
});

export const forkTable = new EntitySchema<ForkRow>({
  name: 'ForkedContribution',
  tableName: 'forked_contributions',
  columns: { ...link, name: { ...varcharColumn, primary: true } },
});

export const intentTable = new EntitySchema<IntentRow>({
  name: 'ContributionIntent',
  tableName: 'contribution_intents',
  columns: { seq: { ...integerColumn, primary: true }, at: instantColumn, bytes: bytesColumn },
});

export const readerTable = new EntitySchema<ReaderRow>({
  name: 'SeriesReader',
  tableName: 'series_readers',
  columns: {
    state: { ...varcharColumn, primary: true },
    sent: integerColumn,
    round: integerColumn,
  },
});

export const catalogueTable = new EntitySchema<CatalogueRow>({
  name: 'CataloguedPractice',
  tableName: 'catalogue',
  columns: {
    id: { ...varcharColumn, primary: true },
    state: varcharColumn,
    status: varcharColumn,
    changedAt: { ...instantColumn, name: 'changed_at' },
    practice: jsonColumn,
  },
  indices: [{ name: 'catalogue_status', columns: ['status', 'state'] }],
});

export const refusalTable = new EntitySchema<RefusalRow>({
  name: 'LibraryRefusal',
  tableName: 'library_refusals',
  columns: {
    id: { ...varcharColumn, primary: true },
    at: instantColumn,
    source: varcharColumn,
    code: varcharColumn,
    detail: jsonColumn,
  },
});

export const cursorTable = new EntitySchema<CursorRow>({
  name: 'MailboxCursor',
  tableName: 'mailbox_cursors',
  columns: { name: { ...varcharColumn, primary: true }, cursor: integerColumn },
});

/** Every table of this subject. */
export const exchangeTables = [
  contributionTable,
  waitingTable,
  forkTable,
  intentTable,
  readerTable,
  catalogueTable,
  refusalTable,
  cursorTable,
] as const;
