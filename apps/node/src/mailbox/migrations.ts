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

/** Files that go with parcels: they belong to no case. */
export const parcelFiles: Migration = {
  name: '0011-parcel-files',
  async up(tx, { bytes, integer, json, text, varchar }) {
    // SQLite takes NOT NULL from no column, so the table is written anew on both engines alike.
    await tx.query(`CREATE TABLE files_of_parcels_too (
      id ${varchar} NOT NULL,
      case_id ${varchar},
      name ${text} NOT NULL,
      title ${text},
      media ${varchar} NOT NULL,
      compartment ${varchar} NOT NULL,
      direction ${varchar} NOT NULL,
      status ${varchar} NOT NULL,
      size ${integer} NOT NULL,
      sha256 ${varchar} NOT NULL,
      manifest ${json} NOT NULL,
      segments ${integer} NOT NULL,
      wrapped_key ${bytes} NOT NULL,
      leaves ${bytes},
      verified ${bytes} NOT NULL,
      act_hash ${varchar},
      iss ${varchar},
      jti ${varchar},
      receipt ${bytes},
      added_by ${varchar},
      at ${integer} NOT NULL,
      PRIMARY KEY (id)
    )`);
    await tx.query(
      `INSERT INTO files_of_parcels_too (${FILE_COLUMNS}) SELECT ${FILE_COLUMNS} FROM files`,
    );
    await tx.query('DROP TABLE files');
    await tx.query('ALTER TABLE files_of_parcels_too RENAME TO files');
    await tx.query('CREATE INDEX files_case ON files (case_id)');
    await tx.query('CREATE INDEX files_act ON files (act_hash)');
    await tx.query(`CREATE TABLE parcel_files (
      file_id ${varchar} NOT NULL,
      system ${varchar} NOT NULL,
      parcel_id ${varchar},
      at ${integer} NOT NULL,
      PRIMARY KEY (file_id)
    )`);
    await tx.query('CREATE INDEX parcel_files_parcel ON parcel_files (parcel_id)');
    await tx.query('CREATE INDEX parcel_files_system ON parcel_files (system, parcel_id)');
  },
};

const FILE_COLUMNS = `id, case_id, name, title, media, compartment, direction, status, size, sha256,
  manifest, segments, wrapped_key, leaves, verified, act_hash, iss, jti, receipt, added_by, at`;
