/** What the gateway needs from the world. */
import type { IdentityIssuer } from '@comity/platform/identity';
import type { Person } from './sessions/sessions.js';

/** Tokens that subgraphs and the node accept; each is good for one audience and a minute. */
export type Identities = Pick<IdentityIssuer, 'issue'>;

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
}
