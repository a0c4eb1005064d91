/** What the gateway needs from the world. */
import type { IdentityIssuer } from '@comity/platform/identity';
import type { OfficerId } from '@comity/kernel';
import type { Person, Session, SessionsBegun } from './sessions/sessions.js';
import type { Account } from './sign-in/identity-provider.js';

/** Tokens that subgraphs and the node accept; each is good for one audience and a minute. */
export type Identities = Pick<IdentityIssuer, 'issue'>;

/** What a passkey is asked for: to be made, or to sign. */
export type Ceremony = 'enrol' | 'sign-in';

/** What is asked of an officer who is signed in: enrolling a further passkey, and revoking one. */
export type OwnPasskeyStep = 'options' | 'proof' | 'enrol' | 'revoke/options' | 'revoke';

/** What the node says no by, reduced to a code and its words in each language. */
export interface Refusal {
  readonly code: string;
  readonly message: Readonly<Record<string, string>>;
}

export type NodeAnswer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** What the node knows about people. */
export interface PeopleOfNode {
  /**
   * Spends a one-time token; null when it is not good for anybody (any more).
   *
   * @throws {GatewayError} SIGN_IN_UNAVAILABLE when the node gives no answer to go by
   */
  signIn(token: string): Promise<Person | null>;
  /**
   * A new one-time token for `officer`; null when the node knows no such officer.
   *
   * @throws {GatewayError} SIGN_IN_UNAVAILABLE
   */
  linkFor(officer: string): Promise<string | null>;
  /**
   * What a browser asks of a passkey; `asked` is what the browser sent, whatever it is.
   *
   * @throws {GatewayError} SIGN_IN_UNAVAILABLE
   */
  passkeyOptions(ceremony: Ceremony, asked: object): Promise<NodeAnswer<object>>;
  /**
   * Who is there, by what the passkey answered, whatever it is.
   *
   * @throws {GatewayError} SIGN_IN_UNAVAILABLE
   */
  passkeyAnswered(ceremony: Ceremony, answered: object): Promise<NodeAnswer<Person>>;
  /**
   * The officer whom `account` of the State's own identity provider was linked to.
   *
   * @throws {GatewayError} SIGN_IN_UNAVAILABLE
   */
  officerOf(account: Account): Promise<NodeAnswer<Person>>;
  /**
   * One step by which who is signed in by `session` enrols a further passkey or revokes one;
   * `given` is what the browser sent, whatever it is.
   *
   * @throws {GatewayError} SIGN_IN_UNAVAILABLE
   */
  ownPasskey(session: Session, step: OwnPasskeyStep, given: object): Promise<NodeAnswer<object>>;
  /**
   * Those of `begun` whose sessions the node ended, 500 at most.
   *
   * @throws {GatewayError} SIGN_IN_UNAVAILABLE
   */
  endedOf(begun: readonly SessionsBegun[]): Promise<readonly SessionsBegun[]>;
  /**
   * Ends all of an officer's sessions, in the name of who is signed in by `session`.
   *
   * @throws {GatewayError} SIGN_IN_UNAVAILABLE
   */
  endSessions(session: Session, officer: OfficerId): Promise<NodeAnswer<object>>;
}
