/** A folder in which administrators put what they published: it proves nothing, its files do. */

import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bytes } from '@comity/kernel';
import { PROPOSAL_BYTES_MAX, TRUST_LIST_BYTES_MAX } from '@comity/trust';
import { DirectoryError } from '../directory.errors.js';
import type { Primary } from './ports.js';

/** As large as a list: no register is larger. */
const FILE_BYTES_MAX = TRUST_LIST_BYTES_MAX;

const LIST_FILE = /^list-(\d+)\.json$/;

/**
 * `list.json`, the newest list; `list-<seq>.json`, one of those before it that was missed;
 * `list-<seq>.proposal.json`, what explains it; and `<sha256>.json`, a register under its hash.
 */
export class FilePrimary implements Primary {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  latest(): Promise<Bytes> {
    return this.#read('list.json');
  }

  async earliest(): Promise<Bytes | undefined> {
    const names = await readdir(this.#folder);
    const numbers = names.flatMap((name) => {
      const [, seq] = LIST_FILE.exec(name) ?? [];
      return seq === undefined ? [] : [Number(seq)];
    });
    const first = numbers.toSorted((a, b) => a - b)[0];
    return first === undefined ? undefined : this.at(first);
  }

  at(seq: number): Promise<Bytes> {
    return this.#read(`list-${seq}.json`);
  }

  async proposal(seq: number): Promise<Bytes | undefined> {
    try {
      return await this.#read(`list-${seq}.proposal.json`, PROPOSAL_BYTES_MAX);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  snapshot(sha256: string): Promise<Bytes> {
    return this.#read(`${sha256}.json`);
  }

  async #read(name: string, bytesMax = FILE_BYTES_MAX): Promise<Bytes> {
    const unreachable = (cause: unknown) =>
      new DirectoryError('DIRECTORY_PRIMARY_UNREACHABLE', { file: name }, { cause });
    const file = await open(join(this.#folder, name), 'r').catch((cause: unknown) => {
      throw unreachable(cause);
    });
    try {
      const { size } = await file.stat();
      if (size > bytesMax) throw new DirectoryError('DIRECTORY_ANSWER_TOO_LARGE');
      return new Uint8Array(await file.readFile());
    } finally {
      await file.close();
    }
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof DirectoryError &&
  (error.cause as NodeJS.ErrnoException | undefined)?.code === 'ENOENT';
