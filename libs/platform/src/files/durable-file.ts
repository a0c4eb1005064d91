/** Files that are whole and on the disk, or not there at all, whenever the power fails. */

import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;
/** Ends the names of files that are being written; after a crash they are rubbish. */
const UNFINISHED = '.unfinished';
/** Longer than any write takes, another process's included. */
const UNFINISHED_MS_MAX = 3_600_000;

/**
 * Writes `bytes` to `path`, in place of what was there. When this returns, the file and its name
 * are on the disk; after a crash before that, the old file stands, or none.
 */
export const writeDurably = async (path: string, bytes: Uint8Array | string): Promise<void> => {
  const folder = dirname(path);
  const unfinished = join(folder, `${basename(path)}.${randomUUID()}${UNFINISHED}`);
  const file = await open(unfinished, 'wx', PRIVATE_FILE);
  try {
    await file.writeFile(bytes);
    await file.sync();
    await file.close();
    await rename(unfinished, path);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(unfinished, { force: true });
    throw error;
  }
  await syncFolder(folder);
};

/** Makes the names in `path` as durable as the files they name. */
export const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
};

/** Makes `path` and whatever it lies in, for its owner alone, durably. */
export const makeFolder = async (path: string): Promise<void> => {
  const first = await mkdir(path, { recursive: true, mode: PRIVATE_FOLDER });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) {
    await syncFolder(dirname(made));
  }
};

/** Removes what earlier processes left half written in `folder`. */
export const removeUnfinished = async (folder: string): Promise<void> => {
  const names = await readdir(folder);
  for (const name of names.filter((each) => each.endsWith(UNFINISHED))) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > UNFINISHED_MS_MAX) await rm(path, { force: true });
  }
};
