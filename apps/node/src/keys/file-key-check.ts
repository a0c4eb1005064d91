/** Whether a key folder holds what a start of the node needs, looked at without any secret. */

import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromBase64url } from '@comity/kernel';
import { NodeError } from '../node.errors.js';
import { readPublicKeys } from './file-key-folder.js';
import { hasSealedKeys } from './file-sealed-keys.js';

const CERTIFICATES = ['authority.pem', 'tls.pem'];
const DATA_KEY = 'data.key';

/**
 * Reads every file of a key folder as a start would, and makes none; of sealed keys the public
 * halves. Before the first start of the node (`hasStarted` false) there need be no data key.
 *
 * @throws {NodeError} NODE_KEYS_UNREADABLE with the file that is missing, may not be read or is damaged
 */
export const checkKeyFolder = async (
  folder: string,
  { hasStarted }: { readonly hasStarted: boolean },
): Promise<void> => {
  const check = async (name: string, read: (text: string) => unknown): Promise<void> => {
    try {
      await read(await readFile(join(folder, name), 'utf8'));
    } catch (cause) {
      const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
      if (isMissing && name === DATA_KEY && !hasStarted) return;
      throw new NodeError('NODE_KEYS_UNREADABLE', { file: name }, { cause });
    }
  };
  const isSealed = await hasSealedKeys(folder);
  await check(isSealed ? 'keys.sealed' : 'keys.json', () => readPublicKeys(folder));
  for (const name of CERTIFICATES) await check(name, (text) => new X509Certificate(text));
  if (isSealed) return;
  await check('tls.key.pem', (text) => createPrivateKey(text));
  await check(DATA_KEY, (text) => fromBase64url(text.trim()));
};
