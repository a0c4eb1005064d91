import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSettings } from '../configuration.js';

let folder: string;
let good: Record<string, string>;
const file = (name: string): string => join(folder, name);
const keep = (name: string, { privateKey }: { readonly privateKey: KeyObject }): void =>
  writeFileSync(file(name), privateKey.export({ type: 'pkcs8', format: 'pem' }));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'comity-provider-'));
  keep('p256.pem', generateKeyPairSync('ec', { namedCurve: 'prime256v1' }));
  keep('p384.pem', generateKeyPairSync('ec', { namedCurve: 'secp384r1' }));
  keep('rsa.pem', generateKeyPairSync('rsa', { modulusLength: 2_048 }));
  keep('weak.pem', generateKeyPairSync('rsa', { modulusLength: 1_024 }));
  writeFileSync(file('secret'), `${'s'.repeat(32)}\n`);
  writeFileSync(file('short'), 's'.repeat(31));
  good = {
    COMITY_STATE: 'GTM',
    COMITY_GATEWAY_PORT: '4000',
    COMITY_PUBLIC_URL: 'https://comity.example',
    COMITY_DIRECTORY_URL: 'http://127.0.0.1:4001',
    COMITY_NODE_URL: 'http://127.0.0.1:4002',
    COMITY_PRACTICES_URL: 'http://127.0.0.1:4003',
    COMITY_GATEWAY_KEY: file('p256.pem'),
    COMITY_OIDC_ISSUER: 'https://login.gt.example/realms/justice',
    COMITY_OIDC_CLIENT_ID: 'comity',
    COMITY_OIDC_CLIENT_KEY: file('p256.pem'),
    COMITY_OIDC_ACR: 'urn:gt:key,urn:gt:card',
  };
});
afterAll(() => rmSync(folder, { recursive: true }));

const refusedIn = (change: Record<string, string | undefined>): unknown => {
  try {
    readSettings({ ...good, ...change });
  } catch (error) {
    return (error as { detail?: { settings?: unknown } }).detail?.settings;
  }
  return 'nothing was refused';
};

describe('the settings of an identity provider', () => {
  it('name one issuer, one client and the contexts that are strong enough', () => {
    expect(readSettings(good).provider).toMatchObject({
      issuer: 'https://login.gt.example/realms/justice',
      clientId: 'comity',
      clientAuth: { by: 'private_key_jwt' },
      acr: ['urn:gt:key', 'urn:gt:card'],
    });
  });

  it('may be left out, and then officers have passkeys alone', () => {
    const without = Object.entries(good).filter(([name]) => !name.startsWith('COMITY_OIDC_'));
    expect(readSettings(Object.fromEntries(without)).provider).toBeNull();
  });

  it('take an RSA key, or the secret in a file, in place of the key', () => {
    const rsa = { ...good, COMITY_OIDC_CLIENT_KEY: file('rsa.pem') };
    expect(readSettings(rsa).provider?.clientAuth.by).toBe('private_key_jwt');
    const { COMITY_OIDC_CLIENT_KEY: _, ...rest } = good;
    const secret = { ...rest, COMITY_OIDC_CLIENT_SECRET_FILE: file('secret') };
    const expected = { by: 'secret', secret: 's'.repeat(32) };
    expect(readSettings(secret).provider?.clientAuth).toEqual(expected);
  });

  it.each([
    ['ISSUER', 'http://login.gt.example'],
    ['ISSUER', 'http://127.0.0.1:8080'],
    ['ISSUER', 'https://login.gt.example?tenant=1'],
    ['ISSUER', 'https://user@login.gt.example'],
    ['ISSUER', 'login.gt.example'],
    ['ISSUER', undefined],
    ['CLIENT_ID', ''],
    ['CLIENT_ID', undefined],
    ['CLIENT_KEY', undefined],
    ['CLIENT_KEY', 'nowhere.pem'],
    ['ACR', ''],
    ['ACR', 'urn:gt:key,'],
    ['ACR', 'urn:gt:key urn:gt:card'],
    ['ACR', undefined],
  ])('are refused at the start with %s as %s', (name, value) => {
    expect(refusedIn({ [`COMITY_OIDC_${name}`]: value })).toEqual([`COMITY_OIDC_${name}`]);
  });

  it.each(['p384.pem', 'weak.pem', 'secret'])('are refused with %s as key', (name) => {
    expect(refusedIn({ COMITY_OIDC_CLIENT_KEY: file(name) })).toEqual(['COMITY_OIDC_CLIENT_KEY']);
  });

  it('are refused with a short secret, and with a secret beside a key', () => {
    const name = 'COMITY_OIDC_CLIENT_SECRET_FILE';
    const short = { COMITY_OIDC_CLIENT_KEY: undefined, [name]: file('short') };
    expect(refusedIn(short)).toEqual([name]);
    expect(refusedIn({ [name]: file('secret') })).toEqual([name]);
  });

  it('allow plain http in development, and only on this machine', () => {
    const development = { COMITY_PROFILE: 'development' };
    const local = { ...good, ...development, COMITY_OIDC_ISSUER: 'http://127.0.0.1:8080' };
    expect(readSettings(local).provider?.issuer).toBe('http://127.0.0.1:8080');
    const far = { ...development, COMITY_OIDC_ISSUER: 'http://login.gt.example' };
    expect(refusedIn(far)).toEqual(['COMITY_OIDC_ISSUER']);
  });
});
