/** The tables of passkeys and of authority, as the schema of a node grew by them. */

import type { Migration } from '@comity/platform/database';

/** Passkeys of officers, challenges that were put to them, and resets that two administrators make. */
export const passkeys: Migration = {
  name: '0004-passkeys',
  async up(tx, { boolean, bytes, integer, json, text, varchar }) {
    await tx.query(`CREATE TABLE passkeys (
      credential_id ${varchar} NOT NULL,
      officer ${varchar} NOT NULL,
      public_key ${bytes} NOT NULL,
      counter ${integer} NOT NULL,
      transports ${json} NOT NULL,
      backed_up ${boolean} NOT NULL,
      label ${text} NOT NULL,
      enrolled_at ${integer} NOT NULL,
      revoked_at ${integer},
      PRIMARY KEY (credential_id)
    )`);
    await tx.query('CREATE INDEX passkeys_officer ON passkeys (officer)');
    await tx.query(`CREATE TABLE challenges (
      challenge ${varchar} NOT NULL,
      purpose ${varchar} NOT NULL,
      officer ${varchar},
      subject ${varchar},
      expires_at ${integer} NOT NULL,
      used_at ${integer},
      PRIMARY KEY (challenge)
    )`);
    await tx.query('CREATE INDEX challenges_expires ON challenges (expires_at)');
    await tx.query(`CREATE TABLE passkey_resets (
      id ${varchar} NOT NULL,
      officer ${varchar} NOT NULL,
      asked_by ${varchar} NOT NULL,
      asked_at ${integer} NOT NULL,
      expires_at ${integer} NOT NULL,
      confirmed_by ${varchar},
      confirmed_at ${integer},
      PRIMARY KEY (id)
    )`);
    await tx.query('CREATE INDEX passkey_resets_officer ON passkey_resets (officer)');
  },
};

/**
 * Who works on which case, who stands in for whom, and what was opened in an emergency. Whoever
 * took a step or had to do with a proposal before is of the team; drafters are by the case's row.
 */
export const authority: Migration = {
  name: '0005-authority',
  async up(tx, { integer, text, varchar }) {
    await tx.query(`CREATE TABLE case_people (
      case_id ${varchar} NOT NULL,
      officer ${varchar} NOT NULL,
      capacity ${varchar} NOT NULL,
      since ${integer} NOT NULL,
      until ${integer},
      given_by ${varchar} NOT NULL,
      PRIMARY KEY (case_id, officer, capacity, since)
    )`);
    await tx.query('CREATE INDEX case_people_officer ON case_people (officer)');
    await tx.query(`CREATE TABLE covers (
      id ${varchar} NOT NULL,
      absent ${varchar} NOT NULL,
      stand_in ${varchar} NOT NULL,
      since ${integer} NOT NULL,
      until ${integer} NOT NULL,
      set_by ${varchar} NOT NULL,
      PRIMARY KEY (id)
    )`);
    await tx.query('CREATE INDEX covers_stand_in ON covers (stand_in)');
    await tx.query(`CREATE TABLE broken_glass (
      id ${varchar} NOT NULL,
      case_id ${varchar} NOT NULL,
      officer ${varchar} NOT NULL,
      reason ${text} NOT NULL,
      asked_at ${integer} NOT NULL,
      confirmed_by ${varchar},
      at ${integer},
      until ${integer},
      PRIMARY KEY (id)
    )`);
    await tx.query('CREATE INDEX broken_glass_officer ON broken_glass (officer)');
    await tx.query('CREATE INDEX broken_glass_asked ON broken_glass (asked_at)');
    for (const worked of WORKED) await tx.query(worked);
  },
};

const WORKED = [
  `INSERT INTO case_people (case_id, officer, capacity, since, given_by)
    SELECT case_id, officer, 'acted', MIN(since), officer FROM (
      SELECT case_id, by AS officer, at AS since FROM steps
      UNION ALL SELECT case_id, proposed_by AS officer, at AS since FROM proposals
      UNION ALL SELECT case_id, decided_by AS officer, at AS since FROM proposals
        WHERE decided_by IS NOT NULL
    ) AS worked GROUP BY case_id, officer`,
];
