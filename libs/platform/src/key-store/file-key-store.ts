/** The key store in one sealed file. It makes no keys: whoever enrols the node does. */

import { access } from 'node:fs/promises';
import { dirname } from 'node:path';
import { invariant } from '@comity/kernel';
import type { Entropy, Json } from '@comity/kernel';
import { systemEntropy } from '../entropy.js';
import { makeFolder, writeDurably } from '../files/durable-file.js';
import { readPrivateFile } from '../files/private-file.js';
import { PlatformError } from '../platform.errors.js';
import type { KeyStore, PrivateJwk, StoreContent } from './key-store.js';
import { aboutIn, COST_LOG2, COST_LOG2_MIN, newWrapping, seal, unseal } from './sealed-file.js';
import type { Wrapping } from './sealed-file.js';

const NAME = /^[a-z0-9][A-Za-z0-9._-]{0,63}$/;
const EMPTY: StoreContent = { keys: new Map(), about: null };

export interface KeyStoreOptions {
  readonly path: string;
  /** From `readPassphrase`. */
  readonly passphrase: string;
  readonly entropy?: Entropy;
}

/**
 * Makes a store at `path`, for its owner alone, with `first` in it. `costLog2` is scrypt's, 17 unless a test
 * is in a hurry, never below 15.
 *
 * @throws {PlatformError} KEY_STORE_EXISTS
 */
export const createKeyStore = async (
  { path, passphrase, entropy = systemEntropy }: KeyStoreOptions,
  { costLog2 = COST_LOG2, first = EMPTY }: { costLog2?: number; first?: StoreContent } = {},
): Promise<KeyStore> => {
  invariant(costLog2 >= COST_LOG2_MIN, 'a passphrase is stretched at least 2^15 times');
  if (await exists(path)) throw new PlatformError('KEY_STORE_EXISTS', { path });
  await makeFolder(dirname(path));
  const wrapping = await newWrapping(passphrase, entropy, costLog2);
  const store = new FileKeyStore(path, wrapping, entropy, EMPTY);
  await store.replace(first);
  return store;
};

/**
 * Opens the store at `path`.
 *
 * @throws {PlatformError} SECRET_MISSING; SECRET_EXPOSED when others may read the file;
 *   KEY_STORE_UNOPENED for another passphrase, or a file that is not as it was written
 */
export const openKeyStore = async ({
  path,
  passphrase,
  entropy = systemEntropy,
}: KeyStoreOptions): Promise<KeyStore> => {
  const text = await readPrivateFile(path);
  try {
    const { value, about, wrapping } = await unseal(text, passphrase);
    const keys = new Map(Object.entries(value as Record<string, PrivateJwk>));
    return new FileKeyStore(path, wrapping, entropy, { keys, about });
  } catch (cause) {
    throw new PlatformError('KEY_STORE_UNOPENED', { path }, { cause });
  }
};

/**
 * What the store at `path` says in the clear, read without its passphrase and so unproven: whoever
 * could write the file could have written this.
 *
 * @throws {PlatformError} SECRET_MISSING; SECRET_EXPOSED; KEY_STORE_UNOPENED for another file
 */
export const readAbout = async (path: string): Promise<Json> => {
  const text = await readPrivateFile(path);
  try {
    return aboutIn(text);
  } catch (cause) {
    throw new PlatformError('KEY_STORE_UNOPENED', { path }, { cause });
  }
};

class FileKeyStore implements KeyStore {
  readonly #path: string;
  readonly #entropy: Entropy;
  #wrapping: Wrapping;
  #content: StoreContent;
  #writing: Promise<void> = Promise.resolve();

  constructor(path: string, wrapping: Wrapping, entropy: Entropy, content: StoreContent) {
    this.#path = path;
    this.#wrapping = wrapping;
    this.#entropy = entropy;
    this.#content = content;
  }

  get about(): Json {
    return this.#content.about;
  }

  names(): readonly string[] {
    return [...this.#content.keys.keys()].toSorted();
  }

  get(name: string): PrivateJwk | undefined {
    return this.#content.keys.get(name);
  }

  put(name: string, key: PrivateJwk): Promise<void> {
    requireName(name);
    return this.#change((keys) => keys.set(name, key));
  }

  remove(name: string): Promise<void> {
    return this.#change((keys) => keys.delete(name));
  }

  replace(content: StoreContent): Promise<void> {
    for (const name of content.keys.keys()) requireName(name);
    return this.#inTurn(() => this.#write(content, this.#wrapping));
  }

  reseal(passphrase: string): Promise<void> {
    return this.#inTurn(async () => {
      const { costLog2 } = this.#wrapping;
      await this.#write(this.#content, await newWrapping(passphrase, this.#entropy, costLog2));
    });
  }

  #change(edit: (keys: Map<string, PrivateJwk>) => unknown): Promise<void> {
    return this.#inTurn(() => {
      const keys = new Map(this.#content.keys);
      edit(keys);
      return this.#write({ ...this.#content, keys }, this.#wrapping);
    });
  }

  async #write(content: StoreContent, wrapping: Wrapping): Promise<void> {
    const value = Object.fromEntries(content.keys);
    const text = seal({ value, about: content.about }, wrapping, this.#entropy);
    await writeDurably(this.#path, `${text}\n`);
    this.#content = content;
    this.#wrapping = wrapping;
  }

  /** One change after another, or the file of the slower one would lack the other's key. */
  #inTurn(change: () => Promise<void>): Promise<void> {
    const changing = this.#writing.then(change);
    this.#writing = changing.catch(() => undefined);
    return changing;
  }
}

const requireName = (name: string): void =>
  invariant(NAME.test(name), 'keys are named by letters, digits, hyphens, underscores and dots');

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
