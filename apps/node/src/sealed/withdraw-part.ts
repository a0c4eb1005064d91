/** Withdraws a part that our State sealed: nobody opens it from now on, and both nodes erase it. */

import { denied, done, type Clock, type Outcome, type StateCode } from '@comity/kernel';
import type { Officer } from '@comity/law';
import type { AuditTrail } from '../audit/append-entry.js';
import { mayOnCase } from '../people/access.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import { findPart } from './part-access.js';
import type { SealedPartRow } from './ports.js';
import type { SealedDenialCode } from './sealed.denials.js';

export interface WithdrawPartParts {
  readonly state: StateCode;
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
}

export class WithdrawPart {
  readonly #parts: WithdrawPartParts;

  constructor(parts: WithdrawPartParts) {
    this.#parts = parts;
  }

  /**
   * Here it is over at once; the other State is told as soon as it holds the part whole, erases
   * it, and says so. Denies PART_UNKNOWN, PART_OF_ANOTHER_STATE, PART_ERASED.
   */
  execute(by: Officer, id: string): Promise<Outcome<SealedPartRow, SealedDenialCode>> {
    const { unitOfWork, audit, clock } = this.#parts;
    const at = clock.now();
    return unitOfWork.write(async (tx) => {
      const outcome = await this.#withdraw(tx, by, id);
      await audit.append(tx, at, {
        event: outcome.ok ? 'sealed.withdrawn' : 'sealed.withdrawal-denied',
        actor: by.id,
        subject: id,
        ...(outcome.ok && { caseId: outcome.value.caseId }),
        detail: outcome.ok ? {} : { code: outcome.denial.code },
      });
      return outcome;
    });
  }

  async #withdraw(
    tx: NodeTx,
    by: Officer,
    id: string,
  ): Promise<Outcome<SealedPartRow, SealedDenialCode>> {
    const { state, clock } = this.#parts;
    const now = clock.now();
    const found = await findPart(tx, { by, id, now });
    if (!found) return denied('PART_UNKNOWN');
    const { part, row, file } = found;
    if (part.sender !== state) return denied('PART_OF_ANOTHER_STATE');
    if (!(await mayOnCase(tx, row, { by, now, operation: 'change' }))) {
      return denied('PART_UNKNOWN');
    }
    if (part.withdrawnAt !== null) return denied('PART_ERASED');
    // What was spent is erased here; the other State was told by its own opening.
    const owes = file.status === 'staged' ? 'erasure' : 'withdrawal';
    const withdrawn = { withdrawnAt: now, withdrawnBy: by.id, owes } as const;
    await tx.sealedParts.update({ id }, withdrawn);
    return done({ ...part, ...withdrawn });
  }
}
