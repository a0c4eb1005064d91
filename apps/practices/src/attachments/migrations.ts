/** The tables of files, as the schema of a library grew by them. */

import type { Migration } from '@comity/platform/database';

export const attachments: Migration = {
  name: '0007-attachments',
  async up(tx, { bytes, integer, json, varchar }) {
    await tx.query(`CREATE TABLE attachments (
      sha256 ${varchar} NOT NULL,
      size ${integer} NOT NULL,
      at ${integer} NOT NULL,
      by ${varchar},
      PRIMARY KEY (sha256)
    )`);
    await tx.query(`CREATE TABLE attachment_bytes (
      sha256 ${varchar} NOT NULL,
      bytes ${bytes} NOT NULL,
      PRIMARY KEY (sha256)
    )`);
    await tx.query(`CREATE TABLE attachment_uses (
      practice ${varchar} NOT NULL,
      sha256 ${varchar} NOT NULL,
      name ${varchar} NOT NULL,
      media ${varchar} NOT NULL,
      size ${integer} NOT NULL,
      audience ${json} NOT NULL,
      PRIMARY KEY (practice, sha256)
    )`);
    await tx.query('CREATE INDEX attachment_uses_file ON attachment_uses (sha256)');
    await tx.query(`CREATE TABLE attachments_wanted (
      seq ${integer} NOT NULL,
      state ${varchar} NOT NULL,
      sha256 ${varchar} NOT NULL,
      key ${varchar} NOT NULL,
      file_id ${varchar},
      PRIMARY KEY (seq)
    )`);
    await tx.query(
      'CREATE UNIQUE INDEX attachments_wanted_by ON attachments_wanted (state, sha256)',
    );
  },
};
