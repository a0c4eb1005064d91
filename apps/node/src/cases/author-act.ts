/** Writes an act of our State: numbered, signed, sealed, stored, handed to the outbox, logged. */

import {
  denied,
  done,
  fromSeconds,
  stateOfNode,
  toSeconds,
  type ActHash,
  type CaseId,
  type Clock,
  type Entropy,
  type Instant,
  type Json,
  type Outcome,
} from '@comity/kernel';
import { newConsignment } from '@comity/delivery';
import type { ActKind, LawDenialCode } from '@comity/law';
import type { AuditTrail } from '../audit/append-entry.js';
import type { MessageRow } from '../deliveries/ports.js';
import type { Sealing } from '../deliveries/sealing.js';
import type { FileRow } from '../evidence/ports.js';
import type { Network } from '../members/network.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import { writeActMessage, type ActOfficers } from './act-message.js';
import type { AdmitAct } from './admit-act.js';
import type { CaseDenialCode } from './case.denials.js';
import { readChain, type Chain } from './chain.js';
import type { ActRow, CaseRow } from './ports.js';
import { projectCase } from './project.js';

/** How often the chain may move under an officer's hands before we ask him to look again. */
const ATTEMPTS_MAX = 5;

export type AuthorOutcome = Outcome<ActRow, CaseDenialCode | LawDenialCode>;

/** What is to be said, once the case as it stands allows it. */
export interface Utterance {
  readonly kind: ActKind;
  readonly content: Json;
  readonly officers: ActOfficers;
  readonly fileIds: readonly string[];
}

/** Asked again on every attempt, on the case as it then stands. */
export type Decide = (
  row: CaseRow,
  chain: Chain,
  tx: NodeTx,
) => Promise<Outcome<Utterance, CaseDenialCode | LawDenialCode>>;

type Settle = (tx: NodeTx, act: ActRow) => Promise<boolean>;

export interface AuthorActParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly network: Network;
  readonly sealing: Sealing;
  readonly admitAct: AdmitAct;
  /** Tells the courier that something is due. */
  readonly onDispatch: () => void;
}

export class AuthorAct {
  readonly #parts: AuthorActParts;

  constructor(parts: AuthorActParts) {
    this.#parts = parts;
  }

