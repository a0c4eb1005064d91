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
  AccountLinkRow,
  BrokenGlassRow,
  CasePersonRow,
  ChallengeRow,
  CoverRow,
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

export const accountLinkTable = new EntitySchema<AccountLinkRow>({
  name: 'AccountLink',
  tableName: 'account_links',
  columns: {
    id: { ...varcharColumn, primary: true },
    officer: varcharColumn,
    issuer: textColumn,
    subject: textColumn,
    askedBy: { ...varcharColumn, name: 'asked_by' },
    askedAt: { ...instantColumn, name: 'asked_at' },
    expiresAt: { ...instantColumn, name: 'expires_at' },
    confirmedBy: { ...varcharColumn, name: 'confirmed_by', nullable: true },
    confirmedAt: { ...instantColumn, name: 'confirmed_at', nullable: true },
    endedAt: { ...instantColumn, name: 'ended_at', nullable: true },
  },
  indices: [
    { name: 'account_links_subject', columns: ['subject'] },
    { name: 'account_links_officer', columns: ['officer'] },
  ],
});

export const casePersonTable = new EntitySchema<CasePersonRow>({
  name: 'CasePerson',
  tableName: 'case_people',
  columns: {
    caseId: { ...varcharColumn, name: 'case_id', primary: true },
    officer: { ...varcharColumn, primary: true },
    capacity: { ...varcharColumn, primary: true },
    since: { ...instantColumn, primary: true },
    until: { ...instantColumn, nullable: true },
    givenBy: { ...varcharColumn, name: 'given_by' },
  },
  indices: [{ name: 'case_people_officer', columns: ['officer'] }],
});

export const coverTable = new EntitySchema<CoverRow>({
  name: 'Cover',
  tableName: 'covers',
  columns: {
    id: { ...varcharColumn, primary: true },
    absent: varcharColumn,
    standIn: { ...varcharColumn, name: 'stand_in' },
    since: instantColumn,
    until: instantColumn,
    setBy: { ...varcharColumn, name: 'set_by' },
  },
  indices: [{ name: 'covers_stand_in', columns: ['standIn'] }],
});

export const brokenGlassTable = new EntitySchema<BrokenGlassRow>({
  name: 'BrokenGlass',
  tableName: 'broken_glass',
  columns: {
    id: { ...varcharColumn, primary: true },
    caseId: { ...varcharColumn, name: 'case_id' },
    officer: varcharColumn,
    reason: textColumn,
    askedAt: { ...instantColumn, name: 'asked_at' },
    confirmedBy: { ...varcharColumn, name: 'confirmed_by', nullable: true },
    at: { ...instantColumn, nullable: true },
    until: { ...instantColumn, nullable: true },
  },
  indices: [
    { name: 'broken_glass_officer', columns: ['officer'] },
    { name: 'broken_glass_asked', columns: ['askedAt'] },
  ],
});

/** Every table of this subject. */
export const peopleTables = [
  accountLinkTable,
  officerTable,
  signInLinkTable,
  passkeyTable,
  challengeTable,
  passkeyResetTable,
  casePersonTable,
  coverTable,
  brokenGlassTable,
] as const;
