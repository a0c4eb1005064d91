/** One officer at a gateway: signs in by a one-time link, asks the graph, sends and fetches files. */

import { setTimeout as pause } from 'node:timers/promises';
import type { Json } from '@comity/kernel';
import type { SoftPasskey } from '@comity/testkit';

const CALL_MS_MAX = 60_000;
const RETRY_MS = 300;
const UNAUTHENTICATED = 401;
const SERVER_ERROR = 500;

export interface OfficerAt {
  readonly gatewayUrl: string;
  /** The secret by which development links are asked for; in the network's own data folder. */
  readonly secret: string;
  readonly officer: string;
  /** How long to go on trying while a process is away, in milliseconds. */
  readonly patienceMs: number;
  /** What approves in the officer's place; without it nothing can be approved. */
  readonly passkey?: SoftPasskey;
}

/** What the graph said no to: a denial's code, or the graph's own. */
export class Refused extends Error {
  readonly code: string;
  readonly detail: Json;

  constructor(code: string, detail: Json = {}) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

export class OfficerClient {
  readonly #at: OfficerAt;
  #cookie: string | undefined;

  constructor(at: OfficerAt) {
    this.#at = at;
  }

  get officer(): string {
    return this.#at.officer;
  }

  /**
   * Asks the graph; tries again, signing in anew, while the gateway or what is behind it is away.
   *
   * @throws {Refused} with the graph's code when the answer is an error that will not mend
   */
  async ask<T>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
    const response = await this.#call('/graphql', () => ({
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    }));
    const answer = (await response.json()) as GraphAnswer<T>;
    const [error] = answer.errors ?? [];
    if (error) throw new Refused(error.extensions?.code ?? 'GRAPH_ERROR', error.message ?? '');
    return answer.data;
  }

  /** What the officer's passkey answers to what a gateway asks of it. */
  assertion(options: Asked): Json {
    const { passkey } = this.#at;
    if (!passkey) throw new TypeError(`${this.officer} has no passkey to approve by`);
    return passkey.get(options) as unknown as Json;
  }

  /** Stages a file in a case. The same bytes under the same name are the same file. */
  async upload(file: UploadedFile): Promise<{ readonly id: string; readonly sha256: string }> {
    const { caseId, name, title, media, compartment, bytes } = file;
    const query = new URLSearchParams({ case: caseId, name, title, media, compartment });
    const response = await this.post(`/files?${query.toString()}`, bytes);
    const answer = (await response.json()) as Record<string, string>;
    if (!response.ok) throw new Refused(answer['code'] ?? 'UPLOAD_FAILED');
    return { id: answer['id'] ?? '', sha256: answer['sha256'] ?? '' };
  }

  /** Sends octets, which are made anew each time that the gateway was away. */
  post(path: string, bytes: () => AsyncIterable<Uint8Array>): Promise<Response> {
    return this.#call(path, () => ({
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: bytes() as unknown as ReadableStream,
      duplex: 'half',
    }));
  }

  /** Fetches what the gateway streams: a file, a court bundle. */
  async download(path: string): Promise<Response> {
    const response = await this.#call(path, () => ({ method: 'GET' }));
    if (!response.ok) throw new Refused(`HTTP_${response.status}`);
    return response;
  }

  /** The link by which a person signs in with a browser. */
  async link(): Promise<string> {
    const { gatewayUrl, secret, officer } = this.#at;
    const response = await fetch(new URL('/dev/links', gatewayUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-comity-development-secret': secret },
      body: JSON.stringify({ officer }),
    });
    if (!response.ok) throw new TypeError(`no sign-in link: ${response.status}`);
    return ((await response.json()) as { url: string }).url;
  }

  async #call(path: string, init: () => PlainRequest): Promise<Response> {
    const deadline = Date.now() + this.#at.patienceMs;
    for (;;) {
      try {
        const response = await this.#once(path, init());
        if (response.status !== UNAUTHENTICATED && response.status < SERVER_ERROR) return response;
        if (response.status === UNAUTHENTICATED) this.#cookie = undefined;
        if (Date.now() > deadline) return response;
      } catch (error) {
        if (Date.now() > deadline) throw error;
      }
      await pause(RETRY_MS);
    }
  }

  async #once(path: string, init: PlainRequest): Promise<Response> {
    this.#cookie ??= await this.#signIn();
    return fetch(new URL(path, this.#at.gatewayUrl), {
      ...init,
      headers: { ...init.headers, cookie: this.#cookie },
      signal: AbortSignal.timeout(CALL_MS_MAX),
    });
  }

  async #signIn(): Promise<string> {
    const response = await fetch(await this.link(), { redirect: 'manual' });
    const [cookie] = response.headers.getSetCookie();
    if (!cookie) throw new TypeError(`signing in as ${this.#at.officer} failed`);
    return cookie.split(';')[0] ?? '';
  }
}

/** What `navigator.credentials.get` is given, as far as a passkey in software looks at it. */
interface Asked {
  readonly challenge: string;
  readonly rpId?: string;
}

interface PlainRequest {
  readonly method: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | ReadableStream;
  readonly duplex?: 'half';
}

export interface UploadedFile {
  readonly caseId: string;
  readonly name: string;
  readonly title: string;
  readonly media: string;
  readonly compartment: 'C1' | 'C2';
  /** Called anew for every try. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

interface GraphAnswer<T> {
  readonly data: T;
  readonly errors?: readonly {
    readonly message?: string;
    readonly extensions?: { readonly code?: string };
  }[];
}
