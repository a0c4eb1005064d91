/**
 * The key folder of a node: made where it stays, read to sign, never shown. The one module that
 * knows whether private keys lie open, sealed, or in a device beside the sealed ones.
 */

import { hash, createPublicKey, type KeyObject } from 'node:crypto';
import { chmod } from 'node:fs/promises';
import type { Bytes, Entropy, Instant, NodeId } from '@comity/kernel';
import { makeFolder, readPassphrase } from '@comity/platform/key-store';
import { NodeError } from '../node.errors.js';
import {
  hasOpenKeys,
  keepOpenDataKey,
  readOpenKeys,
  writeOpenKeys,
  type OpenKeys,
} from './file-open-keys.js';
import {
  createSealedKeys,
  hasSealedKeys,
  openSealedKeys,
  readSealedHalves,
} from './file-sealed-keys.js';
import {
  makeKeySet,
  newDataKey,
  newTlsKey,
  withSuccessors,
  type KeySet,
  type RenewedUse,
} from './key-set.js';
import { keyringOf } from './keyring.js';
import { pkcs11Device, type Pkcs11Settings } from './pkcs11-device.js';
import type { KeyDevice, NodeKeyring, PublicKeys } from './ports.js';

const PRIVATE_FOLDER = 0o700;

/** By what the keys of a folder are opened. */
export interface KeyAccess {
  /** The file with the passphrase, 0600; without it only a folder that lies open can be read. */
  readonly passphraseFile?: string | undefined;
  /** Refuses keys that lie open, as production does. */
  readonly sealedOnly?: boolean;
  /** The token that holds the node's ES256 keys, or is to hold the next one. */
  readonly pkcs11?: Pkcs11Settings | undefined;
}

/** A folder that was opened, and how to write it again. */
export interface KeyFolder {
  readonly keyring: NodeKeyring;
  readonly set: KeySet;
  write(set: KeySet): Promise<void>;
}

/** Whose keys are wanted. */
export interface WantedKeys {
  readonly node: NodeId;
  readonly origin: string;
  readonly at: Instant;
  readonly entropy: Entropy;
}

/**
 * The keys in `path`, for its owner alone; made when there are none, sealed when `access` names a
 * passphrase. Keys that are there are never replaced, whatever is asked: what was sealed to them
 * would be lost.
 *
 * @throws {NodeError} `NODE_KEYS_OF_ANOTHER_NODE`; as `readKeyFolder`
 */
export const keepKeyFolder = async (
  path: string,
  access: KeyAccess,
  wanted: WantedKeys,
): Promise<NodeKeyring> => {
  await makeFolder(path);
  const held = await findKeyFolder(path, access);
  if (held) {
    const { node } = held.keyring;
    if (node !== wanted.node) throw new NodeError('NODE_KEYS_OF_ANOTHER_NODE', { node });
    return held.keyring;
  }
  await chmod(path, PRIVATE_FOLDER);
  return access.passphraseFile === undefined
    ? makeOpen(path, access, wanted)
    : makeSealed(path, { ...access, passphraseFile: access.passphraseFile }, wanted);
};

/**
 * The keys in `path`.
 *
 * @throws {NodeError} `NODE_KEYS_UNREADABLE` when there are none, or the folder is damaged;
 *   `NODE_KEYS_SEALED` when no passphrase is named for a sealed folder; `NODE_KEYS_UNSEALED` when
 *   one is for an open folder, or `sealedOnly`; `NODE_KEYS_HALF_SEALED` when both lie there
 * @throws {PlatformError} as `readPassphrase` and `openKeyStore`
 */
export const readKeyFolder = async (path: string, access: KeyAccess): Promise<KeyFolder> => {
  const held = await findKeyFolder(path, access);
  if (!held) throw new NodeError('NODE_KEYS_UNREADABLE', { path });
  return held;
};

/**
 * Puts a successor of each key of `uses` beside the keys in `path`, as `withSuccessors` says.
 *
 * @throws {NodeError} as `readKeyFolder`
 */
