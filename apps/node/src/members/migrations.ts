/** What explains the lists relied on, as the schema of a node grew by it. */

import type { Migration } from '@comity/platform/database';

/** Proposals by the number of their list, and who became administrators by one. */
export const explainedLists: Migration = {
  name: '0013-explained-lists',
  async up(tx, { bytes, integer }) {
    for (const table of ['list_proposals', 'successions']) {
      await tx.query(`CREATE TABLE ${table} (
        seq ${integer} NOT NULL,
        bytes ${bytes} NOT NULL,
        PRIMARY KEY (seq)
      )`);
    }
  },
};
