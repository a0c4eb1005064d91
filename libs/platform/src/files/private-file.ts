/** Reading secrets, and refusing those that others on the machine could have read too. */

import { open } from 'node:fs/promises';
import { PlatformError } from '../platform.errors.js';

const GROUP_AND_OTHERS = 0o077;
const PASSPHRASE_CHARS_MIN = 16;

/**
 * The text of the file at `path`.
 *
 * @throws {PlatformError} SECRET_MISSING; SECRET_EXPOSED when its group or others may do anything
 *   with it (mode beyond 0600): then it is a secret no longer, and must be replaced
 */
export const readPrivateFile = async (path: string): Promise<string> => {
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw new PlatformError('SECRET_MISSING', { path }, { cause });
  });
  try {
    const { mode } = await file.stat();
    if ((mode & GROUP_AND_OTHERS) !== 0) throw new PlatformError('SECRET_EXPOSED', { path });
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
};

/**
 * The passphrase in the file at `path`, without the line's end. The only way a passphrase enters:
 * arguments and the environment are seen by other processes.
 *
 * @throws {PlatformError} SECRET_MISSING; SECRET_EXPOSED; PASSPHRASE_WEAK below sixteen characters
 */
export const readPassphrase = async (path: string): Promise<string> => {
  const passphrase = (await readPrivateFile(path)).replace(/\r?\n$/, '').normalize('NFC');
  if (passphrase.length < PASSPHRASE_CHARS_MIN)
    throw new PlatformError('PASSPHRASE_WEAK', { path });
  return passphrase;
};
