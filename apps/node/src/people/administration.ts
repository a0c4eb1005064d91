/** What the use cases of a node's administrators share. */

import { denied, done, HOUR_MS } from '@comity/kernel';
import type {
  Clock,
  Denial,
  Entropy,
  Instant,
  OfficerId,
  Outcome,
  StateCode,
} from '@comity/kernel';
import { checkOfficer, type LawDenialCode, type Officer } from '@comity/law';
import type { AuditTrail } from '../audit/append-entry.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import type { ApproveByPasskey } from './approve-by-passkey.js';
import { administers } from './officer-change.js';

/** How long what one administrator proposed waits for a second. */
export const PROPOSAL_LIFE_MS = 4 * HOUR_MS;
/** Proposals in one answer. */
export const WAITING_MAX = 200;

export interface AdministrationParts {
  readonly state: StateCode;
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly entropy: Entropy;
  /** Where people of this State reach its gateway. */
  readonly publicUrl: string;
  /** By what the second administrator confirms. */
  readonly approvals: ApproveByPasskey;
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

/** What one administrator proposed, and another may confirm. */
interface Proposal {
  readonly officer: OfficerId;
  readonly proposedBy: OfficerId;
  readonly expiresAt: Instant;
  readonly confirmedAt: Instant | null;
}

interface Seconding<Row, Code> {
  readonly by: Officer;
  readonly state: StateCode;
  readonly at: Instant;
  readonly proposal: Row | undefined;
  readonly codes: Readonly<Record<'unknown' | 'byAnother' | 'ofOneself', Code>>;
}

/** Whether a proposal may be confirmed at `at`. */
export const isWaiting = (
  { confirmedAt, expiresAt }: Pick<Proposal, 'confirmedAt' | 'expiresAt'>,
  at: Instant,
): boolean => confirmedAt === null && expiresAt > at;

/**
 * Whether `by` may be the second to `proposal`: an administrator, neither who proposed it nor whom
 * it is about, while it waits and its proposer still administers. All that two administrators do
 * passes here.
 *
 * @returns the proposal. Denies OFFICER_ROLE_MISSING, OFFICER_OF_OTHER_STATE, and by `codes`
 */
export const allowSecond = async <Row extends Proposal, Code extends string>(
  tx: NodeTx,
  { by, state, at, proposal, codes }: Seconding<Row, Code>,
): Promise<Outcome<Row, Code | LawDenialCode>> => {
  const allowed = checkOfficer(by, state, ['node_admin']);
  if (!allowed.ok) return allowed;
  if (!proposal || !isWaiting(proposal, at)) return denied(codes.unknown);
  if (proposal.proposedBy === by.id) return denied(codes.byAnother);
  if (proposal.officer === by.id) return denied(codes.ofOneself);
  const proposer = await tx.officers.get({ id: proposal.proposedBy });
  return administers(proposer) ? done(proposal) : denied(codes.unknown);
};

/**
 * Ends all sessions of `officer`: a new epoch begins, and who asks by an identity of an older one is
 * answered nothing, nor may answer a challenge put to him before. @returns how many officers those were: 0 or 1
 */
export const endSessions = async (tx: NodeTx, officer: OfficerId, at: Instant): Promise<number> => {
  const known = await tx.officers.get({ id: officer });
  // A call of such a session that was let in a moment ago may still wait to answer one.
  await tx.challenges.update({ officer, usedAt: null }, { usedAt: at });
  return known ? tx.officers.update({ id: officer }, { epoch: known.epoch + 1 }) : 0;
};

/** One officer's passkeys, links and sessions, all made worthless. @returns how many passkeys */
export const revokeAll = async (tx: NodeTx, officer: OfficerId, at: Instant): Promise<number> => {
  await endSessions(tx, officer, at);
  await tx.signInLinks.update({ officer, usedAt: null }, { usedAt: at });
  return tx.passkeys.update({ officer, revokedAt: null }, { revokedAt: at });
};
