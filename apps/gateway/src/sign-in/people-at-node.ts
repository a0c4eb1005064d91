/** The node's people, asked over HTTP in the gateway's own name. */
import { officerId, stateCode } from '@comity/kernel';
import type { OfficerId, StateCode } from '@comity/kernel';
import type { Identity } from '@comity/platform/identity';
import { GatewayError } from '../gateway.errors.js';
import { parseUnpolluted } from '../graph/unpolluted-json.js';
import type {
  Ceremony,
  Identities,
  NodeAnswer,
  OwnPasskeyStep,
  PeopleOfNode,
  Refusal,
} from '../ports.js';
import { identityOf } from '../sessions/identity-of.js';
import type { Person, Session, SessionsBegun } from '../sessions/sessions.js';
import type { Account } from './identity-provider.js';

const CALL_MS_MAX = 10_000;
/** A question that comes again every second is given up sooner. */
const WATCH_MS_MAX = 2_000;
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
    return answer === null ? null : this.#ours(answer);
  }

  async linkFor(officer: string): Promise<string | null> {
    const answer = await this.#ask('/people/links', { officer });
    if (answer === null) return null;
    if (typeof answer['token'] !== 'string') throw new GatewayError('SIGN_IN_UNAVAILABLE');
    return answer['token'];
  }

  async passkeyOptions(ceremony: Ceremony, asked: object): Promise<NodeAnswer<object>> {
    const response = await this.#post(`/people/passkeys/${ceremony}/options`, asked);
    return refusalOr(response, await objectIn(response), (answer) => answer);
  }

  async passkeyAnswered(ceremony: Ceremony, answered: object): Promise<NodeAnswer<Person>> {
    const response = await this.#post(`/people/passkeys/${ceremony}`, answered);
    return refusalOr(response, await objectIn(response), (answer) => this.#ours(answer));
  }

  async officerOf({ issuer, subject }: Account): Promise<NodeAnswer<Person>> {
    const response = await this.#post('/people/accounts/sign-in', { issuer, subject });
    return refusalOr(response, await objectIn(response), (answer) => this.#ours(answer));
  }

  async ownPasskey(
    session: Session,
    step: OwnPasskeyStep,
    given: object,
  ): Promise<NodeAnswer<object>> {
    const as = identityOf(session);
    const response = await this.#post(`/people/own-passkeys/${step}`, given, { as });
    return refusalOr(response, await objectIn(response), (answer) => answer);
  }

  async endedOf(begun: readonly SessionsBegun[]): Promise<readonly SessionsBegun[]> {
    const response = await this.#post('/people/sessions/ended', { begun }, { msMax: WATCH_MS_MAX });
    const { ended } = await objectIn(response);
    if (!response.ok || !Array.isArray(ended)) throw new GatewayError('SIGN_IN_UNAVAILABLE');
    const over = new Set(ended.map(nameOfEpoch));
    return begun.filter((one) => over.has(nameOfEpoch(one)));
  }

  async endSessions(session: Session, officer: OfficerId): Promise<NodeAnswer<object>> {
    const as = identityOf(session);
    const response = await this.#post('/people/sessions/end', { officer }, { as });
    return refusalOr(response, await objectIn(response), (answer) => answer);
  }

  /** An officer of another State is a mistake or a lie of the node; nobody is signed in by it. */
  #ours(answer: NodeObject): Person {
    const person = readPerson(answer);
    if (person?.state !== this.#state) throw new GatewayError('SIGN_IN_UNAVAILABLE');
    return person;
  }

  /** What the node answers; null when it says no. */
  async #ask(path: string, body: object): Promise<NodeObject | null> {
    const response = await this.#post(path, body);
    if (NO.has(response.status)) return null;
    if (!response.ok) throw new GatewayError('SIGN_IN_UNAVAILABLE', { status: response.status });
    return objectIn(response);
  }

  /** In the gateway's own name, where nobody else is named. */
  async #post(
    path: string,
    body: object,
    { as, msMax = CALL_MS_MAX }: { readonly as?: Identity; readonly msMax?: number } = {},
  ): Promise<Response> {
    const identity = as ?? { kind: 'system', state: this.#state };
    try {
      return await fetch(new URL(path, this.#nodeUrl), {
        method: 'POST',
        redirect: 'error',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await this.#identities.issue(identity, NODE)}`,
        },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(msMax),
      });
    } catch (cause) {
      throw new GatewayError('SIGN_IN_UNAVAILABLE', {}, { cause });
    }
  }
}

/** Not 401: a node that does not accept our own token is a fault, not a spent link. */
const NO: ReadonlySet<number> = new Set([400, 403, 404, 409, 410, 422]);

const DENIED = 422;
const CODE = /^[A-Z][A-Z0-9_]{2,63}$/;
const LANGUAGES = ['en', 'es', 'fr', 'pt'];

type NodeObject = Readonly<Record<string, unknown>>;

const objectIn = async (response: Response): Promise<NodeObject> => {
  try {
    const read: unknown = parseUnpolluted(await response.text());
    if (typeof read === 'object' && read !== null) return read as NodeObject;
  } catch (cause) {
    throw new GatewayError('SIGN_IN_UNAVAILABLE', {}, { cause });
  }
  throw new GatewayError('SIGN_IN_UNAVAILABLE');
};

/** The node's no in its own words, or what `read` makes of its yes. */
const refusalOr = <T>(
  { ok, status }: Response,
  answer: NodeObject,
  read: (answer: NodeObject) => T,
): NodeAnswer<T> => {
  if (ok) return { ok, value: read(answer) };
  const refusal = status === DENIED ? readRefusal(answer) : undefined;
  if (refusal === undefined) throw new GatewayError('SIGN_IN_UNAVAILABLE', { status });
  return { ok: false, refusal };
};

const readRefusal = ({ code, message }: NodeObject): Refusal | undefined => {
  if (typeof code !== 'string' || !CODE.test(code)) return undefined;
  const told = (message ?? {}) as Readonly<Record<string, unknown>>;
  const words = LANGUAGES.map((language) => [language, textOr(told[language], code)]);
  return { code, message: Object.fromEntries(words) };
};

const textOr = (value: unknown, otherwise: string): string =>
  typeof value === 'string' ? value : otherwise;

const nameOfEpoch = (one: unknown): string => {
  const { officer, epoch } = (one ?? {}) as { officer?: unknown; epoch?: unknown };
  return `${String(officer)} ${String(epoch)}`;
};

const readPerson = (answer: NodeObject): Person | null => {
  const { officer, state, roles, displayName, epoch } = answer;
  if (typeof officer !== 'string' || typeof state !== 'string') return null;
  if (typeof displayName !== 'string' || !Array.isArray(roles)) return null;
  if (!Number.isSafeInteger(epoch)) return null;
  try {
    const known = { officer: officerId(officer), state: stateCode(state) };
    return { ...known, roles: roles.map(String), displayName, epoch: Number(epoch) };
  } catch {
    return null;
  }
};
