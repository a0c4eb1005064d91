/** What an operator does with a key folder: seal it, change its passphrase, destroy what is past. */

import type { KeyObject } from 'node:crypto';
import {
  canonicalize,
  DAY_MS,
  invariant,
  plus,
  toBase64url,
  type Entropy,
  type Instant,
} from '@comity/kernel';
import { readPassphrase } from '@comity/platform/key-store';
import { NodeError } from '../node.errors.js';
import { readKeyFolder, spkiOf, type KeyAccess } from './file-key-folder.js';
import { readOpenKeys, removeOpenKeys, type OpenKeys } from './file-open-keys.js';
import { createSealedKeys, hasSealedKeys, openSealedKeys } from './file-sealed-keys.js';
import {
  DESTROY_DAYS_MIN,
  newDataKey,
  sealingKeysEnded,
  withoutPrivates,
  type KeySet,
} from './key-set.js';
import type { KeyRecord } from './ports.js';

/**
 * Turns an open folder into a sealed one. Open text is removed once the sealed file was read back
 * from the disk and holds the same; after a crash on the way the same call finishes the work.
 *
 * @throws {NodeError} `NODE_KEYS_UNREADABLE` when there is nothing to seal; `NODE_KEYS_DISAGREE`
 *   when sealed keys are there already and are others: then both are left
 * @throws {PlatformError} as `readPassphrase` and `openKeyStore`
 */
export const sealKeyFolder = async (
  path: string,
  passphraseFile: string,
  entropy: Entropy,
): Promise<void> => {
  const passphrase = await readPassphrase(passphraseFile);
  const open = await readOpenKeys(path);
  if (!(await hasSealedKeys(path))) {
    const { file, tlsKey, dataKey } = open;
    if (!file || !tlsKey) throw new NodeError('NODE_KEYS_UNREADABLE', { path });
    const set = { ...file, tlsKey, dataKey: dataKey ?? newDataKey(entropy) };
    await createSealedKeys(path, passphrase, set);
  }
  const { set } = await openSealedKeys(path, passphrase);
  if (!holds(set, open)) throw new NodeError('NODE_KEYS_DISAGREE', { path });
  await removeOpenKeys(path);
};

/**
 * Seals the folder under another passphrase; the old one opens it no longer. Copies of the file
 * made before still open under the old one.
 *
 * @throws {PlatformError} as `readPassphrase` and `openKeyStore`
 */
export const changePassphrase = async (
  path: string,
  files: { readonly old: string; readonly new: string },
): Promise<void> => {
  const next = await readPassphrase(files.new);
  if (!(await hasSealedKeys(path))) throw new NodeError('NODE_KEYS_UNSEALED', { path });
  const sealed = await openSealedKeys(path, await readPassphrase(files.old));
  await sealed.reseal(next);
};

/** Which sealing keys `destroySealingKeys` would destroy. */
export const destroyable = (
  keys: readonly KeyRecord[],
  { days, at }: { readonly days: number; readonly at: Instant },
): readonly KeyRecord[] => {
  invariant(days >= DESTROY_DAYS_MIN, 'a message can still be under way to a younger key');
  return sealingKeysEnded(keys, plus(at, -days * DAY_MS));
};

/**
 * Destroys the private parts of sealing keys that ended at least `days` days ago. What was sealed
 * to them is never opened again; their public halves stay, with the moment of destruction.
 *
 * @returns the keys whose private parts are in no file of the folder any more
 * @throws {NodeError} as `readKeyFolder`
 */
export const destroySealingKeys = async (
  path: string,
  access: KeyAccess,
  when: { readonly days: number; readonly at: Instant },
): Promise<readonly KeyRecord[]> => {
  const folder = await readKeyFolder(path, access);
  const gone = destroyable(folder.set.keys, when);
  if (gone.length > 0) await folder.write(withoutPrivates(folder.set, gone, when.at));
  return gone;
};

/** Whether `set` holds all that lies open: then the open text may go. */
const holds = (set: KeySet, { file, dataKey, tlsKey }: OpenKeys): boolean =>
  (file === null || holdsKeys(set, file)) &&
  (dataKey === null ||
    (set.dataKey !== null && toBase64url(dataKey) === toBase64url(set.dataKey))) &&
  (tlsKey === null || isSameKey(set.tlsKey, tlsKey));

const holdsKeys = (set: KeySet, { node, keys, privates }: NonNullable<OpenKeys['file']>): boolean =>
  node === set.node &&
  keys.every(({ kid }) => set.keys.some((one) => one.kid === kid)) &&
  [...privates].every(([kid, secret]) => {
    const sealed = set.privates.get(kid);
    return sealed !== undefined && canonicalize(sealed) === canonicalize(secret);
  });

const isSameKey = (one: KeyObject, other: KeyObject): boolean => spkiOf(one) === spkiOf(other);
