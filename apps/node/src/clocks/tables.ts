/** The table of alerts: the only place with its column names. */

import { instantColumn, integerColumn, jsonColumn, varcharColumn } from '@comity/platform/database';
import { EntitySchema } from 'typeorm';
import type { ClockAlertRow } from './ports.js';

export const clockAlertTable = new EntitySchema<ClockAlertRow>({
  name: 'ClockAlert',
  tableName: 'clock_alerts',
  columns: {
    id: { ...varcharColumn, primary: true },
    caseId: { ...varcharColumn, name: 'case_id' },
    clock: varcharColumn,
    act: varcharColumn,
    percent: integerColumn,
    nth: integerColumn,
    due: instantColumn,
    at: instantColumn,
    urgency: varcharColumn,
    calls: jsonColumn,
    seenBy: { ...varcharColumn, name: 'seen_by', nullable: true },
    seenAt: { ...instantColumn, name: 'seen_at', nullable: true },
  },
  indices: [
    {
      name: 'clock_alerts_once',
      columns: ['caseId', 'act', 'clock', 'percent', 'nth'],
      unique: true,
    },
    { name: 'clock_alerts_at', columns: ['at'] },
  ],
});

/** Every table of this subject. */
export const clocksTables = [clockAlertTable] as const;
