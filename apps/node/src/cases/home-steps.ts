/** What happens to a draft at home: revised, submitted, returned, approved. */

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
  checkOfficer,
  decideStep,
  STEP_KINDS,
  type LawDenialCode,
  type Officer,
  type StepKind,
} from '@comity/law';
import type { AuditTrail } from '../audit/append-entry.js';
import type { Network } from '../members/network.js';
import { mayReadDraft } from '../people/access.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import type { CaseDenialCode } from './case.denials.js';
import { problemPaths } from './content-problems.js';
import { findingsOf, readContent, readDraft, type Draft } from './draft.js';
import type { CaseRow } from './ports.js';

type HomeOutcome = Outcome<CaseRow, CaseDenialCode | LawDenialCode>;

export interface StepCommand {
  readonly by: Officer;
  readonly caseId: CaseId;
  readonly event: string;
  readonly note: string | null;
  readonly reasons: Readonly<Record<string, string>>;
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
}

export class HomeSteps {
  readonly #parts: HomeStepsParts;

  constructor(parts: HomeStepsParts) {
    this.#parts = parts;
  }

  /**
   * Takes one step with a draft of this State.
   *
   * Denies what `decideStep` denies (APPROVER_IS_DRAFTER, COMPLETENESS_BLOCKS with the rules, …),
   * STEP_UNKNOWN, CASE_UNKNOWN, CASE_ALREADY_TRANSMITTED; a denial is audited and changes nothing.
   */
  take(command: StepCommand): Promise<HomeOutcome> {
    const { event } = command;
    return this.#withDraft(command, `step.${event.replaceAll('_', '-')}`, (tx, draft, at) =>
      this.#take(tx, draft, command, at),
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

  async #take(tx: NodeTx, draft: Draft, command: StepCommand, at: Instant): Promise<HomeOutcome> {
    const { by, event, note, reasons } = command;
    if (!isStepKind(event)) return denied('STEP_UNKNOWN', {});
    const findings = findingsOf(draft, this.#parts.network.register(), at);
    const question = { home: draft.home, kind: event, officer: by, findings, reasons };
    const outcome = decideStep({ ...question, state: draft.row.requestingState });
    if (!outcome.ok) return outcome;
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
    });
    return done(await change(tx, draft.row, { status: outcome.value.to, changedAt: at }));
  }

  async #revise(tx: NodeTx, draft: Draft, command: ReviseCommand, at: Instant) {
    const { by, content } = command;
    const allowed = checkOfficer(by, draft.row.requestingState, ['drafter']);
    if (!allowed.ok) return allowed;
    const read = readContent(content);
    if (!read.ok) return denied('CONTENT_INVALID', { problems: problemPaths(read.problems) });
    if (draft.home.status !== 'DRAFT') return denied('DRAFT_LOCKED', { status: draft.home.status });
    const { requestingState, requestedState } = draft.row;
    const { value } = read;
    if (value.requestingState !== requestingState || value.requestedState !== requestedState) {
      return denied('CONTENT_INVALID', { problems: ['requestedState: NOT_ALLOWED'] });
    }
    const requestingReference = value.requestingReference ?? null;
    const drafters = [...new Set([...draft.row.drafters, by.id])];
    const patch = { content, drafters, requestingReference, changedAt: at };
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
      const outcome = await this.#onDraft(tx, row, by, (draft) => work(tx, draft, at));
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

  async #onDraft(
    tx: NodeTx,
    row: CaseRow | undefined,
    by: Officer,
    work: (draft: Draft) => Promise<HomeOutcome>,
  ): Promise<HomeOutcome> {
    if (!row || !mayReadDraft(by, row)) return denied('CASE_UNKNOWN');
    if ((await tx.acts.count({ caseId: row.id })) > 0) return denied('CASE_ALREADY_TRANSMITTED');
    return work(await readDraft(tx, row));
  }
}

const change = async (tx: NodeTx, row: CaseRow, patch: Partial<CaseRow>): Promise<CaseRow> => {
  await tx.cases.update({ id: row.id }, patch);
  return { ...row, ...patch };
};

const isStepKind = (text: string): text is StepKind =>
  (STEP_KINDS as readonly string[]).includes(text);
