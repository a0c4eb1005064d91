/** The content store in the file system: one file a hash, never half written. */

import { createReadStream } from 'node:fs';
import { open, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fromBase64url, toHex } from '@comity/kernel';
import type { Bytes } from '@comity/kernel';
import { makeFolder, removeUnfinished, syncFolder, writeDurably } from '../files/durable-file.js';
import { PlatformError } from '../platform.errors.js';
import type { ContentRange, ContentStore } from './content-store.js';

const HEX = /^[0-9a-f]{64}$/;
const BASE64URL = /^[A-Za-z0-9_-]{43}$/;
const SHARD_CHARS = 2;

/** A store in `folder`, which is made when it is first written to. */
export const fileContentStore = (folder: string): ContentStore =>
  new FileContentStore(resolve(folder));

class FileContentStore implements ContentStore {
  readonly #folder: string;
  readonly #shards = new Map<string, Promise<void>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    const path = this.#pathOf(key);
    await this.#shard(dirname(path));
    const standing = await this.get(key);
    // It may stand there unsynced, if an earlier process died between its name and its folder.
    if (standing && Buffer.compare(standing, bytes) === 0) await syncFolder(dirname(path));
    else await writeDurably(path, bytes);
  }

  async get(key: string, range?: ContentRange): Promise<Bytes | undefined> {
    const path = this.#pathOf(key);
    if (!range) return unlessMissing(readFile(path).then(plain));
    return unlessMissing(readRange(path, range));
  }

  async stream(key: string, range?: ContentRange): Promise<AsyncIterable<Bytes> | undefined> {
    const path = this.#pathOf(key);
    const file = await unlessMissing(open(path, 'r'));
    return file && createReadStream(path, { fd: file, ...boundsOf(range) });
  }

  async size(key: string): Promise<number | undefined> {
    return sizeOf(this.#pathOf(key));
  }

  async has(key: string): Promise<boolean> {
    return (await this.size(key)) !== undefined;
  }

  async remove(key: string): Promise<void> {
    const path = this.#pathOf(key);
    if (!(await this.has(key))) return;
    await rm(path, { force: true });
    await syncFolder(dirname(path));
  }

  /** Made once; whoever writes there meanwhile waits until the folder is durable. */
  #shard(path: string): Promise<void> {
    const making = this.#shards.get(path) ?? prepare(path);
    this.#shards.set(path, making);
    making.catch(() => this.#shards.delete(path));
    return making;
  }

  /** Hexadecimal, because some file systems do not tell `A` from `a`. */
  #pathOf(key: string): string {
    const hex = hexOf(key);
    return join(this.#folder, hex.slice(0, SHARD_CHARS), hex);
  }
}

const prepare = async (shard: string): Promise<void> => {
  await makeFolder(shard);
  await removeUnfinished(shard);
};

const hexOf = (key: string): string => {
  if (HEX.test(key)) return key;
  try {
    if (BASE64URL.test(key)) return toHex(fromBase64url(key));
  } catch {
    // Refused below: stray trailing bits would be a second name for the same bytes.
  }
  throw new PlatformError('CONTENT_KEY_INVALID');
};

/** The same bytes, not copied, as what they are everywhere else: no Buffer. */
const plain = ({ buffer, byteOffset, length }: Buffer<ArrayBuffer>): Bytes =>
  new Uint8Array(buffer, byteOffset, length);

const readRange = async (path: string, { offset, length }: ContentRange): Promise<Bytes> => {
  const file = await open(path, 'r');
  try {
    const bytes = new Uint8Array(length);
    const { bytesRead } = await file.read(bytes, 0, length, offset);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
};

/** A stream's `end` is the last byte it gives. */
const boundsOf = (range: ContentRange | undefined): { start?: number; end?: number } =>
  range ? { start: range.offset, end: range.offset + range.length - 1 } : {};

const sizeOf = async (path: string): Promise<number | undefined> =>
  (await unlessMissing(stat(path)))?.size;

const unlessMissing = async <T>(reading: Promise<T>): Promise<T | undefined> => {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};
