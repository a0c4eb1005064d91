/** Lets an act of another State join its case, once the law has judged it on its own past. */

import {
  denied,
  done,
  fromSeconds,
  stateOfNode,
  type ActHash,
  type CaseId,
  type Instant,
  type Outcome,
  type StateCode,
} from '@comity/kernel';
import { release } from '@comity/delivery';
import type { Opened } from '@comity/envelope';
import { isActKind, judgeArrival, type CaseContent } from '@comity/law';
import type { AuditTrail } from '../audit/append-entry.js';
import { readActMessage } from './act-message.js';
import { recordOf, recordsOf } from './chain.js';
import type { ActRow, CaseRow } from './ports.js';
import { projectCase } from './project.js';
import { textDigest } from './text-digest.js';
import type { NodeTx } from '../unit-of-work.js';

/** What an admitted message will change, to be applied in the same transaction. */
export interface Admission {
  /** Absent for notices. */
  readonly caseId: CaseId | undefined;
  readonly apply: (tx: NodeTx, at: Instant) => Promise<void>;
}

export class AdmitAct {
  readonly #state: StateCode;
  readonly #audit: AuditTrail;

  constructor(state: StateCode, audit: AuditTrail) {
    this.#state = state;
    this.#audit = audit;
  }

  /**
   * Judges an opened act against the case as we hold it. An act that waits for predecessors is
   * judged again when the last of them is held.
   *
   * Denies what the law denies, ACT_MALFORMED, CASE_NOT_OURS for a case between other States, and
   * APPROVAL_REUSED where officers approved an earlier act of the same words, and not this one.
   */
  async judge(tx: NodeTx, opened: Opened): Promise<Outcome<Admission>> {
    const arrived = actOf(opened);
    if (!arrived) return denied('ACT_MALFORMED');
    if (await isReused(tx, arrived)) return denied('APPROVAL_REUSED');
    // Those that wait may follow this very act: they are judged when their own past is held.
    const held = await tx.acts.list({ caseId: arrived.caseId, standing: 'held' });
    const outcome = judgeArrival(recordsOf(held), recordOf(arrived), textDigest);
    if (!outcome.ok) return outcome;
    const waits = outcome.value.state === 'waiting';
    const act: ActRow = { ...arrived, standing: waits ? 'waiting' : 'held' };
    if (!(await this.#isOurs(tx, act))) return denied('CASE_NOT_OURS', { caseId: act.caseId });
    return done({ caseId: act.caseId, apply: (later, at) => this.#join(later, act, at) });
  }

  /** What follows nothing opens a case with us; any other act, a waiting one too, is of one we share. */
  async #isOurs(tx: NodeTx, act: ActRow): Promise<boolean> {
    const known = await tx.cases.get({ id: act.caseId });
    if (opens(act)) return !known && openingOf(act).requestedState === this.#state;
    if (!known) return act.standing === 'waiting';
    const parties: readonly StateCode[] = [known.requestingState, known.requestedState];
    return parties.includes(act.author) && parties.includes(this.#state);
  }

  async #join(tx: NodeTx, act: ActRow, at: Instant): Promise<void> {
    if (opens(act)) await tx.cases.insert(caseOf(act, at));
    await tx.acts.insert(act);
    await tx.missingActs.remove({ msg: act.hash });
    if (act.standing === 'held') await this.release(tx, act, at);
    await projectCase(tx, act.caseId, at);
  }

  /** Judges, and lets join, whatever waited for `act`; ours or theirs. */
  async release(tx: NodeTx, act: Pick<ActRow, 'hash' | 'caseId'>, at: Instant): Promise<void> {
    const { caseId } = act;
    // As good as always nothing waits; then the case need not be read whole.
    if ((await tx.acts.count({ caseId, standing: 'waiting' })) === 0) return;
    const rows = await tx.acts.list({ caseId });
    const standing = new Set(
      rows
        .filter((row) => row.standing === 'held' && row.hash !== act.hash)
        .map(({ hash }) => hash),
    );
    const waiting = rows
      .filter((row) => row.standing === 'waiting')
      .map(({ hash, prev }) => ({
        msg: hash,
        unapplied: prev.filter((one) => !standing.has(one)),
      }));
    for (const { msg } of release(waiting, act.hash).released) {
      await this.#judgeAgain(tx, msg, caseId, at);
    }
  }

  async #judgeAgain(tx: NodeTx, hash: ActHash, caseId: CaseId, at: Instant): Promise<void> {
    const rows = await tx.acts.list({ caseId });
    const row = rows.find((one) => one.hash === hash);
    if (!row) return;
    const held = rows.filter((one) => one.standing === 'held');
    const outcome = judgeArrival(recordsOf(held), recordOf(row), textDigest);
    const lawful = outcome.ok && outcome.value.state === 'lawful';
    await tx.acts.update({ hash }, { standing: lawful ? 'held' : 'unlawful' });
    await this.#audit.append(tx, at, {
      event: lawful ? 'act.joined' : 'act.unlawful',
      actor: row.iss,
      subject: caseId,
      caseId,
      detail: outcome.ok ? {} : { code: outcome.denial.code },
      ref: { jti: row.jti, msg: hash },
    });
  }
}

const actOf = ({ claims, msg }: Opened): ActRow | undefined => {
  const message = readActMessage(claims.body);
  if (!claims.thr || !message || !isActKind(message.kind)) return undefined;
  return {
    hash: msg,
    caseId: claims.thr.id,
    n: claims.thr.n,
    prev: claims.thr.prev,
    author: stateOfNode(claims.iss),
    kind: message.kind,
    at: fromSeconds(claims.iat),
    content: message.content,
    iss: claims.iss,
    jti: claims.jti,
    standing: 'held',
    receipted: true,
    approvals: message.officers.approvals ?? null,
  };
};

/** An approval is good for each act that it covers, once. */
const isReused = async (tx: NodeTx, { caseId, kind, approvals }: ActRow): Promise<boolean> => {
  if (!approvals) return false;
  const nonces = new Set(approvals.map(({ nonce }) => nonce));
  const earlier = await tx.acts.list({ caseId, kind });
  return earlier.some((act) => act.approvals?.some(({ nonce }) => nonces.has(nonce)) === true);
};

const opens = ({ prev }: ActRow): boolean => prev.length === 0;

/** What opens a case, which the law has read and found in form. */
const openingOf = ({ content }: ActRow): Opening => content as unknown as Opening;

type Opening = Pick<
  CaseContent,
  'messageKind' | 'requestingState' | 'requestedState' | 'requestingReference'
>;

const caseOf = (act: ActRow, at: Instant): CaseRow => {
  const { messageKind, requestingState, requestedState, requestingReference } = openingOf(act);
  return {
    id: act.caseId,
    kind: messageKind,
    requestingState,
    requestedState,
    status: 'DELIVERED',
    outcome: null,
    requestingReference: requestingReference ?? null,
    requestedReference: null,
    content: act.content,
    openedAt: at,
    changedAt: at,
    drafters: [],
    idempotencyKey: null,
    nextLook: at,
  };
};
