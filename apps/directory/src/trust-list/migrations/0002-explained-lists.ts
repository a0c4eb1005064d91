/** What explains a kept list, and whether it made others the administrators. */

import type { Migration } from '@comity/platform/database';

export const explainLists: Migration = {
  name: '0002-explained-lists',
  up: async (tx, { boolean, bytes }) => {
    await tx.query(`ALTER TABLE "trust_list" ADD COLUMN "proposal" ${bytes}`);
    await tx.query(`ALTER TABLE "trust_list" ADD COLUMN "succeeds" ${boolean}`);
  },
};
