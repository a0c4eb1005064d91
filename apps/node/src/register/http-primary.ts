/** The primary of the register over HTTP: bounded in time and size. */

import { concat, fromUtf8, SECOND_MS, type Bytes } from '@comity/kernel';
import { CORRECTION_BYTES_MAX } from '@comity/law';
import { NodeError } from '../node.errors.js';
import type { PrimaryAnswer, RegisterPrimary } from './ports.js';

const CALL_MS_MAX = 10 * SECOND_MS;
/** Code, sentence and the rows at fault by path; a version's name and number. */
const ANSWER_BYTES_MAX = 65_536;

const NOT_FOUND = 404;
/** With this status alone the primary says that the same bytes will never be taken. */
const UNPROCESSABLE = 422;
const CODE = /^[A-Z][A-Z0-9_]{1,63}$/;
const SHA256 = /^[A-Za-z0-9_-]{43}$/;

/** `RegisterPrimary` at a base address as `http://127.0.0.1:7400`; redirects are never followed. */
export class HttpPrimary implements RegisterPrimary {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url.replace(/\/$/, '');
  }

  async correct(signed: Bytes): Promise<PrimaryAnswer> {
    const { status, body } = await this.#call('/register/corrections', ANSWER_BYTES_MAX, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: signed,
    });
    const { register, code } = membersOf(body);
    if (status === UNPROCESSABLE && isText(code, CODE)) return { kind: 'refused', code };
    if (isOk(status) && isText(register, SHA256)) return { kind: 'accepted', version: register };
    throw unreachable({ status });
  }

  async kept(sha256: string): Promise<Bytes | undefined> {
    const { status, body } = await this.#call(`/snapshot/${sha256}`, CORRECTION_BYTES_MAX);
    if (status === NOT_FOUND) return undefined;
    if (isOk(status)) return body;
    throw unreachable({ status });
  }

  async #call(
    path: string,
    bytesMax: number,
    init: RequestInit = {},
  ): Promise<{ readonly status: number; readonly body: Bytes }> {
    try {
      const signal = AbortSignal.timeout(CALL_MS_MAX);
      const response = await fetch(`${this.#url}${path}`, { ...init, signal, redirect: 'error' });
      return { status: response.status, body: await readAll(response, bytesMax) };
    } catch (cause) {
      throw unreachable({}, cause);
    }
  }
}

/** The network's machine answers, not ours: counted as it comes, whatever the headers say. */
const readAll = async (response: Response, bytesMax: number): Promise<Bytes> => {
  const parts: Uint8Array[] = [];
  let length = 0;
  const body: AsyncIterable<Uint8Array> | null = response.body;
  for await (const part of body ?? []) {
    length += part.length;
    if (length > bytesMax) throw new RangeError('the answer is too large');
    parts.push(part);
  }
  return concat(...parts);
};

const isOk = (status: number): boolean => status >= 200 && status < 300;

const isText = (value: unknown, form: RegExp): value is string =>
  typeof value === 'string' && form.test(value);

/** No member of what is no JSON: such an answer says neither yes nor no. */
const membersOf = (body: Bytes): Readonly<Record<string, unknown>> => {
  try {
    return (JSON.parse(fromUtf8(body)) ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
};

const unreachable = (detail: { readonly status?: number }, cause?: unknown): NodeError =>
  new NodeError('PRIMARY_UNREACHABLE', detail, { cause });
