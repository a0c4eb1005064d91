/** `keys.json`: the private keys of one node's messages and log, in its key folder. */

import { canonicalize, type Instant, type NodeId } from '@comity/kernel';
import { CertsDevError } from './certs-dev.errors.js';
import type { HeldKey } from './member-keys.js';
import type { PrivateFolder } from './private-folder.js';

const FILE = 'keys.json';
const VERSION = 'comity-keys/1';

/** What a node holds: its name, the origin of its log, and every key it ever had. */
export interface KeyFile {
  readonly node: NodeId;
  readonly origin: string;
  /** When the folder's first keys were made. */
  readonly made: Instant;
  readonly keys: readonly HeldKey[];
}

/**
 * Reads the key file of `folder`; null when there is none.
 *
 * @throws {CertsDevError} CERTS_DEV_FILE_UNREADABLE when it is damaged, or of another version
 */
export const readKeyFile = async (folder: PrivateFolder): Promise<KeyFile | null> => {
  const text = await folder.read(FILE);
  if (text === null) return null;
  const file = parse(text);
  if (file.ver !== VERSION) throw new CertsDevError('CERTS_DEV_FILE_UNREADABLE', { file: FILE });
  const { node, origin, made, keys } = file;
  return { node, origin, made, keys };
};

/** Writes the key file of `folder`, whole. */
export const writeKeyFile = (folder: PrivateFolder, file: KeyFile): Promise<void> =>
  folder.write(FILE, canonicalize({ ver: VERSION, ...file }));

const parse = (text: string): KeyFile & { ver?: string } => {
  try {
    return JSON.parse(text) as KeyFile & { ver?: string };
  } catch (cause) {
    throw new CertsDevError('CERTS_DEV_FILE_UNREADABLE', { file: FILE }, { cause });
  }
};
