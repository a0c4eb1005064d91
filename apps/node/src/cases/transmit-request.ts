/** Signs approved content and hands it to the outbox: the act that opens the case abroad. */

import { denied, done, type CaseId, type Clock, type Json, type OfficerId } from '@comity/kernel';
import {
  allowedActs,
  decideAct,
  decideTransmission,
  openingActOf,
  type Officer,
  type SealedIdentity,
} from '@comity/law';
import type { AuditTrail } from '../audit/append-entry.js';
import type { Network } from '../members/network.js';
import { isAtHome } from '../people/access.js';
import type { UnitOfWork } from '../unit-of-work.js';
import type { AuthorAct, AuthorOutcome, Decide } from './author-act.js';
import { mayChange, takePart } from './change-case.js';
import { contextOf, findingsOf, readDraft, type Draft, type ToldBySender } from './draft.js';
import { readStanding } from './standing.js';
import { textDigest } from './text-digest.js';

export interface TransmitRequestParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly network: Network;
  readonly clock: Clock;
  readonly authorAct: AuthorAct;
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
   * MEMBER_NOT_ADMITTED.
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
      const { home, content } = draft;
      const sender = await tx.officers.get({ id: by.id });
      const told = { sealed, accredited: sender?.active === true };
      const decision = this.#decideOn(draft, by, told);
      if (!decision.ok) return decision;
      const { kind } = decision.value;
      const opening = openingActOf(content);
      // An offer carries no file: what it offers is not to be opened yet.
      const offered = kind === 'offer_conditions';
      const staged = offered ? [] : await tx.files.list({ caseId: row.id, status: 'staged' });
      return done({
        kind,
        content: offered ? (opening.body as unknown as Json) : row.content,
        officers: officersOf(home.drafters, home.approver ?? by.id),
        fileIds: staged.map(({ id }) => id),
      });
    };
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

const officersOf = (drafters: readonly OfficerId[], approvedBy: OfficerId) => ({
  proposedBy: drafters.at(-1) ?? approvedBy,
  approvedBy,
});
