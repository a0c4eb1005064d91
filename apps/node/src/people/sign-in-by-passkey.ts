/** An officer signs in: a passkey answers a challenge that nobody answered before. */

import type { Outcome } from '@comity/kernel';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { newChallenge, putChallenge } from './challenges.js';
import type { PasskeyParts } from './enrol-passkey.js';
import type { SignInDenialCode } from './people.denials.js';
import type { OfficerRow } from './ports.js';
import { presentPasskey, type Presenting } from './judge-answer.js';

const ANYBODY = { purpose: 'sign_in', officer: null, subject: null } as const;
const SIGNING_IN: Presenting = {
  ...ANYBODY,
  events: { done: 'sign-in.passkey-done', denied: 'sign-in.passkey-denied' },
};

export class SignInByPasskey {
  readonly #parts: PasskeyParts;

  constructor(parts: PasskeyParts) {
    this.#parts = parts;
  }

  /** What a browser is asked; the passkey itself says who is there. */
  async begin(): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const { unitOfWork, clock, entropy, party } = this.#parts;
    const at = clock.now();
    const challenge = newChallenge(entropy);
    const bytes = await unitOfWork.write((tx) => putChallenge(tx, ANYBODY, { at, challenge }));
    return party.requestOptions(bytes);
  }

  /** Who signs in by `answer`, which is anything at all. Denies as `JudgeAnswer` does. */
  finish(answer: unknown): Promise<Outcome<OfficerRow, SignInDenialCode>> {
    return presentPasskey(this.#parts, answer, SIGNING_IN, (_, officer) =>
      Promise.resolve(officer),
    );
  }
}
