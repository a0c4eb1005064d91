/** Keys in a folder that lie open to whoever reads it: for development, and for sealing. */

import { createPrivateKey, type KeyObject } from 'node:crypto';
import { access, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { canonicalize, fromBase64url, nodeId, toBase64url, type Bytes } from '@comity/kernel';
import { writeDurably } from '@comity/platform/key-store';
import { NodeError } from '../node.errors.js';
import type { KeySet, PrivateMembers } from './key-set.js';
import type { KeyRecord, PublicKeys } from './ports.js';

const KEYS_FILE = 'keys.json';
const TLS_KEY_FILE = 'tls.key.pem';
const DATA_KEY_FILE = 'data.key';
export const KEYS_VERSION = 'comity-keys/1';
const PRIVATE_FILE = 0o600;

/** The order in which open text is removed: while any is left, the first of reading finds it. */
const OPEN_FILES = [DATA_KEY_FILE, TLS_KEY_FILE, KEYS_FILE];
/** What a crash may leave of a file that was being written. */
const UNFINISHED = /\.(partial|unfinished)$/;

type OpenFile = Omit<PublicKeys, 'keys'> & {
  readonly ver: string;
  readonly keys: readonly OpenKey[];
};
type OpenKey = KeyRecord & { readonly private?: PrivateMembers };

/** What of private keys lies open in `path`; any of it may be missing. */
export interface OpenKeys {
  readonly file: (PublicKeys & Pick<KeySet, 'privates'>) | null;
  readonly dataKey: Bytes | null;
  readonly tlsKey: KeyObject | null;
}

/** @throws {NodeError} `NODE_KEYS_UNREADABLE` for a damaged file, or one of another version */
export const readOpenKeys = async (path: string): Promise<OpenKeys> => {
  const text = (name: string): Promise<string | null> => readText(join(path, name));
  const [keys, dataKey, tlsKey] = [
    await text(KEYS_FILE),
    await text(DATA_KEY_FILE),
    await text(TLS_KEY_FILE),
  ];
  try {
    return {
      file: keys === null ? null : splitKeys(keys),
      dataKey: dataKey === null ? null : fromBase64url(dataKey.trim()),
      tlsKey: tlsKey === null ? null : createPrivateKey(tlsKey),
    };
  } catch (cause) {
    throw new NodeError('NODE_KEYS_UNREADABLE', { path }, { cause });
  }
};

/** Writes the TLS key where it is not the one that lies there, and then the keys, each whole. */
export const writeOpenKeys = async (path: string, set: KeySet): Promise<void> => {
  const { node, origin, made, privates, tlsKey } = set;
  const tlsPath = join(path, TLS_KEY_FILE);
  const there = await readText(tlsPath);
  if (there === null || pemOf(createPrivateKey(there)) !== pemOf(tlsKey)) {
    await writeDurably(tlsPath, pemOf(tlsKey));
  }
  const keys = set.keys.map((key) => {
    const secret = privates.get(key.kid);
    return secret ? { ...key, private: secret } : key;
  });
  const text = canonicalize({ ver: KEYS_VERSION, node, origin, made, keys });
  await writeDurably(join(path, KEYS_FILE), text);
};

/** The data key in `path`; `made`, written first, when there is none. Never overwritten. */
export const keepOpenDataKey = async (path: string, made: Bytes): Promise<Bytes> => {
  const file = join(path, DATA_KEY_FILE);
  try {
    await writeFile(file, toBase64url(made), { flag: 'wx', mode: PRIVATE_FILE });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return fromBase64url((await readFile(file, 'utf8')).trim());
};

/** Whether any private key lies open in `path`. */
export const hasOpenKeys = async (path: string): Promise<boolean> => {
  const there = await Promise.all(
    OPEN_FILES.map((name) =>
      access(join(path, name)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return there.includes(true);
};

/** Removes every private key that lies open in `path`, unfinished writes of one too. */
export const removeOpenKeys = async (path: string): Promise<void> => {
  const leftovers = (await readdir(path)).filter(
    (name) => UNFINISHED.test(name) && OPEN_FILES.some((open) => name.startsWith(`${open}.`)),
  );
  for (const name of [...leftovers, ...OPEN_FILES]) await rm(join(path, name), { force: true });
};

/** A private key as PKCS #8 in PEM. */
export const pemOf = (key: KeyObject): string =>
  key.export({ format: 'pem', type: 'pkcs8' }).toString();

const splitKeys = (text: string): PublicKeys & Pick<KeySet, 'privates'> => {
  const { ver, node, origin, made, keys } = JSON.parse(text) as OpenFile;
  if (ver !== KEYS_VERSION) throw new RangeError('of another version');
  return {
    node: nodeId(node),
    origin,
    made,
    keys: keys.map((key) => {
      const { private: _, ...record } = key;
      return record;
    }),
    privates: new Map(
      keys.flatMap(({ kid, private: secret }) => (secret ? [[kid, secret] as const] : [])),
    ),
  };
};

const readText = async (path: string): Promise<string | null> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};
