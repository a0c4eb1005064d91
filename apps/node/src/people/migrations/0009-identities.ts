/** Accounts at the State's own identity provider, and the officers whom they sign in. */

import type { Migration } from '@comity/platform/database';

/** Links of accounts to officers: asked for by one administrator, confirmed by another. */
export const identities: Migration = {
  name: '0009-identities',
  async up(tx, { integer, text, varchar }) {
    await tx.query(`CREATE TABLE account_links (
      id ${varchar} NOT NULL,
      officer ${varchar} NOT NULL,
      issuer ${text} NOT NULL,
      subject ${text} NOT NULL,
      asked_by ${varchar} NOT NULL,
      asked_at ${integer} NOT NULL,
      expires_at ${integer} NOT NULL,
      confirmed_by ${varchar},
      confirmed_at ${integer},
      ended_at ${integer},
      PRIMARY KEY (id)
    )`);
    await tx.query('CREATE INDEX account_links_subject ON account_links (subject)');
    await tx.query('CREATE INDEX account_links_officer ON account_links (officer)');
  },
};
