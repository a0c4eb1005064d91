/** Sends every approved request of an inquiry; each case goes its own way from there on. */

import {
  denied,
  done,
  type Clock,
  type Denial,
  type Outcome,
  type StateCode,
} from '@comity/kernel';
import type { LawDenialCode, Officer, SealedIdentity } from '@comity/law';
import type { AuditTrail } from '../audit/append-entry.js';
import type { CaseDenialCode } from '../cases/case.denials.js';
import type { TransmitRequest } from '../cases/transmit-request.js';
import type { Network } from '../members/network.js';
import type { UnitOfWork } from '../unit-of-work.js';
import { changeableAtHome, recordDenial, type Changeable } from './inquiry-cases.js';
import type { InquiryDenialCode } from './inquiry.denials.js';
import type { InquiryRow } from './ports.js';

export interface TransmitInquiryCommand {
  readonly by: Officer;
  readonly inquiryId: string;
  /** Whom the open text must not name; compared, and kept nowhere. */
  readonly sealed: readonly SealedIdentity[];
}

export interface TransmitInquiryParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly network: Network;
  readonly transmitRequest: TransmitRequest;
}

/** What was handed to the outbox, and which States it was not, each with the reason. */
export interface InquirySent {
  readonly inquiry: InquiryRow;
  readonly sent: readonly StateCode[];
  readonly refused: readonly { readonly state: StateCode; readonly denial: Denial }[];
}

type Code = InquiryDenialCode | CaseDenialCode | LawDenialCode;

export class TransmitInquiry {
  readonly #parts: TransmitInquiryParts;

  constructor(parts: TransmitInquiryParts) {
    this.#parts = parts;
  }

  /**
   * A State to which nothing can be sent now holds up no other, and can be tried again.
   *
   * Denies as `changeableAtHome`, and STEP_NOT_ALLOWED where no case of it is approved.
   */
  async execute(command: TransmitInquiryCommand): Promise<Outcome<InquirySent, Code>> {
    const { by, inquiryId: id } = command;
    const { unitOfWork, audit, clock } = this.#parts;
    const now = clock.now();
    const found = await unitOfWork.read((tx) => changeableAtHome(tx, id, { by, now }));
    const approved = found.ok ? approvedOf(found.value) : found;
    if (approved.ok) return done(await this.#send(approved.value, command));
    const { code } = approved.denial;
    await unitOfWork.write((tx) => recordDenial(tx, audit, { by, id, code, now }));
    return approved;
  }

  async #send(
    { inquiry, atHome }: Changeable,
    { by, sealed }: TransmitInquiryCommand,
  ): Promise<InquirySent> {
    const sent: StateCode[] = [];
    const refused: { readonly state: StateCode; readonly denial: Denial }[] = [];
    for (const { row } of atHome) {
      const state = row.requestedState;
      const outcome = this.#parts.network.accepts(state)
        ? await this.#parts.transmitRequest.execute({ by, caseId: row.id, sealed })
        : denied('MEMBER_NOT_ADMITTED', { state });
      if (outcome.ok) sent.push(state);
      else refused.push({ state, denial: outcome.denial });
    }
    return { inquiry, sent, refused };
  }
}

const approvedOf = ({ inquiry, atHome }: Changeable): Outcome<Changeable, LawDenialCode> => {
  const approved = atHome.filter(({ home }) => home.status === 'APPROVED');
  const status = atHome[0]?.home.status ?? '';
  return approved.length > 0
    ? done({ inquiry, atHome: approved })
    : denied('STEP_NOT_ALLOWED', { step: 'sign_and_send', status });
};
