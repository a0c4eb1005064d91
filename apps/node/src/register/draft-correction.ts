/** Drafts a correction of this State's rows of the register; nothing is signed or sent yet. */

import {
  done,
  type Clock,
  type Entropy,
  type Instant,
  type Json,
  type Outcome,
  type StateCode,
} from '@comity/kernel';
import {
  decideCorrectionDraft,
  type LawDenialCode,
  type Officer,
  type RegisterDenialCode,
} from '@comity/law';
import type { AuditTrail } from '../audit/append-entry.js';
import type { Network } from '../members/network.js';
import type { UnitOfWork } from '../unit-of-work.js';
import type { CorrectionRow } from './ports.js';

export interface DraftCorrectionCommand {
  readonly by: Officer;
  readonly rows: Json;
  /** The same key of the same officer never drafts a second correction. */
  readonly idempotencyKey: string;
}

export interface DraftCorrectionParts {
  readonly state: StateCode;
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly network: Pick<Network, 'register' | 'directory'>;
}

type DraftOutcome = Outcome<CorrectionRow, RegisterDenialCode | LawDenialCode>;

export class DraftCorrection {
  readonly #parts: DraftCorrectionParts;

  constructor(parts: DraftCorrectionParts) {
    this.#parts = parts;
  }

  /**
   * Keeps `rows` as a draft on the version of the register now in force, once it would stand there.
   *
   * Denies as `decideCorrectionDraft`; then nothing is stored but one audit entry.
   *
   * @throws {NodeError} TRUST_LIST_MISSING before the first list
   */
  execute({ by, rows, idempotencyKey }: DraftCorrectionCommand): Promise<DraftOutcome> {
    const { state, network, unitOfWork, audit, clock, entropy } = this.#parts;
    const at = clock.now();
    const key = `${by.id}/${idempotencyKey}`;
    const [register, on] = [network.register(), network.directory];
    return unitOfWork.write(async (tx) => {
      const known = await tx.corrections.get({ idempotencyKey: key });
      if (known) return done(known);
      const decided = decideCorrectionDraft({ officer: by, state, register, rows });
      const drafted = { by, at, on, key, id: entropy.uuid() };
      const outcome: DraftOutcome = decided.ok
        ? done(rowOf(decided.value as object as Json, drafted))
        : decided;
      if (outcome.ok) await tx.corrections.insert(outcome.value);
      await audit.append(tx, at, {
        event: outcome.ok ? 'correction.drafted' : 'correction.draft-denied',
        actor: by.id,
        subject: outcome.ok ? outcome.value.id : state,
        detail: outcome.ok ? { on } : { code: outcome.denial.code },
      });
      return outcome;
    });
  }
}

interface Drafted {
  readonly id: string;
  readonly by: Officer;
  readonly at: Instant;
  readonly on: string;
  readonly key: string;
}

const rowOf = (rows: Json, { id, by, at, on, key }: Drafted): CorrectionRow => ({
  id,
  status: 'drafted',
  on,
  rows,
  draftedBy: by.id,
  draftedAt: at,
  decidedBy: null,
  decidedAt: null,
  signed: null,
  sha256: null,
  attempts: 0,
  nextAt: null,
  answeredAt: null,
  lastCode: null,
  version: null,
  idempotencyKey: key,
});
