/** The tables of the mailbox: the only place with their column names. */

import {
  bytesColumn,
  instantColumn,
  integerColumn,
  jsonColumn,
  varcharColumn,
} from '@comity/platform/database';
import { EntitySchema } from 'typeorm';
import type {
  ArrivalRow,
  ContributionRow,
  ParcelFileRow,
  ParcelRow,
  SystemListRow,
} from './ports.js';

export const parcelTable = new EntitySchema<ParcelRow>({
  name: 'Parcel',
  tableName: 'parcels',
  columns: {
    id: { ...varcharColumn, primary: true },
    system: varcharColumn,
    idempotencyKey: { ...varcharColumn, name: 'idempotency_key' },
    digest: varcharColumn,
    recipient: varcharColumn,
    kind: varcharColumn,
    jti: varcharColumn,
    at: instantColumn,
  },
  indices: [
    { name: 'parcels_key', columns: ['system', 'idempotencyKey'], unique: true },
    { name: 'parcels_jti', columns: ['jti'], unique: true },
  ],
});

export const arrivalTable = new EntitySchema<ArrivalRow>({
  name: 'Arrival',
  tableName: 'arrivals',
  columns: {
    iss: { ...varcharColumn, primary: true },
    parcelId: { ...varcharColumn, name: 'parcel_id', primary: true },
    jti: varcharColumn,
    sender: varcharColumn,
    kind: varcharColumn,
    content: bytesColumn,
    files: jsonColumn,
    cursor: { ...integerColumn, nullable: true },
    at: instantColumn,
  },
  indices: [
    { name: 'arrivals_cursor', columns: ['cursor'], unique: true },
    { name: 'arrivals_message', columns: ['iss', 'jti'] },
  ],
});

export const contributionTable = new EntitySchema<ContributionRow>({
  name: 'Contribution',
  tableName: 'contributions',
  columns: {
    n: { ...integerColumn, primary: true },
    name: varcharColumn,
    bytes: bytesColumn,
    system: varcharColumn,
    at: instantColumn,
  },
});

export const parcelFileTable = new EntitySchema<ParcelFileRow>({
  name: 'ParcelFile',
  tableName: 'parcel_files',
  columns: {
    fileId: { ...varcharColumn, name: 'file_id', primary: true },
    system: varcharColumn,
    parcelId: { ...varcharColumn, name: 'parcel_id', nullable: true },
    at: instantColumn,
  },
  indices: [
    { name: 'parcel_files_parcel', columns: ['parcelId'] },
    { name: 'parcel_files_system', columns: ['system', 'parcelId'] },
  ],
});

export const systemListTable = new EntitySchema<SystemListRow>({
  name: 'SystemList',
  tableName: 'system_lists',
  columns: {
    seq: { ...integerColumn, primary: true },
    sha256: varcharColumn,
    at: instantColumn,
  },
});

/** Every table of this subject. */
export const mailboxTables = [
  parcelTable,
  arrivalTable,
  contributionTable,
  parcelFileTable,
  systemListTable,
] as const;
