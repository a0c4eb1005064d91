/** Where this gateway is found, and which calls come from there. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '@comity/kernel';
import type { Diagnostics } from '@comity/platform';
import { Minutes } from './minutes.js';

const JSON_TYPE = 'application/json; charset=utf-8';
const SAFE_METHODS: ReadonlySet<string | undefined> = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What this machine calls itself; passkeys are bound to a name, never to an address. */
const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);
const OWN_SITE: ReadonlySet<string> = new Set(['same-origin', 'none']);

/**
 * The origin officers see. Known before listening when it is configured; otherwise it is the
 * address that `listensAt` names, which on loopback is `localhost` and answers to its address too.
 */
export class OwnOrigin {
  #url: URL | null;
  #alias: URL | null = null;

  constructor(publicUrl: string | null) {
    this.#url = publicUrl === null ? null : new URL(publicUrl);
  }

  /** Completes an origin that was not configured. */
  listensAt(url: string): void {
    if (this.#url !== null) return;
    const at = new URL(url);
    this.#url = LOOPBACK.has(at.hostname) ? new URL(`http://localhost:${at.port}`) : at;
    this.#alias = at;
  }

  get url(): string {
    return this.#url?.origin ?? '';
  }

  /** Whether officers come over TLS, so that cookies may demand it. */
  get secure(): boolean {
    return this.#url?.protocol === 'https:';
  }

  /** Whether the call names us as its host; a name rebound to our address does not. */
  isAddressed(request: IncomingMessage): boolean {
    return this.#names.some(({ host }) => request.headers.host === host);
  }

  /**
   * Whether the call changes nothing, or comes from our own pages, or from no browser at all:
   * every browser sends `Sec-Fetch-Site` or, on such calls, `Origin`.
   */
  isOurs({ method, headers }: IncomingMessage): boolean {
    if (SAFE_METHODS.has(method)) return true;
    const site = headers['sec-fetch-site'];
    if (site !== undefined && !OWN_SITE.has(site)) return false;
    const { origin } = headers;
    return origin === undefined || this.#names.some((name) => name.origin === origin);
  }

  get #names(): readonly URL[] {
    return [this.#url, this.#alias].filter((name) => name !== null);
  }
}

type Next = () => void;
type Refusal = readonly [code: 'HOST_UNKNOWN' | 'ORIGIN_FOREIGN', status: number];
/** Told of calls that were refused; it is for it to tell each kind once and not each time. */
type OnForeign = (code: Refusal[0]) => void;

/** Express middleware that refuses what is not addressed to us or comes from another site. */
export const refuseForeign =
  (origin: OwnOrigin, onForeign: OnForeign) =>
  (request: IncomingMessage, response: ServerResponse, next: Next): void => {
    const refusal = refusalOf(origin, request);
    if (refusal === undefined) return next();
    const [code, status] = refusal;
    onForeign(code);
    refuse(response, status, code);
  };

/** The first of a minute of each kind: a flood of calls is no flood of lines. */
export const toldOnce = (clock: Clock, diagnostics: Diagnostics): OnForeign => {
  const minutes = new Minutes(clock);
  const told = new Set<string>();
  return (code) => {
    minutes.secondsLeft(() => told.clear());
    if (told.has(code)) return;
    told.add(code);
    diagnostics.warning('call.foreign', { code });
  };
};

const refusalOf = (origin: OwnOrigin, request: IncomingMessage): Refusal | undefined => {
  if (!origin.isAddressed(request)) return ['HOST_UNKNOWN', 421];
  return origin.isOurs(request) ? undefined : ['ORIGIN_FOREIGN', 403];
};

const refuse = (response: ServerResponse, status: number, code: string): void => {
  response.writeHead(status, { 'content-type': JSON_TYPE, connection: 'close' });
  response.end(JSON.stringify({ code }));
};
