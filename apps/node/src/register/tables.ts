/** The table of corrections: the only place with its column names. */

import {
  bytesColumn,
  instantColumn,
  integerColumn,
  jsonColumn,
  varcharColumn,
} from '@comity/platform/database';
import { EntitySchema } from 'typeorm';
import type { CorrectionRow } from './ports.js';

export const correctionTable = new EntitySchema<CorrectionRow>({
  name: 'RegisterCorrection',
  tableName: 'register_corrections',
  columns: {
    id: { ...varcharColumn, primary: true },
    status: varcharColumn,
    on: { ...varcharColumn, name: 'on_version' },
    rows: jsonColumn,
    draftedBy: { ...varcharColumn, name: 'drafted_by' },
    draftedAt: { ...instantColumn, name: 'drafted_at' },
    decidedBy: { ...varcharColumn, name: 'decided_by', nullable: true },
    decidedAt: { ...instantColumn, name: 'decided_at', nullable: true },
    signed: { ...bytesColumn, nullable: true },
    sha256: { ...varcharColumn, nullable: true },
    attempts: integerColumn,
    nextAt: { ...instantColumn, name: 'next_at', nullable: true },
    answeredAt: { ...instantColumn, name: 'answered_at', nullable: true },
    lastCode: { ...varcharColumn, name: 'last_code', nullable: true },
    version: { ...varcharColumn, nullable: true },
    idempotencyKey: { ...varcharColumn, name: 'idempotency_key' },
  },
  indices: [
    {
      name: 'register_corrections_idempotency_key',
      columns: ['idempotencyKey'],
      unique: true,
    },
    { name: 'register_corrections_due', columns: ['status', 'nextAt'] },
    { name: 'register_corrections_drafted', columns: ['draftedAt'] },
  ],
});

/** Every table of this subject. */
export const registerTables = [correctionTable] as const;
