import { describe, expect, it } from '@jest/globals';
import { ConfigurationError } from '@comity/platform/configuration';
import { readSettings } from './configuration.js';

const GOOD = {
  COMITY_STATE: 'GTM',
  COMITY_NODE_DATABASE: 'sqlite:node.sqlite',
  COMITY_KEYS_FOLDER: 'keys',
  COMITY_EVIDENCE_FOLDER: 'evidence',
  COMITY_ANCHOR_FILE: 'anchor.json',
  COMITY_DIRECTORY_URL: 'http://127.0.0.1:4114',
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
    ['COMITY_PEER_PORT', '70000'],
    ['COMITY_CHECKPOINT_EVERY_MS', '1'],
    ['COMITY_PROFILE', 'staging'],
  ])('says that %s is at fault and what to write', (name, value) => {
    const [line = '', ...more] = settingsAtFault({ ...GOOD, [name]: value });
    expect(more).toEqual([]);
    expect(line.startsWith(name)).toBe(true);
    expect(line).toMatch(/ Write .+\.$/);
  });

  it('says which files do not hold the keys they should', () => {
    expect(settingsAtFault(GOOD)).toEqual([expect.stringMatching(/^COMITY_GATEWAY_KEYS names a/)]);
  });
});
