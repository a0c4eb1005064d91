import { describe, expect, it } from '@jest/globals';
import { findings, tree, type TextFile } from './tree.js';

/** Written in parts, so that this file does not find itself. */
const MACHINE_FOLDERS = ['work', 'farm', 'root', 'home/[a-z]+', 'Users/[A-Za-z]+', 'tmp/bash_jobs'];
const MACHINE_PATH = new RegExp(`(^|[^A-Za-z0-9_.])/(${MACHINE_FOLDERS.join('|')})/`);
const REGISTRY_HOST = new RegExp(`registry[.](npm${'js'}|yarn${'pkg'})[.]|npm[.]pkg[.]github`);
const KEY_BLOCK = new RegExp(`-----BEGIN ${'.*PRIVATE'} KEY-----`);
const PRIVATE_JWK = /["'](d|priv)["']\s*:\s*["'][A-Za-z0-9_-]{32,}["']/;

const machinePaths = (file: TextFile): readonly string[] =>
  findings(file, MACHINE_PATH, 'a path of one machine; build it from the repository root');

const registryHosts = (file: TextFile): readonly string[] =>
  findings(file, REGISTRY_HOST, 'a registry address; .npmrc keeps them out of the lock file');

const privateKeys = (file: TextFile): readonly string[] => [
  ...findings(file, KEY_BLOCK, 'a private key; generate it where it is needed'),
  ...findings(file, PRIVATE_JWK, 'a private JWK; generate it, or keep it under test/vectors/data'),
];

const downloadAddresses = (file: TextFile): readonly string[] =>
  file.path.endsWith('package-lock.json')
    ? findings(file, /"resolved": "http/, 'run npm install with the .npmrc of this repository')
    : [];

describe('the repository', () => {
  it('names no folder of the machine it was written on', () => {
    expect(machinePaths({ path: 'a.ts', text: `open('/${'work'}/x')` })).toHaveLength(1);

    expect(tree().flatMap(machinePaths)).toEqual([]);
  });

  it('names no package registry and no download address', () => {
    const resolved = '"resolved": "https://example.org/a.tgz"';
    expect(registryHosts({ path: 'a.md', text: `registry.npm${'js'}.org` })).toHaveLength(1);
    expect(downloadAddresses({ path: 'package-lock.json', text: resolved })).toHaveLength(1);

    expect(tree().flatMap(registryHosts)).toEqual([]);
    expect(tree().flatMap(downloadAddresses)).toEqual([]);
  });

  it('holds no private key outside published test vectors', () => {
    const jwk = `{"kty":"OKP","d":"${'A'.repeat(43)}"}`;
    expect(privateKeys({ path: 'a.pem', text: `-----BEGIN ${'PRIVATE'} KEY-----` })).toHaveLength(
      1,
    );
    expect(privateKeys({ path: 'a.json', text: jwk })).toHaveLength(1);

    expect(tree().flatMap(privateKeys)).toEqual([]);
  });
});
