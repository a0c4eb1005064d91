/** The table of reviews, as the schema of a library grew by it. */

import type { Migration } from '@comity/platform/database';

export const reviewing: Migration = {
  name: '0006-reviewing',
  async up(tx, { integer, varchar }) {
    await tx.query(`CREATE TABLE reviews_asked (
      practice ${varchar} NOT NULL,
      state ${varchar} NOT NULL,
      at ${integer} NOT NULL,
      contribution ${varchar} NOT NULL,
      PRIMARY KEY (practice)
    )`);
  },
};
