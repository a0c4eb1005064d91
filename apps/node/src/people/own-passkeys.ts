/** An officer's own passkeys: see them, and revoke one, by one that they hold and not by the session alone. */

import { denied, done, type Instant, type Outcome } from '@comity/kernel';
import type { Officer } from '@comity/law';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import type { NodeTx } from '../unit-of-work.js';
import { endSessions } from './administration.js';
import { keptChallenges, newChallenge, putChallenge } from './challenges.js';
import type { PasskeyParts } from './enrol-passkey.js';
import { JudgeAnswer } from './judge-answer.js';
import type { SignInDenialCode } from './people.denials.js';
import type { PasskeyRow } from './ports.js';

const DENIED = 'passkey.revoke-denied';

export class OwnPasskeys {
  readonly #parts: PasskeyParts;
  readonly #judge: JudgeAnswer;

  constructor(parts: PasskeyParts) {
    this.#parts = parts;
    this.#judge = new JudgeAnswer(parts, keptChallenges('revoke'));
  }

  /** All of `by`'s own, in the order in which they were enrolled. */
  list({ id: officer }: Officer): Promise<readonly PasskeyRow[]> {
    const order = { enrolledAt: 'asc', credentialId: 'asc' } as const;
    return this.#parts.unitOfWork.read((tx) => tx.passkeys.list({ officer }, { order }));
  }

  /**
   * What a browser is asked before one is revoked: to sign by any that the officer holds, this one
   * too. The challenge is for that passkey alone.
   *
   * Denies PASSKEY_UNKNOWN for one that is another's or is revoked.
   */
  async beginRevoking({
    by: { id: officer },
    id: credentialId,
  }: {
    readonly by: Officer;
    readonly id: string;
  }): Promise<Outcome<PublicKeyCredentialRequestOptionsJSON, SignInDenialCode>> {
    const { unitOfWork, clock, entropy, party } = this.#parts;
    const at = clock.now();
    const challenge = newChallenge(entropy);
    const begun = await unitOfWork.write(async (tx) => {
      const held = await tx.passkeys.list({ officer, revokedAt: null });
      if (!held.some((row) => row.credentialId === credentialId)) {
        return this.#deny(tx, at, officer);
      }
      const about = { purpose: 'revoke', officer, subject: credentialId } as const;
      return done({ held, bytes: await putChallenge(tx, about, { at, challenge }) });
    });
    if (!begun.ok) return begun;
    return done(await party.requestOptions(begun.value.bytes, begun.value.held));
  }

  /**
   * Revokes the one that the challenge is for, for good; with the last of them all sessions end.
   *
   * Denies as `JudgeAnswer` does, and PASSKEY_UNKNOWN for one that was revoked meanwhile.
   */
  async revoke({
    by: { id: officer },
    answer,
  }: {
    readonly by: Officer;
    readonly answer: unknown;
  }): Promise<Outcome<PasskeyRow, SignInDenialCode>> {
    const { unitOfWork, audit, clock } = this.#parts;
    const at = clock.now();
    const answered = await this.#judge.read(answer);
    return unitOfWork.write(async (tx): Promise<Outcome<PasskeyRow, SignInDenialCode>> => {
      const proven = await this.#judge.judge(tx, answered, { at, officer, deniedAs: DENIED });
      if (!proven.ok) return proven;
      const { challenge, passkey } = proven.value;
      const credentialId = challenge.subject ?? '';
      const row = await tx.passkeys.get({ credentialId });
      if (row?.officer !== officer || row.revokedAt !== null) return this.#deny(tx, at, officer);
      const detail = { credential: credentialId, by: passkey.credentialId };
      const entry = { event: 'passkey.revoked', actor: officer, subject: officer, detail };
      await audit.append(tx, at, entry);
      await tx.passkeys.update({ credentialId }, { revokedAt: at });
      // What the lost one has signed for may still wait to be finished: a passkey to be added, too.
      await tx.challenges.update({ officer, usedAt: null }, { usedAt: at });
      const left = await tx.passkeys.count({ officer, revokedAt: null });
      if (left === 0) await endSessions(tx, officer, at);
      return done({ ...row, revokedAt: at });
    });
  }

  async #deny(tx: NodeTx, at: Instant, officer: string) {
    const code = 'PASSKEY_UNKNOWN';
    const entry = { event: DENIED, actor: officer, subject: officer, detail: { code } };
    await this.#parts.audit.append(tx, at, entry);
    return denied(code);
  }
}
