/** An officer who is signed in enrols a further passkey: by one that they hold, not by the session alone. */

import { denied, done, type Instant, type Outcome } from '@comity/kernel';
import type { Officer } from '@comity/law';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import type { NodeTx } from '../unit-of-work.js';
import {
  keptChallenges,
  newChallenge,
  openChallenge,
  putChallenge,
  spendChallenge,
} from './challenges.js';
import { keepPasskey, type EnrolCommand, type PasskeyParts } from './enrol-passkey.js';
import type { OfficerDenialCode } from './officers.denials.js';
import { readRegistration } from './passkey-answers.js';
import type { SignInDenialCode } from './people.denials.js';
import { presentPasskey, type Presenting } from './judge-answer.js';

/** At the desk, at home, in the safe, and the two that replace them. */
export const PASSKEYS_MAX = 5;
const DENIED = 'passkey.add-denied';
/** What no link hashes to: such a challenge enrols by no link, and that of a link not here. */
const WITHOUT_LINK = 'without a link';

type Denials = SignInDenialCode | OfficerDenialCode;

export class AddPasskey {
  readonly #parts: PasskeyParts;

  constructor(parts: PasskeyParts) {
    this.#parts = parts;
  }

  /**
   * What a browser is asked first: to sign by a passkey that the officer holds. Whoever finds an
   * unlocked session gets no further.
   *
   * Denies PASSKEY_UNKNOWN to who holds none, for that is what links are for; PASSKEYS_TOO_MANY.
   */
  async begin({
    id: officer,
  }: Officer): Promise<Outcome<PublicKeyCredentialRequestOptionsJSON, Denials>> {
    const { unitOfWork, clock, entropy, party } = this.#parts;
    const at = clock.now();
    const challenge = newChallenge(entropy);
    const begun = await unitOfWork.write(async (tx) => {
      const held = await tx.passkeys.list({ officer, revokedAt: null });
      if (held.length === 0) return this.#deny(tx, at, 'PASSKEY_UNKNOWN', officer);
      if (held.length >= PASSKEYS_MAX) return this.#deny(tx, at, 'PASSKEYS_TOO_MANY', officer);
      const about = { purpose: 'add', officer, subject: null } as const;
      return done({ held, bytes: await putChallenge(tx, about, { at, challenge }) });
    });
    if (!begun.ok) return begun;
    return done(await party.requestOptions(begun.value.bytes, begun.value.held));
  }

  /** What a browser is asked then: to make the new one. Denies what `presentPasskey` does. */
  async prove({
    by: { id },
    answer,
  }: {
    readonly by: Officer;
    readonly answer: unknown;
  }): Promise<Outcome<PublicKeyCredentialCreationOptionsJSON, Denials>> {
    const { entropy, party } = this.#parts;
    const challenge = newChallenge(entropy);
    const events = { done: 'passkey.add-allowed', denied: DENIED };
    const presenting: Presenting = { challenges: keptChallenges('add'), officer: id, events };
    const proven = await presentPasskey(
      this.#parts,
      answer,
      presenting,
      async (tx, officer, at) => {
        const about = { purpose: 'enrol', officer: id, subject: WITHOUT_LINK } as const;
        const bytes = await putChallenge(tx, about, { at, challenge });
        const held = await tx.passkeys.list({ officer: id, revokedAt: null });
        return { officer, bytes, held };
      },
    );
    if (!proven.ok) return proven;
    const { officer, bytes, held } = proven.value;
    return done(await party.creationOptions(officer, bytes, held));
  }

  /**
   * Keeps the new passkey and spends the challenge in one transaction.
   *
   * Denies PASSKEY_REFUSED, PASSKEY_CHALLENGE_INVALID, PASSKEY_ENROLLED, PASSKEYS_TOO_MANY; then
   * nothing changes but the audit trail.
   */
  async finish({
    by: { id },
    label,
    answer,
  }: Omit<EnrolCommand, 'token'> & { readonly by: Officer }): Promise<Outcome<null, Denials>> {
    const { unitOfWork, audit, clock, party } = this.#parts;
    const at = clock.now();
    const read = readRegistration(answer);
    const passkey = read && (await party.verifyEnrolment(read));
    return unitOfWork.write(async (tx) => {
      const deny = (code: Denials) => this.#deny(tx, at, code, id);
      if (!read || !passkey) return deny('PASSKEY_REFUSED');
      const challenge = await openChallenge(tx, read.challenge, { purpose: 'enrol', at });
      if (challenge?.officer !== id || challenge.subject !== WITHOUT_LINK) {
        return deny('PASSKEY_CHALLENGE_INVALID');
      }
      if (await tx.passkeys.get({ credentialId: passkey.credentialId })) {
        return deny('PASSKEY_ENROLLED');
      }
      if ((await tx.passkeys.count({ officer: id, revokedAt: null })) >= PASSKEYS_MAX) {
        return deny('PASSKEYS_TOO_MANY');
      }
      await spendChallenge(tx, challenge, at);
      await keepPasskey(audit, tx, id, { ...passkey, label, at });
      return done(null);
    });
  }

  async #deny(tx: NodeTx, at: Instant, code: Denials, officer: string) {
    const entry = { event: DENIED, actor: officer, subject: officer, detail: { code } };
    await this.#parts.audit.append(tx, at, entry);
    return denied(code);
  }
}
