/** An officer signs in: a passkey answers a challenge that nobody answered before. */

import { done, type Outcome } from '@comity/kernel';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { newChallenge, putChallenge } from './challenges.js';
import type { PasskeyParts } from './enrol-passkey.js';
import { JudgeAnswer } from './judge-answer.js';
import type { SignInDenialCode } from './people.denials.js';
import type { OfficerRow } from './ports.js';

const ANYBODY = { purpose: 'sign_in', officer: null, subject: null } as const;

export class SignInByPasskey {
  readonly #parts: PasskeyParts;
  readonly #judge: JudgeAnswer;

  constructor(parts: PasskeyParts) {
    this.#parts = parts;
    this.#judge = new JudgeAnswer(parts);
  }

  /** What a browser is asked; the passkey itself says who is there. */
  async begin(): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const { unitOfWork, clock, entropy, party } = this.#parts;
    const at = clock.now();
    const challenge = newChallenge(entropy);
    const bytes = await unitOfWork.write((tx) => putChallenge(tx, ANYBODY, { at, challenge }));
    return party.requestOptions(bytes);
  }

  /**
   * Who signs in by `answer`, which is anything at all.
   *
   * Denies as `JudgeAnswer` does.
   */
  async finish(answer: unknown): Promise<Outcome<OfficerRow, SignInDenialCode>> {
    const { unitOfWork, audit, clock } = this.#parts;
    const at = clock.now();
    const answered = await this.#judge.read(answer);
    return unitOfWork.write(async (tx): Promise<Outcome<OfficerRow, SignInDenialCode>> => {
      const deniedAs = 'sign-in.passkey-denied';
      const proven = await this.#judge.judge(tx, answered, { purpose: 'sign_in', at, deniedAs });
      if (!proven.ok) return proven;
      const { officer, passkey } = proven.value;
      await audit.append(tx, at, {
        event: 'sign-in.passkey-done',
        actor: officer.id,
        subject: officer.id,
        detail: { credential: passkey.credentialId },
      });
      return done(officer);
    });
  }
}
