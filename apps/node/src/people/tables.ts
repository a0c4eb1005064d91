/** The tables of people: the only place with their column names. */

import {
  booleanColumn,
  instantColumn,
  jsonColumn,
  textColumn,
  varcharColumn,
} from '@comity/platform/database';
import { EntitySchema } from 'typeorm';
import type { OfficerRow, SignInLinkRow } from './ports.js';

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

/** Every table of this subject. */
export const peopleTables = [officerTable, signInLinkTable] as const;
