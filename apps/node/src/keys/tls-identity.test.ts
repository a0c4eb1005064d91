/** PKCS #12 and certificate requests of a node, judged by OpenSSL, and refused when they are bad. */

import { createPublicKey, X509Certificate } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DAY_MS, HOUR_MS, nodeId, plus } from '@comity/kernel';
import { systemClock, systemEntropy } from '@comity/platform';
import { keepKeyFolder, readKeyFolder, spkiOf } from './file-key-folder.js';
import { pemOf } from './file-open-keys.js';
import {
  exportTlsIdentity,
  importTlsIdentity,
  requestTlsCertificate,
} from './file-tls-identity.js';
import { PKCS12_BYTES_MAX } from './forge-pkcs12.js';
import { Openssl } from './openssl.fixture.js';

const GTM = 'urn:comity:node:gtm-1';
const LEGACY = 'legacy-1';
/** Certificates are valid from when they are made. */
const at = plus(systemClock.now(), HOUR_MS);

let root: string;
let openssl: Openssl;
let access: { readonly passphraseFile: string };
let folder: string;

const file = (name: string): Uint8Array => new Uint8Array(readFileSync(openssl.at(name)));

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'comity-tls-identity-'));
  openssl = new Openssl(root);
  access = { passphraseFile: openssl.at('pass') };
  writeFileSync(access.passphraseFile, 'correct horse battery staple\n', { mode: 0o600 });
  const wanted = { node: nodeId(GTM), origin: 'gtm-1.test/log/2026', at, entropy: systemEntropy };
  const { tlsKey } = await keepKeyFolder(openssl.at('made'), access, wanted);
  writeFileSync(openssl.at('own.key'), pemOf(tlsKey));
  for (const name of ['authority', 'impostor']) openssl.authority(name);
  openssl.run('genrsa', '-out', 'other.key', '3072');
  openssl.run('genrsa', '-out', 'short.key', '2048');
  openssl.run('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', 'curve.key');
  for (const name of ['own', 'other', 'short', 'curve']) {
    openssl.certificate(name, GTM, 'authority');
    openssl.pkcs12(name, LEGACY, 'authority', '-legacy');
  }
}, 120_000);

afterAll(() => rmSync(root, { recursive: true }));

beforeEach(() => {
  folder = openssl.at('keys');
  rmSync(folder, { recursive: true, force: true });
  cpSync(openssl.at('made'), folder, { recursive: true });
});

const importing = (pkcs12: Uint8Array, given: { passphrase?: string; replace?: boolean } = {}) =>
  importTlsIdentity(folder, access, {
    pkcs12,
    passphrase: LEGACY,
    at,
    replace: false,
    ...given,
  });

/** All that the folder holds, by name. */
const content = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'base64')]),
  );

const held = async () => (await readKeyFolder(folder, access)).keyring.tlsKey;

describe('a certificate request', () => {
  it('is signed by the node’s TLS key, for the node’s name alone and both usages', async () => {
    const { node, pem } = await requestTlsCertificate(folder, access);
    writeFileSync(openssl.at('asked.csr'), pem);
    const text = openssl.run('req', '-in', 'asked.csr', '-verify', '-noout', '-text');
    expect(node).toBe(GTM);
    expect(text).toContain(`URI:${GTM}`);
    expect(text.match(/URI:|DNS:|IP Address:/g)).toHaveLength(1);
    expect(text).toContain('TLS Web Server Authentication, TLS Web Client Authentication');
    const asked = openssl.run('req', '-in', 'asked.csr', '-noout', '-pubkey');
    const own = createPublicKey(await held()).export({ format: 'pem', type: 'spki' });
    expect(asked).toBe(own);
  });
});

describe('an export', () => {
  it('is refused without a certificate of the key, named for the node', async () => {
    const exporting = () => exportTlsIdentity(folder, access, { at, entropy: systemEntropy });
    const unfit = { code: 'TLS_CERTIFICATE_UNFIT' };
    await expect(exporting()).rejects.toMatchObject(unfit);
    for (const name of ['other.pem', 'own.key']) {
      cpSync(openssl.at(name), join(folder, 'tls.pem'));
      await expect(exporting()).rejects.toMatchObject(unfit);
    }
  });
});

