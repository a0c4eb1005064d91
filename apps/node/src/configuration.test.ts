import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ConfigurationError } from '@comity/platform/configuration';
import { readSettings } from './configuration.js';
import { readSystemsFile } from './mailbox/file-systems.js';

const GOOD = {
  COMITY_STATE: 'GTM',
  COMITY_NODE_DATABASE: 'sqlite:node.sqlite',
  COMITY_KEYS_FOLDER: 'keys',
  COMITY_EVIDENCE_FOLDER: 'evidence',
  COMITY_ANCHOR_FILE: 'anchor.json',
  COMITY_DIRECTORY_URL: 'http://127.0.0.1:4114',
  COMITY_PRIMARY_URL: 'http://127.0.0.1:4100',
  COMITY_PUBLIC_URL: 'https://comity.example',
  COMITY_NODE_PORT: '4112',
  COMITY_PEER_PORT: '4111',
  COMITY_GATEWAY_KEYS: 'gateway.pem',
  COMITY_GATEWAY_KEY: 'gateway.key.pem',
};

const settingsAtFault = (environment: Readonly<Record<string, string>>): readonly string[] => {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message.split('\n');
    throw error;
  }
  return [];
};

describe('a node that starts with a bad configuration', () => {
  it.each([
    ['COMITY_STATE', 'Guatemala'],
    ['COMITY_NODE_DATABASE', 'mysql://elsewhere'],
    ['COMITY_DIRECTORY_URL', 'the mirror'],
    ['COMITY_PRIMARY_URL', 'the primary'],
    ['COMITY_PUBLIC_URL', 'http://comity.example'],
    ['COMITY_PEER_PORT', '70000'],
    ['COMITY_CHECKPOINT_EVERY_MS', '1'],
    ['COMITY_PROFILE', 'staging'],
    ['COMITY_APPROVALS', 'words'],
    ['COMITY_APPROVALS', 'names'],
    ['COMITY_LISTS', 'words'],
    ['COMITY_LISTS', 'signed'],
  ])('says that %s is at fault and what to write', (name, value) => {
    const [line = '', ...more] = settingsAtFault({ ...GOOD, [name]: value });
    expect(more).toEqual([]);
    expect(line.startsWith(name)).toBe(true);
    expect(line).toMatch(/ Write .+\.$/);
  });

  it('wants of a device its module, its token and its PIN, or none of them', () => {
    const device = { COMITY_PKCS11_MODULE: 'module.so', COMITY_PKCS11_TOKEN: 'comity' };
    expect(settingsAtFault({ ...GOOD, ...device })).toEqual([
      expect.stringMatching(/^COMITY_PKCS11_PIN_FILE is missing.* Write all three, or none\.$/),
    ]);
    const whole = { ...GOOD, ...device, COMITY_PKCS11_PIN_FILE: 'pin' };
    expect(settingsAtFault(whole)).toEqual([expect.stringMatching(/^COMITY_GATEWAY_KEYS /)]);
  });

  it('says which files do not hold the keys they should', () => {
    expect(settingsAtFault(GOOD)).toEqual([expect.stringMatching(/^COMITY_GATEWAY_KEYS names a/)]);
  });
});

describe('a node with lengths of clocks of its own', () => {
  const length = {
    clock: 'acknowledgement',
    length: { businessDays: 3 },
    source: 'An instruction',
    validFrom: '2026-07-01',
  };
  let folder: string;
  const faultsWith = (text: string): readonly string[] => {
    const path = join(folder, 'clocks.json');
    writeFileSync(path, text);
    return settingsAtFault({ ...GOOD, COMITY_CLOCKS_FILE: path });
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'comity-clocks-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('reads them before anything else, and goes on to what else it needs', () => {
    const faults = faultsWith(JSON.stringify({ lengths: [length] }));
    expect(faults).toEqual([expect.stringMatching(/^COMITY_GATEWAY_KEYS/)]);
  });

  it('does not start with a row that is wrong, and names file, row and reason', () => {
    const bad = { ...length, clock: 'custody' };
    const faults = faultsWith(JSON.stringify({ lengths: [length, bad, { ...bad, clock: 'x' }] }));
    expect(faults).toEqual([
      expect.stringMatching(
        /^COMITY_CLOCKS_FILE .*clocks\.json, row 2: clock is set by its source/,
      ),
      expect.stringMatching(
        /^COMITY_CLOCKS_FILE .*clocks\.json, row 3: clock is the id of no clock/,
      ),
    ]);
  });

  it('does not start with a file that is no JSON, or none', () => {
    expect(faultsWith('lengths')).toEqual([expect.stringMatching(/^COMITY_CLOCKS_FILE .*no JSON/)]);
    const missing = { ...GOOD, COMITY_CLOCKS_FILE: join(folder, 'missing.json') };
    expect(settingsAtFault(missing)).toEqual([expect.stringMatching(/^COMITY_CLOCKS_FILE/)]);
  });
});

describe('a node with a mailbox', () => {
  const mailbox = {
    COMITY_MAILBOX_PORT: '4115',
    COMITY_MAILBOX_KEYS_FOLDER: 'mailbox',
    COMITY_MAILBOX_SYSTEMS: 'systems.json',
  };

  it('needs its keys and the file of its systems, and nothing of it without a port', () => {
    const { COMITY_MAILBOX_PORT } = mailbox;
    expect(settingsAtFault({ ...GOOD, COMITY_MAILBOX_PORT })).toEqual([
      expect.stringMatching(/^COMITY_MAILBOX_KEYS_FOLDER/),
      expect.stringMatching(/^COMITY_MAILBOX_SYSTEMS/),
    ]);
    for (const settings of [{}, mailbox]) {
      const faults = settingsAtFault({ ...GOOD, ...settings });
      expect(faults).toEqual([expect.stringMatching(/^COMITY_GATEWAY_KEYS/)]);
    }
  });

  it('does not start with a file of systems that does not read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'comity-systems-'));
    const path = join(folder, 'systems.json');
    for (const text of ['systems', '[{}]', '{"name":"casework"}']) {
      writeFileSync(path, text);
      await expect(readSystemsFile(path)).rejects.toBeInstanceOf(ConfigurationError);
    }
    await expect(readSystemsFile(join(folder, 'none'))).rejects.toBeInstanceOf(ConfigurationError);
    writeFileSync(path, '[]');
    const sha256 = createHash('sha256').update('[]').digest('base64url');
    expect(await readSystemsFile(path)).toEqual({ systems: [], sha256 });
    rmSync(folder, { recursive: true });
  });
});
