/** The second officer's word on a drafted correction: approved it is signed and sent, or it is withdrawn. */

import {
  canonicalize,
  denied,
  done,
  utf8,
  type Clock,
  type Instant,
  type Outcome,
  type StateCode,
} from '@comity/kernel';
import { hashOf, type Approval, type Signer } from '@comity/envelope';
import {
  decideCorrectionApproval,
  decideCorrectionWithdrawal,
  type LawDenialCode,
  type Officer,
  type OwnRows,
  type RegisterDenialCode,
} from '@comity/law';
import type { AuditTrail } from '../audit/append-entry.js';
import type { Network } from '../members/network.js';
import { inTrail, type ApproveByPasskey } from '../people/approve-by-passkey.js';
import type { SignInDenialCode } from '../people/people.denials.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import type { CorrectionRow } from './ports.js';
import { signCorrection, type SignedCorrection } from './signed-correction.js';

export interface CorrectionCommand {
  readonly by: Officer;
  readonly id: string;
}

export interface ApproveCorrectionCommand extends CorrectionCommand {
  /** What the officer's passkey answered for the correction's digest; anything at all. */
  readonly assertion?: unknown;
}

/** SHA-256 in base64url over what a second officer approves: these rows, on that version. */
export const correctionDigest = (
  state: StateCode,
  { on, rows }: Pick<CorrectionRow, 'on' | 'rows'>,
): string => {
  const text = canonicalize({ form: 'comity-correction-approval/1', on, rows, state });
  return hashOf(utf8(text));
};

export interface DecideCorrectionParts {
  readonly state: StateCode;
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly network: Pick<Network, 'self' | 'directory' | 'list' | 'keysOf'>;
  readonly signers: readonly Signer[];
  /** By what the second officer approves. */
  readonly approvals: ApproveByPasskey;
  /** Tells the loop that sends corrections that one is due. */
  readonly onApproved: () => void;
}

type CorrectionOutcome = Outcome<
  CorrectionRow,
  RegisterDenialCode | LawDenialCode | SignInDenialCode
>;

export class DecideCorrection {
  readonly #parts: DecideCorrectionParts;

  constructor(parts: DecideCorrectionParts) {
    this.#parts = parts;
  }

