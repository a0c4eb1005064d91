/** The table of evidence: the only place with its column names. */

import {
  bytesColumn,
  instantColumn,
  integerColumn,
  jsonColumn,
  textColumn,
  varcharColumn,
} from '@comity/platform/database';
import { EntitySchema } from 'typeorm';
import type { FileRow } from './ports.js';

export const fileTable = new EntitySchema<FileRow>({
  name: 'File',
  tableName: 'files',
  columns: {
    id: { ...varcharColumn, primary: true },
    caseId: { ...varcharColumn, name: 'case_id', nullable: true },
    name: textColumn,
    title: { ...textColumn, nullable: true },
    media: varcharColumn,
    compartment: varcharColumn,
    direction: varcharColumn,
    status: varcharColumn,
    size: integerColumn,
    sha256: varcharColumn,
    manifest: jsonColumn,
    segments: integerColumn,
    wrappedKey: { ...bytesColumn, name: 'wrapped_key' },
    leaves: { ...bytesColumn, nullable: true },
    verified: bytesColumn,
    actHash: { ...varcharColumn, name: 'act_hash', nullable: true },
    iss: { ...varcharColumn, nullable: true },
    jti: { ...varcharColumn, nullable: true },
    receipt: { ...bytesColumn, nullable: true },
    addedBy: { ...varcharColumn, name: 'added_by', nullable: true },
    at: instantColumn,
  },
  indices: [
    { name: 'files_case', columns: ['caseId'] },
    { name: 'files_act', columns: ['actHash'] },
  ],
});

/** Every table of this subject. */
export const evidenceTables = [fileTable] as const;
