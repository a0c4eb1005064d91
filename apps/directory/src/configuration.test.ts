import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readSettings } from './configuration.js';

const primary = {
  COMITY_PROFILE: 'development',
  COMITY_DIRECTORY_ROLE: 'primary',
  COMITY_DIRECTORY_DATABASE: 'sqlite:directory.sqlite',
  COMITY_ANCHOR_FILE: 'anchor.json',
  COMITY_DIRECTORY_PORT: '4100',
  COMITY_MEMBERS_FOLDER: 'members',
  COMITY_ADMINISTRATORS_FILE: 'administrators.json',
};
const { COMITY_MEMBERS_FOLDER: _, COMITY_ADMINISTRATORS_FILE: __, ...common } = primary;
const mirror = {
  ...common,
  COMITY_DIRECTORY_ROLE: 'mirror',
  COMITY_STATE: 'GTM',
  COMITY_PRIMARY_URL: 'http://127.0.0.1:4100',
};

describe('the settings of a directory', () => {
  it('make a primary', () => {
    expect(readSettings({ ...primary, PATH: '/bin' })).toEqual({
      config: {
        role: 'primary',
        profile: 'development',
        databaseUrl: 'sqlite:directory.sqlite',
        anchorFile: 'anchor.json',
        listen: { host: '127.0.0.1', port: 4100 },
        everyMs: 5_000,
        membersFolder: 'members',
        administratorsFile: 'administrators.json',
      },
      gatewayKeys: [],
    });
  });

  it('make a primary that serves what was published, in production too, without any key', () => {
    const published = { COMITY_PROFILE: 'production', COMITY_PUBLISHED_FOLDER: 'published' };
    const { config } = readSettings({ ...common, ...published });
    expect(config).toMatchObject({ role: 'primary', publishedFolder: 'published' });
    expect(config).not.toHaveProperty('administratorsFile');
  });

  it('make a mirror that knows the keys of its gateway', () => {
    const folder = mkdtempSync(join(tmpdir(), 'comity-settings-'));
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    const path = join(folder, 'gateway.pem');
    writeFileSync(path, publicKey.export({ format: 'pem', type: 'spki' }));

    const { config, gatewayKeys } = readSettings({ ...mirror, COMITY_GATEWAY_KEYS: path });
    rmSync(folder, { recursive: true });
    expect(config).toMatchObject({ role: 'mirror', state: 'GTM' });
    expect(gatewayKeys.map((key) => key.equals(publicKey))).toEqual([true]);
  });

  it.each<[string, Record<string, string | undefined>, string]>([
    ['of no role', { ...primary, COMITY_DIRECTORY_ROLE: 'both' }, 'COMITY_DIRECTORY_ROLE'],
    ['without a port', { ...primary, COMITY_DIRECTORY_PORT: undefined }, 'COMITY_DIRECTORY_PORT'],
    [
      'with a pace too fast',
      { ...primary, COMITY_DIRECTORY_EVERY_MS: '1' },
      'COMITY_DIRECTORY_EVERY_MS',
    ],
    [
      'of a primary without members',
      { ...primary, COMITY_MEMBERS_FOLDER: undefined },
      'COMITY_MEMBERS_FOLDER',
    ],
    ['of a mirror without keys', mirror, 'COMITY_GATEWAY_KEYS'],
    [
      'of a mirror that believes signatures alone in production',
      { ...mirror, COMITY_PROFILE: 'production', COMITY_GATEWAY_KEYS: 'k', COMITY_LISTS: 'signed' },
      'COMITY_LISTS',
    ],
    [
      'of a mirror whose keys are not there',
      { ...mirror, COMITY_GATEWAY_KEYS: 'nowhere.pem' },
      'COMITY_GATEWAY_KEYS',
    ],
    [
      'of a mirror of no State',
      { ...mirror, COMITY_GATEWAY_KEYS: 'k', COMITY_STATE: 'gt' },
      'COMITY_STATE',
    ],
  ])('%s are refused by name', (_name, environment, setting) => {
    expect(() => readSettings(environment)).toThrow(
      expect.objectContaining({ code: 'CONFIGURATION_INVALID', detail: { settings: [setting] } }),
    );
  });
});
