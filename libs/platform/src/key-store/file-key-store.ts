/** The key store in one sealed file. It makes no keys: whoever enrols the node does. */

import { access } from 'node:fs/promises';
import { dirname } from 'node:path';
import { invariant } from '@comity/kernel';
import type { Entropy } from '@comity/kernel';
import { systemEntropy } from '../entropy.js';
import { makeFolder, writeDurably } from '../files/durable-file.js';
import { readPrivateFile } from '../files/private-file.js';
import { PlatformError } from '../platform.errors.js';
import type { KeyStore, PrivateJwk } from './key-store.js';
import { COST_LOG2, COST_LOG2_MIN, newWrapping, seal, unseal } from './sealed-file.js';
import type { Wrapping } from './sealed-file.js';

const NAME = /^[a-z0-9][a-z0-9.-]{0,63}$/;

export interface KeyStoreOptions {
  readonly path: string;
  /** From `readPassphrase`. */
  readonly passphrase: string;
  readonly entropy?: Entropy;
}

/**
 * Makes an empty store at `path`, for its owner alone. `costLog2` is scrypt's, 17 unless a test
 * is in a hurry, never below 15.
 *
 * @throws {PlatformError} KEY_STORE_EXISTS
 */
export const createKeyStore = async (
  { path, passphrase, entropy = systemEntropy }: KeyStoreOptions,
  costLog2: number = COST_LOG2,
): Promise<KeyStore> => {
  invariant(costLog2 >= COST_LOG2_MIN, 'a passphrase is stretched at least 2^15 times');
  if (await exists(path)) throw new PlatformError('KEY_STORE_EXISTS', { path });
  await makeFolder(dirname(path));
  const wrapping = await newWrapping(passphrase, entropy, costLog2);
  const store = new FileKeyStore(path, wrapping, entropy, new Map());
  await store.write(new Map());
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
    const { value, wrapping } = await unseal(text, passphrase);
    const keys = new Map(Object.entries(value as Record<string, PrivateJwk>));
    return new FileKeyStore(path, wrapping, entropy, keys);
  } catch (cause) {
    throw new PlatformError('KEY_STORE_UNOPENED', { path }, { cause });
  }
};

class FileKeyStore implements KeyStore {
  readonly #path: string;
  readonly #wrapping: Wrapping;
  readonly #entropy: Entropy;
  #keys: ReadonlyMap<string, PrivateJwk>;
  #writing: Promise<void> = Promise.resolve();

  constructor(
    path: string,
    wrapping: Wrapping,
    entropy: Entropy,
    keys: ReadonlyMap<string, PrivateJwk>,
  ) {
    this.#path = path;
    this.#wrapping = wrapping;
    this.#entropy = entropy;
    this.#keys = keys;
  }

  names(): readonly string[] {
    return [...this.#keys.keys()].toSorted();
  }

  get(name: string): PrivateJwk | undefined {
    return this.#keys.get(name);
  }

  put(name: string, key: PrivateJwk): Promise<void> {
    invariant(NAME.test(name), 'keys are named by small letters, digits, hyphens and dots');
    return this.#change((keys) => keys.set(name, key));
  }

  remove(name: string): Promise<void> {
    return this.#change((keys) => keys.delete(name));
  }

  async write(keys: ReadonlyMap<string, PrivateJwk>): Promise<void> {
    const text = seal(Object.fromEntries(keys), this.#wrapping, this.#entropy);
    await writeDurably(this.#path, `${text}\n`);
    this.#keys = keys;
  }

  /** One change after another, or the file of the slower one would lack the other's key. */
  #change(edit: (keys: Map<string, PrivateJwk>) => unknown): Promise<void> {
    const changing = this.#writing.then(() => {
      const keys = new Map(this.#keys);
      edit(keys);
      return this.write(keys);
    });
    this.#writing = changing.catch(() => undefined);
    return changing;
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
