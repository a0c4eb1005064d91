/** The first tables: kept lists and snapshots, and what was refused. */

import type { Migration } from '@comity/platform/database';

export const createLists: Migration = {
  name: '0001-lists',
  up: async (tx, { bytes, integer, varchar }) => {
    await tx.query(`CREATE TABLE "trust_list" (
      "seq" ${integer} PRIMARY KEY NOT NULL, "sha256" ${varchar} NOT NULL,
      "bytes" ${bytes} NOT NULL, "issued" ${integer} NOT NULL, "expires" ${integer} NOT NULL,
      "snapshot" ${varchar} NOT NULL, "kept_at" ${integer} NOT NULL)`);
    await tx.query(`CREATE TABLE "snapshot" (
      "sha256" ${varchar} PRIMARY KEY NOT NULL, "bytes" ${bytes} NOT NULL)`);
    await tx.query(`CREATE TABLE "refusal" (
      "code" ${varchar} NOT NULL, "sha256" ${varchar} NOT NULL, "seq" ${integer},
      "first_at" ${integer} NOT NULL, "last_at" ${integer} NOT NULL, "count" ${integer} NOT NULL,
      PRIMARY KEY ("code", "sha256"))`);
  },
};
