/** What the use cases of a node's administrators share. */

import type { Clock, Denial, Entropy, Instant, OfficerId, StateCode } from '@comity/kernel';
import type { Officer } from '@comity/law';
import type { AuditTrail } from '../audit/append-entry.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';

export interface AdministrationParts {
  readonly state: StateCode;
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly entropy: Entropy;
  /** Where people of this State reach its gateway. */
  readonly publicUrl: string;
}

interface Asked {
  readonly event: string;
  readonly by: Officer;
  /** Whom it is about. */
  readonly officer: string;
  readonly at: Instant;
}

/** Says no and records that, in the transaction of what was asked. */
export const denyAdministrator =
  (audit: AuditTrail, tx: NodeTx, { event, by, officer, at }: Asked) =>
  async <Code extends string>(
    denial: Denial<Code>,
  ): Promise<{ readonly ok: false; readonly denial: Denial<Code> }> => {
    const detail = { code: denial.code };
    await audit.append(tx, at, { event, actor: by.id, subject: officer, detail });
    return { ok: false, denial };
  };

/** One officer's passkeys and links, all made worthless. @returns how many passkeys they were */
export const revokeAll = async (tx: NodeTx, officer: OfficerId, at: Instant): Promise<number> => {
  await tx.signInLinks.update({ officer, usedAt: null }, { usedAt: at });
  return tx.passkeys.update({ officer, revokedAt: null }, { revokedAt: at });
};
