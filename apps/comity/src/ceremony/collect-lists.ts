/** `comity trust collect`: a lost directory comes back from the copies that members have. */

import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fromUtf8 } from '@comity/kernel';
import { collectLists } from '@comity/directory';
import { offeredSeq } from '@comity/trust';
import type { Output } from '../network/progress.js';
import { UsageError, type Options } from '../options.js';
import { readAnchorFile, readBytes, replaceFile, required, writeNew } from './files.js';

/**
 * `trust collect`: writes into a folder what a primary serves, from the database of one member's
 * mirror; of several, one after another, into one folder.
 *
 * @returns the exit code
 */
export const collectCopies = async (
  { values }: Options,
  [other]: readonly string[],
  output: Output,
): Promise<number> => {
  if (other !== undefined) throw new UsageError('trust collect takes options only; see --help');
  const databaseUrl = required(values['database'], '--database URL: sqlite:FILE or postgres://…');
  const anchor = await readAnchorFile(values['anchor']);
  const folder = resolve(required(values['out'], '--out DIR: what the primary will serve'));
  await mkdir(folder, { recursive: true });
  const counts = { written: 0, known: 0 };
  for await (const { name, bytes } of collectLists(databaseUrl, anchor)) {
    const path = join(folder, name);
    if (name === 'list.json') await keepNewest(path, bytes);
    else counts[(await keep(path, bytes)) ? 'written' : 'known'] += 1;
  }
  const { written, known } = counts;
  output.write(`✓ ${written} files written to ${folder}; ${known} were there and say the same\n`);
  return 0;
};

/** @returns whether it was written. @throws {UsageError} for a file that says something else */
const keep = async (path: string, bytes: Uint8Array): Promise<boolean> => {
  const held = await readBytes(path).catch(() => undefined);
  if (!held) {
    await writeNew(path, bytes);
    return true;
  }
  if (signedIn(held) !== signedIn(bytes)) {
    throw new UsageError(`${path} says something else: two histories; ask whose is the true one`);
  }
  return false;
};

/** Of two copies the one that got further. */
const keepNewest = async (path: string, bytes: Uint8Array): Promise<void> => {
  const held = await readBytes(path).catch(() => undefined);
  if (!held || offeredSeq(held) < offeredSeq(bytes)) await replaceFile(path, bytes);
};

/** What is signed in a list, whoever else signed it; of any other file, all of it. */
const signedIn = (bytes: Uint8Array): string => {
  const text = fromUtf8(bytes);
  const { payload } = JSON.parse(text) as { readonly payload?: string };
  return payload ?? text;
};
