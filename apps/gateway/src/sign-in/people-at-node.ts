/** The node's people, asked over HTTP in the gateway's own name. */
import { officerId, stateCode } from '@comity/kernel';
import type { StateCode } from '@comity/kernel';
import { GatewayError } from '../gateway.errors.js';
import { parseUnpolluted } from '../graph/unpolluted-json.js';
import type { Identities, PeopleOfNode } from '../ports.js';
import type { Person } from '../sessions/sessions.js';

const CALL_MS_MAX = 10_000;
const NODE = 'node';

export class PeopleAtNode implements PeopleOfNode {
  readonly #nodeUrl: string;
  readonly #state: StateCode;
  readonly #identities: Identities;

  constructor(nodeUrl: string, state: StateCode, identities: Identities) {
    this.#nodeUrl = nodeUrl;
    this.#state = state;
    this.#identities = identities;
  }

  async signIn(token: string): Promise<Person | null> {
    const answer = await this.#ask('/people/sign-in', { token });
    if (answer === null) return null;
    const person = readPerson(answer);
    // An officer of another State is a mistake or a lie of the node; nobody is signed in by it.
    if (person?.state !== this.#state) throw new GatewayError('SIGN_IN_UNAVAILABLE');
    return person;
  }

  async linkFor(officer: string): Promise<string | null> {
    const answer = await this.#ask('/people/links', { officer });
    if (answer === null) return null;
    if (typeof answer['token'] !== 'string') throw new GatewayError('SIGN_IN_UNAVAILABLE');
    return answer['token'];
  }

  #token(): Promise<string> {
    return this.#identities.issue({ kind: 'system', state: this.#state }, NODE);
  }

  /** What the node answers; null when it says no. */
  async #ask(path: string, body: object): Promise<Readonly<Record<string, unknown>> | null> {
    try {
      const response = await fetch(new URL(path, this.#nodeUrl), {
        method: 'POST',
        redirect: 'error',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await this.#token()}`,
        },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(CALL_MS_MAX),
      });
      if (NO.has(response.status)) return null;
      if (!response.ok) throw new GatewayError('SIGN_IN_UNAVAILABLE', { status: response.status });
      return parseUnpolluted(await response.text()) as Record<string, unknown>;
    } catch (cause) {
      if (cause instanceof GatewayError) throw cause;
      throw new GatewayError('SIGN_IN_UNAVAILABLE', {}, { cause });
    }
  }
}

/** Not 401: a node that does not accept our own token is a fault, not a spent link. */
const NO: ReadonlySet<number> = new Set([400, 403, 404, 409, 410, 422]);

const readPerson = (answer: Readonly<Record<string, unknown>>): Person | null => {
  const { officer, state, roles, displayName } = answer;
  if (typeof officer !== 'string' || typeof state !== 'string') return null;
  if (typeof displayName !== 'string' || !Array.isArray(roles)) return null;
  try {
    const known = { officer: officerId(officer), state: stateCode(state) };
    return { ...known, roles: roles.map(String), displayName };
  } catch {
    return null;
  }
};
