import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { canonicalize } from '@comity/kernel';
import { readPassphrase } from '../files/private-file.js';
import { createKeyStore, openKeyStore, readAbout } from './file-key-store.js';
import type { KeyStore } from './key-store.js';

const passphrase = 'correct horse battery staple';
const COST_LOG2 = 15;
const key = { kty: 'OKP', crv: 'Ed25519', x: 'public', d: 'the-private-part' };

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comity-keys-'));
  path = join(folder, 'keys', 'store.json');
});
afterEach(() => rm(folder, { recursive: true }));

const create = (): Promise<KeyStore> =>
  createKeyStore({ path, passphrase }, { costLog2: COST_LOG2 });

describe('a key store', () => {
  it('gives back the keys put in, under its passphrase', async () => {
    const store = await create();
    await Promise.all([store.put('log', key), store.put('act', { ...key, d: 'other' })]);

    const again = await openKeyStore({ path, passphrase });
    expect(again.names()).toEqual(['act', 'log']);
    expect(again.get('log')).toEqual(key);
    expect(again.get('none')).toBeUndefined();
  });

  it('makes no keys by itself', async () => {
    expect((await create()).names()).toEqual([]);
  });

  it('shows nothing of a key in its file', async () => {
    const store = await create();
    await store.put('log', key);

    const text = await readFile(path, 'utf8');
    expect(text).not.toMatch(/log|Ed25519|private/);
    expect(await readdir(join(folder, 'keys'))).toEqual(['store.json']);
  });

  it('holds a removed key no longer', async () => {
    const store = await create();
    await store.put('log', key);
    await store.remove('log');

    expect((await openKeyStore({ path, passphrase })).names()).toEqual([]);
  });

  it('is never sealed twice in the same way', async () => {
    const store = await create();
    const seen = new Set<string>();
    for (let n = 0; n < 5; n += 1) {
      await store.put('log', key);
      const { sealed } = JSON.parse(await readFile(path, 'utf8')) as { sealed: string };
      seen.add(sealed.slice(0, 16));
    }
    expect(seen.size).toBe(5);
  });

  it('opens under no other passphrase', async () => {
    await create();
    const other = openKeyStore({ path, passphrase: `${passphrase}!` });

    await expect(other).rejects.toMatchObject({ code: 'KEY_STORE_UNOPENED', kind: 'violation' });
  });

  it('does not open when anything in its file was changed', async () => {
    const store = await create();
    await store.put('log', key);
    const good = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
    const sealed = String(good['sealed']);
    const changed = [
      { sealed: `${sealed.startsWith('A') ? 'B' : 'A'}${sealed.slice(1)}` },
      { sealed: `${sealed.slice(0, 40)}${sealed[40] === 'A' ? 'B' : 'A'}${sealed.slice(41)}` },
      { sealed: '' },
      { salt: 'A'.repeat(43) },
      { costLog2: 16 },
      { costLog2: 1 },
      { costLog2: 60 },
      { format: 'comity-key-store/2' },
    ];
    for (const change of changed) {
      await writeFile(path, JSON.stringify({ ...good, ...change }));
      await expect(openKeyStore({ path, passphrase })).rejects.toMatchObject({
        code: 'KEY_STORE_UNOPENED',
      });
    }
  });

  it('says in the clear what it is told to, and opens with nothing else said there', async () => {
    const store = await create();
    const about = { made: 1, keys: ['log'] };
    await store.replace({ keys: new Map([['log', key]]), about });
    expect(await readAbout(path)).toEqual(about);
    await store.put('act', key);
    expect((await openKeyStore({ path, passphrase })).about).toEqual(about);

    const good = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
    const { about: _, ...silent } = good;
    for (const changed of [{ ...good, about: { made: 2, keys: ['log'] } }, silent]) {
      await writeFile(path, canonicalize(changed));
      await expect(openKeyStore({ path, passphrase })).rejects.toMatchObject({
        code: 'KEY_STORE_UNOPENED',
      });
    }
  });

  it('opens under its new passphrase alone once it was sealed by another', async () => {
    const store = await create();
    await store.put('log', key);
    await store.reseal(`${passphrase}, changed`);
    await store.put('act', key);

    const old = openKeyStore({ path, passphrase });
    await expect(old).rejects.toMatchObject({ code: 'KEY_STORE_UNOPENED' });
    const again = await openKeyStore({ path, passphrase: `${passphrase}, changed` });
    expect(again.names()).toEqual(['act', 'log']);
  });

  it.each(['640', '604', '660'])('is not opened when its mode is %s', async (mode) => {
    await create();
    await chmod(path, Number.parseInt(mode, 8));

    await expect(openKeyStore({ path, passphrase })).rejects.toMatchObject({
      code: 'SECRET_EXPOSED',
    });
  });

  it('is never made over another', async () => {
    const store = await create();
    await store.put('log', key);

    await expect(create()).rejects.toMatchObject({ code: 'KEY_STORE_EXISTS' });
    expect((await openKeyStore({ path, passphrase })).names()).toEqual(['log']);
  });
});

describe('a passphrase', () => {
  const inFile = async (text: string, mode = 0o600): Promise<string> => {
    const file = join(folder, 'passphrase');
    await writeFile(file, text, { mode });
    await chmod(file, mode);
    return file;
  };

  it('is read from a file, without the end of its line', async () => {
    expect(await readPassphrase(await inFile(`${passphrase}\n`))).toBe(passphrase);
  });

  it('that others may read, that is short, or that is not there is refused', async () => {
    await expect(readPassphrase(await inFile(passphrase, 0o644))).rejects.toMatchObject({
      code: 'SECRET_EXPOSED',
    });
    await expect(readPassphrase(await inFile('short\n'))).rejects.toMatchObject({
      code: 'PASSPHRASE_WEAK',
    });
    await expect(readPassphrase(join(folder, 'none'))).rejects.toMatchObject({
      code: 'SECRET_MISSING',
    });
  });
});
