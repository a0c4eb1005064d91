/** The tables of the network as this node knows it: the only place with their column names. */

import {
  bytesColumn,
  instantColumn,
  integerColumn,
  varcharColumn,
} from '@comity/platform/database';
import { EntitySchema } from 'typeorm';
import type {
  DirectorySnapshotRow,
  ListProposalRow,
  SuccessionRow,
  TrustListRow,
} from './ports.js';

export const trustListTable = new EntitySchema<TrustListRow>({
  name: 'TrustList',
  tableName: 'trust_lists',
  columns: {
    seq: { ...integerColumn, primary: true },
    sha256: varcharColumn,
    bytes: bytesColumn,
    at: instantColumn,
  },
});

export const listProposalTable = new EntitySchema<ListProposalRow>({
  name: 'ListProposal',
  tableName: 'list_proposals',
  columns: { seq: { ...integerColumn, primary: true }, bytes: bytesColumn },
});

export const successionTable = new EntitySchema<SuccessionRow>({
  name: 'Succession',
  tableName: 'successions',
  columns: { seq: { ...integerColumn, primary: true }, bytes: bytesColumn },
});

export const snapshotTable = new EntitySchema<DirectorySnapshotRow>({
  name: 'DirectorySnapshot',
  tableName: 'directory_snapshots',
  columns: {
    sha256: { ...varcharColumn, primary: true },
    bytes: bytesColumn,
    at: instantColumn,
  },
});

/** Every table of this subject. */
export const membersTables = [
  trustListTable,
  listProposalTable,
  successionTable,
  snapshotTable,
] as const;
