/** The primary over HTTP: bounded in time and size, and believed in nothing. */

import { type Bytes, concat, SECOND_MS } from '@comity/kernel';
import { PROPOSAL_BYTES_MAX, TRUST_LIST_BYTES_MAX } from '@comity/trust';
import { DirectoryError } from '../directory.errors.js';
import type { Primary } from './ports.js';

const SNAPSHOT_BYTES_MAX = 33_554_432;
const NOT_FOUND = 404;
const ANSWER_MS_MAX = 20 * SECOND_MS;

/** `Primary` at a base address as `http://127.0.0.1:7400`; redirects are never followed. */
export class HttpPrimary implements Primary {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url.replace(/\/$/, '');
  }

  latest(): Promise<Bytes> {
    return this.#fetch('/trust-list', TRUST_LIST_BYTES_MAX);
  }

  async earliest(): Promise<undefined> {
    return undefined;
  }

  at(seq: number): Promise<Bytes> {
    return this.#fetch(`/trust-list/${seq}`, TRUST_LIST_BYTES_MAX);
  }

  async proposal(seq: number): Promise<Bytes | undefined> {
    return this.#ask(`/trust-list/${seq}/proposal`, PROPOSAL_BYTES_MAX);
  }

  snapshot(sha256: string): Promise<Bytes> {
    return this.#fetch(`/snapshot/${sha256}`, SNAPSHOT_BYTES_MAX);
  }

  async #fetch(path: string, bytesMax: number): Promise<Bytes> {
    const bytes = await this.#ask(path, bytesMax);
    if (bytes) return bytes;
    throw new DirectoryError('DIRECTORY_PRIMARY_UNREACHABLE', { url: this.#url });
  }

  /** Undefined for what the primary does not have. */
  async #ask(path: string, bytesMax: number): Promise<Bytes | undefined> {
    try {
      const signal = AbortSignal.timeout(ANSWER_MS_MAX);
      const answer = await fetch(`${this.#url}${path}`, { signal, redirect: 'error' });
      if (answer.status === NOT_FOUND) return undefined;
      if (!answer.ok) throw new RangeError(`status ${answer.status}`);
      return await readAll(answer, bytesMax);
    } catch (cause) {
      if (cause instanceof DirectoryError) throw cause;
      throw new DirectoryError('DIRECTORY_PRIMARY_UNREACHABLE', { url: this.#url }, { cause });
    }
  }
}

/** Attacker-controlled length here: counted as it comes, whatever the headers say. */
const readAll = async (answer: Response, bytesMax: number): Promise<Bytes> => {
  const parts: Uint8Array[] = [];
  let length = 0;
  const body: AsyncIterable<Uint8Array> | null = answer.body;
  if (body === null) return concat();
  for await (const part of body) {
    length += part.length;
    if (length > bytesMax) throw new DirectoryError('DIRECTORY_ANSWER_TOO_LARGE', { bytesMax });
    parts.push(part);
  }
  return concat(...parts);
};
