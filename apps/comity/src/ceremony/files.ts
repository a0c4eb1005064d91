/** The files that a ceremony passes from hand to hand: read whole, and never written over. */

import { open, readFile, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fromUtf8, type Json } from '@comity/kernel';
import {
  baseOf,
  foundingBase,
  readTrustAnchors,
  verifyTrustList,
  type ListBase,
  type TrustAnchor,
  type VerifiedTrustList,
} from '@comity/trust';
import { UsageError } from '../options.js';

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  EACCES: 'may not be read',
  EISDIR: 'is a folder',
  ENOTDIR: 'is not there',
};
const PUBLIC_FILE = 0o644;

/** @throws {UsageError} when the file cannot be read */
export const readBytes = async (path: string): Promise<Uint8Array> => {
  try {
    return new Uint8Array(await readFile(path));
  } catch (cause) {
    const why = WHY[(cause as NodeJS.ErrnoException).code ?? ''];
    if (why === undefined) throw cause;
    throw new UsageError(`${path} ${why}`, { cause });
  }
};

/** @throws {UsageError} when the file cannot be read or is no JSON */
export const readJson = async (path: string): Promise<Json> => {
  const bytes = await readBytes(path);
  try {
    return JSON.parse(fromUtf8(bytes)) as Json;
  } catch (cause) {
    throw new UsageError(`${path} is no JSON`, { cause });
  }
};

/** @throws {UsageError} when the file is there already: what was handed on is not changed */
export const writeNew = async (path: string, content: Uint8Array | string): Promise<void> => {
  try {
    const file = await open(path, 'wx', PUBLIC_FILE);
    await file.writeFile(content);
    await file.sync();
    await file.close();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    throw new UsageError(`${path} is there already; choose another --out`, { cause });
  }
};

/** Whole and in place of what was there, or not at all. */
export const replaceFile = async (path: string, content: Uint8Array): Promise<void> => {
  const partial = `${path}.partial`;
  await rm(partial, { force: true });
  await writeNew(partial, content);
  await rename(partial, path);
};

/** The trust anchor, with all that succeeded it. @throws {UsageError} @throws {TrustError} */
export const readAnchorFile = async (path: string | undefined): Promise<TrustAnchor> =>
  readTrustAnchors(await readJson(required(path, '--anchor FILE: the trust anchor')));

/**
 * The list held, verified against the anchor, whatever its age: an old one needs a next one most.
 *
 * @throws {UsageError} @throws {EnvelopeError} @throws {TrustError} as `verifyTrustList`
 */
export const readHeldList = async (path: string, anchor: TrustAnchor): Promise<VerifiedTrustList> =>
  verifyTrustList(await readBytes(path), { anchor });

/** What the next list follows: `--list FILE`, or the founding of a network by `--register HASH`. */
export const readBase = async (
  { list, register }: Readonly<Record<string, string | undefined>>,
  anchor: TrustAnchor,
): Promise<ListBase> => {
  if (list !== undefined && register !== undefined) {
    throw new UsageError('--register is for the first list of a network alone; leave out one');
  }
  if (list !== undefined) return baseOf(await readHeldList(list, anchor));
  const sha256 = required(register, '--list FILE: the trust list that is held now');
  return foundingBase(anchor.network, { sha256 });
};

/** @throws {UsageError} that says what is wanted */
export const required = (value: string | undefined, what: string): string => {
  if (value === undefined) throw new UsageError(`say ${what}`);
  return value;
};

/** Several names with commas between. */
export const listed = (text: string | undefined): readonly string[] =>
  text?.split(',').map((one) => one.trim()) ?? [];

/** The path of what is to be written. */
export const outFile = (value: string | undefined, usual: string): string =>
  resolve(value ?? usual);
