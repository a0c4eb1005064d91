/** An officer's passkey is enrolled by the link that an administrator gave them. */

import {
  denied,
  done,
  type OfficerId,
  type Clock,
  type Entropy,
  type Instant,
  type Outcome,
} from '@comity/kernel';
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server';
import type { AuditTrail } from '../audit/append-entry.js';
import type { NodeTx, UnitOfWork } from '../unit-of-work.js';
import { newChallenge, openChallenge, putChallenge, spendChallenge } from './challenges.js';
import { readRegistration } from './passkey-answers.js';
import type { SignInDenialCode } from './people.denials.js';
import type { OfficerRow } from './ports.js';
import type { NewPasskey, RelyingParty } from './relying-party.js';
import { usableLink } from './sign-in-links.js';

export interface PasskeyParts {
  readonly unitOfWork: UnitOfWork;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly party: RelyingParty;
}

export interface EnrolCommand {
  readonly token: string;
  /** The officer's own name for the passkey. */
  readonly label: string;
  /** What the browser answered; anything at all. */
  readonly answer: unknown;
}

export class EnrolPasskey {
  readonly #parts: PasskeyParts;

  constructor(parts: PasskeyParts) {
    this.#parts = parts;
  }

  /**
   * What a browser is asked by whoever has a link; the link is not spent yet.
   *
   * Denies SIGN_IN_LINK_INVALID.
   */
  async begin(
    token: string,
  ): Promise<Outcome<PublicKeyCredentialCreationOptionsJSON, SignInDenialCode>> {
    const { unitOfWork, clock, entropy, party } = this.#parts;
    const at = clock.now();
    const challenge = newChallenge(entropy);
    const begun = await unitOfWork.write(async (tx) => {
      const found = await usableLink(tx, token, at);
      if (!found) return this.#deny(tx, at, 'SIGN_IN_LINK_INVALID');
      const { officer, link } = found;
      const about = { purpose: 'enrol', officer: officer.id, subject: link.tokenHash } as const;
      // One at a time: whoever holds a link asks as often as they like, and leaves one row.
      await tx.challenges.remove({ purpose: 'enrol', subject: link.tokenHash });
      const bytes = await putChallenge(tx, about, { at, challenge });
      const held = await tx.passkeys.list({ officer: officer.id, revokedAt: null });
      return done({ officer, bytes, held });
    });
    if (!begun.ok) return begun;
    const { officer, bytes, held } = begun.value;
    return done(await party.creationOptions(officer, bytes, held));
  }

  /**
   * Keeps the passkey and spends the challenge and every open link of the officer in one transaction.
   *
   * Denies SIGN_IN_LINK_INVALID, PASSKEY_CHALLENGE_INVALID, PASSKEY_REFUSED, PASSKEY_ENROLLED; then
   * nothing changes but the audit trail.
   *
   * @returns whose passkey it is
   */
  async finish({
    token,
    label,
    answer,
  }: EnrolCommand): Promise<Outcome<OfficerRow, SignInDenialCode>> {
    const { unitOfWork, clock, party } = this.#parts;
    const at = clock.now();
    const read = readRegistration(answer);
    const passkey = read && (await party.verifyEnrolment(read));
    return unitOfWork.write(async (tx) => {
      const found = await usableLink(tx, token, at);
      if (!found) return this.#deny(tx, at, 'SIGN_IN_LINK_INVALID');
      const { officer, link } = found;
      const refuse = (code: SignInDenialCode) => this.#deny(tx, at, code, officer);
      if (!read || !passkey) return refuse('PASSKEY_REFUSED');
      const challenge = await openChallenge(tx, read.challenge, { purpose: 'enrol', at });
      if (challenge?.subject !== link.tokenHash) return refuse('PASSKEY_CHALLENGE_INVALID');
      if (await tx.passkeys.get({ credentialId: passkey.credentialId })) {
        return refuse('PASSKEY_ENROLLED');
      }
      await spendChallenge(tx, challenge, at);
      // All of them: by a second one whoever made it would add a passkey of their own, unseen.
      await tx.signInLinks.update({ officer: officer.id, usedAt: null }, { usedAt: at });
      await keepPasskey(this.#parts.audit, tx, officer.id, { ...passkey, label, at });
      return done(officer);
    });
  }

  async #deny(tx: NodeTx, at: Instant, code: SignInDenialCode, officer?: OfficerRow) {
    const who = officer?.id ?? 'unknown';
    const entry = { event: 'passkey.enrolment-denied', actor: who, subject: who, detail: { code } };
    await this.#parts.audit.append(tx, at, entry);
    return denied(code);
  }
}

/** Keeps a verified passkey as `officer`'s, and says so in the audit trail. */
export const keepPasskey = async (
  audit: AuditTrail,
  tx: NodeTx,
  officer: OfficerId,
  { at, ...passkey }: NewPasskey & { readonly label: string; readonly at: Instant },
): Promise<void> => {
  await tx.passkeys.insert({ ...passkey, officer, enrolledAt: at, revokedAt: null });
  await audit.append(tx, at, {
    event: 'passkey.enrolled',
    actor: officer,
    subject: officer,
    detail: { credential: passkey.credentialId, backedUp: passkey.backedUp },
  });
};
