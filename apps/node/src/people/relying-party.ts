/** What this node is to a passkey, and what an answer has to prove to it (WebAuthn section 7). */

import type { Bytes, StateCode } from '@comity/kernel';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { Answer } from './passkey-answers.js';
import type { OfficerRow, PasskeyRow } from './ports.js';
import { handleBytes, userHandle } from './user-handle.js';

/** EdDSA and ES256 (RFC 9053): what authenticators offer, and no RSA. */
const ALGORITHMS = [-8, -7];
/** How long a browser asks its person. */
const ASK_MS_MAX = 120_000;

/** What a verified answer to a challenge to enrol brings. */
export type NewPasskey = Pick<
  PasskeyRow,
  'credentialId' | 'publicKey' | 'counter' | 'transports' | 'backedUp'
>;

/** What a verified signature says besides who made it. */
export type Used = Pick<PasskeyRow, 'counter' | 'backedUp'>;

export class RelyingParty {
  readonly #id: string;
  readonly #origin: string;
  readonly #state: StateCode;

  /** `publicUrl` is where people of this State reach its gateway. */
  constructor(publicUrl: string, state: StateCode) {
    const { hostname, origin } = new URL(publicUrl);
    this.#id = hostname;
    this.#origin = origin;
    this.#state = state;
  }

  /** What a browser is asked by that enrols a passkey for `officer`. */
  creationOptions(
    { id, name }: OfficerRow,
    challenge: Bytes,
    held: readonly PasskeyRow[],
  ): Promise<PublicKeyCredentialCreationOptionsJSON> {
    return generateRegistrationOptions({
      rpName: `Comity, ${this.#state}`,
      rpID: this.#id,
      userID: new Uint8Array(handleBytes(this.#state, id)),
      userName: id,
      userDisplayName: name,
      challenge,
      timeout: ASK_MS_MAX,
      attestationType: 'none',
      excludeCredentials: held.map(({ credentialId }) => ({ id: credentialId })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      supportedAlgorithmIDs: ALGORITHMS,
    });
  }

  /**
   * What a browser is asked by that signs: by any passkey where none are `held`, so that who signs
   * in learns of no officer; else by one of those.
   */
  requestOptions(
    challenge: Bytes,
    held: readonly PasskeyRow[] = [],
  ): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return generateAuthenticationOptions({
      rpID: this.#id,
      challenge,
      timeout: ASK_MS_MAX,
      userVerification: 'required',
      allowCredentials: held.map(({ credentialId }) => ({ id: credentialId })),
    });
  }

  /** The passkey that an answer proves; undefined where it proves none. */
  async verifyEnrolment({
    challenge,
    response,
  }: Answer<RegistrationResponseJSON>): Promise<NewPasskey | undefined> {
    // The library throws plain errors at what it refuses: here each of them is a no.
    const answer = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: this.#origin,
      expectedRPID: this.#id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    }).catch(() => undefined);
    if (answer?.verified !== true) return undefined;
    const { credential, credentialBackedUp } = answer.registrationInfo;
    // What is kept must be the name that the browser gave, or the passkey could never sign in.
    if (credential.id !== response.id) return undefined;
    return {
      credentialId: credential.id,
      publicKey: new Uint8Array(credential.publicKey),
      counter: credential.counter,
      transports: response.response.transports ?? [],
      backedUp: credentialBackedUp,
    };
  }

  /** What the signature says of `passkey`; undefined where it was not made by it, here and now. */
  async verifySignature(
    { challenge, response }: Answer<AuthenticationResponseJSON>,
    { credentialId, publicKey, officer }: PasskeyRow,
  ): Promise<Used | undefined> {
    const handle = userHandle(this.#state, officer);
    if (response.id !== credentialId || response.response.userHandle !== handle) return undefined;
    const answer = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: this.#origin,
      expectedRPID: this.#id,
      requireUserVerification: true,
      // The counter is judged by who calls, and only once the signature is known to be good.
      credential: { id: credentialId, publicKey: new Uint8Array(publicKey), counter: 0 },
    }).catch(() => undefined);
    if (answer?.verified !== true) return undefined;
    const { newCounter, credentialBackedUp } = answer.authenticationInfo;
    return { counter: newCounter, backedUp: credentialBackedUp };
  }
}
