/** The tables of inquiries, as the schema of a node grew by them. */

import type { Migration } from '@comity/platform/database';

/** Questions put to several States, and which case is of which. */
export const inquiries: Migration = {
  name: '0012-inquiries',
  async up(tx, { integer, json, varchar }) {
    await tx.query(`CREATE TABLE inquiries (
      id ${varchar} NOT NULL,
      asked_by ${varchar} NOT NULL,
      at ${integer} NOT NULL,
      content ${json} NOT NULL,
      left_out ${json} NOT NULL,
      idempotency_key ${varchar} NOT NULL,
      PRIMARY KEY (id)
    )`);
    await tx.query('CREATE UNIQUE INDEX inquiries_key ON inquiries (idempotency_key)');
    await tx.query('CREATE INDEX inquiries_at ON inquiries (at)');
    await tx.query(`CREATE TABLE inquiry_cases (
      case_id ${varchar} NOT NULL,
      inquiry_id ${varchar} NOT NULL,
      state ${varchar} NOT NULL,
      PRIMARY KEY (case_id)
    )`);
    await tx.query('CREATE UNIQUE INDEX inquiry_cases_once ON inquiry_cases (inquiry_id, state)');
  },
};
