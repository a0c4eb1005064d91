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
import type { LawDenialCode, Officer, SealedIdentity } from '@comity/law';
import type { Approval } from '@comity/envelope';
import type { AuditTrail } from '../audit/append-entry.js';
import type { Network } from '../members/network.js';
import { isAtHome, joinTeam } from '../people/access.js';
import type { ApproveByPasskey } from '../people/approve-by-passkey.js';
import type { Answered } from '../people/judge-answer.js';
import type { SignInDenialCode } from '../people/people.denials.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import { digestsOfDraft } from './act-digests.js';
import type { CaseDenialCode } from './case.denials.js';
import { mayChange } from './change-case.js';
import { readDraft, type Draft } from './draft.js';
import { decideHomeStep, decideRevision, needsApproval } from './home-step.js';
import type { CaseRow } from './ports.js';
import { readStanding, submissionOf } from './standing.js';

type HomeDenialCode = CaseDenialCode | LawDenialCode | SignInDenialCode;
type HomeOutcome<T = CaseRow> = Outcome<T, HomeDenialCode>;

/** One step with several drafts at once. */
export interface StepsCommand {
  readonly by: Officer;
  readonly caseIds: readonly CaseId[];
  readonly event: string;
  readonly note: string | null;
  readonly reasons: Readonly<Record<string, string>>;
  /** Whom the open text must not name; compared, and kept nowhere. */
  readonly sealed: readonly SealedIdentity[];
  /** What the officer's passkey answered to `AskApproval`; anything at all. */
  readonly assertion?: unknown;
}

export interface StepCommand extends Omit<StepsCommand, 'caseIds'> {
  readonly caseId: CaseId;
}

/** New words of several drafts, each its own. */
export interface RevisionsCommand {
  readonly by: Officer;
  readonly contents: ReadonlyMap<CaseId, Json>;
  /** What else commits with them. */
  readonly settle?: (tx: NodeTx) => Promise<unknown>;
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
  async take({ caseId, ...command }: StepCommand): Promise<HomeOutcome> {
    return only(await this.takeAll({ ...command, caseIds: [caseId] }));
  }

