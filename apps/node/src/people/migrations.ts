/** The tables of passkeys, as the schema of a node grew by them. */

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
