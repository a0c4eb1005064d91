/** The tables of people: the only place with their column names. */

import {
  booleanColumn,
  bytesColumn,
  instantColumn,
  integerColumn,
  jsonColumn,
  textColumn,
  varcharColumn,
} from '@comity/platform/database';
import { EntitySchema } from 'typeorm';
import type {
  ChallengeRow,
  OfficerRow,
  PasskeyResetRow,
  PasskeyRow,
  SignInLinkRow,
} from './ports.js';

export const officerTable = new EntitySchema<OfficerRow>({
  name: 'Officer',
  tableName: 'officers',
  columns: {
    id: { ...varcharColumn, primary: true },
    name: textColumn,
    roles: jsonColumn,
    active: booleanColumn,
  },
});

export const signInLinkTable = new EntitySchema<SignInLinkRow>({
  name: 'SignInLink',
  tableName: 'sign_in_links',
  columns: {
    tokenHash: { ...varcharColumn, name: 'token_hash', primary: true },
    officer: varcharColumn,
    expiresAt: { ...instantColumn, name: 'expires_at' },
    usedAt: { ...instantColumn, name: 'used_at', nullable: true },
  },
});

export const passkeyTable = new EntitySchema<PasskeyRow>({
  name: 'Passkey',
  tableName: 'passkeys',
  columns: {
    credentialId: { ...varcharColumn, name: 'credential_id', primary: true },
    officer: varcharColumn,
    publicKey: { ...bytesColumn, name: 'public_key' },
    counter: integerColumn,
    transports: jsonColumn,
    backedUp: { ...booleanColumn, name: 'backed_up' },
    label: textColumn,
    enrolledAt: { ...instantColumn, name: 'enrolled_at' },
    revokedAt: { ...instantColumn, name: 'revoked_at', nullable: true },
  },
  indices: [{ name: 'passkeys_officer', columns: ['officer'] }],
});

export const challengeTable = new EntitySchema<ChallengeRow>({
  name: 'Challenge',
  tableName: 'challenges',
  columns: {
    challenge: { ...varcharColumn, primary: true },
    purpose: varcharColumn,
    officer: { ...varcharColumn, nullable: true },
    subject: { ...varcharColumn, nullable: true },
    expiresAt: { ...instantColumn, name: 'expires_at' },
    usedAt: { ...instantColumn, name: 'used_at', nullable: true },
  },
  indices: [{ name: 'challenges_expires', columns: ['expiresAt'] }],
});

export const passkeyResetTable = new EntitySchema<PasskeyResetRow>({
  name: 'PasskeyReset',
  tableName: 'passkey_resets',
  columns: {
    id: { ...varcharColumn, primary: true },
    officer: varcharColumn,
    askedBy: { ...varcharColumn, name: 'asked_by' },
    askedAt: { ...instantColumn, name: 'asked_at' },
    expiresAt: { ...instantColumn, name: 'expires_at' },
    confirmedBy: { ...varcharColumn, name: 'confirmed_by', nullable: true },
    confirmedAt: { ...instantColumn, name: 'confirmed_at', nullable: true },
  },
  indices: [{ name: 'passkey_resets_officer', columns: ['officer'] }],
});

/** Every table of this subject. */
export const peopleTables = [
  officerTable,
  signInLinkTable,
  passkeyTable,
  challengeTable,
  passkeyResetTable,
] as const;
