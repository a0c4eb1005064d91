/** An officer signs in: a passkey answers a challenge that nobody answered before. */

import { fromBase64url, type Outcome } from '@comity/kernel';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import type { PasskeyParts } from './enrol-passkey.js';
import { presentPasskey } from './judge-answer.js';
import type { SignInDenialCode } from './people.denials.js';
import type { OfficerRow } from './ports.js';
import { UnkeptChallenges } from './unkept-challenges.js';

const EVENTS = { done: 'sign-in.passkey-done', denied: 'sign-in.passkey-denied' };

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

  /** Who signs in by `answer`, which is anything at all. Denies as `JudgeAnswer` does. */
  finish(answer: unknown): Promise<Outcome<OfficerRow, SignInDenialCode>> {
    const presenting = { challenges: this.#challenges, officer: null, events: EVENTS };
    return presentPasskey(this.#parts, answer, presenting, (_, officer) =>
      Promise.resolve(officer),
    );
  }
}
