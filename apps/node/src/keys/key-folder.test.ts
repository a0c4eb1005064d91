/** The key folder: what lies in it, who can read it, and what a crash may leave of it. */

import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DAY_MS, instantFromIso, nodeId, plus, toBase64url, type Instant } from '@comity/kernel';
import { systemEntropy } from '@comity/platform';
import { openKeyStore } from '@comity/platform/key-store';
import { readNodeKeys } from '../node-keys.js';
import {
  changePassphrase,
  destroyable,
  destroySealingKeys,
  sealKeyFolder,
} from './file-key-care.js';
import {
  addSuccessors,
  keepKeyFolder,
  readKeyFolder,
  readPublicKeys,
  spkiOf,
} from './file-key-folder.js';
import { DESTROY_DAYS_MIN, stageOf } from './key-set.js';

const NOON = instantFromIso('2026-11-02T12:00:00Z');
const GTM = nodeId('urn:comity:node:gtm-1');
const ORIGIN = 'gtm-1.comity-test/log/2026';
const OPEN = ['data.key', 'keys.json', 'tls.key.pem'];

let root: string;
let folder: string;
let passphraseFile: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'comity-key-folder-'));
  folder = join(root, 'keys');
  passphraseFile = join(root, 'pass');
  writeFileSync(passphraseFile, 'correct horse battery staple\n', { mode: 0o600 });
});

afterEach(() => rmSync(root, { recursive: true }));

const wanted = (node = GTM) => ({ node, origin: ORIGIN, at: NOON, entropy: systemEntropy });

/** As a node finds it: certificates beside the keys, and a data key since its first start. */
const anOpenFolder = async (): Promise<void> => {
  await keepKeyFolder(folder, {}, wanted());
  certify();
  await readNodeKeys(folder, { at: NOON, entropy: systemEntropy });
};

const certify = (): void => {
  for (const file of ['authority.pem', 'tls.pem']) writeFileSync(join(folder, file), 'certificate');
};

const running = (at: Instant = NOON) =>
  readNodeKeys(folder, { at, entropy: systemEntropy, access: { passphraseFile } });

/** Every private part that lies open in the folder, as text. */
const secretsIn = (): readonly string[] => {
  const { keys } = JSON.parse(readFileSync(join(folder, 'keys.json'), 'utf8')) as {
    keys: readonly { private: Record<string, string> }[];
  };
  const tls = readFileSync(join(folder, 'tls.key.pem'), 'utf8').split('\n')[3] ?? '';
  const data = readFileSync(join(folder, 'data.key'), 'utf8').trim();
  return [tls, data, ...keys.map((key) => key.private['d'] ?? key.private['priv'] ?? '')];
};

const openFiles = (): readonly string[] =>
  readdirSync(folder).filter((name) => OPEN.some((open) => name.startsWith(open)));

const refused = (code: string) => expect.objectContaining({ code });

