/** An officer signs in: a passkey answers a challenge that nobody answered before. */

import { denied, done, fromBase64url, type Instant, type Outcome } from '@comity/kernel';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import type { NodeTx } from '../unit-of-work.js';
import type { PasskeyParts } from './enrol-passkey.js';
import { readAssertion } from './passkey-answers.js';
import type { SignInDenialCode } from './people.denials.js';
import type { ChallengeRow, OfficerRow, PasskeyRow } from './ports.js';
import type { Used } from './relying-party.js';
import { UnkeptChallenges } from './unkept-challenges.js';

const ANYBODY = { purpose: 'sign_in', officer: null, subject: null } as const;

export class SignInByPasskey {
  readonly #parts: PasskeyParts;
  readonly #challenges: UnkeptChallenges;

  constructor(parts: PasskeyParts) {
    this.#parts = parts;
    this.#challenges = new UnkeptChallenges(parts.entropy);
  }

  /** What a browser is asked; the passkey itself says who is there. Anybody may ask: nothing is kept. */
  begin(): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const { clock, party } = this.#parts;
    return party.requestOptions(fromBase64url(this.#challenges.make(clock.now())));
  }

  /**
   * Who signs in by `answer`, which is anything at all.
   *
   * Denies PASSKEY_REFUSED, PASSKEY_CHALLENGE_INVALID, PASSKEY_UNKNOWN; then nothing changes but the
   * audit trail. Denies PASSKEY_CLONED where the passkey does not count on: then it is revoked.
   */
  async finish(answer: unknown): Promise<Outcome<OfficerRow, SignInDenialCode>> {
    const { unitOfWork, clock, party } = this.#parts;
    const at = clock.now();
    const read = readAssertion(answer);
    const key = read && { credentialId: read.response.id };
    const known = key && (await unitOfWork.read((tx) => tx.passkeys.get(key)));
    const used = read && known && (await party.verifySignature(read, known));
    return unitOfWork.write(async (tx) => {
      if (!read || !key) return this.#deny(tx, at, 'PASSKEY_REFUSED');
      const challenge = await this.#open(tx, read.challenge, at);
      if (!challenge) return this.#deny(tx, at, 'PASSKEY_CHALLENGE_INVALID', known);
      // It may have been revoked, or have signed again, since it was read.
      const passkey = await tx.passkeys.get(key);
      const officer = passkey && (await tx.officers.get({ id: passkey.officer }));
      if (passkey?.revokedAt !== null || officer?.active !== true) {
        return this.#deny(tx, at, 'PASSKEY_UNKNOWN', passkey);
      }
      if (!used) return this.#deny(tx, at, 'PASSKEY_REFUSED', passkey);
      if (!countsOn(passkey, used)) return this.#revokeClone(tx, passkey, challenge, at);
      await this.#spend(tx, challenge, at);
      await tx.passkeys.update(key, used);
      await this.#record(tx, at, 'sign-in.passkey-done', passkey);
      return done(officer);
    });
  }

  /** The row by which `challenge` will be spent; undefined for one that is over or was. */
  async #open(tx: NodeTx, challenge: string, at: Instant): Promise<ChallengeRow | undefined> {
    const expiresAt = this.#challenges.endOf(challenge, at);
    if (expiresAt === undefined || (await tx.challenges.get({ challenge }))) return undefined;
    return { ...ANYBODY, challenge, expiresAt, usedAt: at };
  }

  /** Kept until it is over by itself: from here no second answer to it is taken. */
  async #spend(tx: NodeTx, challenge: ChallengeRow, at: Instant): Promise<void> {
    await tx.forgetChallenges(at);
    await tx.challenges.insert(challenge);
  }

  /** Two of the same key are about: from here neither signs anybody in. */
  async #revokeClone(tx: NodeTx, passkey: PasskeyRow, challenge: ChallengeRow, at: Instant) {
    await this.#spend(tx, challenge, at);
    await tx.passkeys.update({ credentialId: passkey.credentialId }, { revokedAt: at });
    await this.#record(tx, at, 'passkey.cloned', passkey, 'PASSKEY_CLONED');
    return denied('PASSKEY_CLONED');
  }

  async #deny(tx: NodeTx, at: Instant, code: SignInDenialCode, passkey?: PasskeyRow) {
    await this.#record(tx, at, 'sign-in.passkey-denied', passkey, code);
    return denied(code);
  }

  async #record(...[tx, at, event, passkey, code]: RecordArguments): Promise<void> {
    const who = passkey?.officer ?? 'unknown';
    await this.#parts.audit.append(tx, at, {
      event,
      actor: who,
      subject: who,
      detail: {
        ...(passkey ? { credential: passkey.credentialId } : {}),
        ...(code ? { code } : {}),
      },
    });
  }
}

type RecordArguments = [
  tx: NodeTx,
  at: Instant,
  event: string,
  passkey: PasskeyRow | undefined,
  code?: SignInDenialCode,
];

/** A counter grows by every use (WebAuthn section 6.1.1); one that is always 0 counts nothing. */
const countsOn = ({ counter: before }: PasskeyRow, { counter: now }: Used): boolean =>
  (before === 0 && now === 0) || now > before;
