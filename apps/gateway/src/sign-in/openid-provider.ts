/** The State's identity provider by OpenID Connect: the code flow, and nothing of it kept. */
import type { KeyObject } from 'node:crypto';
import { HOUR_MS, MINUTE_MS, plus, SECOND_MS, toBase64url } from '@comity/kernel';
import type { Clock, Entropy, Instant } from '@comity/kernel';
import {
  allowInsecureRequests,
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ClientError,
  ClientSecretBasic,
  discovery,
  enableNonRepudiationChecks,
  PrivateKeyJwt,
  ResponseBodyError,
} from 'openid-client';
import type { ClientAuth, Configuration, IDToken } from 'openid-client';
import { GatewayError } from '../gateway.errors.js';
import type { Account, Expected, IdentityProvider } from './identity-provider.js';

export interface OpenIdSettings {
  /** Exactly as the provider names itself; plain http is for development on loopback. */
  readonly issuer: string;
  readonly clientId: string;
  /** How this gateway shows the provider that it is the client. */
  readonly clientAuth:
    | { readonly by: 'private_key_jwt'; readonly key: KeyObject }
    | { readonly by: 'secret'; readonly secret: string };
  /** The contexts of authentication (`acr`) that are strong enough; at least one. */
  readonly acr: readonly string[];
}

const CALL_S_MAX = 10;
const DISCOVERED_MS_MAX = HOUR_MS;
/** A person signs in within this time, and had to be asked within it. */
const AGE_S_MAX = (10 * MINUTE_MS) / SECOND_MS;
/** Clocks of two houses differ by so much. */
const CLOCKS_APART_MS_MAX = 30 * SECOND_MS;
const SECRET_BYTES = 32;
const SERVER_FAILED = 500;
/** At most 255 ASCII characters (OpenID Connect Core section 2). */
const SUBJECT = /^[\x20-\x7e]{1,255}$/;

interface Parts {
  readonly clock: Clock;
  readonly entropy: Entropy;
}

export class OpenIdProvider implements IdentityProvider {
  readonly issuer: string;
  readonly #settings: OpenIdSettings;
  readonly #parts: Parts;
  #discovered: { readonly until: Instant; readonly client: Promise<Configuration> } | null = null;

  constructor(settings: OpenIdSettings, parts: Parts) {
    this.issuer = settings.issuer;
    this.#settings = settings;
    this.#parts = parts;
  }

