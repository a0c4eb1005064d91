/** The table of changes to officers, and the epochs of their sessions. */

import type { Migration } from '@comity/platform/database';

/** Changes to officers that two administrators make, and epochs by which sessions are ended. */
export const officers: Migration = {
  name: '0007-officers',
  async up(tx, { integer, json, text, varchar }) {
    await tx.query(`ALTER TABLE officers ADD COLUMN epoch ${integer}`);
    await tx.query('UPDATE officers SET epoch = 0');
    await tx.query(`CREATE TABLE officer_changes (
      id ${varchar} NOT NULL,
      kind ${varchar} NOT NULL,
      officer ${varchar} NOT NULL,
      name ${text},
      roles ${json} NOT NULL,
      proposed_by ${varchar} NOT NULL,
      proposed_at ${integer} NOT NULL,
      expires_at ${integer} NOT NULL,
      confirmed_by ${varchar},
      confirmed_at ${integer},
      PRIMARY KEY (id)
    )`);
    await tx.query('CREATE INDEX officer_changes_waiting ON officer_changes (expires_at)');
  },
};
