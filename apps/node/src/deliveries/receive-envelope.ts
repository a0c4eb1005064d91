/** Takes in one envelope from another State: opened, verified, judged, stored, logged, receipted. */

import { createHash } from 'node:crypto';
import {
  judgeArrival,
  newMissingAct,
  repeatedReceipt,
  type ArrivalSlice,
  type ArrivalVerdict,
} from '@comity/delivery';
import type { Opened } from '@comity/envelope';
import {
  CodedError,
  denied,
  done,
  stateOfNode,
  toBase64url,
  type ActHash,
  type Bytes,
  type Clock,
  type Instant,
  type NodeId,
} from '@comity/kernel';
import type { AuditTrail } from '../audit/append-entry.js';
import { requireApprovals } from '../cases/act-approvals.js';
import type { AdmitAct, Admission } from '../cases/admit-act.js';
import type { AnnounceFiles } from '../evidence/announce-files.js';
import type { Network } from '../members/network.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import { applyNotice, verifyAnyNotice } from './notice-kinds.js';
import type { Arrived, HandedOver, OpenedKeys } from './arrival.js';
import type { MessageRow } from './ports.js';
import type { Sealing } from './sealing.js';

export interface Received {
  /** The exact receipt bytes, the same for the same envelope. */
  readonly receipt: Bytes;
  readonly missing: readonly ActHash[];
}

export interface ReceiveEnvelopeParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly network: Network;
  readonly sealing: Sealing;
  readonly admitAct: AdmitAct;
  readonly announceFiles: AnnounceFiles;
  /** Whether acts of two officers must carry their approvals. */
  readonly approvals: { readonly required: boolean };
  /** Told after each commit: somebody may wait for what arrived. */
  readonly onArrival: () => void;
}

/** Refused for good: the code goes to the peer, the reason stays in our audit trail. */
export interface Refusal {
  readonly code: string;
  readonly terminal: boolean;
}

export class ReceiveEnvelope {
  readonly #parts: ReceiveEnvelopeParts;

  constructor(parts: ReceiveEnvelopeParts) {
    this.#parts = parts;
  }

