/** The tables of casework, as the schema of a node grew by them. */

import type { Migration } from '@comity/platform/database';

/** The approvals that officers gave by passkey, with what they approved. */
export const approvals: Migration = {
  name: '0006-approvals',
  async up(tx, { json }) {
    await tx.query(`ALTER TABLE acts ADD COLUMN approvals ${json}`);
    await tx.query(`ALTER TABLE steps ADD COLUMN approval ${json}`);
    await tx.query(`ALTER TABLE proposals ADD COLUMN approval ${json}`);
  },
};
