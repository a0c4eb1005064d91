/** One row of every table of a node, each column filled; fictitious. */

import {
  caseId,
  instant,
  nodeIdOf,
  officerId,
  stateCode,
  utf8,
  type ActHash,
  type Bytes,
} from '@comity/kernel';
import { newConsignment } from '@comity/delivery';
import { monthOf } from '@comity/law';
import type { Rows } from '../../apps/node/src/rows.js';
import type { NodeTx } from '../../apps/node/src/unit-of-work.js';
import { fullApproval } from './approval.fixture.js';
import { bareMailboxRows, fullMailboxRows } from './mailbox-rows.fixture.js';
import { fullPeopleRows } from './people-rows.fixture.js';
import { bareSealedRows, fullSealedRows } from './sealed-rows.fixture.js';

export const AT = instant(1_795_000_000_000);
const CASE = caseId('NET-2026-GTM-MEX-0123456789AB');
const [GTM, MEX] = [stateCode('GTM'), stateCode('MEX')];
const [gtm, mex] = [nodeIdOf(GTM), nodeIdOf(MEX)];
const DRAFTER = officerId('gtm.drafter');
const HASH = 'a'.repeat(43) as ActHash;
/** Every byte there is. */
const BYTES: Bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const TEXT = 'Señal "única"\n\u2028 ñ';
const APPROVAL = fullApproval(DRAFTER, HASH);
const UNCONFIRMED = { confirmedBy: null, confirmedAt: null };
const FILLED = { AT, CASE, DRAFTER, HASH, BYTES, TEXT };

/** The names of a node's tables. */
export type TableName = {
  [K in keyof NodeTx]: NodeTx[K] extends { insert: unknown } ? K : never;
}[keyof NodeTx];

type RowOf<Name extends TableName> = NodeTx[Name] extends Rows<infer Row> ? Row : never;
type FullRows = { readonly [Name in TableName]: RowOf<Name> };

/** A row a table, with nothing left null. */
export const fullRows: FullRows = {
  cases: {
    id: CASE,
    kind: 'evidence_request',
    requestingState: GTM,
    requestedState: MEX,
    status: 'DRAFT',
    outcome: 'full',
    requestingReference: TEXT,
    requestedReference: TEXT,
    content: { b: [1, null, TEXT], a: { nested: true } },
    openedAt: AT,
    changedAt: AT,
    drafters: [DRAFTER],
    idempotencyKey: 'gtm.drafter/first',
    nextLook: AT,
  },
  acts: {
    hash: HASH,
    caseId: CASE,
    n: 2,
    prev: ['b'.repeat(43) as ActHash],
    author: GTM,
    kind: 'withdraw',
    at: AT,
    content: { reason: TEXT },
    iss: gtm,
    jti: 'jti-1',
    standing: 'held',
    receipted: true,
    approvals: [APPROVAL],
  },
  steps: {
    id: 'step-1',
    caseId: CASE,
    seq: 1,
    event: 'submit',
    by: DRAFTER,
    at: AT,
    content: HASH,
    note: TEXT,
    reasons: { 'NAS-01': TEXT },
    approval: APPROVAL,
  },
  proposals: {
    id: 'proposal-1',
    caseId: CASE,
    kind: 'accept',
    content: { items: [{ no: 1 }] },
    fileIds: ['file-1'],
    proposedBy: DRAFTER,
    approval: APPROVAL,
    at: AT,
    status: 'approved',
    decidedBy: officerId('gtm.approver'),
    actHash: HASH,
    idempotencyKey: 'gtm.drafter/key',
  },
  inquiries: {
    id: 'INQ-2026-GTM-0123456789AB',
    askedBy: DRAFTER,
    at: AT,
    content: { need: TEXT },
    leftOut: [{ state: MEX, reason: 'SUSPENDED' }],
    idempotencyKey: 'gtm.drafter/inquiry',
  },
  inquiryCases: { caseId: CASE, inquiryId: 'INQ-2026-GTM-0123456789AB', state: MEX },
  messages: {
    iss: gtm,
    jti: 'jti-1',
    direction: 'sent',
    peer: mex,
    env: 'e'.repeat(43),
    msg: HASH,
    envelope: BYTES,
    inner: utf8('inner'),
    at: AT,
    receipt: BYTES,
  },
  consignments: {
    ...newConsignment({ id: 'c-1', peer: mex, kind: 'envelope', ref: 'jti-1' }, AT),
    leaseUntil: AT,
    receipt: HASH,
    lastCode: 'PEER_UNREACHABLE',
  },
  missingActs: {
    msg: HASH,
    peer: mex,
    caseId: CASE,
    asks: 3,
    nextAt: AT,
    since: AT,
    alarmed: true,
  },
  twinProofs: { leafHash: HASH, peer: mex, msg: HASH, leaf: BYTES, proof: TEXT, at: AT },
  peers: { node: mex, lastSeenAt: AT },
  files: {
    id: 'file-1',
    caseId: CASE,
    name: TEXT,
    title: TEXT,
    media: 'application/pdf',
    compartment: 'C2',
    direction: 'received',
    status: 'complete',
    size: 2 ** 40,
    sha256: 'f'.repeat(64),
    manifest: { id: 'file-1', size: 2 ** 40 },
    segments: 1_048_609,
    wrappedKey: BYTES,
    leaves: BYTES,
    verified: BYTES,
    actHash: HASH,
    iss: gtm,
    jti: 'jti-1',
    receipt: BYTES,
    addedBy: DRAFTER,
    at: AT,
  },
  auditEntries: {
    id: 'entry-1',
    position: 0,
    at: AT,
    event: 'act.sent',
    caseId: CASE,
    leaf: BYTES,
    leafHash: HASH,
    msg: HASH,
    proofFor: mex,
    opened: { act: { salt: 'c2FsdA', value: TEXT } },
  },
  logNodes: { level: 0, position: 0, hash: BYTES },
  checkpoints: { size: 1, root: 'cm9vdA==', note: TEXT, at: AT },
  trustLists: { seq: 1, sha256: HASH, bytes: BYTES, at: AT },
  listProposals: { seq: 1, bytes: BYTES },
  successions: { seq: 1, bytes: BYTES },
  snapshots: { sha256: HASH, bytes: BYTES, at: AT },
  ...fullMailboxRows(FILLED),
  ...fullPeopleRows(FILLED),
  ...fullSealedRows(FILLED),
  clockAlerts: {
    id: 'alert-1',
    caseId: CASE,
    clock: 'acknowledgement',
    act: HASH,
    percent: 50,
    nth: 0,
    due: AT,
    at: AT,
    urgency: 'routine',
    calls: ['intake', 'head'],
    seenBy: DRAFTER,
    seenAt: AT,
  },
  corrections: {
    id: 'correction-1',
    status: 'refused',
    on: HASH,
    rows: { requestLanguages: ['es', TEXT] },
    draftedBy: DRAFTER,
    draftedAt: AT,
    decidedBy: officerId('gtm.approver'),
    decidedAt: AT,
    signed: BYTES,
    sha256: HASH,
    attempts: 2,
    nextAt: AT,
    answeredAt: AT,
    lastCode: 'CORRECTION_STALE',
    version: HASH,
    idempotencyKey: 'gtm.drafter/correction',
  },
  statements: { state: GTM, month: monthOf(AT), bytes: BYTES, sha256: HASH, at: AT, sentTo: [mex] },
};

