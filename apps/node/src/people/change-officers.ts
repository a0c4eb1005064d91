/** Two administrators change the officers of their State: one proposes, another confirms. */

import { done, plus, type Instant, type OfficerId, type Outcome } from '@comity/kernel';
import { checkOfficer, type LawDenialCode, type Officer } from '@comity/law';
import type { NodeTx } from '../unit-of-work.js';
import {
  allowSecond,
  denyAdministrator,
  endSessions,
  isWaiting,
  PROPOSAL_LIFE_MS,
  revokeAll,
  WAITING_MAX,
  type AdministrationParts,
} from './administration.js';
import { inTrail } from './approve-by-passkey.js';
import { changeDigest, decideChange, inOrder } from './officer-change.js';
import type { OfficerDenialCode } from './officers.denials.js';
import type { SignInDenialCode } from './people.denials.js';
import type { OfficerChangeKind, OfficerChangeRow } from './ports.js';

export type ChangeOutcome = Outcome<
  OfficerChangeRow,
  OfficerDenialCode | SignInDenialCode | LawDenialCode
>;

export interface ProposeChangeCommand {
  readonly by: Officer;
  readonly kind: OfficerChangeKind;
  readonly officer: OfficerId;
  /** Of an officer who is added. */
  readonly name?: string;
  /** All roles afterwards. */
  readonly roles?: readonly string[];
}

export interface ConfirmChangeCommand {
  readonly by: Officer;
  readonly id: string;
  /** What the administrator's passkey answered for the change's digest; anything at all. */
  readonly assertion?: unknown;
}

const EVENTS: Readonly<Record<OfficerChangeKind, string>> = {
  add: 'officer.added',
  set_roles: 'officer.roles-set',
  deactivate: 'officer.deactivated',
};

const CODES = {
  unknown: 'OFFICER_CHANGE_UNKNOWN',
  byAnother: 'OFFICER_CHANGE_BY_ANOTHER',
  ofOneself: 'OFFICER_CHANGE_OF_ONESELF',
} as const;

export class ChangeOfficers {
  readonly #parts: AdministrationParts;

  constructor(parts: AdministrationParts) {
    this.#parts = parts;
  }

  /**
   * Keeps a proposal for four hours; nobody changes by it.
   *
   * Denies OFFICER_ROLE_MISSING and OFFICER_OF_OTHER_STATE to who is no administrator here,
   * OFFICER_CHANGE_OF_ONESELF, and what `decideChange` does.
   */
  propose({ by, kind, officer, name, roles = [] }: ProposeChangeCommand): Promise<ChangeOutcome> {
    const { unitOfWork, audit, clock, entropy, state } = this.#parts;
    const at = clock.now();
    const row = {
      id: entropy.uuid(),
      kind,
      officer,
      name: name ?? null,
      roles: inOrder(roles),
      proposedBy: by.id,
      proposedAt: at,
      expiresAt: plus(at, PROPOSAL_LIFE_MS),
      confirmedBy: null,
      confirmedAt: null,
    };
    return unitOfWork.write(async (tx) => {
      const event = 'officer.change-denied';
      const deny = denyAdministrator(audit, tx, { event, by, officer, at });
      const allowed = checkOfficer(by, state, ['node_admin']);
      if (!allowed.ok) return deny(allowed.denial);
      if (officer === by.id) return deny({ code: CODES.ofOneself, detail: {} });
      const decided = await decide(tx, row);
      if (!decided.ok) return deny(decided.denial);
      await tx.officerChanges.insert(row);
      const detail = { change: row.id, kind, digest: changeDigest(state, row) };
      const entry = { event: 'officer.change-proposed', actor: by.id, subject: officer, detail };
      await audit.append(tx, at, entry);
      return done(row);
    });
  }

  /**
   * Makes the change at once: an officer who is added may be given a link; one whose roles change
   * signs in again; one who is deactivated has no passkey, link or session from here.
   *
   * Denies OFFICER_ROLE_MISSING and OFFICER_OF_OTHER_STATE to who is no administrator here,
   * OFFICER_CHANGE_UNKNOWN also where the proposer is none any more, OFFICER_CHANGE_BY_ANOTHER,
   * OFFICER_CHANGE_OF_ONESELF, what `decideChange` does, and as `ApproveByPasskey` by the digest.
   */
  async confirm({ by, id, assertion }: ConfirmChangeCommand): Promise<ChangeOutcome> {
    const { unitOfWork, audit, clock, state, approvals } = this.#parts;
    const at = clock.now();
    const answered = await approvals.read(assertion);
    return unitOfWork.write(async (tx) => {
      const row = await tx.officerChanges.get({ id });
      const officer = row?.officer ?? 'unknown';
      const event = 'officer.change-denied';
      const deny = denyAdministrator(audit, tx, { event, by, officer, at });
      const allowed = await allowSecond(tx, { by, state, at, proposal: row, codes: CODES });
      if (!allowed.ok) return deny(allowed.denial);
      const change = allowed.value;
      const decided = await decide(tx, change);
      if (!decided.ok) return deny(decided.denial);
      const digest = changeDigest(state, change);
      const approved = await approvals.take(tx, answered, { by, acts: [digest], at });
      if (!approved.ok) return deny(approved.denial);
      const confirmed = { confirmedBy: by.id, confirmedAt: at };
      await tx.officerChanges.update({ id }, confirmed);
      await make(tx, change, at);
      const { kind, proposedBy, roles } = change;
      const detail = { change: id, proposedBy, roles, digest, ...inTrail(approved.value) };
      await audit.append(tx, at, { event: EVENTS[kind], actor: by.id, subject: officer, detail });
      return done({ ...change, ...confirmed });
    });
  }

  /** Those that wait, the newest first; none for who is no administrator. */
  async waiting(by: Officer): Promise<readonly OfficerChangeRow[]> {
    const { unitOfWork, clock, state } = this.#parts;
    if (!checkOfficer(by, state, ['node_admin']).ok) return [];
    const newest = { order: { expiresAt: 'desc', id: 'asc' }, limit: WAITING_MAX } as const;
    const rows = await unitOfWork.read((tx) =>
      tx.officerChanges.list({ confirmedAt: null }, newest),
    );
    return rows.filter((row) => isWaiting(row, clock.now()));
  }
}

const decide = async (tx: NodeTx, change: OfficerChangeRow) => {
  const known = await tx.officers.get({ id: change.officer });
  return decideChange(change, known, await tx.officers.list({ active: true }));
};

const make = async (tx: NodeTx, change: OfficerChangeRow, at: Instant): Promise<void> => {
  const { kind, officer: id, name, roles } = change;
  switch (kind) {
    case 'add':
      return tx.officers.insert({ id, name: name ?? id, roles, active: true, epoch: 0 });
    case 'set_roles':
      await tx.officers.update({ id }, { roles });
      // A session carries the roles with which it began.
      await endSessions(tx, id, at);
      return;
    case 'deactivate':
      await tx.officers.update({ id }, { active: false });
      await revokeAll(tx, id, at);
  }
};
