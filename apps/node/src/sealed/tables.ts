/** The tables of sealed parts: the only place with their column names. */

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
  OpeningRow,
  ReleaseRow,
  SealedPartRow,
  SealingKeyRow,
  TargetListRow,
} from './ports.js';

export const sealingKeyTable = new EntitySchema<SealingKeyRow>({
  name: 'SealingKey',
  tableName: 'sealing_keys',
  columns: {
    kid: { ...varcharColumn, primary: true },
    officer: varcharColumn,
    pub: textColumn,
    wrapped: jsonColumn,
    registeredAt: { ...instantColumn, name: 'registered_at' },
    confirmedBy: { ...varcharColumn, name: 'confirmed_by', nullable: true },
    confirmedAt: { ...instantColumn, name: 'confirmed_at', nullable: true },
    endedAt: { ...instantColumn, name: 'ended_at', nullable: true },
    revoked: booleanColumn,
  },
  indices: [{ name: 'sealing_keys_officer', columns: ['officer'] }],
});

export const targetListTable = new EntitySchema<TargetListRow>({
  name: 'TargetList',
  tableName: 'target_lists',
  columns: {
    state: { ...varcharColumn, primary: true },
    seq: { ...integerColumn, primary: true },
    bytes: bytesColumn,
    sha256: varcharColumn,
    at: instantColumn,
    sentTo: { ...jsonColumn, name: 'sent_to' },
  },
});

export const sealedPartTable = new EntitySchema<SealedPartRow>({
  name: 'SealedPart',
  tableName: 'sealed_parts',
  columns: {
    id: { ...varcharColumn, primary: true },
    caseId: { ...varcharColumn, name: 'case_id' },
    sender: varcharColumn,
    compartment: varcharColumn,
    codes: jsonColumn,
    noStore: { ...booleanColumn, name: 'no_store' },
    recipients: jsonColumn,
    addedBy: { ...varcharColumn, name: 'added_by', nullable: true },
    at: instantColumn,
    withdrawnAt: { ...instantColumn, name: 'withdrawn_at', nullable: true },
    withdrawnBy: { ...varcharColumn, name: 'withdrawn_by', nullable: true },
    spentAt: { ...instantColumn, name: 'spent_at', nullable: true },
    erasedAt: { ...instantColumn, name: 'erased_at', nullable: true },
    peerErasedAt: { ...instantColumn, name: 'peer_erased_at', nullable: true },
    owes: { ...varcharColumn, nullable: true },
  },
  indices: [
    { name: 'sealed_parts_case', columns: ['caseId'] },
    { name: 'sealed_parts_owes', columns: ['owes'] },
  ],
});

export const releaseTable = new EntitySchema<ReleaseRow>({
  name: 'Release',
  tableName: 'sealed_releases',
  columns: {
    id: { ...varcharColumn, primary: true },
    part: varcharColumn,
    officer: varcharColumn,
    digest: varcharColumn,
    proposedBy: { ...varcharColumn, name: 'proposed_by' },
    proposedAt: { ...instantColumn, name: 'proposed_at' },
    confirmedBy: { ...varcharColumn, name: 'confirmed_by', nullable: true },
    confirmedAt: { ...instantColumn, name: 'confirmed_at', nullable: true },
  },
  indices: [{ name: 'sealed_releases_part', columns: ['part'] }],
});

export const openingTable = new EntitySchema<OpeningRow>({
  name: 'Opening',
  tableName: 'sealed_openings',
  columns: {
    id: { ...varcharColumn, primary: true },
    part: varcharColumn,
    state: varcharColumn,
    officer: varcharColumn,
    reason: textColumn,
    at: instantColumn,
  },
  indices: [{ name: 'sealed_openings_part', columns: ['part'] }],
});

/** Every table of this subject. */
export const sealedTables = [
  sealingKeyTable,
  targetListTable,
  sealedPartTable,
  releaseTable,
  openingTable,
] as const;
