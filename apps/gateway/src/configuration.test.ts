import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSettings } from './configuration.js';

let folder: string;
let good: Record<string, string>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'comity-gateway-'));
  const key = join(folder, 'gateway.pem');
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  good = {
    COMITY_STATE: 'GTM',
    COMITY_GATEWAY_PORT: '4000',
    COMITY_PUBLIC_URL: 'https://comity.example',
    COMITY_DIRECTORY_URL: 'http://127.0.0.1:4001',
    COMITY_NODE_URL: 'http://127.0.0.1:4002',
    COMITY_PRACTICES_URL: 'http://127.0.0.1:4003',
    COMITY_GATEWAY_KEY: key,
  };
});
afterAll(() => rmSync(folder, { recursive: true }));

const settingsRefused = (environment: Record<string, string>): unknown => {
  try {
    readSettings(environment);
  } catch (error) {
    return (error as { detail?: { settings?: unknown } }).detail?.settings;
  }
  return 'nothing was refused';
};

describe('the settings of a gateway', () => {
  it('are for production unless they say otherwise', () => {
    const { config } = readSettings(good);
    expect(config).toMatchObject({
      profile: 'production',
      subgraphs: { node: 'http://127.0.0.1:4002/graphql' },
      developmentSecret: null,
    });
  });

  it('are each named when they cannot be used', () => {
    expect(settingsRefused({ ...good, COMITY_STATE: 'GT' })).toEqual(['COMITY_STATE']);
    expect(settingsRefused({ ...good, COMITY_PUBLIC_URL: 'http://x.example' })).toEqual([
      'COMITY_PUBLIC_URL',
    ]);
    expect(settingsRefused({})).toContain('COMITY_GATEWAY_KEY');
  });

  it('let only our own console ask the graph in production, unless they say otherwise', () => {
    const clientsIn = (more: object) => readSettings({ ...good, ...more }).config.clients;
    expect(clientsIn({})).toBe('trusted');
    expect(clientsIn({ COMITY_CLIENTS: 'any' })).toBe('any');
    expect(clientsIn({ COMITY_PROFILE: 'development' })).toBe('any');
    expect(settingsRefused({ ...good, COMITY_CLIENTS: 'all' })).toEqual(['COMITY_CLIENTS']);
  });

  it('believe no proxy but those that they name', () => {
    const proxiesIn = (text: string) =>
      readSettings({ ...good, COMITY_TRUSTED_PROXIES: text }).config.trustedProxies;
    expect(readSettings(good).config.trustedProxies).toEqual([]);
    expect(proxiesIn('')).toEqual([]);
    expect(proxiesIn('10.0.0.7, 10.1.0.0/16,fd00::/8')).toEqual([
      '10.0.0.7',
      '10.1.0.0/16',
      'fd00::/8',
    ]);
    for (const wrong of ['proxy.example', '10.0.0.0/33', '10.0.0.7,', 'fd00::/129', '*'])
      expect(settingsRefused({ ...good, COMITY_TRUSTED_PROXIES: wrong })).toEqual([
        'COMITY_TRUSTED_PROXIES',
      ]);
  });

  it('hand out no sign-in links in production', () => {
    const withSecret = { ...good, COMITY_DEVELOPMENT_SECRET: 'x'.repeat(20) };
    expect(settingsRefused(withSecret)).toEqual(['COMITY_DEVELOPMENT_SECRET']);
    const development = { ...withSecret, COMITY_PROFILE: 'development' };
    expect(readSettings(development).config.developmentSecret).toHaveLength(20);
  });
});
