/** Two administrators replace an officer's passkeys: one asks, another confirms. */

import { done, plus, type OfficerId, type Outcome } from '@comity/kernel';
import { checkOfficer, type LawDenialCode, type Officer } from '@comity/law';
import {
  allowSecond,
  denyAdministrator,
  isWaiting,
  PROPOSAL_LIFE_MS,
  revokeAll,
  WAITING_MAX,
  type AdministrationParts,
} from './administration.js';
import { inTrail } from './approve-by-passkey.js';
import { changeDigest, resetAsChange } from './officer-change.js';
import type { SignInDenialCode } from './people.denials.js';
import type { PasskeyResetRow } from './ports.js';
import { addLink, newLinkToken, type EnrolmentLink } from './sign-in-links.js';

type Denials = SignInDenialCode | LawDenialCode;

const CODES = {
  unknown: 'PASSKEY_RESET_UNKNOWN',
  byAnother: 'PASSKEY_RESET_BY_ANOTHER',
  ofOneself: 'ENROLMENT_FOR_ONESELF',
} as const;

export class ResetPasskeys {
  readonly #parts: AdministrationParts;

  constructor(parts: AdministrationParts) {
    this.#parts = parts;
  }

  /**
   * Asks for a reset; no passkey changes by it.
   *
   * Denies OFFICER_ROLE_MISSING and OFFICER_OF_OTHER_STATE to who is no administrator here,
   * ENROLMENT_FOR_ONESELF, OFFICER_UNKNOWN.
   */
  ask({
    by,
    officer,
  }: {
    readonly by: Officer;
    readonly officer: OfficerId;
  }): Promise<Outcome<PasskeyResetRow, Denials>> {
    const { unitOfWork, audit, clock, entropy, state } = this.#parts;
    const at = clock.now();
    const row = {
      id: entropy.uuid(),
      officer,
      askedBy: by.id,
      askedAt: at,
      expiresAt: plus(at, PROPOSAL_LIFE_MS),
      confirmedBy: null,
      confirmedAt: null,
    };
    return unitOfWork.write(async (tx) => {
      const event = 'passkey.reset-ask-denied';
      const deny = denyAdministrator(audit, tx, { event, by, officer, at });
      const allowed = checkOfficer(by, state, ['node_admin']);
      if (!allowed.ok) return deny(allowed.denial);
      if (officer === by.id) return deny({ code: 'ENROLMENT_FOR_ONESELF', detail: {} });
      const known = await tx.officers.get({ id: officer });
      if (known?.active !== true) return deny({ code: 'OFFICER_UNKNOWN', detail: { officer } });
      await tx.passkeyResets.insert(row);
      const asked = { event: 'passkey.reset-asked', actor: by.id, subject: officer };
      const digest = changeDigest(state, resetAsChange(row));
      await audit.append(tx, at, { ...asked, detail: { reset: row.id, digest } });
      return done(row);
    });
  }

  /**
   * Revokes all the officer's passkeys and open links, and makes the link by which they enrol anew.
   *
   * Denies OFFICER_ROLE_MISSING and OFFICER_OF_OTHER_STATE to who is no administrator here,
   * PASSKEY_RESET_UNKNOWN also where who asked administers no more, PASSKEY_RESET_BY_ANOTHER to who
   * asked, ENROLMENT_FOR_ONESELF,
   * OFFICER_UNKNOWN, and as `ApproveByPasskey` by the reset's digest.
   */
  async confirm({
    by,
    reset,
    assertion,
  }: {
    readonly by: Officer;
    readonly reset: string;
    /** What the administrator's passkey answered for the digest; anything at all. */
    readonly assertion?: unknown;
  }): Promise<Outcome<EnrolmentLink, Denials>> {
    const { unitOfWork, audit, clock, entropy, publicUrl, state, approvals } = this.#parts;
    const at = clock.now();
    const answered = await approvals.read(assertion);
    const token = newLinkToken(entropy);
    return unitOfWork.write(async (tx) => {
      const row = await tx.passkeyResets.get({ id: reset });
      const officer = row?.officer ?? 'unknown';
      const event = 'passkey.reset-denied';
      const deny = denyAdministrator(audit, tx, { event, by, officer, at });
      const proposal = row && { ...row, proposedBy: row.askedBy };
      const allowed = await allowSecond(tx, { by, state, at, proposal, codes: CODES });
      if (!allowed.ok) return deny(allowed.denial);
      const asked = allowed.value;
      const known = await tx.officers.get({ id: asked.officer });
      if (known?.active !== true) return deny({ code: 'OFFICER_UNKNOWN', detail: { officer } });
      const digest = changeDigest(state, resetAsChange(asked));
      const approved = await approvals.take(tx, answered, { by, acts: [digest], at });
      if (!approved.ok) return deny(approved.denial);
      await tx.passkeyResets.update({ id: reset }, { confirmedBy: by.id, confirmedAt: at });
      const revoked = await revokeAll(tx, asked.officer, at);
      const link = await addLink(tx, asked.officer, { at, token, publicUrl });
      const { askedBy } = asked;
      const detail = { reset, askedBy, revoked, digest, ...inTrail(approved.value) };
      await audit.append(tx, at, {
        event: 'passkey.reset',
        actor: by.id,
        subject: officer,
        detail,
      });
      return done(link);
    });
  }

  /** Those that wait, the newest first; none for who is no administrator. */
  async waiting(by: Officer): Promise<readonly PasskeyResetRow[]> {
    const { unitOfWork, clock, state } = this.#parts;
    if (!checkOfficer(by, state, ['node_admin']).ok) return [];
    const newest = { order: { expiresAt: 'desc', id: 'asc' }, limit: WAITING_MAX } as const;
    const rows = await unitOfWork.read((tx) =>
      tx.passkeyResets.list({ confirmedAt: null }, newest),
    );
    return rows.filter((row) => isWaiting(row, clock.now()));
  }
}
