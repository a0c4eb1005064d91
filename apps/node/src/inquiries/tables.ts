/** The tables of inquiries: the only place with their column names. */

import { instantColumn, jsonColumn, varcharColumn } from '@comity/platform/database';
import { EntitySchema } from 'typeorm';
import type { InquiryCaseRow, InquiryRow } from './ports.js';

export const inquiryTable = new EntitySchema<InquiryRow>({
  name: 'Inquiry',
  tableName: 'inquiries',
  columns: {
    id: { ...varcharColumn, primary: true },
    askedBy: { ...varcharColumn, name: 'asked_by' },
    at: instantColumn,
    content: jsonColumn,
    leftOut: { ...jsonColumn, name: 'left_out' },
    idempotencyKey: { ...varcharColumn, name: 'idempotency_key' },
  },
  indices: [
    { name: 'inquiries_key', columns: ['idempotencyKey'], unique: true },
    { name: 'inquiries_at', columns: ['at'] },
  ],
});

export const inquiryCaseTable = new EntitySchema<InquiryCaseRow>({
  name: 'InquiryCase',
  tableName: 'inquiry_cases',
  columns: {
    caseId: { ...varcharColumn, name: 'case_id', primary: true },
    inquiryId: { ...varcharColumn, name: 'inquiry_id' },
    state: varcharColumn,
  },
  indices: [{ name: 'inquiry_cases_once', columns: ['inquiryId', 'state'], unique: true }],
});

/** Every table of this subject. */
export const inquiriesTables = [inquiryTable, inquiryCaseTable] as const;
