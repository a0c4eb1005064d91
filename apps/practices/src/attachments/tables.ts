/** The tables of files that go with practices. */

import {
  bytesColumn,
  instantColumn,
  integerColumn,
  jsonColumn,
  varcharColumn,
} from '@comity/platform/database';
import { EntitySchema } from 'typeorm';
import type {
  AttachmentBytesRow,
  AttachmentRow,
  AttachmentUseRow,
  AttachmentWantedRow,
} from './ports.js';

export const attachmentTable = new EntitySchema<AttachmentRow>({
  name: 'Attachment',
  tableName: 'attachments',
  columns: {
    sha256: { ...varcharColumn, primary: true },
    size: integerColumn,
    at: instantColumn,
    by: { ...varcharColumn, nullable: true },
  },
});

export const attachmentBytesTable = new EntitySchema<AttachmentBytesRow>({
  name: 'AttachmentBytes',
  tableName: 'attachment_bytes',
  columns: { sha256: { ...varcharColumn, primary: true }, bytes: bytesColumn },
});

export const attachmentUseTable = new EntitySchema<AttachmentUseRow>({
  name: 'AttachmentUse',
  tableName: 'attachment_uses',
  columns: {
    practice: { ...varcharColumn, primary: true },
    sha256: { ...varcharColumn, primary: true },
    name: varcharColumn,
    media: varcharColumn,
    size: integerColumn,
    audience: jsonColumn,
  },
  indices: [{ name: 'attachment_uses_file', columns: ['sha256'] }],
});

export const attachmentWantedTable = new EntitySchema<AttachmentWantedRow>({
  name: 'AttachmentWanted',
  tableName: 'attachments_wanted',
  columns: {
    seq: { ...integerColumn, primary: true },
    state: varcharColumn,
    sha256: varcharColumn,
    key: varcharColumn,
    fileId: { ...varcharColumn, name: 'file_id', nullable: true },
  },
  indices: [{ name: 'attachments_wanted_by', columns: ['state', 'sha256'], unique: true }],
});

/** Every table of this subject. */
export const attachmentTables = [
  attachmentTable,
  attachmentBytesTable,
  attachmentUseTable,
  attachmentWantedTable,
] as const;
