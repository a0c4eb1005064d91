/** Signing keys in a PKCS #11 token, on SoftHSM 2. */

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DAY_MS, instantFromIso, nodeId, plus, utf8 } from '@comity/kernel';
import { readPublicKey, signJws, verifyJws, type PublicKey } from '@comity/envelope';
import { systemEntropy } from '@comity/platform';
import { readNodeKeys } from '../node-keys.js';
import { sealKeyFolder } from './file-key-care.js';
import { addSuccessors, keepKeyFolder, readKeyFolder } from './file-key-folder.js';
import { CKA, pkcs11Device, PRIVATE_KEY, type Pkcs11Settings } from './pkcs11-device.js';
import { Pkcs11Failure, Pkcs11Module } from './pkcs11-module.js';
import type { KeyDevice } from './ports.js';
import { SOFTHSM, SoftToken } from './softhsm.fixture.js';

const NOON = instantFromIso('2026-11-02T12:00:00Z');
const OF_JWS = { typ: 'comity-test+jws', at: NOON };

let folder: string;
let token: SoftToken;
const devices: { close(): Promise<void> }[] = [];

/** Debian's softhsm2; where it is not installed, only what needs no token is tested. */
const isTokenHere = existsSync(SOFTHSM);
const described = isTokenHere ? describe : () => undefined;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'comity-pkcs11-'));
  writeFileSync(join(folder, 'pass'), 'correct horse battery staple\n', { mode: 0o600 });
  if (isTokenHere) token = SoftToken.make(folder, 'comity-gtm');
});

afterEach(async () => {
  for (const device of devices.splice(0)) await device.close();
});

afterAll(() => rmSync(folder, { recursive: true }));

const closing = <T extends { close(): Promise<void> }>(device: T): T => {
  devices.push(device);
  return device;
};

const open = (settings: Pkcs11Settings = token.settings()): KeyDevice =>
  closing(pkcs11Device(settings));

/** A device with one key in it, and a signer of that key. */
const withKey = async () => {
  const device = open();
  const jwk = await device.generate();
  return { device, key: readPublicKey(jwk), jwk, signer: await device.signer(jwk) };
};

const signs = async (signer: Parameters<typeof signJws>[1]['signers'][0], key: PublicKey) => {
  const jws = await signJws({ a: 1 }, { ...OF_JWS, signers: [signer] });
  return verifyJws(jws, { typ: OF_JWS.typ, bytesMax: 10_000, keys: [key] });
};

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => (error as { code?: unknown }).code,
  );

/** The private key of `kid` in the token, from outside the node. */
const handleOf = async (module: Pkcs11Module, session: bigint, kid: string): Promise<bigint> => {
  const found = await module.find(session, [
    [CKA.CLASS, PRIVATE_KEY],
    [CKA.ID, utf8(kid)],
  ]);
  if (found === undefined) throw new Error('no such key');
  return found;
};

described('a signing key in a token', () => {
  it('signs as an envelope is signed, and its public half verifies', async () => {
    const { key, signer } = await withKey();
    expect(signer.kid).toBe(key.kid);
    expect((await signs(signer, key)).payload).toEqual({ a: 1 });
    expect(await signer.sign(new Uint8Array(100_000))).toHaveLength(64);
  });

  it('signs many things that are asked for at once, each in its turn, in one session', async () => {
    const { key, signer } = await withKey();
    // Without its PIN no further session can be opened.
    rmSync(token.settings().pinFile);
    const all = await Promise.all(Array.from({ length: 50 }, () => signs(signer, key)));
    expect(all).toHaveLength(50);
  });

  it('is found again by its thumbprint among others, after the node was started again', async () => {
    const { device, key, jwk } = await withKey();
    await device.generate();
    await device.close();
    await signs(await open().signer(jwk), key);
  });

  it('cannot be taken out of it', async () => {
    const { key } = await withKey();
    await token.within(async (module, session) => {
      const handle = await handleOf(module, session, key.kid);
      const flag = async (type: number) =>
        (await module.read(session, handle, { type, bytesMax: 1 }))[0];
      expect(await flag(CKA.EXTRACTABLE)).toBe(0);
      expect(await flag(CKA.SENSITIVE)).toBe(1);
      const value = module.read(session, handle, { type: CKA.VALUE, bytesMax: 64 });
      await expect(value).rejects.toBeInstanceOf(Pkcs11Failure);
      const opening = module.change(session, handle, [[CKA.EXTRACTABLE, true]]);
      await expect(opening).rejects.toBeInstanceOf(Pkcs11Failure);
    });
  });
});

described('a session that was lost', () => {
  it.each([
    ['the device ended it', () => token.endSessions()],
    [
      'somebody signed out',
      () => token.within((module, session) => module.call('C_Logout', [session])),
    ],
    [
      'the module was shut down',
      async () => (await Pkcs11Module.load(SOFTHSM)).call('C_Finalize', [null]),
    ],
  ])('is opened again, and the node signs on: %s', async (_why, lose) => {
    const { key, signer } = await withKey();
    await signs(signer, key);
    for (let time = 0; time < 3; time += 1) {
      await lose();
      await signs(signer, key);
    }
  });
});

