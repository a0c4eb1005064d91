/** The directory mirror over HTTP, on this State's own network. */

import type { Bytes } from '@comity/kernel';
import type { Mirror } from './mirror.js';

const CALL_MS_MAX = 10_000;
const NOT_FOUND = 404;

export class HttpMirror implements Mirror {
  readonly #url: string;
  readonly #token: () => Promise<string>;

  /** @param token a fresh identity token of this State's own services, for each call */
  constructor(url: string, token: () => Promise<string>) {
    this.#url = url;
    this.#token = token;
  }

  latest(): Promise<Bytes | undefined> {
    return this.#get('/trust-list');
  }

  list(seq: number): Promise<Bytes | undefined> {
    return this.#get(`/trust-list/${seq}`);
  }

  proposal(seq: number): Promise<Bytes | undefined> {
    return this.#get(`/trust-list/${seq}/proposal`);
  }

  snapshot(sha256: string): Promise<Bytes | undefined> {
    return this.#get(`/snapshot/${sha256}`);
  }

  async #get(path: string): Promise<Bytes | undefined> {
    const response = await fetch(new URL(path, this.#url), {
      redirect: 'error',
      headers: { authorization: `Bearer ${await this.#token()}` },
      signal: AbortSignal.timeout(CALL_MS_MAX),
    });
    if (response.status === NOT_FOUND) return undefined;
    if (!response.ok) throw new Error(`the directory mirror answered ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }
}
