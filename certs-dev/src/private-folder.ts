/** A folder that only its owner reads: files are written whole or not at all. */

import { chmod, mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const OWNER_ONLY_FILE = 0o600;
const OWNER_ONLY_FOLDER = 0o700;

/** One folder and what is in it, by relative path; folders are 0700 and files 0600. */
export class PrivateFolder {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  /** Where `path` lies, for whoever must name it to another program. */
  at(path: string): string {
    return join(this.#root, path);
  }

  /** The folder within this one. */
  folder(path: string): PrivateFolder {
    return new PrivateFolder(this.at(path));
  }

  /** Makes the folder, readable to its owner alone, also when it was there with other rights. */
  async ensure(): Promise<void> {
    await mkdir(this.#root, { recursive: true, mode: OWNER_ONLY_FOLDER });
    await chmod(this.#root, OWNER_ONLY_FOLDER);
  }

  /** The text of a file; null when there is none. */
  async read(path: string): Promise<string | null> {
    try {
      return await readFile(this.at(path), 'utf8');
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  /**
   * Writes a file whole: after a crash the old text stands, or the new, never a part. A file that
   * says the same already is left as it is.
   */
  async write(path: string, content: string | Uint8Array): Promise<void> {
    if (typeof content === 'string' && (await this.read(path)) === content) return;
    const target = this.at(path);
    const partial = `${target}.partial`;
    await mkdir(dirname(target), { recursive: true, mode: OWNER_ONLY_FOLDER });
    const file = await open(partial, 'w', OWNER_ONLY_FILE);
    try {
      await file.chmod(OWNER_ONLY_FILE);
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, target);
  }

  /** What the file holds; when there is none, what `make` gives, written first. */
  async keep(path: string, make: () => Promise<string>): Promise<string> {
    const kept = await this.read(path);
    if (kept !== null) return kept;
    const made = await make();
    await this.write(path, made);
    return made;
  }
}

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
