/** The tables of sealed parts, as the schema of a node grew by them. */

import type { Migration } from '@comity/platform/database';

/** Keys of officers, whom States let others seal to, sealed parts, their releases and openings. */
export const sealed: Migration = {
  name: '0008-sealed',
  async up(tx, { boolean, bytes, integer, json, text, varchar }) {
    await tx.query(`CREATE TABLE sealing_keys (
      kid ${varchar} NOT NULL,
      officer ${varchar} NOT NULL,
      pub ${text} NOT NULL,
      wrapped ${json} NOT NULL,
      registered_at ${integer} NOT NULL,
      confirmed_by ${varchar},
      confirmed_at ${integer},
      ended_at ${integer},
      revoked ${boolean} NOT NULL,
      PRIMARY KEY (kid)
    )`);
    await tx.query(`CREATE TABLE target_lists (
      state ${varchar} NOT NULL,
      seq ${integer} NOT NULL,
      bytes ${bytes} NOT NULL,
      sha256 ${varchar} NOT NULL,
      at ${integer} NOT NULL,
      sent_to ${json} NOT NULL,
      PRIMARY KEY (state, seq)
    )`);
    await tx.query(`CREATE TABLE sealed_parts (
      id ${varchar} NOT NULL,
      case_id ${varchar} NOT NULL,
      sender ${varchar} NOT NULL,
      compartment ${varchar} NOT NULL,
      codes ${json} NOT NULL,
      no_store ${boolean} NOT NULL,
      recipients ${json} NOT NULL,
      added_by ${varchar},
      at ${integer} NOT NULL,
      withdrawn_at ${integer},
      withdrawn_by ${varchar},
      spent_at ${integer},
      erased_at ${integer},
      peer_erased_at ${integer},
      owes ${varchar},
      PRIMARY KEY (id)
    )`);
    await tx.query(`CREATE TABLE sealed_releases (
      id ${varchar} NOT NULL,
      part ${varchar} NOT NULL,
      officer ${varchar} NOT NULL,
      digest ${varchar} NOT NULL,
      proposed_by ${varchar} NOT NULL,
      proposed_at ${integer} NOT NULL,
      confirmed_by ${varchar},
      confirmed_at ${integer},
      PRIMARY KEY (id)
    )`);
    await tx.query(`CREATE TABLE sealed_openings (
      id ${varchar} NOT NULL,
      part ${varchar} NOT NULL,
      state ${varchar} NOT NULL,
      officer ${varchar} NOT NULL,
      reason ${text} NOT NULL,
      at ${integer} NOT NULL,
      PRIMARY KEY (id)
    )`);
    for (const index of INDICES) await tx.query(index);
  },
};

const INDICES = [
  'CREATE INDEX sealing_keys_officer ON sealing_keys (officer)',
  'CREATE INDEX sealed_parts_case ON sealed_parts (case_id)',
  'CREATE INDEX sealed_parts_owes ON sealed_parts (owes)',
  'CREATE INDEX sealed_releases_part ON sealed_releases (part)',
  'CREATE INDEX sealed_openings_part ON sealed_openings (part)',
];
