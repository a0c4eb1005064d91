/** The tables of the audit trail: the only place with its column names. */

import {
  bytesColumn,
  instantColumn,
  integerColumn,
  jsonColumn,
  textColumn,
  varcharColumn,
} from '@comity/platform/database';
import { EntitySchema } from 'typeorm';
import type { AuditEntryRow, CheckpointRow, LogNodeRow } from './ports.js';

export const auditEntryTable = new EntitySchema<AuditEntryRow>({
  name: 'AuditEntry',
  tableName: 'audit_entries',
  columns: {
    id: { ...varcharColumn, primary: true },
    position: { ...integerColumn, nullable: true },
    at: instantColumn,
    event: varcharColumn,
    caseId: { ...varcharColumn, name: 'case_id', nullable: true },
    leaf: bytesColumn,
    leafHash: { ...varcharColumn, name: 'leaf_hash' },
    msg: { ...varcharColumn, nullable: true },
    proofFor: { ...varcharColumn, name: 'proof_for', nullable: true },
    opened: jsonColumn,
  },
  indices: [
    { name: 'audit_entries_position', columns: ['position'], unique: true },
    { name: 'audit_entries_leaf_hash', columns: ['leafHash'], unique: true },
    { name: 'audit_entries_case', columns: ['caseId'] },
    { name: 'audit_entries_msg', columns: ['msg'] },
    { name: 'audit_entries_proof_for', columns: ['proofFor'] },
  ],
});

export const logNodeTable = new EntitySchema<LogNodeRow>({
  name: 'LogNode',
  tableName: 'log_nodes',
  columns: {
    level: { ...integerColumn, primary: true },
    position: { ...integerColumn, primary: true },
    hash: bytesColumn,
  },
});

export const checkpointTable = new EntitySchema<CheckpointRow>({
  name: 'Checkpoint',
  tableName: 'checkpoints',
  columns: {
    size: { ...integerColumn, primary: true },
    root: varcharColumn,
    note: textColumn,
    at: instantColumn,
  },
});

/** Every table of this subject. */
export const auditTables = [auditEntryTable, logNodeTable, checkpointTable] as const;
