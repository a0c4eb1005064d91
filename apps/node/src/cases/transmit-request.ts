/** Signs an approved request and hands it to the outbox: the act that opens the case abroad. */

import { denied, done, type CaseId, type Clock, type OfficerId } from '@comity/kernel';
import { decideTransmission, type Officer } from '@comity/law';
import type { AuditTrail } from '../audit/append-entry.js';
import type { Network } from '../members/network.js';
import { mayReadDraft } from '../people/access.js';
import type { UnitOfWork } from '../unit-of-work.js';
import type { AuthorAct, AuthorOutcome, Decide } from './author-act.js';
import { findingsOf, readDraft } from './draft.js';

export interface TransmitRequestParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly network: Network;
  readonly clock: Clock;
  readonly authorAct: AuthorAct;
}

export class TransmitRequest {
  readonly #parts: TransmitRequestParts;

  constructor(parts: TransmitRequestParts) {
    this.#parts = parts;
  }

  /**
   * Sends exactly the approved text with every file staged in the case.
   *
   * Denies what `decideTransmission` denies, CASE_UNKNOWN, CASE_ALREADY_TRANSMITTED,
   * MEMBER_NOT_ADMITTED.
   */
  async execute(command: { by: Officer; caseId: CaseId }): Promise<AuthorOutcome> {
    const { by, caseId } = command;
    const outcome = await this.#parts.authorAct.execute(caseId, this.#decide(by));
    if (!outcome.ok) await this.#recordDenial(by, caseId, outcome.denial.code);
    return outcome;
  }

  #decide(by: Officer): Decide {
    return async (row, chain, tx) => {
      const { network, clock } = this.#parts;
      if (!mayReadDraft(by, row)) return denied('CASE_UNKNOWN');
      if (chain.acts.length > 0) return denied('CASE_ALREADY_TRANSMITTED');
      if (!network.isMember(row.requestedState)) {
        return denied('MEMBER_NOT_ADMITTED', { state: row.requestedState });
      }
      const draft = await readDraft(tx, row);
      const { home, hash: content } = draft;
      const findings = findingsOf(draft, network.register(), clock.now());
      const decision = decideTransmission({
        home,
        officer: by,
        state: by.state,
        content,
        findings,
      });
      if (!decision.ok) return decision;
      const staged = await tx.files.list({ caseId: row.id, status: 'staged' });
      return done({
        kind: 'request',
        content: row.content,
        officers: officersOf(home.drafters, home.approver ?? by.id),
        fileIds: staged.map(({ id }) => id),
      });
    };
  }

  async #recordDenial(by: Officer, caseId: CaseId, code: string): Promise<void> {
    const { unitOfWork, audit, clock } = this.#parts;
    await unitOfWork.write(async (tx) => {
      const happening = { event: 'act.denied', actor: by.id, subject: caseId };
      await audit.append(tx, clock.now(), { ...happening, detail: { code, kind: 'request' } });
    });
  }
}

const officersOf = (drafters: readonly OfficerId[], approvedBy: OfficerId) => ({
  proposedBy: drafters.at(-1) ?? approvedBy,
  approvedBy,
});
