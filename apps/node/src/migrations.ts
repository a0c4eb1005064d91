/** The schema of a node, as it was founded and has grown: every table that must commit together. */

import type { Migration } from '@comity/platform/database';
import { authority, passkeys } from './people/migrations.js';
import { approvals } from './cases/migrations.js';
import { identities } from './people/migrations/0009-identities.js';
import { inquiries } from './inquiries/migrations.js';
import { explainedLists } from './members/migrations.js';
import { mailbox, parcelFiles } from './mailbox/migrations.js';
import { officers } from './people/migrations/officers.js';
import { registerCorrections } from './register/migrations.js';
import { sealed } from './sealed/migrations.js';

const found: Migration = {
  name: '0001-found',
  async up(tx, { boolean, bytes, integer, json, text, varchar }) {
    await tx.query(`CREATE TABLE cases (
      id ${varchar} NOT NULL,
      kind ${varchar} NOT NULL,
      requesting_state ${varchar} NOT NULL,
      requested_state ${varchar} NOT NULL,
      status ${varchar} NOT NULL,
      outcome ${varchar},
      requesting_reference ${text},
      requested_reference ${text},
      content ${json} NOT NULL,
      opened_at ${integer} NOT NULL,
      changed_at ${integer} NOT NULL,
      drafters ${json} NOT NULL,
      idempotency_key ${varchar},
      PRIMARY KEY (id)
    )`);
    await tx.query(`CREATE TABLE acts (
      hash ${varchar} NOT NULL,
      case_id ${varchar} NOT NULL,
      n ${integer} NOT NULL,
      prev ${json} NOT NULL,
      author ${varchar} NOT NULL,
      kind ${varchar} NOT NULL,
      at ${integer} NOT NULL,
      content ${json} NOT NULL,
      iss ${varchar} NOT NULL,
      jti ${varchar} NOT NULL,
      standing ${varchar} NOT NULL,
      receipted ${boolean} NOT NULL,
      PRIMARY KEY (hash)
    )`);
    await tx.query(`CREATE TABLE steps (
      id ${varchar} NOT NULL,
      case_id ${varchar} NOT NULL,
      seq ${integer} NOT NULL,
      event ${varchar} NOT NULL,
      by ${varchar} NOT NULL,
      at ${integer} NOT NULL,
      content ${varchar} NOT NULL,
      note ${text},
      reasons ${json} NOT NULL,
      PRIMARY KEY (id)
    )`);
    await tx.query(`CREATE TABLE proposals (
      id ${varchar} NOT NULL,
      case_id ${varchar} NOT NULL,
      kind ${varchar} NOT NULL,
      content ${json} NOT NULL,
      file_ids ${json} NOT NULL,
      proposed_by ${varchar} NOT NULL,
      at ${integer} NOT NULL,
      status ${varchar} NOT NULL,
      decided_by ${varchar},
      act_hash ${varchar},
      idempotency_key ${varchar} NOT NULL,
      PRIMARY KEY (id)
    )`);
    await tx.query(`CREATE TABLE messages (
      iss ${varchar} NOT NULL,
      jti ${varchar} NOT NULL,
      direction ${varchar} NOT NULL,
      peer ${varchar} NOT NULL,
      env ${varchar} NOT NULL,
      msg ${varchar} NOT NULL,
      envelope ${bytes} NOT NULL,
      "inner" ${bytes} NOT NULL,
      at ${integer} NOT NULL,
      receipt ${bytes},
      PRIMARY KEY (iss, jti)
    )`);
    await tx.query(`CREATE TABLE consignments (
      id ${varchar} NOT NULL,
      peer ${varchar} NOT NULL,
      kind ${varchar} NOT NULL,
      ref ${varchar} NOT NULL,
      status ${varchar} NOT NULL,
      attempts ${integer} NOT NULL,
      failures ${integer} NOT NULL,
      next_at ${integer} NOT NULL,
      lease_until ${integer},
      created_at ${integer} NOT NULL,
      give_up_at ${integer} NOT NULL,
      receipt ${varchar},
      last_code ${varchar},
      PRIMARY KEY (id)
    )`);
    await tx.query(`CREATE TABLE missing_acts (
      msg ${varchar} NOT NULL,
      peer ${varchar} NOT NULL,
      case_id ${varchar} NOT NULL,
      asks ${integer} NOT NULL,
      next_at ${integer} NOT NULL,
      since ${integer} NOT NULL,
      alarmed ${boolean} NOT NULL,
      PRIMARY KEY (msg)
    )`);
    await tx.query(`CREATE TABLE twin_proofs (
      leaf_hash ${varchar} NOT NULL,
      peer ${varchar} NOT NULL,
      msg ${varchar} NOT NULL,
      leaf ${bytes} NOT NULL,
      proof ${text} NOT NULL,
      at ${integer} NOT NULL,
      PRIMARY KEY (leaf_hash)
    )`);
    await tx.query(`CREATE TABLE peers (
      node ${varchar} NOT NULL,
      last_seen_at ${integer} NOT NULL,
      PRIMARY KEY (node)
    )`);
    await tx.query(`CREATE TABLE files (
      id ${varchar} NOT NULL,
      case_id ${varchar} NOT NULL,
      name ${text} NOT NULL,
      title ${text},
      media ${varchar} NOT NULL,
      compartment ${varchar} NOT NULL,
      direction ${varchar} NOT NULL,
      status ${varchar} NOT NULL,
      size ${integer} NOT NULL,
      sha256 ${varchar} NOT NULL,
      manifest ${json} NOT NULL,
      segments ${integer} NOT NULL,
      wrapped_key ${bytes} NOT NULL,
      leaves ${bytes},
      verified ${bytes} NOT NULL,
      act_hash ${varchar},
      iss ${varchar},
      jti ${varchar},
      receipt ${bytes},
      added_by ${varchar},
      at ${integer} NOT NULL,
      PRIMARY KEY (id)
    )`);
    await tx.query(`CREATE TABLE audit_entries (
      id ${varchar} NOT NULL,
      position ${integer},
      at ${integer} NOT NULL,
      event ${varchar} NOT NULL,
      case_id ${varchar},
      leaf ${bytes} NOT NULL,
      leaf_hash ${varchar} NOT NULL,
      msg ${varchar},
      proof_for ${varchar},
      opened ${json} NOT NULL,
      PRIMARY KEY (id)
    )`);
    await tx.query(`CREATE TABLE log_nodes (
      level ${integer} NOT NULL,
      position ${integer} NOT NULL,
      hash ${bytes} NOT NULL,
      PRIMARY KEY (level, position)
    )`);
    await tx.query(`CREATE TABLE checkpoints (
      size ${integer} NOT NULL,
      root ${varchar} NOT NULL,
      note ${text} NOT NULL,
      at ${integer} NOT NULL,
      PRIMARY KEY (size)
    )`);
    await tx.query(`CREATE TABLE trust_lists (
      seq ${integer} NOT NULL,
      sha256 ${varchar} NOT NULL,
      bytes ${bytes} NOT NULL,
      at ${integer} NOT NULL,
      PRIMARY KEY (seq)
    )`);
    await tx.query(`CREATE TABLE directory_snapshots (
      sha256 ${varchar} NOT NULL,
      bytes ${bytes} NOT NULL,
      at ${integer} NOT NULL,
      PRIMARY KEY (sha256)
    )`);
    await tx.query(`CREATE TABLE officers (
      id ${varchar} NOT NULL,
      name ${text} NOT NULL,
      roles ${json} NOT NULL,
      active ${boolean} NOT NULL,
      PRIMARY KEY (id)
    )`);
    await tx.query(`CREATE TABLE sign_in_links (
      token_hash ${varchar} NOT NULL,
      officer ${varchar} NOT NULL,
      expires_at ${integer} NOT NULL,
      used_at ${integer},
      PRIMARY KEY (token_hash)
    )`);
    await tx.query(`CREATE TABLE statements (
      state ${varchar} NOT NULL,
      month ${varchar} NOT NULL,
      bytes ${bytes} NOT NULL,
      sha256 ${varchar} NOT NULL,
      at ${integer} NOT NULL,
      sent_to ${json} NOT NULL,
      PRIMARY KEY (state, month)
    )`);
    for (const index of INDICES) await tx.query(index);
  },
};