export const addSuccessors = async (
  path: string,
  access: KeyAccess,
  { uses, at }: { readonly uses: readonly RenewedUse[]; readonly at: Instant },
): Promise<NodeKeyring> => {
  const folder = await readKeyFolder(path, access);
  const device = deviceOf(access);
  const set = await withSuccessors(folder.set, uses, { at, device });
  await folder.write(set);
  return keyringOf(set, device);
};

/** The data key in `path`; made when the folder lies open and has none. */
export const keepDataKey = async (
  path: string,
  { dataKey }: NodeKeyring,
  entropy: Entropy,
): Promise<Bytes> => dataKey ?? keepOpenDataKey(path, newDataKey(entropy));

/**
 * The public halves in `path`, without any secret; those of a sealed folder are unproven until it
 * is opened.
 *
 * @throws {NodeError} `NODE_KEYS_UNREADABLE` when there are none
 */
export const readPublicKeys = async (
  path: string,
): Promise<PublicKeys & { readonly sealed: boolean }> => {
  if (await hasSealedKeys(path)) return { ...(await readSealedHalves(path)), sealed: true };
  const { file } = await readOpenKeys(path);
  if (!file) throw new NodeError('NODE_KEYS_UNREADABLE', { path });
  const { node, origin, made, keys } = file;
  return { node, origin, made, keys, sealed: false };
};

/** SHA-256 of the SubjectPublicKeyInfo in DER, base64url: what peers pin. */
export const spkiOf = (key: KeyObject): string => hash('sha256', spkiDerOf(key), 'base64url');

/** The SubjectPublicKeyInfo of a private key, in DER. */
export const spkiDerOf = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ format: 'der', type: 'spki' });

const findKeyFolder = async (path: string, access: KeyAccess): Promise<KeyFolder | null> => {
  const { passphraseFile, sealedOnly } = access;
  if (await hasSealedKeys(path)) {
    if (passphraseFile === undefined) throw new NodeError('NODE_KEYS_SEALED', { path });
    if (await hasOpenKeys(path)) throw new NodeError('NODE_KEYS_HALF_SEALED', { path });
    const sealed = await openSealedKeys(path, await readPassphrase(passphraseFile));
    return folderOf(sealed.set, (set) => sealed.write(set), deviceOf(access));
  }
  const open = await readOpenKeys(path);
  if (!open.file) return null;
  if (sealedOnly === true || passphraseFile !== undefined) {
    throw new NodeError('NODE_KEYS_UNSEALED', { path });
  }
  return folderOf(setOf(path, open), (set) => writeOpenKeys(path, set), deviceOf(access));
};

const makeOpen = async (
  path: string,
  access: KeyAccess,
  wanted: WantedKeys,
): Promise<NodeKeyring> => {
  const { tlsKey } = await readOpenKeys(path);
  const device = deviceOf(access);
  const set = await makeKeySet({ ...wanted, device }, tlsKey ?? (await newTlsKey()));
  await writeOpenKeys(path, set);
  return keyringOf(set, device);
};

const makeSealed = async (
  path: string,
  access: KeyAccess & { readonly passphraseFile: string },
  wanted: WantedKeys,
): Promise<NodeKeyring> => {
  if (await hasOpenKeys(path)) throw new NodeError('NODE_KEYS_UNSEALED', { path });
  const passphrase = await readPassphrase(access.passphraseFile);
  const device = deviceOf(access);
  const dataKey = newDataKey(wanted.entropy);
  const set = { ...(await makeKeySet({ ...wanted, device }, await newTlsKey())), dataKey };
  await createSealedKeys(path, passphrase, set);
  return keyringOf(set, device);
};

const deviceOf = ({ pkcs11 }: KeyAccess): KeyDevice | undefined => pkcs11 && pkcs11Device(pkcs11);

const folderOf = (set: KeySet, write: KeyFolder['write'], device?: KeyDevice): KeyFolder => ({
  keyring: keyringOf(set, device),
  set,
  write,
});

const setOf = (path: string, { file, dataKey, tlsKey }: OpenKeys): KeySet => {
  if (!file || !tlsKey) throw new NodeError('NODE_KEYS_UNREADABLE', { path });
  return { ...file, dataKey, tlsKey };
};
