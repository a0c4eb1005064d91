/**
 * Admission in the development profile: members and administrators as certs-dev wrote them. A real
 * network admits by ceremony, and no machine holds the keys of two administrators.
 */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PrivateJwk, type Signer, signerFrom } from '@comity/envelope';
import { CodedError, type Json } from '@comity/kernel';
import { type Member, readMember } from '@comity/trust';
import { DirectoryError } from '../directory.errors.js';
import type { Admission } from '../trust-list/issue-trust-list.js';

/** Where certs-dev wrote them. */
export interface DevelopmentFiles {
  /** The folder of public records, one file a member. */
  readonly members: string;
  /** The file of the administrators' private keys. */
  readonly administrators: string;
}

interface AdministratorsFile {
  readonly administrators: readonly { readonly id: string; readonly keys: readonly PrivateJwk[] }[];
}

/** Reads its files at every turn, so that a State whose keys changed is published anew. */
export class FileDevelopmentAdmission implements Admission {
  readonly #files: DevelopmentFiles;
  readonly #threshold: number;

  constructor(files: DevelopmentFiles, threshold: number) {
    this.#files = files;
    this.#threshold = threshold;
  }

  async members(): Promise<readonly Member[]> {
    const names = (await readdir(this.#files.members)).filter((name) => name.endsWith('.json'));
    return Promise.all(
      names.toSorted().map(async (name) => {
        const path = join(this.#files.members, name);
        return readingRecord(name, async () => readMember(await readJson(path)));
      }),
    );
  }

  async signers(): Promise<readonly (readonly Signer[])[]> {
    const path = this.#files.administrators;
    return readingRecord('administrators', async () => {
      const { administrators } = (await readJson(path)) as unknown as AdministratorsFile;
      const signing = administrators.slice(0, this.#threshold);
      return Promise.all(
        signing.map(({ keys }) => Promise.all(keys.map((key) => signerFrom(key)))),
      );
    });
  }
}

const readJson = async (path: string): Promise<Json> =>
  JSON.parse(await readFile(path, 'utf8')) as Json;

const readingRecord = async <T>(record: string, read: () => Promise<T>): Promise<T> => {
  try {
    return await read();
  } catch (cause) {
    const reason = cause instanceof CodedError ? cause.code : 'unreadable';
    throw new DirectoryError('DIRECTORY_RECORD_MALFORMED', { record, reason }, { cause });
  }
};
