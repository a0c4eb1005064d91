/** The tables of the mailbox, as the schema of a node grew by them. */

import type { Migration } from '@comity/platform/database';

/** Parcels of this State's systems, arrivals for them, contributions signed, systems enrolled. */
export const mailbox: Migration = {
  name: '0010-mailbox',
  async up(tx, { bytes, integer, json, varchar }) {
    await tx.query(`CREATE TABLE parcels (
      id ${varchar} NOT NULL,
      system ${varchar} NOT NULL,
      idempotency_key ${varchar} NOT NULL,
      digest ${varchar} NOT NULL,
      recipient ${varchar} NOT NULL,
      kind ${varchar} NOT NULL,
      jti ${varchar} NOT NULL,
      at ${integer} NOT NULL,
      PRIMARY KEY (id)
    )`);
    await tx.query(`CREATE TABLE arrivals (
      iss ${varchar} NOT NULL,
      parcel_id ${varchar} NOT NULL,
      jti ${varchar} NOT NULL,
      sender ${varchar} NOT NULL,
      kind ${varchar} NOT NULL,
      content ${bytes} NOT NULL,
      files ${json} NOT NULL,
      cursor ${integer},
      at ${integer} NOT NULL,
      PRIMARY KEY (iss, parcel_id)
    )`);
    await tx.query(`CREATE TABLE contributions (
      n ${integer} NOT NULL,
      name ${varchar} NOT NULL,
      bytes ${bytes} NOT NULL,
      system ${varchar} NOT NULL,
      at ${integer} NOT NULL,
      PRIMARY KEY (n)
    )`);
    await tx.query(`CREATE TABLE system_lists (
      seq ${integer} NOT NULL,
      sha256 ${varchar} NOT NULL,
      at ${integer} NOT NULL,
      PRIMARY KEY (seq)
    )`);
    for (const index of INDICES) await tx.query(index);
  },
};

const INDICES = [
  'CREATE UNIQUE INDEX parcels_key ON parcels (system, idempotency_key)',
  'CREATE UNIQUE INDEX parcels_jti ON parcels (jti)',
  'CREATE UNIQUE INDEX arrivals_cursor ON arrivals (cursor)',
  'CREATE INDEX arrivals_message ON arrivals (iss, jti)',
];