/** The same rows with everything null that may be, under other keys. */
export const bareRows: { readonly [Name in TableName]?: RowOf<Name> } = {
  cases: {
    ...fullRows.cases,
    id: caseId('C-2'),
    outcome: null,
    requestingReference: null,
    requestedReference: null,
    idempotencyKey: null,
    nextLook: null,
  },
  steps: { ...fullRows.steps, id: 'step-2', seq: 2, note: null, reasons: {} },
  proposals: {
    ...fullRows.proposals,
    id: 'proposal-2',
    idempotencyKey: 'other',
    decidedBy: null,
    actHash: null,
  },
  messages: { ...fullRows.messages, jti: 'jti-2', msg: 'c'.repeat(43) as ActHash, receipt: null },
  consignments: {
    ...fullRows.consignments,
    id: 'c-2',
    ref: 'jti-2',
    leaseUntil: null,
    receipt: null,
    lastCode: null,
  },
  files: {
    ...fullRows.files,
    id: 'file-2',
    caseId: null,
    title: null,
    leaves: null,
    actHash: null,
    iss: null,
    jti: null,
    receipt: null,
    addedBy: null,
  },
  auditEntries: {
    ...fullRows.auditEntries,
    id: 'entry-2',
    leafHash: 'd'.repeat(43),
    position: null,
    caseId: null,
    msg: null,
    proofFor: null,
  },
  signInLinks: { ...fullRows.signInLinks, tokenHash: 'other', usedAt: null },
  passkeys: { ...fullRows.passkeys, credentialId: 'other', backedUp: false, revokedAt: null },
  challenges: {
    ...fullRows.challenges,
    challenge: 'other',
    purpose: 'sign_in',
    officer: null,
    subject: null,
    usedAt: null,
  },
  accountLinks: { ...fullRows.accountLinks, ...UNCONFIRMED, id: 'link-2', endedAt: null },
  passkeyResets: { ...fullRows.passkeyResets, ...UNCONFIRMED, id: 'r2' },
  corrections: {
    ...fullRows.corrections,
    id: 'correction-2',
    decidedBy: null,
    decidedAt: null,
    signed: null,
    sha256: null,
    nextAt: null,
    answeredAt: null,
    lastCode: null,
    version: null,
    idempotencyKey: 'gtm.drafter/other',
  },
  ...bareMailboxRows(fullRows),
  ...bareSealedRows(fullRows),
  casePeople: { ...fullRows.casePeople, capacity: 'acted', until: null },
  brokenGlass: { ...fullRows.brokenGlass, id: 'g2', confirmedBy: null, at: null, until: null },
  clockAlerts: { ...fullRows.clockAlerts, id: 'alert-2', nth: 1, seenBy: null, seenAt: null },
};
