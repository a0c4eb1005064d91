/** Acts after the request: proposed by one officer and, where the law asks for two, approved by another. */

import {
  denied,
  done,
  type CaseId,
  type Clock,
  type Entropy,
  type Json,
  type Outcome,
} from '@comity/kernel';
import type { Approval } from '@comity/envelope';
import {
  isActKind,
  type ActDecision,
  type ActKind,
  type LawDenialCode,
  type Officer,
  type SealedIdentity,
} from '@comity/law';
import type { AuditTrail } from '../audit/append-entry.js';
import type { Network } from '../members/network.js';
import { joinTeam, mayOnCase } from '../people/access.js';
import type { ApproveByPasskey } from '../people/approve-by-passkey.js';
import type { Answered } from '../people/judge-answer.js';
import type { SignInDenialCode } from '../people/people.denials.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import { stagedFiles, type AuthorAct, type Decide } from './author-act.js';
import type { CaseDenialCode } from './case.denials.js';
import { mayChange, takePart } from './change-case.js';
import { decideOnCase, type AskedAct } from './decide-on-case.js';
import {
  decidable,
  newProposal,
  provesTwo,
  settleProposal,
  takeApproval,
  type Proposed,
} from './pending-proposal.js';
import type { ActRow, CaseRow, ProposalRow } from './ports.js';

export type ActOutcome = Outcome<ActRow | ProposalRow, ActDenialCode>;

type ActDenialCode = CaseDenialCode | LawDenialCode | SignInDenialCode;

export interface ProposeCommand {
  readonly by: Officer;
  readonly caseId: CaseId;
  readonly kind: string;
  readonly content: Json;
  readonly fileIds: readonly string[];
  /** Whom the open text must not name; compared, and kept nowhere. */
  readonly sealed: readonly SealedIdentity[];
  /** What the proposer's passkey answered to `AskApproval`; anything at all. */
  readonly assertion?: unknown;
  /** The same key of the same officer in the same case never proposes a second act. */
  readonly idempotencyKey: string;
}

export interface ProposeActParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly network: Network;
  readonly authorAct: AuthorAct;
  readonly approvals: ApproveByPasskey;
}

export class ProposeAct {
  readonly #parts: ProposeActParts;

  constructor(parts: ProposeActParts) {
    this.#parts = parts;
  }

  /**
   * An act for one officer is signed and sent at once; an act for two waits as a proposal.
   *
   * What waits is under its proposer's passkey, where this node asks for one.
   *
   * Denies what `decideAct` denies, CASE_UNKNOWN, ACT_KIND_UNKNOWN, FILE_UNKNOWN, CHAIN_MOVED, and
   * as `ApproveByPasskey`.
   */
  async propose(command: ProposeCommand): Promise<ActOutcome> {
    const answered = await this.#parts.approvals.read(command.assertion);
    const kept = await this.#keep(command, answered);
    if (!kept.ok) return kept;
    const { proposal, alone } = kept.value;
    if (proposal.status !== 'pending') return this.#became(proposal);
    return alone ? this.#author(proposal, command.by) : done(proposal);
  }

