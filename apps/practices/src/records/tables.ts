/** The tables of the library: the only place with their column names. */

import {
  booleanColumn,
  instantColumn,
  integerColumn,
  jsonColumn,
  textColumn,
  varcharColumn,
} from '@comity/platform/database';
import type { Migration } from '@comity/platform/database';
import { EntitySchema } from 'typeorm';
import type { PracticeRow, StepRow, TextRow } from './ports.js';

export const practiceTable = new EntitySchema<PracticeRow>({
  name: 'Practice',
  tableName: 'practice_records',
  columns: {
    id: { ...varcharColumn, primary: true },
    state: varcharColumn,
    status: varcharColumn,
    reviewBy: { ...varcharColumn, name: 'review_by', nullable: true },
    content: jsonColumn,
    text: { ...varcharColumn, name: 'text_hash' },
    published: { ...jsonColumn, nullable: true },
    withdrawal: { ...jsonColumn, nullable: true },
    openedAt: { ...instantColumn, name: 'opened_at' },
    changedAt: { ...instantColumn, name: 'changed_at' },
  },
  indices: [{ name: 'practice_records_status', columns: ['status', 'state'] }],
});

const inOrder = {
  practiceId: { ...varcharColumn, name: 'practice_id', primary: true },
  seq: { ...integerColumn, primary: true },
  idempotencyKey: { ...varcharColumn, name: 'idempotency_key' },
} as const;

export const textTable = new EntitySchema<TextRow>({
  name: 'PracticeText',
  tableName: 'practice_texts',
  columns: {
    ...inOrder,
    hash: varcharColumn,
    record: jsonColumn,
    by: varcharColumn,
    at: instantColumn,
  },
  indices: [{ name: 'practice_texts_key', columns: ['idempotencyKey'], unique: true }],
});

export const stepTable = new EntitySchema<StepRow>({
  name: 'PracticeStep',
  tableName: 'practice_steps',
  columns: {
    ...inOrder,
    kind: varcharColumn,
    by: varcharColumn,
    at: instantColumn,
    on: { ...varcharColumn, name: 'on_day' },
    text: { ...varcharColumn, name: 'text_hash' },
    states: jsonColumn,
    note: { ...textColumn, nullable: true },
    reviewBy: { ...varcharColumn, name: 'review_by', nullable: true },
    checked: booleanColumn,
  },
  indices: [{ name: 'practice_steps_key', columns: ['idempotencyKey'], unique: true }],
});

/** Every table of this subject. */
export const recordsTables = [practiceTable, textTable, stepTable] as const;

const found: Migration = {
  name: '0001-found',
  async up(tx, { integer, json, varchar }) {
    await tx.query(`CREATE TABLE practices (
      id ${varchar} NOT NULL,
      state ${varchar} NOT NULL,
      language ${varchar} NOT NULL,
      texts ${json} NOT NULL,
      kinds ${json} NOT NULL,
      status ${varchar} NOT NULL,
      published_at ${integer} NOT NULL,
      PRIMARY KEY (id)
    )`);
  },
};

/**
 * Nothing could be written into the first table but the fictitious practice of development, which
 * is seeded anew with its history.
 */
const keepHistory: Migration = {
  name: '0002-records-texts-steps',
  async up(tx, { boolean, integer, json, text, varchar }) {
    await tx.query('DROP TABLE practices');
    await tx.query(`CREATE TABLE practice_records (
      id ${varchar} NOT NULL,
      state ${varchar} NOT NULL,
      status ${varchar} NOT NULL,
      review_by ${varchar},
      content ${json} NOT NULL,
      text_hash ${varchar} NOT NULL,
      published ${json},
      withdrawal ${json},
      opened_at ${integer} NOT NULL,
      changed_at ${integer} NOT NULL,
      PRIMARY KEY (id)
    )`);
    await tx.query('CREATE INDEX practice_records_status ON practice_records (status, state)');
    await tx.query(`CREATE TABLE practice_texts (
      practice_id ${varchar} NOT NULL,
      seq ${integer} NOT NULL,
      idempotency_key ${varchar} NOT NULL,
      hash ${varchar} NOT NULL,
      record ${json} NOT NULL,
      by ${varchar} NOT NULL,
      at ${integer} NOT NULL,
      PRIMARY KEY (practice_id, seq)
    )`);
    await tx.query('CREATE UNIQUE INDEX practice_texts_key ON practice_texts (idempotency_key)');
    await tx.query(`CREATE TABLE practice_steps (
      practice_id ${varchar} NOT NULL,
      seq ${integer} NOT NULL,
      idempotency_key ${varchar} NOT NULL,
      kind ${varchar} NOT NULL,
      by ${varchar} NOT NULL,
      at ${integer} NOT NULL,
      on_day ${varchar} NOT NULL,
      text_hash ${varchar} NOT NULL,
      states ${json} NOT NULL,
      note ${text},
      review_by ${varchar},
      checked ${boolean} NOT NULL,
      PRIMARY KEY (practice_id, seq)
    )`);
    await tx.query('CREATE UNIQUE INDEX practice_steps_key ON practice_steps (idempotency_key)');
  },
};

/** The first steps from an empty database. */
export const recordsMigrations: readonly Migration[] = [found, keepHistory];