  /**
   * Everything about one arrival commits in one transaction: message, act, case, files, audit
   * entry and receipt. From that commit on a crash is recoverable: the peer, unanswered, sends the
   * same bytes and gets the stored receipt.
   *
   * @returns the receipt, or a refusal of which one audit entry is the only trace
   * @throws {CodedError} a fault, after which the peer tries again and nothing is stored
   */
  async execute(handed: HandedOver): Promise<Received | Refusal> {
    const { unitOfWork, clock } = this.#parts;
    const at = clock.now();
    const repeated = await this.#repeated(handed);
    if (repeated) return repeated;
    const opened = await this.#open(handed, at);
    if ('code' in opened) return opened;
    const fileKeys = await this.#openKeys(handed, opened, at);
    if ('code' in fileKeys) return fileKeys;
    const taken = await unitOfWork.write((tx) => this.#take(tx, { handed, opened, fileKeys, at }));
    this.#parts.onArrival();
    return taken;
  }

  /**
   * Before anything is opened: these exact bytes of this very peer get their receipt again, even
   * when the key they were sealed to has been destroyed since.
   */
  #repeated({ peer, envelope }: HandedOver): Promise<Received | undefined> {
    const env = toBase64url(createHash('sha256').update(envelope).digest());
    return this.#parts.unitOfWork.read(async (tx) => {
      const held = await tx.messages.get({ env, iss: peer, direction: 'received' });
      if (!held?.receipt) return undefined;
      const receipt = repeatedReceipt({ ...held, receipt: held.receipt }, env);
      const act = await tx.acts.get({ hash: held.msg });
      return receipt && { receipt, missing: await stillMissing(tx, act?.prev ?? []) };
    });
  }

  async #open({ envelope, peer }: HandedOver, at: Instant): Promise<Opened | Refusal> {
    const { sealing } = this.#parts;
    try {
      const opened = await sealing.open(envelope, peer, at);
      if (opened.claims.thr) requireApprovals(opened.claims, this.#parts.approvals);
      else await verifyAnyNotice(opened, { network: this.#parts.network, at });
      return opened;
    } catch (error) {
      return this.#refuseViolation(error, peer, at);
    }
  }

  async #openKeys(handed: HandedOver, opened: Opened, at: Instant): Promise<OpenedKeys | Refusal> {
    try {
      return await this.#parts.announceFiles.openKeys(opened.claims, handed.fileKeys);
    } catch (error) {
      return this.#refuseViolation(error, handed.peer, at);
    }
  }

  async #take(tx: NodeTx, arrival: Arrived): Promise<Received | Refusal> {
    const { opened } = arrival;
    const prev = opened.claims.thr?.prev ?? [];
    const slice = await sliceOf(tx, opened, prev);
    const { iss, jti } = opened.claims;
    const { env, msg } = opened;
    const verdict = judgeArrival(slice, { iss, jti, env, msg, prev });
    switch (verdict.kind) {
      case 'duplicate':
        return { receipt: verdict.receipt, missing: await stillMissing(tx, prev) };
      case 'conflict':
        return this.#refuse(tx, arrival, { code: verdict.code, terminal: true });
      case 'refuse_for_now':
        return this.#refuse(tx, arrival, { code: verdict.code, terminal: false });
      case 'accept':
      case 'accept_waiting':
        return this.#accept(tx, arrival, verdict);
    }
  }

  async #accept(tx: NodeTx, arrival: Arrived, verdict: Accepting): Promise<Received | Refusal> {
    const { opened, at } = arrival;
    const waits = verdict.kind === 'accept_waiting';
    const admission = await this.#admit(tx, opened);
    if (!admission.ok) {
      return this.#refuse(tx, arrival, { code: admission.denial.code, terminal: true });
    }
    const missing = waits ? verdict.missing : [];
    await this.#askLater(tx, arrival, missing);
    const leaf = await this.#record(tx, arrival, admission.value);
    const files = await this.#parts.announceFiles.announce(tx, arrival);
    const message = messageOf(arrival);
    const receipt = await this.#parts.sealing.receipt(message, { leaf, files, at });
    await tx.messages.insert({ ...message, receipt });
    await admission.value.apply(tx, at);
    return { receipt, missing };
  }

  /** A notice belongs to no case; an act is judged by the law on its own past. */
  async #admit(tx: NodeTx, opened: Opened): ReturnType<AdmitAct['judge']> {
    const { claims } = opened;
    if (await this.#parts.announceFiles.isAnnouncedTwice(tx, claims)) {
      return denied('FILE_ANNOUNCED_TWICE');
    }
    if (claims.thr) return this.#parts.admitAct.judge(tx, opened);
    return done({ caseId: undefined, apply: applyNotice(claims, this.#parts.audit) });
  }

  #record(tx: NodeTx, { opened, handed, at }: Arrived, { caseId }: Admission): Promise<string> {
    const { env, msg, claims } = opened;
    return this.#parts.audit.append(tx, at, {
      event: caseId ? 'act.received' : 'notice.received',
      actor: handed.peer,
      subject: caseId ?? claims.jti,
      detail: { trustList: claims.tl.seq },
      ref: { jti: claims.jti, env, msg },
      ...(caseId && { caseId, proofFor: handed.peer }),
    });
  }

  async #askLater(tx: NodeTx, { opened, handed, at }: Arrived, missing: readonly ActHash[]) {
    const caseId = opened.claims.thr?.id;
    for (const msg of missing) {
      if (!caseId || (await tx.missingActs.get({ msg }))) continue;
      await tx.missingActs.insert({ ...newMissingAct({ msg, peer: handed.peer }, at), caseId });
    }
  }

  /** Committed by the caller's transaction: the refusal's entry is all that stays. */
  async #refuse(tx: NodeTx, { opened, handed, at }: Arrived, refusal: Refusal): Promise<Refusal> {
    const { env, msg, claims } = opened;
    await this.#parts.audit.append(tx, at, {
      event: 'envelope.refused',
      actor: handed.peer,
      subject: claims.thr?.id ?? claims.jti,
      detail: { code: refusal.code },
      ref: { jti: claims.jti, env, msg },
    });
    return refusal;
  }

  /** Faults pass through: they are ours, or may mend themselves. */
  #refuseViolation(error: unknown, peer: NodeId, at: Instant): Promise<Refusal> {
    if (!(error instanceof CodedError) || error.kind !== 'violation') throw error;
    const { code } = error;
    return this.#parts.unitOfWork.write(async (tx) => {
      const detail = { code };
      const happening = { event: 'envelope.refused', actor: peer, subject: peer, detail };
      await this.#parts.audit.append(tx, at, happening);
      return { code, terminal: !MAY_MEND.has(code) };
    });
  }
}

/** What a newer trust list on our side, or a clock put right, can turn into an acceptance. */
const MAY_MEND: ReadonlySet<string> = new Set([
  'ENVELOPE_SIGNER_UNKNOWN',
  'JWS_SIGNER_UNKNOWN',
  'ENVELOPE_NOT_YET_VALID',
]);

type Accepting = Extract<ArrivalVerdict<Bytes>, { kind: 'accept' | 'accept_waiting' }>;

const messageOf = ({ opened, handed, at }: Arrived): MessageRow => ({
  iss: opened.claims.iss,
  jti: opened.claims.jti,
  direction: 'received',
  peer: handed.peer,
  env: opened.env,
  msg: opened.msg,
  envelope: handed.envelope,
  inner: opened.inner,
  at,
  receipt: null,
});

const sliceOf = async (
  tx: NodeTx,
  { claims }: Opened,
  prev: readonly ActHash[],
): Promise<ArrivalSlice<Bytes>> => {
  const held = await tx.messages.get({ iss: claims.iss, jti: claims.jti });
  const known = prev.length === 0 ? [] : await tx.acts.list({ hash: prev });
  const author = stateOfNode(claims.iss);
  return {
    held: held?.receipt ? { env: held.env, msg: held.msg, receipt: held.receipt } : undefined,
    prev: new Map(
      known.map(({ hash, standing }) => [hash, standing === 'waiting' ? 'waiting' : 'applied']),
    ),
    waitingCount: await tx.acts.count({ author, standing: 'waiting' }),
  };
};

const stillMissing = async (tx: NodeTx, prev: readonly ActHash[]): Promise<readonly ActHash[]> => {
  if (prev.length === 0) return [];
  const held = new Set((await tx.acts.list({ hash: prev })).map(({ hash }) => hash));
  return prev.filter((hash) => !held.has(hash));
};

/** Whether the answer is a refusal. */
export const isRefusal = (answer: Received | Refusal): answer is Refusal => 'code' in answer;
