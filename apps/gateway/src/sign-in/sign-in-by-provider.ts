/** Signing in by the State's own identity provider: asked here, judged here, named by the node. */
import type { Clock, Entropy } from '@comity/kernel';
import type { Diagnostics } from '@comity/platform';
import { GatewayError } from '../gateway.errors.js';
import type { PeopleOfNode } from '../ports.js';
import type { Person, Session } from '../sessions/sessions.js';
import type { IdentityProvider } from './identity-provider.js';
import { PendingSignIns } from './pending-sign-ins.js';
import type { PendingSignIn } from './pending-sign-ins.js';

export interface ProviderParts {
  readonly provider: IdentityProvider;
  readonly people: PeopleOfNode;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly diagnostics: Diagnostics;
}

interface Asking {
  /** The address of who asks. */
  readonly from: string;
  readonly callback: string;
  readonly before: Session | null;
  /** Takes what this browser asked before: one browser waits for one answer. */
  readonly earlier: string | null;
}

export type Finished =
  | { readonly ok: true; readonly person: Person; readonly before: Session | null }
  /** `refused` is all that is told of why; `away` means that trying again may help. */
  | { readonly ok: false; readonly why: 'refused' | 'away' };

export class SignInByProvider {
  readonly #parts: ProviderParts;
  readonly #pending: PendingSignIns;
  /** Who came this way, for as long as anything else knows of them. */
  readonly #came = new WeakSet<Person>();

  constructor(parts: ProviderParts) {
    this.#parts = parts;
    this.#pending = new PendingSignIns(parts.clock, parts.entropy);
  }

  /**
   * Where to send the browser, and the secret that ties the answer to it; null when too many ask.
   *
   * @throws {GatewayError} PROVIDER_UNAVAILABLE
   */
  async begin({
    from,
    callback,
    before,
    earlier,
  }: Asking): Promise<{ url: string; secret: string } | null> {
    if (earlier !== null) this.#pending.take(earlier);
    if (!this.#pending.mayBegin(from)) return null;
    const { url, expected } = await this.#parts.provider.ask(callback);
    return { url, secret: this.#pending.keep({ expected, before }) };
  }

  /** Who is there, by the browser's `secret` and the query that it came back with. */
  async finish(secret: string | null, query: string): Promise<Finished> {
    // Spent from here on, whatever comes of it.
    const pending = secret === null ? null : this.#pending.take(secret);
    if (pending === null) return this.#refuse('SIGN_IN_NOT_PENDING');
    try {
      return await this.#finishPending(pending, query);
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error;
      if (error.kind === 'violation') return this.#refuse(error.code, error.detail['reason']);
      this.#parts.diagnostics.failure('provider.failed', error);
      return { ok: false, why: 'away' };
    }
  }

  /**
   * Where `person` ends their session at the provider too; null where they did not come from there,
   * or where it offers or answers nothing.
   */
  async signOutUrl(person: Person, returnTo: string): Promise<string | null> {
    if (!this.#came.has(person)) return null;
    try {
      return await this.#parts.provider.signOutUrl(returnTo);
    } catch (error) {
      this.#parts.diagnostics.failure('provider.failed', error);
      return null;
    }
  }

  async #finishPending({ expected, before }: PendingSignIn, query: string): Promise<Finished> {
    const account = await this.#parts.provider.accountIn(query, expected);
    const known = await this.#parts.people.officerOf(account);
    if (!known.ok) return this.#refuse(known.refusal.code);
    this.#came.add(known.value);
    return { ok: true, person: known.value, before };
  }

  #refuse(code: string, reason?: unknown): Finished {
    const why = typeof reason === 'string' ? { reason } : {};
    this.#parts.diagnostics.warning('sign-in.provider-refused', { code, ...why });
    return { ok: false, why: 'refused' };
  }
}
