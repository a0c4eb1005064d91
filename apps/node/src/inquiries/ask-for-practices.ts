/** Puts one question for practices to several States: a case for each, under one inquiry. */

import {
  denied,
  done,
  toHex,
  toIso,
  type Clock,
  type Entropy,
  type Instant,
  type Json,
  type Outcome,
  type StateCode,
} from '@comity/kernel';
import {
  checkOfficer,
  lifeCycleOf,
  namedForOne,
  requestTo,
  type LawDenialCode,
  type Officer,
} from '@comity/law';
import type { AuditTrail } from '../audit/append-entry.js';
import type { CaseDenialCode } from '../cases/case.denials.js';
import type { OpenCase } from '../cases/open-case.js';
import type { CaseRow } from '../cases/ports.js';
import type { Network } from '../members/network.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import { readableInquiry } from './inquiry-cases.js';
import type { InquiryDenialCode } from './inquiry.denials.js';
import { divide, type Wanted } from './left-out.js';
import type { InquiryRow } from './ports.js';

/** As many as one approval covers (PROTOCOL 8.6). */
const STATES_MAX = 64;
const ID_BYTES = 6;

export interface AskCommand {
  readonly by: Officer;
  readonly states: Wanted;
  /** A request for practices without what is one State's alone. */
  readonly content: Readonly<Record<string, Json>>;
  /** The same key of the same officer never asks a second time. */
  readonly idempotencyKey: string;
}

export interface AskForPracticesParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly network: Network;
  readonly openCase: OpenCase;
}

type Asked = Outcome<InquiryRow, InquiryDenialCode | CaseDenialCode | LawDenialCode>;

export class AskForPractices {
  readonly #parts: AskForPracticesParts;

  constructor(parts: AskForPracticesParts) {
    this.#parts = parts;
  }

  /**
   * Opens a draft for each State that can be asked, or none at all. Nothing crosses the border yet.
   *
   * Denies OFFICER_ROLE_MISSING unless a drafter asks, INQUIRY_NAMES_ONE_STATE, INQUIRY_NOBODY_ASKED
   * with the reason for each State, INQUIRY_STATES_TOO_MANY, and as `OpenCase`; a denial is audited
   * and opens nothing.
   */
  execute(command: AskCommand): Promise<Asked> {
    const at = this.#parts.clock.now();
    const { by } = command;
    const idempotencyKey = `${by.id}/${command.idempotencyKey}`;
    return this.#parts.unitOfWork.write(async (tx) => {
      const known = await tx.inquiries.get({ idempotencyKey });
      if (known) {
        const seen = await readableInquiry(tx, known, { by, now: at });
        return seen ? done(known) : denied('INQUIRY_UNKNOWN');
      }
      const outcome = await this.#ask(tx, { ...command, idempotencyKey }, at);
      const asked = outcome.ok ? outcome.value : undefined;
      await this.#parts.audit.append(tx, at, {
        event: asked ? 'inquiry.asked' : 'inquiry.denied',
        actor: by.id,
        subject: asked?.id ?? by.id,
        detail: outcome.ok
          ? { leftOut: outcome.value.leftOut.map(({ state }) => state) }
          : { code: outcome.denial.code },
      });
      return outcome;
    });
  }

  async #ask(tx: NodeTx, command: AskCommand, at: Instant): Promise<Asked> {
    const { by, content, idempotencyKey } = command;
    const { network, openCase } = this.#parts;
    const allowed = checkOfficer(by, by.state, DRAFTERS);
    if (!allowed.ok) return allowed;
    const named = namedForOne(content);
    if (named.length > 0) {
      const problems = named.map((member) => `${member}: NOT_ALLOWED`);
      return denied('INQUIRY_NAMES_ONE_STATE', { problems });
    }
    const { asked, leftOut } = divide(network, by.state, command.states);
    if (asked.length === 0) {
      const told = leftOut.map(({ state, reason }) => `${state}: ${reason}`);
      return denied('INQUIRY_NOBODY_ASKED', { leftOut: told });
    }
    if (asked.length > STATES_MAX) return denied('INQUIRY_STATES_TOO_MANY', { max: STATES_MAX });
    const id = this.#newId(by.state, at);
    const openings = asked.map((state) => this.#opening({ by, content }, id, state));
    for (const opening of openings) {
      const decided = openCase.decide(opening, at);
      if (!decided.ok) return decided;
    }
    const row = { id, askedBy: by.id, at, content, leftOut, idempotencyKey };
    await tx.inquiries.insert(row);
    for (const opening of openings) {
      const opened = await openCase.openIn(tx, opening, at);
      if (!opened.ok) return opened;
      await tx.inquiryCases.insert(memberOf(id, opened.value));
    }
    return done(row);
  }

  #opening(
    { by, content }: Pick<AskCommand, 'by' | 'content'>,
    inquiry: string,
    requested: StateCode,
  ) {
    const states = { requesting: by.state, requested };
    return {
      by,
      content: requestTo(this.#parts.network.register(), content, states),
      idempotencyKey: `${inquiry}/${requested}`,
    };
  }

  /** Random, so that it says nothing of how many inquiries there are. */
  #newId(state: StateCode, at: Instant): string {
    const random = toHex(this.#parts.entropy.bytes(ID_BYTES)).toUpperCase();
    return `INQ-${toIso(at).slice(0, 4)}-${state}-${random}`;
  }
}

/** Who may draft a request for practices: whoever may submit it. */
const DRAFTERS =
  lifeCycleOf('practice_request').transitions.find(({ event }) => event === 'submit')?.proposes ??
  [];

const memberOf = (inquiryId: string, { id: caseId, requestedState: state }: CaseRow) => ({
  inquiryId,
  caseId,
  state,
});
