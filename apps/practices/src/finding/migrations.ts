/** The tables of finding, as the schema of a library grew by them. */

import type { Migration } from '@comity/platform/database';

/** Searches that officers saved, and when each last looked. */
export const following: Migration = {
  name: '0004-following',
  async up(tx, { integer, json, varchar }) {
    await tx.query(`CREATE TABLE practice_saved_searches (
      id ${varchar} NOT NULL,
      state ${varchar} NOT NULL,
      officer ${varchar} NOT NULL,
      name ${varchar} NOT NULL,
      query ${json} NOT NULL,
      saved_at ${integer} NOT NULL,
      seen_through ${integer} NOT NULL,
      PRIMARY KEY (id)
    )`);
    await tx.query(
      'CREATE UNIQUE INDEX practice_saved_searches_name ON practice_saved_searches (state, officer, name)',
    );
    await tx.query(`CREATE TABLE practice_visits (
      state ${varchar} NOT NULL,
      officer ${varchar} NOT NULL,
      at ${integer} NOT NULL,
      PRIMARY KEY (state, officer)
    )`);
  },
};
