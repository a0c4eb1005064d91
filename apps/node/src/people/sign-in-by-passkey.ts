/** An officer signs in: a passkey answers a challenge that nobody answered before. */

import { done, fromBase64url, type Outcome } from '@comity/kernel';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import type { PasskeyParts } from './enrol-passkey.js';
import { JudgeAnswer } from './judge-answer.js';
import type { SignInDenialCode } from './people.denials.js';
import type { OfficerRow } from './ports.js';
import { UnkeptChallenges } from './unkept-challenges.js';

export class SignInByPasskey {
  readonly #parts: PasskeyParts;
  readonly #challenges: UnkeptChallenges;
  readonly #judge: JudgeAnswer;

  constructor(parts: PasskeyParts) {
    this.#parts = parts;
    this.#challenges = new UnkeptChallenges(parts.entropy);
    this.#judge = new JudgeAnswer(parts, this.#challenges);
  }

  /** What a browser is asked; the passkey itself says who is there. Anybody may ask: nothing is kept. */
  begin(): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const { clock, party } = this.#parts;
    return party.requestOptions(fromBase64url(this.#challenges.make(clock.now())));
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
      const proven = await this.#judge.judge(tx, answered, { at, deniedAs });
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