described('a device that is not as it should be is refused by a code that says what to do', () => {
  it('when no slot holds the token', async () => {
    const device = open({ ...token.settings(), token: 'comity-gtm-2' });
    expect(await codeOf(device.generate())).toBe('KEY_DEVICE_TOKEN_MISSING');
  });

  it('when the PIN is wrong, and the PIN is tried once only', async () => {
    const { jwk, device: first } = await withKey();
    await first.close();
    const settings = token.settings('999999');
    const device = open(settings);
    expect(await codeOf(device.signer(jwk))).toBe('KEY_DEVICE_PIN_REFUSED');
    writeFileSync(settings.pinFile, '271828\n', { mode: 0o600 });
    expect(await codeOf(device.signer(jwk))).toBe('KEY_DEVICE_PIN_REFUSED');
    expect(await codeOf(open(settings).signer(jwk))).toBe('done');
  });

  it('when the file of the PIN is missing, or others can read it', async () => {
    const settings = token.settings();
    const missing = open({ ...settings, pinFile: join(folder, 'none') });
    expect(await codeOf(missing.generate())).toBe('SECRET_MISSING');
    const pinFile = join(folder, 'exposed');
    writeFileSync(pinFile, '271828\n', { mode: 0o644 });
    expect(await codeOf(open({ ...settings, pinFile }).generate())).toBe('SECRET_EXPOSED');
  });

  it('when the key was removed, at the start and while the node runs', async () => {
    const { key, signer, device, jwk } = await withKey();
    await token.within(async (module, session) => {
      const handle = await handleOf(module, session, key.kid);
      await module.call('C_DestroyObject', [session, handle]);
    });
    expect(await codeOf(signer.sign(utf8('a')))).toBe('KEY_DEVICE_KEY_MISSING');
    expect(await codeOf(device.signer(jwk))).toBe('KEY_DEVICE_KEY_MISSING');
  });

  it('when another key answers to the name, whose signature is never handed out', async () => {
    const { key, signer, device } = await withKey();
    const other = readPublicKey(await device.generate());
    await token.within(async (module, session) => {
      const [own, stray] = [
        await handleOf(module, session, key.kid),
        await handleOf(module, session, other.kid),
      ];
      await module.call('C_DestroyObject', [session, own]);
      await module.change(session, stray, [[CKA.ID, utf8(key.kid)]]);
    });
    expect(await codeOf(signer.sign(utf8('a')))).toBe('KEY_DEVICE_SIGNATURE_WRONG');
  });
});

described('a sealed key folder beside a token', () => {
  const passphraseFile = (): string => join(folder, 'pass');
  const wanted = () => ({
    node: nodeId('urn:comity:node:gtm-1'),
    origin: 'gtm-1.comity-test/log/2026',
    at: NOON,
    entropy: systemEntropy,
  });

  it('holds every key but ES256, and the node signs with both', async () => {
    const path = join(folder, 'beside');
    const access = { passphraseFile: passphraseFile(), pkcs11: token.settings() };
    const made = closing(await keepKeyFolder(path, access, wanted()));
    expect(made.keys.map(({ alg, device }) => [alg, device === true])).toEqual([
      ['ES256', true],
      ['ML-DSA-65', false],
      ['HPKE-9-KE', false],
      ['Ed25519', false],
      ['ML-DSA-44', false],
    ]);
    for (const file of ['authority.pem', 'tls.pem']) writeFileSync(join(path, file), 'certificate');
    const running = closing(await readNodeKeys(path, { at: NOON, entropy: systemEntropy, access }));
    const keys = made.keys.slice(0, 2).map(({ jwk }) => readPublicKey(jwk));
    const jws = await signJws({ a: 1 }, { ...OF_JWS, signers: running.signers });
    await verifyJws(jws, { typ: OF_JWS.typ, bytesMax: 20_000, keys });

    const at = plus(NOON, 340 * DAY_MS);
    const renewed = closing(await addSuccessors(path, access, { uses: ['sig'], at }));
    const next = renewed.keys.filter(({ alg }) => alg === 'ES256').at(-1);
    expect(next).toMatchObject({ device: true, from: made.keys[0]?.until });
    await signs(await renewed.signer(next?.kid ?? ''), readPublicKey(next?.jwk));

    const { keyring } = await readKeyFolder(path, { passphraseFile: passphraseFile() });
    expect(await codeOf(keyring.signer(next?.kid ?? ''))).toBe('KEY_DEVICE_NOT_NAMED');
  });

  it('is sealed later without the key that never lay in it', async () => {
    const path = join(folder, 'later');
    const made = closing(await keepKeyFolder(path, { pkcs11: token.settings() }, wanted()));
    const kid = made.keys[0]?.kid ?? '';
    const { keys } = JSON.parse(readFileSync(join(path, 'keys.json'), 'utf8')) as {
      keys: readonly object[];
    };
    expect(keys[0]).toMatchObject({ kid, device: true });
    expect(keys[0]).not.toHaveProperty('private');
    await sealKeyFolder(path, passphraseFile(), systemEntropy);
    expect(readdirSync(path)).toEqual(['keys.sealed']);
    const access = { passphraseFile: passphraseFile(), pkcs11: token.settings() };
    const { keyring } = await readKeyFolder(path, access);
    await signs(await closing(keyring).signer(kid), readPublicKey(made.keys[0]?.jwk));
  });
});

describe('a module', () => {
  it('that is missing, or is no PKCS #11 library, is refused by a code that says so', async () => {
    for (const module of [join(folder, 'none.so'), join(folder, 'pass'), '/dev/null']) {
      const device = open({ module, token: 'comity', pinFile: join(folder, 'pass') });
      expect(await codeOf(device.generate())).toBe('KEY_DEVICE_MODULE_UNUSABLE');
    }
  });
});