  /**
   * Signing names the heads of the case, so it comes before the transaction that stores the act;
   * if the chain moved in between, everything is done again on the chain as it stands.
   *
   * @param settle what else must commit with the act, as a proposal that becomes it; false when it
   *   cannot any more, and then nothing commits
   * @throws {NodeError} MEMBER_UNKNOWN, TRUST_LIST_EXPIRED: nothing was stored
   */
  async execute(
    caseId: CaseId,
    decide: Decide,
    settle: Settle = () => Promise.resolve(true),
  ): Promise<AuthorOutcome> {
    for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt += 1) {
      const at = this.#parts.clock.now();
      const prepared = await this.#prepare(caseId, decide);
      if (!prepared.ok) return prepared;
      const message = await this.#seal(prepared.value, at);
      const act = actOf(prepared.value, message);
      const stored = await this.#parts.unitOfWork.write((tx) =>
        this.#store(tx, { ...prepared.value, message, act, at, settle }),
      );
      if (!stored) continue;
      this.#parts.onDispatch();
      return done(act);
    }
    return denied('CHAIN_MOVED', { caseId });
  }

  #prepare(
    caseId: CaseId,
    decide: Decide,
  ): Promise<Outcome<Prepared, CaseDenialCode | LawDenialCode>> {
    return this.#parts.unitOfWork.read(async (tx) => {
      const row = await tx.cases.get({ id: caseId });
      if (!row) return denied('CASE_UNKNOWN');
      const chain = await readChain(tx, caseId, this.#parts.clock.now());
      const decided = await decide(row, chain, tx);
      if (!decided.ok) return decided;
      const files = await stagedFiles(tx, caseId, decided.value.fileIds);
      if (!files) return denied('FILE_UNKNOWN', { files: decided.value.fileIds });
      return done({ row, chain, utterance: decided.value, files });
    });
  }

  #seal({ row, chain, utterance, files }: Prepared, at: Instant): Promise<MessageRow> {
    const { network, sealing } = this.#parts;
    const ours = stateOfNode(network.self);
    const other = row.requestingState === ours ? row.requestedState : row.requestingState;
    return sealing.seal(
      {
        to: network.nodeOf(other),
        thread: { id: row.id, n: chain.fold.nextN, prev: chain.fold.heads },
        body: writeActMessage(utterance),
        files: files.map(({ manifest }) => manifest),
      },
      at,
    );
  }

  /** From this commit on a crash is recoverable: the outbox sends what is stored. */
  async #store(tx: NodeTx, written: Written): Promise<boolean> {
    const { row, chain, files, message, act, at, settle } = written;
    const now = await readChain(tx, row.id, at);
    const current = await tx.cases.get({ id: row.id });
    if (!sameHeads(now, chain) || current?.changedAt !== row.changedAt) return false;
    if (!(await settle(tx, act))) return false;
    await tx.messages.insert(message);
    await tx.acts.insert(act);
    await this.#dispatch(tx, message, files, at);
    await this.#record(tx, written);
    await this.#parts.admitAct.release(tx, act, at);
    await tx.cases.update({ id: row.id }, { changedAt: at });
    await projectCase(tx, row.id, at);
    return true;
  }

  async #dispatch(tx: NodeTx, message: MessageRow, files: readonly FileRow[], at: Instant) {
    const { entropy } = this.#parts;
    const { peer, jti, iss, msg } = message;
    const envelope = { id: entropy.uuid(), peer, kind: 'envelope', ref: jti } as const;
    await tx.consignments.insert(newConsignment(envelope, at));
    for (const { id } of files) {
      await tx.files.update({ id }, { status: 'sealed', actHash: msg, iss, jti });
      const file = { id: entropy.uuid(), peer, kind: 'file', ref: id } as const;
      await tx.consignments.insert(newConsignment(file, at));
    }
  }

  #record(tx: NodeTx, { message, act, utterance, at }: Written): Promise<string> {
    const { jti, env, msg, peer } = message;
    const { proposedBy, approvedBy } = utterance.officers;
    return this.#parts.audit.append(tx, at, {
      event: 'act.sent',
      actor: approvedBy ?? proposedBy,
      subject: act.caseId,
      caseId: act.caseId,
      detail: { kind: act.kind, n: act.n, proposedBy, files: utterance.fileIds.length },
      ref: { jti, env, msg },
      proofFor: peer,
    });
  }
}

interface Prepared {
  readonly row: CaseRow;
  readonly chain: Chain;
  readonly utterance: Utterance;
  readonly files: readonly FileRow[];
}

interface Written extends Prepared {
  readonly message: MessageRow;
  readonly act: ActRow;
  readonly at: Instant;
  readonly settle: Settle;
}

const actOf = ({ row, chain, utterance }: Prepared, message: MessageRow): ActRow => ({
  hash: message.msg,
  caseId: row.id,
  n: chain.fold.nextN,
  prev: chain.fold.heads,
  author: stateOfNode(message.iss),
  kind: utterance.kind,
  // What was signed says seconds; both States must read the same moment.
  at: fromSeconds(toSeconds(message.at)),
  content: utterance.content,
  iss: message.iss,
  jti: message.jti,
  standing: 'held',
  receipted: false,
  approvals: utterance.officers.approvals ?? null,
});

const sameHeads = (a: Chain, b: Chain): boolean =>
  a.fold.heads.length === b.fold.heads.length &&
  a.fold.heads.every((hash: ActHash, index) => hash === b.fold.heads[index]);

/** The files, if each is ours, of this case and in no act yet. */
export const stagedFiles = async (
  tx: NodeTx,
  caseId: CaseId,
  ids: readonly string[],
): Promise<readonly FileRow[] | undefined> => {
  if (ids.length === 0) return [];
  const files = await tx.files.list({ id: ids, caseId, status: 'staged' });
  return files.length === new Set(ids).size ? files : undefined;
};
