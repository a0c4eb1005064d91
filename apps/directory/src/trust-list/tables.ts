/** Lists, snapshots and refusals as tables: the only place with their column names. */

import {
  booleanColumn,
  bytesColumn,
  instantColumn,
  integerColumn,
  varcharColumn,
} from '@comity/platform/database';
import { EntitySchema } from 'typeorm';
import type { KeptList, KeptSnapshot, Refusal } from './ports.js';

export const listTable = new EntitySchema<KeptList>({
  name: 'trust_list',
  columns: {
    seq: { ...integerColumn, primary: true },
    sha256: varcharColumn,
    bytes: bytesColumn,
    issued: instantColumn,
    expires: instantColumn,
    snapshot: varcharColumn,
    keptAt: { ...instantColumn, name: 'kept_at' },
    proposal: { ...bytesColumn, nullable: true },
    succeeds: { ...booleanColumn, nullable: true },
  },
});

export const snapshotTable = new EntitySchema<KeptSnapshot>({
  name: 'snapshot',
  columns: {
    sha256: { ...varcharColumn, primary: true },
    bytes: bytesColumn,
  },
});

export const refusalTable = new EntitySchema<Refusal>({
  name: 'refusal',
  columns: {
    code: { ...varcharColumn, primary: true },
    sha256: { ...varcharColumn, primary: true },
    seq: { ...integerColumn, nullable: true },
    first: { ...instantColumn, name: 'first_at' },
    last: { ...instantColumn, name: 'last_at' },
    count: integerColumn,
  },
});

/** All tables of the directory. */
export const tables = [listTable, snapshotTable, refusalTable];
