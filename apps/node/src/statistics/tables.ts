/** The table of statements: the only place with its column names. */

import { bytesColumn, instantColumn, jsonColumn, varcharColumn } from '@comity/platform/database';
import { EntitySchema } from 'typeorm';
import type { StatementRow } from './ports.js';

export const statementTable = new EntitySchema<StatementRow>({
  name: 'Statement',
  tableName: 'statements',
  columns: {
    state: { ...varcharColumn, primary: true },
    month: { ...varcharColumn, primary: true },
    bytes: bytesColumn,
    sha256: varcharColumn,
    at: instantColumn,
    sentTo: { ...jsonColumn, name: 'sent_to' },
  },
});

/** Every table of this subject. */
export const statisticsTables = [statementTable] as const;
