/** What happens to a case at home and never crosses: a draft's way to approval, and the use of what came. */

import {
  denied,
  done,
  type CaseId,
  type Clock,
  type Entropy,
  type Instant,
  type Json,
  type Outcome,
} from '@comity/kernel';
import {
  caseKindOf,
  checkOfficer,
  dayIn,
  decideStep,
  isStepKind,
  lifeCycleOf,
  readContent,
  stateEntryOf,
  stepTransition,
  type CalendarDate,
  type LawDenialCode,
  type Officer,
  type SealedIdentity,
  problemPaths,
} from '@comity/law';
import type { Approval } from '@comity/envelope';
import type { AuditTrail } from '../audit/append-entry.js';
import type { Network } from '../members/network.js';
import { isAtHome, joinTeam } from '../people/access.js';
import type { ApproveByPasskey } from '../people/approve-by-passkey.js';
import type { Answered } from '../people/judge-answer.js';
import type { SignInDenialCode } from '../people/people.denials.js';
import { digestsOfDraft } from './act-digests.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import type { CaseDenialCode } from './case.denials.js';
import { mayChange } from './change-case.js';
import { findingsOf, readDraft, type Draft } from './draft.js';
import type { CaseRow } from './ports.js';
import { drafts, readStanding, submissionOf } from './standing.js';

type HomeOutcome = Outcome<CaseRow, CaseDenialCode | LawDenialCode | SignInDenialCode>;

export interface StepCommand {
  readonly by: Officer;
  readonly caseId: CaseId;
  readonly event: string;
  readonly note: string | null;
  readonly reasons: Readonly<Record<string, string>>;
  /** Whom the open text must not name; compared, and kept nowhere. */
  readonly sealed: readonly SealedIdentity[];
  /** What the officer's passkey answered to `AskApproval`; anything at all. */
  readonly assertion?: unknown;
}

export interface ReviseCommand {
  readonly by: Officer;
  readonly caseId: CaseId;
  readonly content: Json;
}

export interface HomeStepsParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly network: Network;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly approvals: ApproveByPasskey;
}

export class HomeSteps {
  readonly #parts: HomeStepsParts;

  constructor(parts: HomeStepsParts) {
    this.#parts = parts;
  }

