/** The table of what officers say about practices, as the schema of a library grew by it. */

import type { Migration } from '@comity/platform/database';

export const using: Migration = {
  name: '0005-using',
  async up(tx, { bytes, integer, varchar }) {
    await tx.query(`CREATE TABLE remarks (
      key ${varchar} NOT NULL,
      officer ${varchar} NOT NULL,
      practice ${varchar} NOT NULL,
      kind ${varchar} NOT NULL,
      at ${integer} NOT NULL,
      bytes ${bytes} NOT NULL,
      body_hash ${varchar} NOT NULL,
      PRIMARY KEY (key)
    )`);
    await tx.query('CREATE INDEX remarks_practice ON remarks (practice)');
  },
};