describe('a sealed key folder', () => {
  it('holds no private part that can be read, in any file of it', async () => {
    await anOpenFolder();
    const secrets = secretsIn();
    writeFileSync(join(folder, 'keys.json.partial'), secrets.join('\n'));
    await sealKeyFolder(folder, passphraseFile, systemEntropy);

    expect(secrets).toHaveLength(7);
    for (const name of readdirSync(folder)) {
      const text = readFileSync(join(folder, name), 'utf8');
      for (const secret of secrets) {
        expect(secret.length).toBeGreaterThan(40);
        expect(text).not.toContain(secret);
      }
      expect(name === 'keys.sealed' ? statSync(join(folder, name)).mode & 0o077 : 0).toBe(0);
    }
    expect(openFiles()).toEqual([]);
  });

  it('lets the node run with the keys that it had, its data key and its certificate too', async () => {
    await anOpenFolder();
    const before = await readNodeKeys(folder, { at: NOON, entropy: systemEntropy });
    await sealKeyFolder(folder, passphraseFile, systemEntropy);
    const after = await running();

    const namesOf = (keys: typeof before) => [
      keys.node,
      keys.logOrigin,
      ...keys.signers.map(({ kid }) => kid),
      ...keys.openers.map(({ kid }) => kid),
      ...keys.logSigners.map(({ keyId }) => keyId),
    ];
    expect(namesOf(after)).toEqual(namesOf(before));
    expect(namesOf(after)).toHaveLength(7);
    expect(after.dataKey).toEqual(before.dataKey);
    expect(after.tls).toEqual(before.tls);
  });

  it('is made sealed when a passphrase is named, and kept when asked for again', async () => {
    const made = await keepKeyFolder(folder, { passphraseFile }, wanted());
    const again = await keepKeyFolder(folder, { passphraseFile }, wanted());
    expect(readdirSync(folder)).toEqual(['keys.sealed']);
    expect(again.keys).toEqual(made.keys);
    expect(spkiOf(again.tlsKey)).toBe(spkiOf(made.tlsKey));

    const other = keepKeyFolder(
      folder,
      { passphraseFile },
      wanted(nodeId('urn:comity:node:gtm-2')),
    );
    await expect(other).rejects.toEqual(refused('NODE_KEYS_OF_ANOTHER_NODE'));
  });

  it('shows public halves, origin and dates without a passphrase, and proves them with it', async () => {
    const made = await keepKeyFolder(folder, { passphraseFile }, wanted());
    const shown = await readPublicKeys(folder);
    expect(shown).toEqual({
      node: GTM,
      origin: ORIGIN,
      made: made.made,
      keys: made.keys,
      sealed: true,
    });

    const file = join(folder, 'keys.sealed');
    const text = readFileSync(file, 'utf8');
    const changed = text.replace(`"until":${made.keys[0]?.until}`, `"until":${NOON}`);
    expect(changed).not.toBe(text);
    writeFileSync(file, changed);
    await expect(running()).rejects.toEqual(refused('KEY_STORE_UNOPENED'));
  });

  it('opens with no other passphrase, and with none that others can read', async () => {
    await keepKeyFolder(folder, { passphraseFile }, wanted());
    const other = join(root, 'other');
    writeFileSync(other, 'another horse, another battery\n', { mode: 0o600 });
    const opening = readKeyFolder(folder, { passphraseFile: other });
    await expect(opening).rejects.toEqual(refused('KEY_STORE_UNOPENED'));
    await expect(readKeyFolder(folder, {})).rejects.toEqual(refused('NODE_KEYS_SEALED'));
    chmodSync(passphraseFile, 0o640);
    await expect(running()).rejects.toEqual(refused('SECRET_EXPOSED'));
  });

  it('opens with its new passphrase alone after that was changed', async () => {
    const made = await keepKeyFolder(folder, { passphraseFile }, wanted());
    const next = join(root, 'next');
    writeFileSync(next, 'a wholly different passphrase\n', { mode: 0o600 });
    await changePassphrase(folder, { old: passphraseFile, new: next });
    await expect(running()).rejects.toEqual(refused('KEY_STORE_UNOPENED'));
    const { keyring } = await readKeyFolder(folder, { passphraseFile: next });
    expect(keyring.keys).toEqual(made.keys);

    const weak = join(root, 'weak');
    writeFileSync(weak, 'short\n', { mode: 0o600 });
    const weakened = changePassphrase(folder, { old: next, new: weak });
    await expect(weakened).rejects.toEqual(refused('PASSPHRASE_WEAK'));
  });
});

describe('a key folder that lies open', () => {
  it('is refused where keys must be sealed, and read in development', async () => {
    await anOpenFolder();
    const strict = readKeyFolder(folder, { sealedOnly: true });
    await expect(strict).rejects.toEqual(refused('NODE_KEYS_UNSEALED'));
    await expect(running()).rejects.toEqual(refused('NODE_KEYS_UNSEALED'));
    const { keyring } = await readKeyFolder(folder, {});
    expect(keyring.node).toBe(GTM);
  });

  it('is refused when a file of it is missing, damaged or of another version', async () => {
    await expect(readKeyFolder(folder, {})).rejects.toEqual(refused('NODE_KEYS_UNREADABLE'));
    await anOpenFolder();
    const file = join(folder, 'keys.json');
    const text = readFileSync(file, 'utf8');
    for (const bad of ['', text.slice(0, -1), text.replace('comity-keys/1', 'comity-keys/9')]) {
      writeFileSync(file, bad);
      await expect(readKeyFolder(folder, {})).rejects.toEqual(refused('NODE_KEYS_UNREADABLE'));
      const sealing = sealKeyFolder(folder, passphraseFile, systemEntropy);
      await expect(sealing).rejects.toEqual(refused('NODE_KEYS_UNREADABLE'));
      expect(openFiles()).toEqual(OPEN);
    }
    writeFileSync(file, text);
    rmSync(join(folder, 'tls.key.pem'));
    await expect(readKeyFolder(folder, {})).rejects.toEqual(refused('NODE_KEYS_UNREADABLE'));
  });
});

