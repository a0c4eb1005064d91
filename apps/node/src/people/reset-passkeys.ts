/** Two administrators replace an officer's passkeys: one asks, another confirms. */

import { done, HOUR_MS, plus, type Instant, type OfficerId, type Outcome } from '@comity/kernel';
import { checkOfficer, type LawDenialCode, type Officer } from '@comity/law';
import { denyAdministrator, revokeAll, type AdministrationParts } from './administration.js';
import type { SignInDenialCode } from './people.denials.js';
import type { PasskeyResetRow } from './ports.js';
import { addLink, newLinkToken, type EnrolmentLink } from './sign-in-links.js';

/** How long a reset waits for its second administrator. */
const RESET_LIFE_MS = 4 * HOUR_MS;

type Denials = SignInDenialCode | LawDenialCode;

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
      expiresAt: plus(at, RESET_LIFE_MS),
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
      await audit.append(tx, at, { ...asked, detail: { reset: row.id } });
      return done(row);
    });
  }

  /**
   * Revokes all the officer's passkeys and open links, and makes the link by which they enrol anew.
   *
   * Denies OFFICER_ROLE_MISSING and OFFICER_OF_OTHER_STATE to who is no administrator here,
   * PASSKEY_RESET_UNKNOWN, PASSKEY_RESET_BY_ANOTHER to who asked, ENROLMENT_FOR_ONESELF,
   * OFFICER_UNKNOWN.
   */
  confirm({
    by,
    reset,
  }: {
    readonly by: Officer;
    readonly reset: string;
  }): Promise<Outcome<EnrolmentLink, Denials>> {
    const { unitOfWork, audit, clock, entropy, publicUrl, state } = this.#parts;
    const at = clock.now();
    const token = newLinkToken(entropy);
    return unitOfWork.write(async (tx) => {
      const row = await tx.passkeyResets.get({ id: reset });
      const officer = row?.officer ?? 'unknown';
      const event = 'passkey.reset-denied';
      const deny = denyAdministrator(audit, tx, { event, by, officer, at });
      const allowed = checkOfficer(by, state, ['node_admin']);
      if (!allowed.ok) return deny(allowed.denial);
      if (!row || !isWaiting(row, at)) return deny({ code: 'PASSKEY_RESET_UNKNOWN', detail: {} });
      if (row.askedBy === by.id) return deny({ code: 'PASSKEY_RESET_BY_ANOTHER', detail: {} });
      if (row.officer === by.id) return deny({ code: 'ENROLMENT_FOR_ONESELF', detail: {} });
      const known = await tx.officers.get({ id: row.officer });
      if (known?.active !== true) return deny({ code: 'OFFICER_UNKNOWN', detail: { officer } });
      await tx.passkeyResets.update({ id: reset }, { confirmedBy: by.id, confirmedAt: at });
      const revoked = await revokeAll(tx, row.officer, at);
      const link = await addLink(tx, row.officer, { at, token, publicUrl });
      const detail = { reset, askedBy: row.askedBy, revoked };
      await audit.append(tx, at, {
        event: 'passkey.reset',
        actor: by.id,
        subject: officer,
        detail,
      });
      return done(link);
    });
  }
}

const isWaiting = ({ confirmedAt, expiresAt }: PasskeyResetRow, at: Instant): boolean =>
  confirmedAt === null && expiresAt > at;