describe('an import of a file in an old form', () => {
  it('brings the certificates of the key that is held, as they were issued', async () => {
    const { chain } = await importing(file('own.p12'));
    const issued = new X509Certificate(file('own.pem'));
    expect(chain.map(({ raw }) => raw)).toEqual([issued.raw]);
    const written = readFileSync(join(folder, 'tls.pem'), 'utf8');
    expect(new X509Certificate(written).raw).toEqual(issued.raw);
    const authority = new X509Certificate(file('authority.pem'));
    expect(new X509Certificate(written).verify(authority.publicKey)).toBe(true);
  });

  it('takes another key when told to replace the one that peers know, and no other way', async () => {
    const before = content();
    await expect(importing(file('other.p12'))).rejects.toMatchObject({ code: 'TLS_KEY_PINNED' });
    expect(content()).toEqual(before);
    const { key } = await importing(file('other.p12'), { replace: true });
    expect(spkiOf(await held())).toBe(spkiOf(key));
    expect((await readKeyFolder(folder, access)).keyring.keys).toHaveLength(5);
    await importing(file('other.p12'));
  });

  const bad: readonly (readonly [string, string, () => Parameters<typeof importing>])[] = [
    ['a wrong passphrase', 'PKCS12_UNOPENED', () => [file('own.p12'), { passphrase: 'legacy-2' }]],
    ['no passphrase', 'PKCS12_UNOPENED', () => [file('own.p12'), { passphrase: '' }]],
    ['a file that is too large', 'PKCS12_TOO_LARGE', () => [new Uint8Array(PKCS12_BYTES_MAX + 1)]],
    ['an empty file', 'PKCS12_MALFORMED', () => [new Uint8Array()]],
    ['garbage', 'PKCS12_MALFORMED', () => [new Uint8Array(2_000).fill(0x41)]],
    ['a file cut off', 'PKCS12_MALFORMED', () => [file('own.p12').slice(0, -100)]],
    ['a certificate in its place', 'PKCS12_MALFORMED', () => [file('own.pem')]],
    ['other DER in its place', 'PKCS12_UNOPENED', () => [new X509Certificate(file('own.pem')).raw]],
    ['a key on a curve', 'TLS_KEY_UNFIT', () => [file('curve.p12'), { replace: true }]],
    ['a key of 2048 bits', 'TLS_KEY_UNFIT', () => [file('short.p12'), { replace: true }]],
  ];

  it.each(bad)('refuses %s by %s, and writes nothing', async (_what, code, given) => {
    const before = content();
    await expect(importing(...given())).rejects.toMatchObject({ code });
    expect(content()).toEqual(before);
  });

  it('refuses any byte changed in what it protects, and writes nothing', async () => {
    const before = content();
    const good = file('own.p12');
    for (const place of [100, Math.floor(good.length / 2), good.length - 200]) {
      const changed = Uint8Array.from(good);
      changed[place] = (changed[place] ?? 0) ^ 0x01;
      await expect(importing(changed)).rejects.toMatchObject({
        code: expect.stringMatching(/^PKCS12_/),
      });
    }
    expect(content()).toEqual(before);
  });

  it('refuses a certificate of another node, of another time, or forged in its chain', async () => {
    const before = content();
    const refusal = async (pkcs12: Uint8Array, then = at): Promise<unknown> => {
      const given = { pkcs12, passphrase: LEGACY, at: then, replace: true };
      return importTlsIdentity(folder, access, given).then(
        () => 'accepted',
        (error: unknown) => error,
      );
    };
    cpSync(openssl.at('own.key'), openssl.at('stray.key'));
    openssl.certificate('stray', 'urn:comity:node:gtm-2', 'authority');
    openssl.pkcs12('stray', LEGACY, 'authority', '-legacy');
    cpSync(openssl.at('own.key'), openssl.at('forged.key'));
    // Without the issuer's key in it, its name alone says who issued it.
    openssl.certificate('forged', GTM, 'authority', 'authorityKeyIdentifier=none');
    openssl.pkcs12('forged', LEGACY, 'impostor', '-legacy');

    const unfit = (wrong: string) => ({ code: 'TLS_CERTIFICATE_UNFIT', detail: { wrong } });
    const stray = 'it does not name this node alone';
    expect(await refusal(file('stray.p12'))).toMatchObject(unfit(stray));
    expect(await refusal(file('own.p12'), plus(at, 365 * DAY_MS))).toMatchObject(
      unfit('its dates'),
    );
    expect(await refusal(file('forged.p12'))).toMatchObject(unfit('a signature of its chain'));
    expect(content()).toEqual(before);
  });
});
