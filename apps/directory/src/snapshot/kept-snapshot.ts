/** What a directory keeps is read once before it starts: nobody decides by half a register. */

import { DirectoryError } from '../directory.errors.js';
import type { Lists } from '../trust-list/ports.js';
import { readSnapshot } from './snapshot.js';

/**
 * Reads the version of the register that the list last kept names; nothing is kept at first.
 *
 * @throws {DirectoryError} DIRECTORY_SNAPSHOT_TAMPERED where it is gone or another;
 *   DIRECTORY_SNAPSHOT_MALFORMED, naming the snapshot and every row at fault, where it does not read
 */
export const requireKeptSnapshot = async (lists: Lists): Promise<void> => {
  const head = await lists.head();
  if (head === null) return;
  const { snapshot } = head;
  const bytes = await lists.snapshot(snapshot);
  if (bytes === null) throw new DirectoryError('DIRECTORY_SNAPSHOT_TAMPERED', { snapshot });
  readSnapshot(bytes, snapshot);
};
