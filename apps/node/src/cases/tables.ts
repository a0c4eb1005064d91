/** The tables of casework: the only place with its column names. */

import {
  booleanColumn,
  instantColumn,
  integerColumn,
  jsonColumn,
  textColumn,
  varcharColumn,
} from '@comity/platform/database';
import { EntitySchema } from 'typeorm';
import type { ActRow, CaseRow, ProposalRow, StepRow } from './ports.js';

export const caseTable = new EntitySchema<CaseRow>({
  name: 'Case',
  tableName: 'cases',
  columns: {
    id: { ...varcharColumn, primary: true },
    kind: varcharColumn,
    requestingState: { ...varcharColumn, name: 'requesting_state' },
    requestedState: { ...varcharColumn, name: 'requested_state' },
    status: varcharColumn,
    outcome: { ...varcharColumn, nullable: true },
    requestingReference: { ...textColumn, name: 'requesting_reference', nullable: true },
    requestedReference: { ...textColumn, name: 'requested_reference', nullable: true },
    content: jsonColumn,
    openedAt: { ...instantColumn, name: 'opened_at' },
    changedAt: { ...instantColumn, name: 'changed_at' },
    drafters: jsonColumn,
    idempotencyKey: { ...varcharColumn, name: 'idempotency_key', nullable: true },
    nextLook: { ...instantColumn, name: 'next_look', nullable: true },
  },
  indices: [
    { name: 'cases_idempotency_key', columns: ['idempotencyKey'], unique: true },
    { name: 'cases_changed', columns: ['changedAt'] },
    { name: 'cases_next_look', columns: ['nextLook'] },
  ],
});

export const actTable = new EntitySchema<ActRow>({
  name: 'Act',
  tableName: 'acts',
  columns: {
    hash: { ...varcharColumn, primary: true },
    caseId: { ...varcharColumn, name: 'case_id' },
    n: integerColumn,
    prev: jsonColumn,
    author: varcharColumn,
    kind: varcharColumn,
    at: instantColumn,
    content: jsonColumn,
    iss: varcharColumn,
    jti: varcharColumn,
    standing: varcharColumn,
    receipted: booleanColumn,
    approvals: { ...jsonColumn, nullable: true },
  },
  indices: [
    { name: 'acts_case', columns: ['caseId'] },
    { name: 'acts_message', columns: ['iss', 'jti'], unique: true },
    { name: 'acts_standing', columns: ['standing', 'author'] },
  ],
});

export const stepTable = new EntitySchema<StepRow>({
  name: 'Step',
  tableName: 'steps',
  columns: {
    id: { ...varcharColumn, primary: true },
    caseId: { ...varcharColumn, name: 'case_id' },
    seq: integerColumn,
    event: varcharColumn,
    by: varcharColumn,
    at: instantColumn,
    content: varcharColumn,
    note: { ...textColumn, nullable: true },
    reasons: jsonColumn,
    approval: { ...jsonColumn, nullable: true },
  },
  indices: [{ name: 'steps_order', columns: ['caseId', 'seq'], unique: true }],
});

export const proposalTable = new EntitySchema<ProposalRow>({
  name: 'Proposal',
  tableName: 'proposals',
  columns: {
    id: { ...varcharColumn, primary: true },
    caseId: { ...varcharColumn, name: 'case_id' },
    kind: varcharColumn,
    content: jsonColumn,
    fileIds: { ...jsonColumn, name: 'file_ids' },
    proposedBy: { ...varcharColumn, name: 'proposed_by' },
    approval: { ...jsonColumn, nullable: true },
    at: instantColumn,
    status: varcharColumn,
    decidedBy: { ...varcharColumn, name: 'decided_by', nullable: true },
    actHash: { ...varcharColumn, name: 'act_hash', nullable: true },
    idempotencyKey: { ...varcharColumn, name: 'idempotency_key' },
  },
  indices: [
    { name: 'proposals_idempotency_key', columns: ['caseId', 'idempotencyKey'], unique: true },
  ],
});

/** Every table of this subject. */
export const casesTables = [caseTable, actTable, stepTable, proposalTable] as const;
