import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { toBase64url, toHex, utf8 } from '@comity/kernel';
import type { Bytes } from '@comity/kernel';
import type { ContentStore } from './content-store.js';
import { fileContentStore } from './file-content-store.js';

const hashOf = (bytes: Uint8Array): Bytes =>
  new Uint8Array(createHash('sha256').update(bytes).digest());
const text = utf8('0123456789');
const key = toHex(hashOf(text));

let folder: string;
let store: ContentStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comity-content-'));
  store = fileContentStore(join(folder, 'deep', 'store'));
});
afterEach(() => rm(folder, { recursive: true }));

const files = async (): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);

const gathered = async (pieces: AsyncIterable<Uint8Array> | undefined): Promise<string> => {
  const all: Uint8Array[] = [];
  for await (const piece of pieces ?? []) all.push(piece);
  return Buffer.concat(all).toString();
};

describe('a content store in files', () => {
  it('gives back what was put, whole, in part and in pieces', async () => {
    await store.put(key, text);

    expect(await store.get(key)).toEqual(text);
    expect(await store.get(key, { offset: 8, length: 5 })).toEqual(utf8('89'));
    expect(await gathered(await store.stream(key))).toBe('0123456789');
    expect(await gathered(await store.stream(key, { offset: 2, length: 3 }))).toBe('234');
    expect([await store.has(key), await store.size(key)]).toEqual([true, 10]);
  });

  it('knows nothing of what was never put, or was removed', async () => {
    expect([await store.get(key), await store.stream(key), await store.size(key)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    await store.put(key, text);
    await store.remove(key);
    await store.remove(key);

    expect(await store.has(key)).toBe(false);
    expect(await files()).toEqual([]);
  });

  it('takes both spellings of a hash for one key', async () => {
    await store.put(toBase64url(hashOf(text)), text);

    expect(await store.get(key)).toEqual(text);
    expect(await files()).toEqual([key]);
  });

  it.each([
    '',
    '..',
    '../../etc/passwd',
    `${'a'.repeat(63)}/`,
    'A'.repeat(64),
    `${key}\n`,
    `${toBase64url(hashOf(text)).slice(0, -1)}~`,
    `${'A'.repeat(42)}B`,
  ])('refuses %j, which is no hash, and touches no file', async (bad) => {
    const refused = { code: 'CONTENT_KEY_INVALID' };
    await expect(store.put(bad, text)).rejects.toMatchObject(refused);
    await expect(store.get(bad)).rejects.toMatchObject(refused);
    await expect(store.stream(bad)).rejects.toMatchObject(refused);
    await expect(store.remove(bad)).rejects.toMatchObject(refused);
    expect(await readdir(folder)).toEqual([]);
  });

  it('holds one whole file, whoever puts the same at the same time', async () => {
    const puts = Array.from({ length: 20 }, () => store.put(key, text));
    await Promise.all(puts);

    expect(await files()).toEqual([key]);
    expect(await store.get(key)).toEqual(text);
  });

  it('mends content that the disk has damaged when it is put again', async () => {
    await store.put(key, text);
    const path = join(folder, 'deep', 'store', key.slice(0, 2), key);
    await writeFile(path, '0123456780');
    await store.put(key, text);

    expect(await store.get(key)).toEqual(text);
  });

  it('clears away what a process left half written long ago, and nothing younger', async () => {
    await store.put(key, text);
    const shard = join(folder, 'deep', 'store', key.slice(0, 2));
    for (const name of ['old.unfinished', 'new.unfinished']) await writeFile(join(shard, name), '');
    await utimes(join(shard, 'old.unfinished'), 1, 1);
    await fileContentStore(join(folder, 'deep', 'store')).put(key, text);

    expect((await files()).toSorted()).toEqual([key, 'new.unfinished'].toSorted());
  });

  it('keeps content from other users of the machine', async () => {
    await store.put(key, text);
    const path = join(folder, 'deep', 'store', key.slice(0, 2), key);

    expect((await stat(path)).mode & 0o077).toBe(0);
    expect((await stat(join(folder, 'deep'))).mode & 0o077).toBe(0);
  });

  it('leaves nothing behind when it cannot write', async () => {
    await writeFile(join(folder, 'deep'), 'a file where the folder should be');

    await expect(store.put(key, text)).rejects.toMatchObject({ code: 'ENOTDIR' });
    await rm(join(folder, 'deep'));
    await store.put(key, text);
    expect(await files()).toEqual([key]);
  });
});
