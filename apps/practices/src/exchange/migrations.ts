/** The tables of what libraries exchange, as the schema of a library grew by them. */

import type { Migration } from '@comity/platform/database';

/** Series of every State, what waits, what was forked, what is to be said, and the catalogue. */
export const exchange: Migration = {
  name: '0003-exchange',
  async up(tx, { bytes, integer, json, varchar }) {
    const link = `
      state ${varchar} NOT NULL,
      n ${integer} NOT NULL,
      name ${varchar} NOT NULL,
      prev ${varchar} NOT NULL,
      at ${integer} NOT NULL,
      body_hash ${varchar} NOT NULL,
      signed ${bytes} NOT NULL,
      taken_at ${integer} NOT NULL`;
    await tx.query(`CREATE TABLE contributions (${link},
      bytes ${bytes},
      audience ${json},
      kind ${varchar},
      practice ${varchar},
      void_because ${varchar},
      PRIMARY KEY (state, n)
    )`);
    await tx.query('CREATE INDEX contributions_practice ON contributions (practice)');
    await tx.query('CREATE INDEX contributions_kind ON contributions (kind)');
    await tx.query(`CREATE TABLE waiting_contributions (${link},
      bytes ${bytes},
      PRIMARY KEY (state, n)
    )`);
    await tx.query(`CREATE TABLE forked_contributions (${link},
      PRIMARY KEY (state, n, name)
    )`);
    await tx.query(`CREATE TABLE contribution_intents (
      seq ${integer} NOT NULL,
      at ${integer} NOT NULL,
      bytes ${bytes} NOT NULL,
      PRIMARY KEY (seq)
    )`);
    await tx.query(`CREATE TABLE series_readers (
      state ${varchar} NOT NULL,
      sent ${integer} NOT NULL,
      round ${integer} NOT NULL,
      PRIMARY KEY (state)
    )`);
    await tx.query(`CREATE TABLE catalogue (
      id ${varchar} NOT NULL,
      state ${varchar} NOT NULL,
      status ${varchar} NOT NULL,
      changed_at ${integer} NOT NULL,
      practice ${json} NOT NULL,
      PRIMARY KEY (id)
    )`);
    await tx.query('CREATE INDEX catalogue_status ON catalogue (status, state)');
    await tx.query(`CREATE TABLE library_refusals (
      id ${varchar} NOT NULL,
      at ${integer} NOT NULL,
      source ${varchar} NOT NULL,
      code ${varchar} NOT NULL,
      detail ${json} NOT NULL,
      PRIMARY KEY (id)
    )`);
    await tx.query(`CREATE TABLE mailbox_cursors (
      name ${varchar} NOT NULL,
      cursor ${integer} NOT NULL,
      PRIMARY KEY (name)
    )`);
  },
};
