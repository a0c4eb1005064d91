/** The key folder and the disks of the machine that a node runs on. */

import { statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { SpaceFacts } from '@comity/trust/health';
import { checkKeyFolder } from '../keys/file-key-check.js';
import type { OwnMachine } from './ports.js';

const SQLITE = 'sqlite:';

export class FileOwnMachine implements OwnMachine {
  readonly #keysFolder: string;
  readonly #places: readonly (readonly [SpaceFacts['place'], string])[];

  constructor(folders: {
    readonly keysFolder: string;
    readonly evidenceFolder: string;
    readonly databaseUrl: string;
  }) {
    const { keysFolder, evidenceFolder, databaseUrl } = folders;
    this.#keysFolder = keysFolder;
    const database = databaseUrl.slice(SQLITE.length);
    this.#places = [
      // A database server looks after its own disk.
      ...(databaseUrl.startsWith(SQLITE) && !database.startsWith(':')
        ? ([['database', dirname(resolve(database))]] as const)
        : []),
      ['files', evidenceFolder],
    ];
  }

  async keysReadable(): Promise<boolean> {
    try {
      await checkKeyFolder(this.#keysFolder, { hasStarted: true });
      return true;
    } catch {
      return false;
    }
  }

  async space(): Promise<readonly SpaceFacts[]> {
    const looked = await Promise.all(this.#places.map(spaceAt));
    return looked.flat();
  }
}

/** A folder that is made with its first file is not there before. */
const spaceAt = async ([place, folder]: readonly [SpaceFacts['place'], string]): Promise<
  readonly SpaceFacts[]
> => {
  try {
    const { bavail, bsize } = await statfs(folder);
    return [{ place, freeBytes: bavail * bsize }];
  } catch {
    return [];
  }
};