describe('sealing that was interrupted', () => {
  /** A crash leaves the sealed file, and of the open ones those in `left`. */
  const interrupted = async (left: readonly string[]): Promise<void> => {
    await anOpenFolder();
    const copy = join(root, 'copy');
    cpSync(folder, copy, { recursive: true });
    await sealKeyFolder(folder, passphraseFile, systemEntropy);
    for (const name of left) cpSync(join(copy, name), join(folder, name));
  };

  it.each([[OPEN], [['keys.json', 'tls.key.pem']], [['keys.json']], [['tls.key.pem']]])(
    'is noticed by what lies open, and finished by the same command: %j',
    async (left) => {
      await interrupted(left);
      await expect(running()).rejects.toEqual(refused('NODE_KEYS_HALF_SEALED'));
      await sealKeyFolder(folder, passphraseFile, systemEntropy);
      expect(openFiles()).toEqual([]);
      expect((await running()).signers).toHaveLength(2);
    },
  );

  it('removes nothing that is not sealed', async () => {
    for (const planted of [
      { name: 'data.key', text: () => toBase64url(new Uint8Array(32)) },
      { name: 'keys.json', text: (was: string) => was.replace(/"d":"(.)/, '"d":"A$1') },
      { name: 'keys.json', text: (was: string) => was.replaceAll('gtm-1', 'gtm-2') },
    ]) {
      await interrupted(OPEN);
      const file = join(folder, planted.name);
      const text = planted.text(readFileSync(file, 'utf8'));
      expect(text).not.toBe(readFileSync(file, 'utf8'));
      writeFileSync(file, text);
      const sealing = sealKeyFolder(folder, passphraseFile, systemEntropy);
      await expect(sealing).rejects.toEqual(refused('NODE_KEYS_DISAGREE'));
      expect(openFiles()).toEqual(OPEN);
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a key', () => {
  it('is announced, active, retired, and destroyed at last', async () => {
    await keepKeyFolder(folder, { passphraseFile }, wanted());
    const renewing = { uses: ['enc'] as const, at: plus(NOON, 80 * DAY_MS) };
    const { keys } = await addSuccessors(folder, { passphraseFile }, renewing);
    const enc = keys.filter(({ use }) => use === 'enc');
    const stagesAt = (at: Instant) => enc.map((key) => stageOf(key, at));
    expect(stagesAt(renewing.at)).toEqual(['active', 'announced']);
    const ended = enc[0]?.until ?? NOON;
    expect(stagesAt(plus(ended, -1))).toEqual(['active', 'announced']);
    expect(stagesAt(ended)).toEqual(['retired', 'active']);
    expect(stageOf({ ...enc[0]!, destroyed: ended }, NOON)).toBe('destroyed');
  });

  it('for sealing is destroyed when nothing sealed to it can be under way, and no other is', async () => {
    await keepKeyFolder(folder, { passphraseFile }, wanted());
    const uses = ['sig', 'enc'] as const;
    const renewing = { uses, at: plus(NOON, 80 * DAY_MS) };
    const { keys } = await addSuccessors(folder, { passphraseFile }, renewing);
    const [old] = keys.filter(({ use }) => use === 'enc');
    const days = DESTROY_DAYS_MIN;
    const at = plus(old?.until ?? NOON, days * DAY_MS);
    expect(destroyable(keys, { days, at: plus(at, -1) })).toEqual([]);

    const access = { passphraseFile };
    const gone = await destroySealingKeys(folder, access, { days, at });
    expect(gone.map(({ kid }) => kid)).toEqual([old?.kid]);
    const { keyring } = await readKeyFolder(folder, access);
    await expect(keyring.opener(old?.kid ?? '')).rejects.toEqual(refused('NODE_KEY_NOT_HELD'));
    expect(keyring.keys.find(({ kid }) => kid === old?.kid)?.destroyed).toBe(at);
    const passphrase = 'correct horse battery staple';
    const store = await openKeyStore({ path: join(folder, 'keys.sealed'), passphrase });
    expect(store.names()).not.toContain(`key.${old?.kid}`);
    expect(store.names()).toHaveLength(keys.length - 1 + 2);

    certify();
    expect((await running(at)).openers).toHaveLength(1);
    expect(await destroySealingKeys(folder, access, { days, at })).toEqual([]);
  });

  it('is never taken for another whose name it bears', async () => {
    await keepKeyFolder(folder, { passphraseFile }, wanted());
    const opened = await readKeyFolder(folder, { passphraseFile });
    const { set } = opened;
    const [es256, mlDsa] = set.keys;
    const privates = new Map(set.privates);
    privates.set(es256?.kid ?? '', set.privates.get(mlDsa?.kid ?? '') ?? {});
    await opened.write({ ...set, privates });
    certify();
    await expect(running()).rejects.toEqual(refused('NODE_KEYS_UNREADABLE'));
  });
});