  /**
   * Takes one step with a draft of this State, or with what another State sent.
   *
   * Who submits and who approves do so by a passkey, where this node asks for one.
   *
   * Denies what `decideStep` denies (APPROVER_IS_DRAFTER, COMPLETENESS_BLOCKS with the rules, …),
   * STEP_UNKNOWN, CASE_UNKNOWN, CASE_ALREADY_TRANSMITTED, and as `ApproveByPasskey`; a denial is
   * audited and changes nothing.
   */
  async take(command: StepCommand): Promise<HomeOutcome> {
    const { event, assertion } = command;
    const answered = await this.#parts.approvals.read(assertion);
    return this.#withDraft(command, `step.${event.replaceAll('_', '-')}`, (tx, draft, at) =>
      this.#take(tx, draft, { ...command, answered }, at),
    );
  }

  /**
   * Replaces a draft's text. Denies OFFICER_ROLE_MISSING unless a drafter asks, CONTENT_INVALID,
   * DRAFT_LOCKED outside DRAFT, CASE_UNKNOWN.
   */
  revise(command: ReviseCommand): Promise<HomeOutcome> {
    return this.#withDraft(command, 'draft.revised', (tx, draft, at) =>
      this.#revise(tx, draft, command, at),
    );
  }

  async #take(tx: NodeTx, draft: Draft, command: Answering, at: Instant): Promise<HomeOutcome> {
    const { by, event, note, reasons, sealed } = command;
    if (!isStepKind(event)) return denied('STEP_UNKNOWN', {});
    const { of, side, home, chain } = draft;
    const onItsWay = chain.acts.length > 0;
    if (onItsWay && stepTransition(lifeCycleOf(of), home.status, event) === undefined) {
      return denied('CASE_ALREADY_TRANSMITTED');
    }
    const findings = onItsWay
      ? []
      : findingsOf(draft, this.#parts.network.register(), at, { sealed });
    const retention = this.#retention(draft, by, at);
    const outcome = decideStep({
      of,
      side,
      home,
      kind: event,
      officer: by,
      state: by.state,
      findings,
      reasons,
      ...(retention && { retention }),
    });
    if (!outcome.ok) return outcome;
    const approved = await this.#approval(tx, draft, command, at);
    if (!approved.ok) return approved;
    await joinTeam(tx, draft.row, { by, now: at });
    await tx.steps.insert({
      id: this.#parts.entropy.uuid(),
      caseId: draft.row.id,
      seq: draft.steps.length + 1,
      event,
      by: by.id,
      at,
      content: draft.hash,
      note,
      reasons,
      approval: approved.value,
    });
    return done(await change(tx, draft.row, { status: outcome.value.to, changedAt: at }));
  }

  /** What its drafter submitted is what is approved: a file that was added since undoes that. */
  async #approval(
    tx: NodeTx,
    draft: Draft,
    { by, event, answered }: Answering,
    at: Instant,
  ): Promise<Outcome<Approval | null, SignInDenialCode>> {
    if (event !== 'submit' && event !== 'approve') return done(null);
    const { approvals } = this.#parts;
    const acts = digestsOfDraft(draft);
    const approved = await approvals.take(tx, answered, { by, acts, at });
    if (!approved.ok || event === 'submit') return approved;
    const first = submissionOf(draft.steps)?.approval ?? null;
    const isSame = first ? acts.every((one) => first.acts.includes(one)) : !approvals.required;
    return isSame ? approved : denied('APPROVAL_OUTDATED');
  }

  async #revise(tx: NodeTx, draft: Draft, command: ReviseCommand, at: Instant) {
    const { by, content } = command;
    const submit = lifeCycleOf(draft.of).transitions.find(({ event }) => event === 'submit');
    const allowed = checkOfficer(by, draft.row.requestingState, submit?.proposes ?? []);
    if (!allowed.ok) return allowed;
    const read = readContent(content);
    if (!read.ok) return denied('CONTENT_INVALID', { problems: problemPaths(read.problems) });
    if (!drafts(draft)) {
      const status = draft.home.status;
      return draft.chain.acts.length > 0
        ? denied('CASE_ALREADY_TRANSMITTED')
        : denied('DRAFT_LOCKED', { status });
    }
    const { requestingState, requestedState } = draft.row;
    const { value } = read;
    if (draft.of !== caseKindOf(content)) {
      return denied('CONTENT_INVALID', { problems: ['messageKind: NOT_ALLOWED'] });
    }
    if (value.requestingState !== requestingState || value.requestedState !== requestedState) {
      return denied('CONTENT_INVALID', { problems: ['requestedState: NOT_ALLOWED'] });
    }
    const requestingReference = value.requestingReference ?? null;
    const drafters = [...new Set([...draft.row.drafters, by.id])];
    const { messageKind: kind } = value;
    await joinTeam(tx, draft.row, { by, now: at });
    const patch = { content, kind, drafters, requestingReference, changedAt: at };
    return done(await change(tx, draft.row, patch));
  }

  #withDraft(
    { by, caseId }: { readonly by: Officer; readonly caseId: CaseId },
    event: string,
    work: (tx: NodeTx, draft: Draft, at: Instant) => Promise<HomeOutcome>,
  ): Promise<HomeOutcome> {
    const at = this.#parts.clock.now();
    return this.#parts.unitOfWork.write(async (tx) => {
      const row = await tx.cases.get({ id: caseId });
      const outcome = await this.#onCase(tx, { row, by, at }, (draft) => work(tx, draft, at));
      await this.#parts.audit.append(tx, at, {
        event: outcome.ok ? event : 'step.denied',
        actor: by.id,
        subject: caseId,
        ...(row && { caseId }),
        detail: outcome.ok ? {} : { code: outcome.denial.code, event },
      });
      return outcome;
    });
  }

  async #onCase(
    tx: NodeTx,
    { row, by, at }: { row: CaseRow | undefined; by: Officer; at: Instant },
    work: (draft: Draft) => Promise<HomeOutcome>,
  ): Promise<HomeOutcome> {
    const allowed = await mayChange(tx, row, { by, now: at });
    if (!allowed.ok) return allowed;
    const standing = await readStanding(tx, allowed.value, { state: by.state, now: at });
    if (standing.chain.acts.length === 0 && !isAtHome(by, standing.row)) {
      return denied('CASE_UNKNOWN');
    }
    return work(await readDraft(tx, standing));
  }

  /** Until when what was given unasked may be kept, and today, where the officer is. */
  #retention({ row }: Draft, by: Officer, at: Instant) {
    const { retentionUntil: until } = row.content as { readonly retentionUntil?: CalendarDate };
    if (until === undefined) return undefined;
    const zone = stateEntryOf(this.#parts.network.register(), by.state)?.timeZone ?? 'UTC';
    return { today: dayIn(zone, at), until };
  }
}

interface Answering extends StepCommand {
  readonly answered: Answered | undefined;
}

const change = async (tx: NodeTx, row: CaseRow, patch: Partial<CaseRow>): Promise<CaseRow> => {
  await tx.cases.update({ id: row.id }, patch);
  return { ...row, ...patch };
};