const INDICES = [
  'CREATE UNIQUE INDEX cases_idempotency_key ON cases (idempotency_key)',
  'CREATE INDEX cases_changed ON cases (changed_at)',
  'CREATE INDEX acts_case ON acts (case_id)',
  'CREATE UNIQUE INDEX acts_message ON acts (iss, jti)',
  'CREATE INDEX acts_standing ON acts (standing, author)',
  'CREATE UNIQUE INDEX steps_order ON steps (case_id, seq)',
  'CREATE UNIQUE INDEX proposals_idempotency_key ON proposals (case_id, idempotency_key)',
  'CREATE UNIQUE INDEX messages_msg ON messages (msg)',
  'CREATE INDEX messages_env ON messages (env)',
  'CREATE UNIQUE INDEX consignments_ref ON consignments (ref)',
  'CREATE INDEX consignments_due ON consignments (status, next_at)',
  'CREATE INDEX consignments_peer ON consignments (peer, status)',
  'CREATE INDEX twin_proofs_msg ON twin_proofs (msg)',
  'CREATE INDEX files_case ON files (case_id)',
  'CREATE INDEX files_act ON files (act_hash)',
  'CREATE UNIQUE INDEX audit_entries_position ON audit_entries (position)',
  'CREATE UNIQUE INDEX audit_entries_leaf_hash ON audit_entries (leaf_hash)',
  'CREATE INDEX audit_entries_case ON audit_entries (case_id)',
  'CREATE INDEX audit_entries_msg ON audit_entries (msg)',
  'CREATE INDEX audit_entries_proof_for ON audit_entries (proof_for)',
];

/** Alerts of clocks, and when each case is looked at next; 0 lets every case be looked at once. */
const clockAlerts: Migration = {
  name: '0002-clock-alerts',
  async up(tx, { integer, json, varchar }) {
    await tx.query(`ALTER TABLE cases ADD COLUMN next_look ${integer}`);
    await tx.query('UPDATE cases SET next_look = 0');
    await tx.query('CREATE INDEX cases_next_look ON cases (next_look)');
    await tx.query(`CREATE TABLE clock_alerts (
      id ${varchar} NOT NULL,
      case_id ${varchar} NOT NULL,
      clock ${varchar} NOT NULL,
      act ${varchar} NOT NULL,
      percent ${integer} NOT NULL,
      nth ${integer} NOT NULL,
      due ${integer} NOT NULL,
      at ${integer} NOT NULL,
      urgency ${varchar} NOT NULL,
      calls ${json} NOT NULL,
      seen_by ${varchar},
      seen_at ${integer},
      PRIMARY KEY (id)
    )`);
    await tx.query(
      'CREATE UNIQUE INDEX clock_alerts_once ON clock_alerts (case_id, act, clock, percent, nth)',
    );
    await tx.query('CREATE INDEX clock_alerts_at ON clock_alerts (at)');
  },
};

/** Every migration of a node, in the order in which they run. */
export const migrations: readonly Migration[] = [
  found,
  clockAlerts,
  registerCorrections,
  passkeys,
  authority,
  approvals,
  officers,
  sealed,
  identities,
  mailbox,
  parcelFiles,
  inquiries,
  explainedLists,
];
