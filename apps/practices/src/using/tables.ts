/** The table of what officers said about practices. */

import { bytesColumn, instantColumn, varcharColumn } from '@comity/platform/database';
import { EntitySchema } from 'typeorm';
import type { RemarkRow } from './ports.js';

export const remarkTable = new EntitySchema<RemarkRow>({
  name: 'Remark',
  tableName: 'remarks',
  columns: {
    key: { ...varcharColumn, primary: true },
    officer: varcharColumn,
    practice: varcharColumn,
    kind: varcharColumn,
    at: instantColumn,
    bytes: bytesColumn,
    body: { ...varcharColumn, name: 'body_hash' },
  },
  indices: [{ name: 'remarks_practice', columns: ['practice'] }],
});
