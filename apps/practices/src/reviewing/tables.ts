/** The table of reviews that are asked for. */

import { instantColumn, varcharColumn } from '@comity/platform/database';
import { EntitySchema } from 'typeorm';
import type { ReviewAskedRow } from './ports.js';

export const reviewAskedTable = new EntitySchema<ReviewAskedRow>({
  name: 'ReviewAsked',
  tableName: 'reviews_asked',
  columns: {
    practice: { ...varcharColumn, primary: true },
    state: varcharColumn,
    at: instantColumn,
    contribution: varcharColumn,
  },
});