  async ask(callback: string): Promise<{ readonly url: string; readonly expected: Expected }> {
    const askedAt = this.#parts.clock.now();
    const [state, nonce, codeVerifier] = [this.#secret(), this.#secret(), this.#secret()];
    const parameters = {
      redirect_uri: callback,
      scope: 'openid',
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      acr_values: this.#settings.acr.join(' '),
      // Whoever sits at the browser now, not whoever signed in there this morning.
      prompt: 'login',
      max_age: String(AGE_S_MAX),
    };
    const { href: url } = buildAuthorizationUrl(await this.#client(), parameters);
    return { url, expected: { callback, state, nonce, codeVerifier, askedAt } };
  }

  async accountIn(query: string, expected: Expected): Promise<Account> {
    const client = await this.#client();
    const came = new URL(expected.callback);
    came.search = query;
    const claims = await claimsBy(client, came, expected);
    // From here all tokens are forgotten: what they say is checked, and who it is about is kept.
    const problem = problemOf(claims, expected, this.#settings.acr);
    if (problem !== null) throw refused(problem);
    return { issuer: claims.iss, subject: claims.sub };
  }

  async signOutUrl(returnTo: string): Promise<string | null> {
    const client = await this.#client();
    if (client.serverMetadata().end_session_endpoint === undefined) return null;
    return buildEndSessionUrl(client, { post_logout_redirect_uri: returnTo }).href;
  }

  #secret(): string {
    return toBase64url(this.#parts.entropy.bytes(SECRET_BYTES));
  }

  /** What the provider says of itself, asked again every hour and after every failure. */
  #client(): Promise<Configuration> {
    const now = this.#parts.clock.now();
    if (this.#discovered !== null && now < this.#discovered.until) return this.#discovered.client;
    const client = discover(this.#settings);
    const mine = { until: plus(now, DISCOVERED_MS_MAX), client };
    this.#discovered = mine;
    client.catch(() => {
      if (this.#discovered === mine) this.#discovered = null;
    });
    return client;
  }
}

const discover = async (settings: OpenIdSettings): Promise<Configuration> => {
  const server = new URL(settings.issuer);
  // It is called deprecated to be noticed; no settings but those of development have plain http.
  // oxlint-disable-next-line typescript/no-deprecated
  const insecure = server.protocol === 'http:' ? [allowInsecureRequests] : [];
  try {
    const auth = await clientAuthOf(settings.clientAuth);
    // An ID token that came over TLS need not be signed (OpenID Connect Core 3.1.3.7); ours must.
    const client = await discovery(server, settings.clientId, undefined, auth, {
      execute: [...insecure, enableNonRepudiationChecks],
      timeout: CALL_S_MAX,
    });
    // One that names no place to ask at, or none over TLS, is of no use; the library says so here.
    buildAuthorizationUrl(client, {});
    if (client.serverMetadata().issuer === settings.issuer) return client;
  } catch (cause) {
    throw unavailable(cause);
  }
  throw new GatewayError('PROVIDER_UNAVAILABLE', { reason: 'ISSUER_NAMED_OTHERWISE' });
};

const clientAuthOf = async (auth: OpenIdSettings['clientAuth']): Promise<ClientAuth> => {
  if (auth.by === 'secret') return ClientSecretBasic(auth.secret);
  const algorithm =
    auth.key.asymmetricKeyType === 'ec'
      ? { name: 'ECDSA', namedCurve: 'P-256' }
      : { name: 'RSA-PSS', hash: 'SHA-256' };
  // Node's type of it knows more usages than the library's does; at run time it is one.
  return PrivateKeyJwt(auth.key.toCryptoKey(algorithm, false, ['sign']) as never);
};

/** State, issuer, audience, nonce, times and signature are the library's to check, here. */
const claimsBy = async (
  client: Configuration,
  came: URL,
  { state, nonce, codeVerifier }: Expected,
): Promise<IDToken> => {
  try {
    const answer = await authorizationCodeGrant(client, came, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: codeVerifier,
      maxAge: AGE_S_MAX,
      idTokenExpected: true,
    });
    const claims = answer.claims();
    if (claims !== undefined) return claims;
  } catch (cause) {
    throw isNo(cause) ? refused(codeOf(cause), cause) : unavailable(cause);
  }
  throw refused('NO_CLAIMS');
};

/** What the library does not ask: how strongly, when, and whether `sub` can be anybody's. */
const problemOf = (
  { acr, auth_time: authTime, sub }: IDToken,
  { askedAt }: Expected,
  accepted: readonly string[],
): string | null => {
  if (typeof acr !== 'string' || !accepted.includes(acr)) return 'CONTEXT_TOO_WEAK';
  const isAskedAnew =
    authTime !== undefined && authTime * SECOND_MS >= askedAt - CLOCKS_APART_MS_MAX;
  if (!isAskedAnew) return 'NOT_ASKED_ANEW';
  return SUBJECT.test(sub) ? null : 'SUBJECT_UNREADABLE';
};

/** Whether the provider, or what the browser brought, says no; else somebody did not answer. */
const isNo = (error: unknown): boolean => {
  if (error instanceof AuthorizationResponseError) return true;
  if (error instanceof ResponseBodyError) return error.status < SERVER_FAILED;
  return error instanceof ClientError && !SILENT.has(codeOf(error));
};

/** Codes of the library that tell of no answer rather than of a wrong one. */
const SILENT: ReadonlySet<string> = new Set([
  'UNKNOWN',
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
]);

/** The library's own code; never the words that came with it, which are the browser's. */
const codeOf = (error: unknown): string => {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? code : 'UNKNOWN';
};

const refused = (reason: string, cause?: unknown): GatewayError =>
  new GatewayError('PROVIDER_ANSWER_REFUSED', { reason }, { cause });

const unavailable = (cause: unknown): GatewayError =>
  new GatewayError('PROVIDER_UNAVAILABLE', { reason: codeOf(cause) }, { cause });
