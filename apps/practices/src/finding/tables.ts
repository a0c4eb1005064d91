/** The tables of what officers follow: the only place with their column names. */

import { instantColumn, jsonColumn, varcharColumn } from '@comity/platform/database';
import { EntitySchema } from 'typeorm';
import type { SavedSearchRow, VisitRow } from './ports.js';

export const savedSearchTable = new EntitySchema<SavedSearchRow>({
  name: 'SavedSearch',
  tableName: 'practice_saved_searches',
  columns: {
    id: { ...varcharColumn, primary: true },
    state: varcharColumn,
    officer: varcharColumn,
    name: varcharColumn,
    query: jsonColumn,
    savedAt: { ...instantColumn, name: 'saved_at' },
    seenThrough: { ...instantColumn, name: 'seen_through' },
  },
  indices: [
    { name: 'practice_saved_searches_name', columns: ['state', 'officer', 'name'], unique: true },
  ],
});

export const visitTable = new EntitySchema<VisitRow>({
  name: 'LibraryVisit',
  tableName: 'practice_visits',
  columns: {
    state: { ...varcharColumn, primary: true },
    officer: { ...varcharColumn, primary: true },
    at: instantColumn,
  },
});

/** Every table of finding. */
export const findingTables = [savedSearchTable, visitTable] as const;
