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

/**
 * Ends all sessions of `officer`: a new epoch begins, and who asks by an identity of an older one is
 * answered nothing. @returns how many officers those were: 0 or 1
 */
export const endSessions = async (tx: NodeTx, officer: OfficerId): Promise<number> => {
  const known = await tx.officers.get({ id: officer });
  return known ? tx.officers.update({ id: officer }, { epoch: known.epoch + 1 }) : 0;
};

/** One officer's passkeys, links and sessions, all made worthless. @returns how many passkeys */
export const revokeAll = async (tx: NodeTx, officer: OfficerId, at: Instant): Promise<number> => {
  await endSessions(tx, officer);
  await tx.signInLinks.update({ officer, usedAt: null }, { usedAt: at });
  return tx.passkeys.update({ officer, revokedAt: null }, { revokedAt: at });
};
