/** Keys in one file of a folder, sealed by a passphrase; their public halves in its clear part. */

import { createPrivateKey } from 'node:crypto';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { fromBase64url, nodeId, toBase64url, type Json } from '@comity/kernel';
import {
  createKeyStore,
  openKeyStore,
  readAbout,
  type KeyStore,
  type StoreContent,
} from '@comity/platform/key-store';
import { NodeError } from '../node.errors.js';
import { KEYS_VERSION } from './file-open-keys.js';
import type { KeySet, PrivateMembers } from './key-set.js';
import type { PublicKeys } from './ports.js';

const SEALED_FILE = 'keys.sealed';
/** Names in the store; a key of the node is `key.` and its `kid`. */
const KEY_PREFIX = 'key.';
const DATA_KEY = 'data.key';
const TLS_KEY = 'tls.key';

/** A sealed folder that was opened. */
export interface SealedKeys {
  readonly set: KeySet;
  write(set: KeySet): Promise<void>;
  reseal(passphrase: string): Promise<void>;
}

/** Whether keys lie sealed in `path`. */
export const hasSealedKeys = (path: string): Promise<boolean> =>
  access(join(path, SEALED_FILE)).then(
    () => true,
    () => false,
  );

/** Seals `set` into `path`, whole or not at all. @throws {PlatformError} `KEY_STORE_EXISTS` */
export const createSealedKeys = async (
  path: string,
  passphrase: string,
  set: KeySet,
): Promise<SealedKeys> => {
  const given = { path: join(path, SEALED_FILE), passphrase };
  return sealedKeys(path, await createKeyStore(given, { first: contentOf(set) }));
};

/**
 * Opens what lies sealed in `path`.
 *
 * @throws {PlatformError} as `openKeyStore`
 * @throws {NodeError} `NODE_KEYS_UNREADABLE` when what opened lacks a private part
 */
export const openSealedKeys = async (path: string, passphrase: string): Promise<SealedKeys> =>
  sealedKeys(path, await openKeyStore({ path: join(path, SEALED_FILE), passphrase }));

/**
 * The public halves in `path`, read without the passphrase and so unproven.
 *
 * @throws {PlatformError} as `readAbout`; {NodeError} `NODE_KEYS_UNREADABLE`
 */
export const readSealedHalves = async (path: string): Promise<PublicKeys> =>
  halvesIn(path, await readAbout(join(path, SEALED_FILE)));

const sealedKeys = (path: string, store: KeyStore): SealedKeys => ({
  set: setIn(path, store),
  write: (set) => store.replace(contentOf(set)),
  reseal: (passphrase) => store.reseal(passphrase),
});

const contentOf = ({ dataKey, tlsKey, privates, ...halves }: KeySet): StoreContent => {
  const { node, origin, made, keys } = halves;
  return {
    about: { ver: KEYS_VERSION, node, origin, made, keys } as object as Json,
    keys: new Map<string, PrivateMembers>([
      ...[...privates].map(([kid, secret]) => [`${KEY_PREFIX}${kid}`, secret] as const),
      ...(dataKey ? [[DATA_KEY, { kty: 'oct', k: toBase64url(dataKey) }] as const] : []),
      [TLS_KEY, { ...tlsKey.export({ format: 'jwk' }) }],
    ]),
  };
};

const setIn = (path: string, store: KeyStore): KeySet => {
  const halves = halvesIn(path, store.about);
  const secretOf = (name: string): PrivateMembers => {
    const secret = store.get(name);
    if (secret === undefined) throw new NodeError('NODE_KEYS_UNREADABLE', { path, missing: name });
    return secret;
  };
  const held = halves.keys.filter((key) => key.destroyed === undefined && key.device !== true);
  return {
    ...halves,
    privates: new Map(held.map(({ kid }) => [kid, secretOf(`${KEY_PREFIX}${kid}`)])),
    dataKey: fromBase64url(String(secretOf(DATA_KEY)['k'])),
    tlsKey: createPrivateKey({ format: 'jwk', key: { ...secretOf(TLS_KEY) } }),
  };
};

const halvesIn = (path: string, about: Json): PublicKeys => {
  try {
    const { ver, node, origin, made, keys } = about as object as PublicKeys & { ver: string };
    if (ver !== KEYS_VERSION || !Array.isArray(keys)) throw new RangeError('of another version');
    return { node: nodeId(node), origin, made, keys };
  } catch (cause) {
    throw new NodeError('NODE_KEYS_UNREADABLE', { path }, { cause });
  }
};
