/** Opens a case at home, as a draft; nothing crosses the border yet. */

import {
  caseId,
  denied,
  done,
  toHex,
  toIso,
  type CaseId,
  type Clock,
  type Entropy,
  type Instant,
  type Json,
  type OfficerId,
  type Outcome,
} from '@comity/kernel';
import {
  caseKindOf,
  checkOfficer,
  lifeCycleOf,
  readContent,
  type CaseContent,
  type LawDenialCode,
  type Officer,
  type OfficerRole,
  problemPaths,
} from '@comity/law';
import type { AuditTrail } from '../audit/append-entry.js';
import type { Network } from '../members/network.js';
import { joinTeam, mayOnCase } from '../people/access.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import type { CaseDenialCode } from './case.denials.js';
import type { CaseRow } from './ports.js';

const ID_BYTES = 6;

export interface OpenCaseCommand {
  readonly by: Officer;
  readonly content: Json;
  /** The same key of the same officer never opens a second case. */
  readonly idempotencyKey: string;
}

export class OpenCase {
  readonly #unitOfWork: UnitOfWork;
  readonly #audit: AuditTrail;
  readonly #network: Network;
  readonly #clock: Clock;
  readonly #entropy: Entropy;

  constructor(...[unitOfWork, audit, network, { clock, entropy }]: OpenCaseParts) {
    this.#unitOfWork = unitOfWork;
    this.#audit = audit;
    this.#network = network;
    this.#clock = clock;
    this.#entropy = entropy;
  }

  /**
   * Denies OFFICER_ROLE_MISSING unless a drafter asks, OFFICER_OF_OTHER_STATE for content of another
   * State, CONTENT_INVALID with the paths at fault, MEMBER_NOT_ADMITTED, CASE_UNKNOWN.
   */
  execute(command: OpenCaseCommand): Promise<Outcome<CaseRow, CaseDenialCode | LawDenialCode>> {
    const at = this.#clock.now();
    return this.#unitOfWork.write((tx) => this.openIn(tx, command, at));
  }

  /** The same, in a transaction of the caller's. */
  async openIn(tx: NodeTx, command: OpenCaseCommand, at: Instant): Promise<OpenOutcome> {
    const known = await tx.cases.get({ idempotencyKey: keyOf(command) });
    const asking = { by: command.by, now: at };
    if (known && (await mayOnCase(tx, known, asking))) return done(known);
    // The part of who opened it has been ended: the key opens neither that case nor another.
    const outcome = known ? denied('CASE_UNKNOWN') : this.decide(command, at);
    if (outcome.ok) {
      await tx.cases.insert(outcome.value);
      await joinTeam(tx, outcome.value, { ...asking, capacity: 'drafted' });
    }
    await this.#record(tx, command, outcome, at);
    return outcome;
  }

  /** The case that would be opened, or why none is; nothing is written. */
  decide(command: OpenCaseCommand, at: Instant): OpenOutcome {
    const { by, content } = command;
    const allowed = checkOfficer(by, by.state, draftersOf(content));
    if (!allowed.ok) return allowed;
    const read = readContent(content);
    if (!read.ok) return denied('CONTENT_INVALID', { problems: problemPaths(read.problems) });
    const request = read.value;
    if (request.requestingState !== by.state) {
      return denied('OFFICER_OF_OTHER_STATE', { officer: by.id, state: by.state });
    }
    if (!this.#network.isMember(request.requestedState)) {
      return denied('MEMBER_NOT_ADMITTED', { state: request.requestedState });
    }
    return done(this.#row(request, { by: by.id, content, at, key: keyOf(command) }));
  }

  #row(request: CaseContent, { by, content, at, key }: Opening): CaseRow {
    return {
      id: this.#newId(request, at),
      kind: request.messageKind,
      requestingState: request.requestingState,
      requestedState: request.requestedState,
      status: 'DRAFT',
      outcome: null,
      requestingReference: request.requestingReference ?? null,
      requestedReference: null,
      content,
      openedAt: at,
      changedAt: at,
      drafters: [by],
      idempotencyKey: key,
      nextLook: null,
    };
  }

  /** Random, so that it says nothing of how many cases there are. */
  #newId({ requestingState, requestedState }: CaseContent, at: Instant): CaseId {
    const random = toHex(this.#entropy.bytes(ID_BYTES)).toUpperCase();
    return caseId(`NET-${toIso(at).slice(0, 4)}-${requestingState}-${requestedState}-${random}`);
  }

  async #record(tx: NodeTx, { by }: OpenCaseCommand, outcome: OpenOutcome, at: Instant) {
    const opened = outcome.ok ? outcome.value.id : undefined;
    await this.#audit.append(tx, at, {
      event: outcome.ok ? 'case.opened' : 'case.open-denied',
      actor: by.id,
      subject: opened ?? by.id,
      ...(opened && { caseId: opened }),
      detail: outcome.ok ? {} : { code: outcome.denial.code },
    });
  }
}

const keyOf = ({ by, idempotencyKey }: OpenCaseCommand): string => `${by.id}/${idempotencyKey}`;

/** Who may draft content of this kind: whoever may submit it. */
const draftersOf = (content: Json): readonly OfficerRole[] => {
  const { transitions } = lifeCycleOf(caseKindOf(content) ?? 'evidence');
  return transitions.find(({ event }) => event === 'submit')?.proposes ?? [];
};

interface Opening {
  readonly by: OfficerId;
  readonly content: Json;
  readonly at: Instant;
  readonly key: string;
}

type OpenCaseParts = [
  unitOfWork: UnitOfWork,
  audit: AuditTrail,
  network: Network,
  world: { readonly clock: Clock; readonly entropy: Entropy },
];
type OpenOutcome = Outcome<CaseRow, CaseDenialCode | LawDenialCode>;