  /**
   * The second officer signs exactly what was proposed, by a passkey where this node asks for one.
   *
   * Denies APPROVER_IS_PROPOSER, OFFICER_ROLE_MISSING, PROPOSAL_UNKNOWN, all that the case as it now
   * stands no longer allows, and as `ApproveByPasskey`.
   */
  async approve({ by, proposalId, assertion }: ApproveCommand): Promise<ActOutcome> {
    const asked = { id: proposalId, now: this.#parts.clock.now() };
    const found = await this.#parts.unitOfWork.read((tx) => decidable(tx, by, asked));
    const proposal = found?.proposal;
    if (proposal?.status === 'approved') return this.#became(proposal);
    if (proposal?.status !== 'pending') return this.#deny(by, proposalId);
    const answered = await this.#parts.approvals.read(assertion);
    const approved = await this.#parts.unitOfWork.write((tx) =>
      this.#approval(tx, answered, by, proposal),
    );
    if (!approved.ok) return this.#denyAct(by, proposal, approved.denial, by);
    if (!provesTwo(proposal, by, approved.value, this.#parts.approvals)) {
      return this.#denyAct(by, proposal, denied('APPROVAL_OUTDATED').denial, by);
    }
    return this.#author(proposal, by, { officer: by, approval: approved.value });
  }

  /** The second officer says no; the proposal is kept with the reason in the audit trail. */
  async reject(command: { by: Officer; proposalId: string; reason: string }): Promise<ActOutcome> {
    const { by, proposalId, reason } = command;
    const patch = { status: 'rejected', decidedBy: by.id } as const;
    const rejected = await this.#parts.unitOfWork.write(async (tx) => {
      const now = this.#parts.clock.now();
      const { proposal, row } = (await decidable(tx, by, { id: proposalId, now })) ?? {};
      if (proposal?.status !== 'pending' || !row) return undefined;
      await joinTeam(tx, row, { by, now });
      await tx.proposals.update({ id: proposalId }, patch);
      const detail = { kind: proposal.kind, reason };
      await this.#record(tx, { event: 'act.rejected', by, caseId: proposal.caseId, detail });
      return { ...proposal, ...patch };
    });
    return rejected ? done(rejected) : this.#deny(by, proposalId);
  }

  /** The same key of the same officer finds the proposal it made before. */
  #keep(
    command: ProposeCommand,
    answered: Answered | undefined,
  ): Promise<Outcome<Kept, ActDenialCode>> {
    const { by, caseId, kind } = command;
    const at = this.#parts.clock.now();
    const idempotencyKey = `${by.id}/${command.idempotencyKey}`;
    return this.#parts.unitOfWork.write(async (tx) => {
      const row = await tx.cases.get({ id: caseId });
      const known = row && (await tx.proposals.get({ caseId, idempotencyKey }));
      if (known && (await mayOnCase(tx, row, { by, now: at, operation: 'change' }))) {
        return done(await this.#keptAgain(tx, row, known, by));
      }
      const outcome = await this.#decideProposal(tx, row, command, answered);
      const code = outcome.ok ? undefined : outcome.denial.code;
      const event = outcome.ok ? 'act.proposed' : 'act.denied';
      await this.#record(tx, { event, by, caseId, detail: code ? { code } : { kind } });
      if (!outcome.ok) return outcome;
      const id = this.#parts.entropy.uuid();
      const proposal = newProposal({ ...command, ...outcome.value, id, idempotencyKey, at });
      await joinTeam(tx, outcome.value.row, { by, now: at });
      await tx.proposals.insert(proposal);
      return done({ proposal, alone: outcome.value.next === 'author' });
    });
  }

  /** Asked again in every attempt, so that one proposal never becomes two acts. */
  async #author(proposal: ProposalRow, by: Officer, second?: Second): Promise<ActOutcome> {
    const { id, caseId, kind, content, fileIds, proposedBy } = proposal;
    const decideNow: Decide = async (row, _chain, tx) => {
      const now = await tx.proposals.get({ id });
      if (now?.status !== 'pending') return denied('PROPOSAL_UNKNOWN');
      const proposer = second ? { proposedBy } : {};
      const decision = await this.#decide(tx, row, { kind, content, officer: by, ...proposer });
      if (!decision.ok) return decision;
      if (decision.value.next !== 'author') return denied('CHAIN_MOVED', { caseId });
      const officers = { proposedBy, ...(second && secondOf(proposal, second)) };
      return done({ kind, content, officers, fileIds });
    };
    const outcome = await this.#parts.authorAct.execute(caseId, decideNow, async (tx, act) => {
      if (!(await takePart(tx, caseId, { by, now: this.#parts.clock.now() }))) return false;
      return settleProposal(tx, id, { decidedBy: by.id, actHash: act.hash });
    });
    if (outcome.ok) return outcome;
    const now = await this.#parts.unitOfWork.read((tx) => tx.proposals.get({ id }));
    if (now?.status === 'approved') return this.#became(now);
    return this.#denyAct(by, proposal, outcome.denial, second?.officer);
  }

  async #became(proposal: ProposalRow): Promise<ActOutcome> {
    const hash = proposal.actHash;
    const act = hash && (await this.#parts.unitOfWork.read((tx) => tx.acts.get({ hash })));
    return done(act ?? proposal);
  }

  async #deny(by: Officer, subject: string): Promise<ActOutcome> {
    const code = 'PROPOSAL_UNKNOWN';
    await this.#parts.unitOfWork.write((tx) =>
      this.#record(tx, { event: 'act.denied', by, subject, detail: { code } }),
    );
    return denied(code);
  }

  /** What waited for nobody and cannot become an act is not kept; what waits for a second is. */
  async #denyAct(
    by: Officer,
    { id, caseId, kind }: ProposalRow,
    denial: Extract<ActOutcome, { ok: false }>['denial'],
    approver: Officer | undefined,
  ): Promise<ActOutcome> {
    const detail = { code: denial.code, kind };
    await this.#parts.unitOfWork.write(async (tx) => {
      if (!approver) await tx.proposals.remove({ id, status: 'pending' });
      await this.#record(tx, { event: 'act.denied', by, caseId, detail });
    });
    return { ok: false, denial };
  }

  async #record(tx: NodeTx, { event, by, caseId, subject, detail }: Recorded): Promise<void> {
    const about = { subject: subject ?? caseId ?? by.id, ...(caseId && { caseId }), detail };
    await this.#parts.audit.append(tx, this.#parts.clock.now(), { event, actor: by.id, ...about });
  }

  async #keptAgain(tx: NodeTx, row: CaseRow, proposal: ProposalRow, officer: Officer) {
    const { kind, content } = proposal;
    const decision = await this.#decide(tx, row, { kind, content, officer });
    return { proposal, alone: decision.ok && decision.value.next === 'author' };
  }

  async #decideProposal(
    tx: NodeTx,
    found: CaseRow | undefined,
    { by, kind, content, fileIds, sealed }: ProposeCommand,
    answered: Answered | undefined,
  ): Promise<Outcome<Decided, ActDenialCode>> {
    const allowed = await mayChange(tx, found, { by, now: this.#parts.clock.now() });
    if (!allowed.ok) return allowed;
    const row = allowed.value;
    if (!isActKind(kind) || TRANSMITTED.includes(kind)) return denied('ACT_KIND_UNKNOWN');
    const files = await stagedFiles(tx, row.id, fileIds);
    if (!files) return denied('FILE_UNKNOWN', { files: fileIds });
    const decision = await this.#decide(tx, row, { kind, content, officer: by, sealed, files });
    if (!decision.ok) return decision;
    const { next } = decision.value;
    if (next === 'author') return done({ row, kind, next, approval: null });
    const proposal = { caseId: row.id, kind, content, fileIds };
    const approved = await this.#approval(tx, answered, by, proposal);
    return approved.ok ? done({ row, kind, next, approval: approved.value }) : approved;
  }

  #approval(tx: NodeTx, answered: Answered | undefined, by: Officer, proposal: Proposed) {
    const { approvals, clock } = this.#parts;
    const asked = { answered, by, at: clock.now() };
    return takeApproval(tx, approvals, proposal, asked);
  }

  #decide(tx: NodeTx, row: CaseRow, asked: AskedAct): ReturnType<typeof decideOnCase> {
    return decideOnCase(tx, row, asked, this.#parts);
  }
}

export interface ApproveCommand {
  readonly by: Officer;
  readonly proposalId: string;
  /** What the approver's passkey answered to `AskApproval`; anything at all. */
  readonly assertion?: unknown;
}

/** Who approves what another proposed. */
interface Second {
  readonly officer: Officer;
  readonly approval: Approval | null;
}

/** An approval of one of the two alone proves nothing of two, and is not carried. */
const secondOf = ({ approval: first }: ProposalRow, { officer, approval }: Second) => ({
  approvedBy: officer.id,
  ...(first && approval && { approvals: [first, approval] }),
});

/** Acts that carry an approved draft: they are transmitted, never proposed. */
const TRANSMITTED: readonly ActKind[] = ['request', 'offer_conditions', 'send'];
interface Decided {
  readonly row: CaseRow;
  readonly kind: ActKind;
  readonly next: ActDecision['next'];
  readonly approval: Approval | null;
}

interface Recorded {
  readonly event: string;
  readonly by: Officer;
  readonly caseId?: CaseId;
  readonly subject?: string;
  readonly detail: Readonly<Record<string, string>>;
}

interface Kept {
  readonly proposal: ProposalRow;
  /** Whether the law asks for no second officer. */
  readonly alone: boolean;
}