  /**
   * Signs what was drafted with every signing key that the list in force gives this node, and keeps
   * the exact bytes to be sent. Asked again by the same officer it answers with what became of it.
   *
   * Denies as `decideCorrectionApproval`, CORRECTION_UNKNOWN, CORRECTION_KEYS_MISSING, and as
   * `ApproveByPasskey` by the correction's digest; then nothing changes, and the audit trail tells
   * of it.
   *
   * @throws {NodeError} TRUST_LIST_EXPIRED: nothing was stored
   */
  async approve({ by, id, assertion }: ApproveCorrectionCommand): Promise<CorrectionOutcome> {
    const { unitOfWork, clock, onApproved, approvals, state } = this.#parts;
    const at = clock.now();
    const asked = await unitOfWork.read((tx) => this.#approvable(tx, by, id));
    if (asked.ok && asked.value.status !== 'drafted') return asked;
    const answered = await approvals.read(assertion);
    // Signing takes time and so comes before the transaction that stores what was signed.
    const signed = asked.ok ? await this.#sign(asked.value, at) : asked;
    const told = { event: 'correction.approve-denied', by, id, at };
    const outcome = await unitOfWork.write(async (tx): Promise<CorrectionOutcome> => {
      if (!signed.ok) return this.#deny(tx, signed.denial, told);
      // Another officer may have decided meanwhile, or the register have moved.
      const now = await this.#approvable(tx, by, id);
      if (!now.ok) return this.#deny(tx, now.denial, told);
      if (now.value.status !== 'drafted') return now;
      const acts = [correctionDigest(state, now.value)];
      const approved = await approvals.take(tx, answered, { by, acts, at });
      if (!approved.ok) return this.#deny(tx, approved.denial, told);
      const approval = approved.value;
      return this.#keep(tx, now.value, { ...signed.value, by, at, approval });
    });
    if (outcome.ok) onApproved();
    return outcome;
  }

  /**
   * Takes a draft back; it stays in the list as withdrawn.
   *
   * Denies as `decideCorrectionWithdrawal`, CORRECTION_UNKNOWN.
   */
  withdraw({ by, id }: CorrectionCommand): Promise<CorrectionOutcome> {
    const { unitOfWork, clock, state, audit } = this.#parts;
    const at = clock.now();
    const told = { event: 'correction.withdraw-denied', by, id, at };
    return unitOfWork.write(async (tx): Promise<CorrectionOutcome> => {
      const row = await tx.corrections.get({ id });
      if (!row) return this.#deny(tx, UNKNOWN.denial, told);
      if (row.status === 'withdrawn' && row.decidedBy === by.id) return done(row);
      const decided = decideCorrectionWithdrawal({ officer: by, state, correction: row });
      if (!decided.ok) return this.#deny(tx, decided.denial, told);
      const patch = { status: 'withdrawn', decidedBy: by.id, decidedAt: at } as const;
      await tx.corrections.update({ id }, patch);
      await audit.append(tx, at, { event: 'correction.withdrawn', actor: by.id, subject: id });
      return done({ ...row, ...patch });
    });
  }

  /** The row if it may be approved now, or was by the same officer. */
  async #approvable(tx: NodeTx, by: Officer, id: string): Promise<CorrectionOutcome> {
    const { state, network } = this.#parts;
    const row = await tx.corrections.get({ id });
    if (!row) return UNKNOWN;
    if (row.signed !== null && row.decidedBy === by.id) return done(row);
    const present = network.directory;
    const decided = decideCorrectionApproval({ officer: by, state, correction: row, present });
    return decided.ok ? done(row) : decided;
  }

  #sign(
    { on, rows }: CorrectionRow,
    at: Instant,
  ): Promise<Outcome<SignedCorrection, RegisterDenialCode>> {
    const { state, network, signers } = this.#parts;
    const correction = {
      network: network.list.network,
      state,
      on,
      rows: rows as object as OwnRows,
    };
    const keys = network.keysOf(at)(network.self, at) ?? [];
    return signCorrection(correction, { at, signers, keys });
  }

  /** From this commit on a crash is recoverable: what is stored is sent. */
  async #keep(
    tx: NodeTx,
    row: CorrectionRow,
    { signed, sha256, by, at, approval }: Approved,
  ): Promise<CorrectionOutcome> {
    const decided = { status: 'sending', decidedBy: by.id, decidedAt: at } as const;
    const patch = { ...decided, signed, sha256, nextAt: at };
    await tx.corrections.update({ id: row.id }, patch);
    await this.#parts.audit.append(tx, at, {
      event: 'correction.approved',
      actor: by.id,
      subject: row.id,
      detail: { draftedBy: row.draftedBy, on: row.on, sha256, ...inTrail(approval) },
    });
    return done({ ...row, ...patch });
  }

  async #deny(
    tx: NodeTx,
    denial: CorrectionDenial,
    { event, by, id, at }: Denied,
  ): Promise<CorrectionOutcome> {
    const { code } = denial;
    await this.#parts.audit.append(tx, at, {
      event,
      actor: by.id,
      subject: id,
      detail: { code },
    });
    return { ok: false, denial };
  }
}

interface Approved extends SignedCorrection {
  readonly by: Officer;
  readonly at: Instant;
  readonly approval: Approval | null;
}

interface Denied extends CorrectionCommand {
  readonly event: string;
  readonly at: Instant;
}

type CorrectionDenial = Extract<CorrectionOutcome, { ok: false }>['denial'];

const UNKNOWN = denied('CORRECTION_UNKNOWN');
