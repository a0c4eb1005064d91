/** The tables of delivery: the only place with its column names. */

import {
  booleanColumn,
  bytesColumn,
  instantColumn,
  integerColumn,
  textColumn,
  varcharColumn,
} from '@comity/platform/database';
import type { Consignment } from '@comity/delivery';
import { EntitySchema } from 'typeorm';
import type { MessageRow, MissingActRow, PeerRow, TwinProofRow } from './ports.js';

export const messageTable = new EntitySchema<MessageRow>({
  name: 'Message',
  tableName: 'messages',
  columns: {
    iss: { ...varcharColumn, primary: true },
    jti: { ...varcharColumn, primary: true },
    direction: varcharColumn,
    peer: varcharColumn,
    env: varcharColumn,
    msg: varcharColumn,
    envelope: bytesColumn,
    inner: bytesColumn,
    at: instantColumn,
    receipt: { ...bytesColumn, nullable: true },
  },
  indices: [
    { name: 'messages_msg', columns: ['msg'], unique: true },
    { name: 'messages_env', columns: ['env'] },
  ],
});

export const consignmentTable = new EntitySchema<Consignment>({
  name: 'Consignment',
  tableName: 'consignments',
  columns: {
    id: { ...varcharColumn, primary: true },
    peer: varcharColumn,
    kind: varcharColumn,
    ref: varcharColumn,
    status: varcharColumn,
    attempts: integerColumn,
    failures: integerColumn,
    nextAt: { ...instantColumn, name: 'next_at' },
    leaseUntil: { ...instantColumn, name: 'lease_until', nullable: true },
    createdAt: { ...instantColumn, name: 'created_at' },
    giveUpAt: { ...instantColumn, name: 'give_up_at' },
    receipt: { ...varcharColumn, nullable: true },
    lastCode: { ...varcharColumn, name: 'last_code', nullable: true },
  },
  indices: [
    { name: 'consignments_ref', columns: ['ref'], unique: true },
    { name: 'consignments_due', columns: ['status', 'nextAt'] },
    { name: 'consignments_peer', columns: ['peer', 'status'] },
  ],
});

export const missingActTable = new EntitySchema<MissingActRow>({
  name: 'MissingAct',
  tableName: 'missing_acts',
  columns: {
    msg: { ...varcharColumn, primary: true },
    peer: varcharColumn,
    caseId: { ...varcharColumn, name: 'case_id' },
    asks: integerColumn,
    nextAt: { ...instantColumn, name: 'next_at' },
    since: instantColumn,
    alarmed: booleanColumn,
  },
});

export const twinProofTable = new EntitySchema<TwinProofRow>({
  name: 'TwinProof',
  tableName: 'twin_proofs',
  columns: {
    leafHash: { ...varcharColumn, name: 'leaf_hash', primary: true },
    peer: varcharColumn,
    msg: varcharColumn,
    leaf: bytesColumn,
    proof: textColumn,
    at: instantColumn,
  },
  indices: [{ name: 'twin_proofs_msg', columns: ['msg'] }],
});

export const peerTable = new EntitySchema<PeerRow>({
  name: 'Peer',
  tableName: 'peers',
  columns: {
    node: { ...varcharColumn, primary: true },
    lastSeenAt: { ...instantColumn, name: 'last_seen_at' },
  },
});

/** Every table of this subject. */
export const deliveriesTables = [
  messageTable,
  consignmentTable,
  missingActTable,
  twinProofTable,
  peerTable,
] as const;
