/** The way of an inquiry to approval: its drafts change, are submitted and approved as one. */

import { denied, done, type Clock, type Json, type Outcome } from '@comity/kernel';
import {
  namedForOne,
  requestTo,
  type LawDenialCode,
  type Officer,
  type SealedIdentity,
} from '@comity/law';
import type { AuditTrail } from '../audit/append-entry.js';
import type { CaseDenialCode } from '../cases/case.denials.js';
import type { HomeSteps } from '../cases/home-steps.js';
import type { Network } from '../members/network.js';
import type { SignInDenialCode } from '../people/people.denials.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import { changeableAtHome, recordDenial, waitingFor } from './inquiry-cases.js';
import type { InquiryDenialCode } from './inquiry.denials.js';
import type { InquiryRow } from './ports.js';

export interface InquiryStepCommand {
  readonly by: Officer;
  readonly inquiryId: string;
  readonly event: string;
  readonly note: string | null;
  readonly reasons: Readonly<Record<string, string>>;
  /** Whom the open text must not name; compared, and kept nowhere. */
  readonly sealed: readonly SealedIdentity[];
  /** What the officer's passkey answered to `AskApproval`; anything at all. */
  readonly assertion?: unknown;
}

export interface ReviseInquiryCommand {
  readonly by: Officer;
  readonly inquiryId: string;
  readonly content: Readonly<Record<string, Json>>;
}

export interface InquiryStepsParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly network: Network;
  readonly homeSteps: HomeSteps;
}

type Code = InquiryDenialCode | CaseDenialCode | LawDenialCode | SignInDenialCode;
type Stepped = Outcome<InquiryRow, Code>;

export class InquirySteps {
  readonly #parts: InquiryStepsParts;

  constructor(parts: InquiryStepsParts) {
    this.#parts = parts;
  }

  /**
   * Takes one step with every case of the inquiry that waits for it, or with none: one approval by
   * passkey covers all of them, and each act will carry it.
   *
   * Denies as `changeableAtHome` and as `HomeSteps`.
   */
  async take(command: InquiryStepCommand): Promise<Stepped> {
    const { inquiryId, ...step } = command;
    const found = await this.#find(command.by, inquiryId);
    if (!found.ok) return found;
    const { inquiry, atHome } = found.value;
    const caseIds = waitingFor(atHome, command.event);
    const taken = await this.#parts.homeSteps.takeAll({ ...step, caseIds });
    return taken.ok ? done(inquiry) : taken;
  }

  /**
   * Puts new words in place of those of every draft of the inquiry, or of none.
   *
   * Denies as `changeableAtHome` and as `HomeSteps`, and INQUIRY_NAMES_ONE_STATE.
   */
  async revise({ by, inquiryId, content }: ReviseInquiryCommand): Promise<Stepped> {
    const found = await this.#find(by, inquiryId);
    if (!found.ok) return found;
    const named = namedForOne(content).map((member) => `${member}: NOT_ALLOWED`);
    if (named.length > 0) {
      const code = 'INQUIRY_NAMES_ONE_STATE';
      await this.#deny(by, inquiryId, code);
      return denied(code, { problems: named });
    }
    const register = this.#parts.network.register();
    const contents = new Map(
      found.value.atHome.map(({ row: { id, requestingState, requestedState } }) => [
        id,
        requestTo(register, content, { requesting: requestingState, requested: requestedState }),
      ]),
    );
    const settle = (tx: NodeTx) => tx.inquiries.update({ id: inquiryId }, { content });
    const revised = await this.#parts.homeSteps.reviseAll({ by, contents, settle });
    return revised.ok ? done({ ...found.value.inquiry, content }) : revised;
  }

  async #find(by: Officer, id: string) {
    const { unitOfWork, clock } = this.#parts;
    const asking = { by, now: clock.now() };
    const found = await unitOfWork.read((tx) => changeableAtHome(tx, id, asking));
    if (!found.ok) await this.#deny(by, id, found.denial.code);
    return found;
  }

  #deny(by: Officer, id: string, code: string): Promise<void> {
    const { unitOfWork, audit, clock } = this.#parts;
    const denial = { by, id, code, now: clock.now() };
    return unitOfWork.write((tx) => recordDenial(tx, audit, denial));
  }
}
