/** What an answer of a passkey proves, however it is then used: to sign in, or to approve. */

import { denied, done, type Instant, type OfficerId, type Outcome } from '@comity/kernel';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { NodeTx } from '../unit-of-work.js';
import { endSessions } from './administration.js';
import type { Challenges } from './challenges.js';
import type { PasskeyParts } from './enrol-passkey.js';
import { readAssertion, type Answer } from './passkey-answers.js';
import type { SignInDenialCode } from './people.denials.js';
import type { ChallengeRow, OfficerRow, PasskeyRow } from './ports.js';
import type { Used } from './relying-party.js';

/** An answer with what its signature proves, before anything of now is asked. */
export interface Answered {
  /** Undefined where it has not the form of an answer. */
  readonly read: Answer<AuthenticationResponseJSON> | undefined;
  readonly known: PasskeyRow | undefined;
  readonly used: Used | undefined;
}

/** Who answered which challenge. */
export interface Proven {
  readonly officer: OfficerRow;
  readonly passkey: PasskeyRow;
  readonly challenge: ChallengeRow;
  readonly response: AuthenticationResponseJSON['response'];
}

export interface Judging {
  /** Who alone may answer; absent where the answer says who is there. */
  readonly officer?: OfficerId;
  readonly at: Instant;
  /** The entry that tells of a no. */
  readonly deniedAs: string;
}

export class JudgeAnswer {
  readonly #parts: PasskeyParts;
  readonly #challenges: Challenges;

  /** @param challenges those that may be answered */
  constructor(parts: PasskeyParts, challenges: Challenges) {
    this.#parts = parts;
    this.#challenges = challenges;
  }

  /** Reads `answer`, which is anything at all, and verifies its signature; outside a transaction. */
  async read(answer: unknown): Promise<Answered> {
    const { unitOfWork, party } = this.#parts;
    const read = readAssertion(answer);
    const key = read && { credentialId: read.response.id };
    const known = key && (await unitOfWork.read((tx) => tx.passkeys.get(key)));
    const used = read && known && (await party.verifySignature(read, known));
    return { read, known, used };
  }

  /**
   * Spends the challenge and counts the passkey's use, where the answer proves who is there.
   *
   * Denies PASSKEY_REFUSED, PASSKEY_CHALLENGE_INVALID, PASSKEY_UNKNOWN; then nothing changes but the
   * audit trail. Denies PASSKEY_CLONED where the passkey does not count on: then it is revoked, and
   * all sessions of its officer end.
   */
  async judge(
    tx: NodeTx,
    { read, known, used }: Answered,
    judging: Judging,
  ): Promise<Outcome<Proven, SignInDenialCode>> {
    const { at } = judging;
    if (!read) return this.#deny(tx, 'PASSKEY_REFUSED', judging);
    const challenge = await this.#challenges.open(tx, read.challenge, at);
    if (!challenge || challenge.officer !== (judging.officer ?? null)) {
      return this.#deny(tx, 'PASSKEY_CHALLENGE_INVALID', judging, known);
    }
    const passkey = await tx.passkeys.get({ credentialId: read.response.id });
    const officer = passkey && (await holderOf(tx, passkey, judging));
    if (!officer) return this.#deny(tx, 'PASSKEY_UNKNOWN', judging, passkey);
    if (!used) return this.#deny(tx, 'PASSKEY_REFUSED', judging, passkey);
    if (!countsOn(passkey, used)) return this.#revokeClone(tx, passkey, challenge, at);
    await this.#challenges.spend(tx, challenge, at);
    await tx.passkeys.update({ credentialId: passkey.credentialId }, used);
    return done({ officer, passkey, challenge, response: read.response.response });
  }

  /** Two of the same key are about: from here neither proves anything, nor is anybody left in. */
  async #revokeClone(tx: NodeTx, passkey: PasskeyRow, challenge: ChallengeRow, at: Instant) {
    await this.#challenges.spend(tx, challenge, at);
    await tx.passkeys.update({ credentialId: passkey.credentialId }, { revokedAt: at });
    await endSessions(tx, passkey.officer, at);
    await this.#record(tx, { at, event: 'passkey.cloned', passkey, code: 'PASSKEY_CLONED' });
    return denied('PASSKEY_CLONED');
  }

  async #deny<Code extends SignInDenialCode>(
    tx: NodeTx,
    code: Code,
    { at, deniedAs: event, officer }: Judging,
    passkey?: PasskeyRow,
  ) {
    await this.#record(tx, { at, event, passkey, code, officer });
    return denied(code);
  }

  async #record(tx: NodeTx, { at, event, passkey, code, officer }: Recorded): Promise<void> {
    const who = officer ?? passkey?.officer ?? 'unknown';
    const credential = passkey && { credential: passkey.credentialId };
    await this.#parts.audit.append(tx, at, {
      event,
      actor: who,
      subject: who,
      detail: { ...credential, code },
    });
  }
}

export interface Presenting {
  readonly challenges: Challenges;
  /** To whom the challenge was put; null where the answer says who is there. */
  readonly officer: OfficerId | null;
  /** How the audit trail names a yes and a no. */
  readonly events: { readonly done: string; readonly denied: string };
}

/**
 * Judges `answer`, which is anything at all, and does `then` in the same transaction.
 *
 * Denies as `JudgeAnswer` does.
 */
export const presentPasskey = async <T>(
  parts: PasskeyParts,
  answer: unknown,
  { challenges, officer: putTo, events }: Presenting,
  then: (tx: NodeTx, officer: OfficerRow, at: Instant) => Promise<T>,
): Promise<Outcome<T, SignInDenialCode>> => {
  const { unitOfWork, audit, clock } = parts;
  const judge = new JudgeAnswer(parts, challenges);
  const at = clock.now();
  const answered = await judge.read(answer);
  const judging = { at, deniedAs: events.denied, ...(putTo !== null && { officer: putTo }) };
  return unitOfWork.write(async (tx): Promise<Outcome<T, SignInDenialCode>> => {
    const proven = await judge.judge(tx, answered, judging);
    if (!proven.ok) return proven;
    const { officer, passkey } = proven.value;
    const detail = { credential: passkey.credentialId };
    await audit.append(tx, at, {
      event: events.done,
      actor: officer.id,
      subject: officer.id,
      detail,
    });
    return done(await then(tx, officer, at));
  });
};

/** Whose it is, if it still proves anything: it may have been revoked since it was read. */
const holderOf = async (
  tx: NodeTx,
  { officer: id, revokedAt }: PasskeyRow,
  judging: Judging,
): Promise<OfficerRow | undefined> => {
  if (revokedAt !== null || id !== (judging.officer ?? id)) return undefined;
  const officer = await tx.officers.get({ id });
  return officer?.active === true ? officer : undefined;
};

interface Recorded {
  readonly at: Instant;
  readonly event: string;
  readonly passkey: PasskeyRow | undefined;
  readonly code: SignInDenialCode;
  readonly officer?: OfficerId | undefined;
}

/** A counter grows by every use (WebAuthn section 6.1.1); one that is always 0 counts nothing. */
const countsOn = ({ counter: before }: PasskeyRow, { counter: now }: Used): boolean =>
  (before === 0 && now === 0) || now > before;
