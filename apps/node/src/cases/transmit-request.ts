/** Signs approved content and hands it to the outbox: the act that opens the case abroad. */

import { actDigest, type Approval, type ApprovalQuestion } from '@comity/envelope';
import { denied, done, type CaseId, type Clock, type Outcome } from '@comity/kernel';
import {
  allowedActs,
  decideAct,
  decideTransmission,
  type Officer,
  type SealedIdentity,
} from '@comity/law';
import type { AuditTrail } from '../audit/append-entry.js';
import type { Network } from '../members/network.js';
import { isAtHome } from '../people/access.js';
import type { ApproveByPasskey } from '../people/approve-by-passkey.js';
import type { UnitOfWork } from '../unit-of-work.js';
import { areProvable } from './act-approvals.js';
import { actsOfDraft } from './act-digests.js';
import type { ActOfficers } from './act-message.js';
import type { AuthorAct, AuthorOutcome, Decide } from './author-act.js';
import { mayChange, takePart } from './change-case.js';
import { contextOf, findingsOf, readDraft, type Draft, type ToldBySender } from './draft.js';
import type { StepRow } from './ports.js';
import { readStanding, submissionOf } from './standing.js';
import { textDigest } from './text-digest.js';

export interface TransmitRequestParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly network: Network;
  readonly clock: Clock;
  readonly authorAct: AuthorAct;
  readonly approvals: ApproveByPasskey;
}

export interface TransmitCommand {
  readonly by: Officer;
  readonly caseId: CaseId;
  /** Whom the open text must not name; compared, and kept nowhere. */
  readonly sealed: readonly SealedIdentity[];
}

export class TransmitRequest {
  readonly #parts: TransmitRequestParts;

  constructor(parts: TransmitRequestParts) {
    this.#parts = parts;
  }

  /**
   * Sends exactly the approved text with every file staged in the case; of information that needs
   * its conditions accepted first, the offer, and the text itself once they are accepted.
   *
   * Denies what `decideTransmission` denies, CASE_UNKNOWN, CASE_ALREADY_TRANSMITTED,
   * MEMBER_NOT_ADMITTED; CONTENT_NOT_APPROVED too where the passkeys of the two who submitted and
   * approved it did not answer for exactly these words and files.
   */
  async execute(command: TransmitCommand): Promise<AuthorOutcome> {
    const { by, caseId, sealed } = command;
    const decide = this.#decide(by, sealed);
    const { authorAct, clock } = this.#parts;
    const outcome = await authorAct.execute(caseId, decide, (tx) =>
      takePart(tx, caseId, { by, now: clock.now() }),
    );
    if (!outcome.ok) await this.#recordDenial(by, caseId, outcome.denial.code);
    return outcome;
  }

  #decide(by: Officer, sealed: readonly SealedIdentity[]): Decide {
    return async (row, chain, tx) => {
      const { network, clock } = this.#parts;
      const allowed = await mayChange(tx, row, { by, now: clock.now() });
      if (!allowed.ok) return allowed;
      if (!isAtHome(by, row)) return denied('CASE_UNKNOWN');
      if (!network.isMember(row.requestedState)) {
        return denied('MEMBER_NOT_ADMITTED', { state: row.requestedState });
      }
      const standing = await readStanding(tx, row, { state: by.state, now: clock.now() });
      const draft = await readDraft(tx, { ...standing, chain });
      const sender = await tx.officers.get({ id: by.id });
      const told = { sealed, accredited: sender?.active === true };
      const decision = this.#decideOn(draft, by, told);
      if (!decision.ok) return decision;
      const { kind } = decision.value;
      const act = actsOfDraft(draft).find((one) => one.kind === kind);
      if (!act) return denied('CASE_ALREADY_TRANSMITTED');
      const { content, withFiles } = act;
      const staged = withFiles ? await tx.files.list({ caseId: row.id, status: 'staged' }) : [];
      const files = staged.map(({ manifest }) => manifest);
      const digest = actDigest({ caseId: row.id, kind, content, files });
      const officers = this.#officers(draft, { state: by.state, digest });
      if (!officers.ok) return officers;
      const fileIds = staged.map(({ id }) => id);
      return done({ kind, content, officers: officers.value, fileIds });
    };
  }

  /** Those two whose approvals of this very act go with it, where there are any. */
  #officers(
    { steps }: Draft,
    asked: ApprovalQuestion,
  ): Outcome<ActOfficers, 'CONTENT_NOT_APPROVED'> {
    const approval = steps.findLast(({ event }) => event === 'approve');
    const submission = submissionOf(steps);
    if (!approval || !submission) return denied('CONTENT_NOT_APPROVED');
    const officers = { proposedBy: submission.by, approvedBy: approval.by };
    const given = approvalsOf([submission, approval]);
    if (given === undefined) {
      return this.#parts.approvals.required ? denied('CONTENT_NOT_APPROVED') : done(officers);
    }
    const both = { ...asked, officers: [submission.by, approval.by] };
    return areProvable(given, both)
      ? done({ ...officers, approvals: given })
      : denied('CONTENT_NOT_APPROVED');
  }

  #decideOn(draft: Draft, by: Officer, told: ToldBySender) {
    const { network, clock } = this.#parts;
    const { of, home, chain, content, row, side, hash } = draft;
    const register = network.register();
    if (chain.acts.length === 0) {
      const findings = findingsOf(draft, register, clock.now(), told);
      const question = { of, home, officer: by, state: by.state, draft: content };
      return decideTransmission({ ...question, content: hash, findings });
    }
    const due = allowedActs(chain.fold, side).includes('send');
    if (!due) return denied('CASE_ALREADY_TRANSMITTED');
    return decideAct({
      fold: chain.fold,
      kind: 'send',
      side,
      officer: by,
      body: row.content,
      context: { ...contextOf(draft, register, clock.now()), files: draft.files, ...told },
      digest: textDigest,
    });
  }

  async #recordDenial(by: Officer, caseId: CaseId, code: string): Promise<void> {
    const { unitOfWork, audit, clock } = this.#parts;
    await unitOfWork.write(async (tx) => {
      const happening = { event: 'act.denied', actor: by.id, subject: caseId };
      await audit.append(tx, clock.now(), { ...happening, detail: { code, kind: 'request' } });
    });
  }
}

/** Both, or none: one alone proves nothing of two. */
const approvalsOf = (steps: readonly StepRow[]): readonly Approval[] | undefined => {
  const given = steps.flatMap(({ approval }) => approval ?? []);
  return given.length === steps.length ? given : undefined;
};