  /**
   * Takes the same step with each of several cases, or with none of them: one approval covers all.
   *
   * Denies as `take` does, of the first case that it denies.
   */
  async takeAll(command: StepsCommand): Promise<HomeOutcome<readonly CaseRow[]>> {
    const { caseIds, event, assertion } = command;
    const answered = await this.#parts.approvals.read(assertion);
    const told = `step.${event.replaceAll('_', '-')}`;
    return this.#withDrafts({ ...command, caseIds, told }, (tx, drafts, at) =>
      this.#take(tx, drafts, { ...command, answered }, at),
    );
  }

  /**
   * Replaces a draft's text. Denies OFFICER_ROLE_MISSING unless a drafter asks, CONTENT_INVALID,
   * DRAFT_LOCKED outside DRAFT, CASE_UNKNOWN.
   */
  async revise({ by, caseId, content }: ReviseCommand): Promise<HomeOutcome> {
    return only(await this.reviseAll({ by, contents: new Map([[caseId, content]]) }));
  }

  /** Replaces the text of each of several drafts, or of none of them; denies as `revise` does. */
  reviseAll({ by, contents, settle }: RevisionsCommand): Promise<HomeOutcome<readonly CaseRow[]>> {
    const caseIds = [...contents.keys()];
    const asked = { by, caseIds, event: 'draft.revised', told: 'draft.revised' };
    return this.#withDrafts(asked, async (tx, drafts, at) => {
      const patches = everyOne(drafts, (draft) =>
        decideRevision(draft, { by, content: contents.get(draft.row.id) ?? null }),
      );
      if (!patches.ok) return patches;
      const rows: CaseRow[] = [];
      for (const { draft, decided } of patches.value) {
        await joinTeam(tx, draft.row, { by, now: at });
        rows.push(await change(tx, draft.row, { ...decided, changedAt: at }));
      }
      await settle?.(tx);
      return done(rows);
    });
  }

  async #take(
    tx: NodeTx,
    drafts: readonly Draft[],
    command: Answering,
    at: Instant,
  ): Promise<HomeOutcome<readonly CaseRow[]>> {
    const { by, note, reasons } = command;
    const register = this.#parts.network.register();
    const steps = everyOne(drafts, (draft) => decideHomeStep(draft, command, { register, at }));
    if (!steps.ok) return steps;
    const approved = await this.#approval(tx, drafts, command, at);
    if (!approved.ok) return approved;
    const rows: CaseRow[] = [];
    for (const { draft, decided } of steps.value) {
      await joinTeam(tx, draft.row, { by, now: at });
      await tx.steps.insert({
        id: this.#parts.entropy.uuid(),
        caseId: draft.row.id,
        seq: draft.steps.length + 1,
        event: decided.kind,
        by: by.id,
        at,
        content: draft.hash,
        note,
        reasons,
        approval: approved.value,
      });
      rows.push(await change(tx, draft.row, { status: decided.to, changedAt: at }));
    }
    return done(rows);
  }

  /** What its drafter submitted is what is approved: a file that was added since undoes that. */
  async #approval(
    tx: NodeTx,
    drafts: readonly Draft[],
    { by, event, answered }: Answering,
    at: Instant,
  ): Promise<Outcome<Approval | null, SignInDenialCode>> {
    if (!needsApproval(event)) return done(null);
    const { approvals } = this.#parts;
    const approved = await approvals.take(tx, answered, {
      by,
      acts: drafts.flatMap(digestsOfDraft),
      at,
    });
    if (!approved.ok || event === 'submit') return approved;
    const isSame = (draft: Draft): boolean => {
      const first = submissionOf(draft.steps)?.approval ?? null;
      const acts = digestsOfDraft(draft);
      return first ? acts.every((one) => first.acts.includes(one)) : !approvals.required;
    };
    return drafts.every(isSame) ? approved : denied('APPROVAL_OUTDATED');
  }

  #withDrafts<T>(
    { by, caseIds, event, told }: Asked,
    work: (tx: NodeTx, drafts: readonly Draft[], at: Instant) => Promise<HomeOutcome<T>>,
  ): Promise<HomeOutcome<T>> {
    const at = this.#parts.clock.now();
    return this.#parts.unitOfWork.write(async (tx) => {
      const rows: (CaseRow | undefined)[] = [];
      for (const id of caseIds) rows.push(await tx.cases.get({ id }));
      const drafts = await this.#drafts(tx, rows, { by, at });
      const outcome = drafts.ok ? await work(tx, drafts.value, at) : drafts;
      for (const [index, caseId] of caseIds.entries()) {
        await this.#parts.audit.append(tx, at, {
          event: outcome.ok ? told : 'step.denied',
          actor: by.id,
          subject: caseId,
          ...(rows[index] && { caseId }),
          detail: outcome.ok ? {} : { code: outcome.denial.code, event },
        });
      }
      return outcome;
    });
  }

  async #drafts(
    tx: NodeTx,
    rows: readonly (CaseRow | undefined)[],
    { by, at }: { readonly by: Officer; readonly at: Instant },
  ): Promise<HomeOutcome<readonly Draft[]>> {
    const drafts: Draft[] = [];
    for (const row of rows) {
      const allowed = await mayChange(tx, row, { by, now: at });
      if (!allowed.ok) return allowed;
      const standing = await readStanding(tx, allowed.value, { state: by.state, now: at });
      if (standing.chain.acts.length === 0 && !isAtHome(by, standing.row)) {
        return denied('CASE_UNKNOWN');
      }
      drafts.push(await readDraft(tx, standing));
    }
    return done(drafts);
  }
}

interface Answering extends StepsCommand {
  readonly answered: Answered | undefined;
}

interface Asked extends Pick<StepsCommand, 'by' | 'caseIds' | 'event'> {
  /** How the audit trail names what was done. */
  readonly told: string;
}

/** What is decided of each draft, or the first denial. */
const everyOne = <T>(
  drafts: readonly Draft[],
  decide: (draft: Draft) => HomeOutcome<T>,
): HomeOutcome<readonly { readonly draft: Draft; readonly decided: T }[]> => {
  const all: { readonly draft: Draft; readonly decided: T }[] = [];
  for (const draft of drafts) {
    const outcome = decide(draft);
    if (!outcome.ok) return outcome;
    all.push({ draft, decided: outcome.value });
  }
  return done(all);
};

const only = (outcome: HomeOutcome<readonly CaseRow[]>): HomeOutcome => {
  if (!outcome.ok) return outcome;
  const [row] = outcome.value;
  return row ? done(row) : denied('CASE_UNKNOWN');
};

const change = async (tx: NodeTx, row: CaseRow, patch: Partial<CaseRow>): Promise<CaseRow> => {
  await tx.cases.update({ id: row.id }, patch);
  return { ...row, ...patch };
};
