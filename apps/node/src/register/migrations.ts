/** The table of corrections, as the schema of a node grew by it. */

import type { Migration } from '@comity/platform/database';

/** Corrections of this State's rows of the register, from draft to the primary's answer. */
export const registerCorrections: Migration = {
  name: '0003-register-corrections',
  async up(tx, { bytes, integer, json, varchar }) {
    await tx.query(`CREATE TABLE register_corrections (
      id ${varchar} NOT NULL,
      status ${varchar} NOT NULL,
      on_version ${varchar} NOT NULL,
      rows ${json} NOT NULL,
      drafted_by ${varchar} NOT NULL,
      drafted_at ${integer} NOT NULL,
      decided_by ${varchar},
      decided_at ${integer},
      signed ${bytes},
      sha256 ${varchar},
      attempts ${integer} NOT NULL,
      next_at ${integer},
      answered_at ${integer},
      last_code ${varchar},
      version ${varchar},
      idempotency_key ${varchar} NOT NULL,
      PRIMARY KEY (id)
    )`);
    await tx.query(
      'CREATE UNIQUE INDEX register_corrections_idempotency_key ON register_corrections (idempotency_key)',
    );
    await tx.query(
      'CREATE INDEX register_corrections_due ON register_corrections (status, next_at)',
    );
    await tx.query(
      'CREATE INDEX register_corrections_drafted ON register_corrections (drafted_at)',
    );
  },
};
