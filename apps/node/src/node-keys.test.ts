/** What a node demands of its keys before it starts. */

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { nodeId, stateCode } from '@comity/kernel';
import { diagnostics, silent, systemClock, systemEntropy } from '@comity/platform';
import { keepKeyFolder } from './keys/file-key-folder.js';
import { createNode, type RunningNode } from './node.js';
import type { NodeConfig } from './node.config.js';

const LISTEN = { host: '127.0.0.1', port: 0 };

let folder: string;
let passphraseFile: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comity-node-keys-'));
  passphraseFile = join(folder, 'pass');
  writeFileSync(passphraseFile, 'correct horse battery staple\n', { mode: 0o600 });
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Keys as `enrol request` leaves them, with certificates that are none. */
const makeKeys = async (sealed: boolean): Promise<void> => {
  const keys = join(folder, 'keys');
  await keepKeyFolder(keys, sealed ? { passphraseFile } : {}, {
    node: nodeId('urn:comity:node:gtm-1'),
    origin: 'gtm-1.comity-test/log/2026',
    at: systemClock.now(),
    entropy: systemEntropy,
  });
  for (const name of ['authority.pem', 'tls.pem'])
    writeFileSync(join(keys, name), 'no certificate');
};

const aNode = (given: Pick<NodeConfig, 'profile' | 'keysPassphraseFile'>): RunningNode =>
  createNode(
    {
      ...given,
      state: stateCode('GTM'),
      databaseUrl: `sqlite:${join(folder, 'node.sqlite')}`,
      keysFolder: join(folder, 'keys'),
      evidenceFolder: join(folder, 'evidence'),
      // What is asked for after the keys: whoever misses it has taken them.
      anchorFile: join(folder, 'anchor.json'),
      mirrorUrl: 'http://127.0.0.1:1',
      primaryUrl: 'http://127.0.0.1:1',
      publicUrl: 'https://gtm.example',
      approvals: 'passkey',
      lists: 'explained',
      listen: LISTEN,
      peerListen: LISTEN,
      checkpointEveryMs: 60_000,
      followEveryMs: 60_000,
      clocksEveryMs: 60_000,
      ownLengths: [],
      fileBytesMax: 1,
      developmentOfficers: [],
    },
    {
      clock: systemClock,
      entropy: systemEntropy,
      diagnostics: diagnostics('test', { sink: silent }),
      mirrorToken: () => Promise.reject(new Error('never asked')),
      gatewayKeys: [],
    },
  );

const startOf = (given: Parameters<typeof aNode>[0]): Promise<unknown> =>
  aNode(given)
    .start()
    .catch((error: unknown) => (error as { code?: unknown }).code);

describe('a node', () => {
  it('in production refuses keys that lie open, and writes none beside them', async () => {
    await makeKeys(false);
    expect(await startOf({ profile: 'production' })).toBe('NODE_KEYS_UNSEALED');
    expect(existsSync(join(folder, 'keys', 'data.key'))).toBe(false);
  });

  it('in production says that a sealed folder wants its passphrase, and takes it with it', async () => {
    await makeKeys(true);
    expect(await startOf({ profile: 'production' })).toBe('NODE_KEYS_SEALED');
    expect(await startOf({ profile: 'production', keysPassphraseFile: passphraseFile })).toBe(
      'ENOENT',
    );
  });

  it('in development runs with keys that lie open', async () => {
    await makeKeys(false);
    expect(await startOf({ profile: 'development' })).toBe('ENOENT');
    expect(existsSync(join(folder, 'keys', 'data.key'))).toBe(true);
  });
});
