/** What the gateway asks of the State's own identity provider. */
import type { Instant } from '@comity/kernel';

/** Who a person is to the provider: a subject is one person within one issuer. */
export interface Account {
  readonly issuer: string;
  readonly subject: string;
}

/** What the answer to one question has to fit; kept here, never shown to a browser. */
export interface Expected {
  /** Where the provider sends the browser back to. */
  readonly callback: string;
  readonly state: string;
  readonly nonce: string;
  /** The secret half of PKCE (RFC 7636): whoever redeems the code has to know it. */
  readonly codeVerifier: string;
  /** Who is there was to be asked after this, not remembered from before. */
  readonly askedAt: Instant;
}

export interface IdentityProvider {
  /** Exactly as the provider names itself. */
  readonly issuer: string;
  /**
   * Where a browser is sent to be asked who is there, and what the answer has to fit.
   *
   * @throws {GatewayError} PROVIDER_UNAVAILABLE
   */
  ask(callback: string): Promise<{ readonly url: string; readonly expected: Expected }>;
  /**
   * Whom the provider vouches for, by the query that the browser came back with, whatever it is.
   *
   * @throws {GatewayError} PROVIDER_ANSWER_REFUSED when it proves nothing: nobody is signed in by
   *   it, now or later; PROVIDER_UNAVAILABLE when the provider gives no answer to go by
   */
  accountIn(query: string, expected: Expected): Promise<Account>;
  /**
   * Where a browser is sent to end its session at the provider too, and from there to `returnTo`;
   * null where the provider offers no such place.
   *
   * @throws {GatewayError} PROVIDER_UNAVAILABLE
   */
  signOutUrl(returnTo: string): Promise<string | null>;
}
