/** The private keys of this node, from its key folder: acts, log, data at rest, TLS. */

import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  openerFrom,
  signerFrom,
  type Opener,
  type PrivateJwk,
  type Signer,
} from '@comity/envelope';
import {
  fromBase64url,
  nodeId,
  toBase64url,
  type Bytes,
  type Entropy,
  type Instant,
  type NodeId,
} from '@comity/kernel';
import { signerOf, type Signer as LogSigner } from '@comity/tlog';
import { NodeError } from './node.errors.js';

const DATA_KEY_BYTES = 32;
const PRIVATE_MODE = 0o600;
const KEYS_VERSION = 'comity-keys/1';
const DATA_KEY = 'data.key';

/** What `keys.json` holds, as whoever enrolled the node wrote it. */
interface KeyFile {
  readonly ver: string;
  readonly node: string;
  readonly origin: string;
  readonly keys: readonly HeldKey[];
}

interface HeldKey {
  readonly use: 'sig' | 'enc' | 'log';
  readonly alg: 'ES256' | 'ML-DSA-65' | 'HPKE-9-KE' | 'Ed25519' | 'ML-DSA-44';
  readonly from: Instant;
  readonly until: Instant;
  readonly private: Readonly<Record<string, string>>;
}

export interface NodeKeys {
  readonly node: NodeId;
  readonly signers: readonly Signer[];
  /** Every sealing key still held: what was sealed before a rotation can be opened after it. */
  readonly openers: readonly Opener[];
  readonly logOrigin: string;
  readonly logSigners: readonly LogSigner[];
  /** Encrypts file keys at rest; leaving it out of a backup is shredding every file. */
  readonly dataKey: Bytes;
  readonly tls: { readonly ca: string; readonly cert: string; readonly key: string };
}

/**
 * Reads the keys valid at `at`.
 *
 * @throws {Error} when a file is missing or damaged; the node must not start without its keys
 */
export const readNodeKeys = async (
  folder: string,
  { at, entropy }: { readonly at: Instant; readonly entropy: Entropy },
): Promise<NodeKeys> => {
  const file = JSON.parse(await readFile(join(folder, 'keys.json'), 'utf8')) as KeyFile;
  if (file.ver !== KEYS_VERSION) throw new Error(`keys.json is of another version: ${file.ver}`);
  const valid = file.keys.filter(({ from, until }) => from <= at && at < until);
  const sig = valid.filter(({ use }) => use === 'sig');
  const enc = file.keys.filter(({ use }) => use === 'enc');
  const [ca, cert, key] = await Promise.all(
    ['authority.pem', 'tls.pem', 'tls.key.pem'].map((name) => readFile(join(folder, name), 'utf8')),
  );
  return {
    node: nodeId(file.node),
    signers: await Promise.all(sig.map((held) => signerFrom(held.private as object as PrivateJwk))),
    openers: await Promise.all(enc.map((held) => openerFrom(held.private as object as PrivateJwk))),
    logOrigin: file.origin,
    logSigners: valid
      .filter(({ use }) => use === 'log')
      .map((held) => logSigner(held, file.origin)),
    dataKey: await keepDataKey(folder, entropy),
    tls: { ca: ca ?? '', cert: cert ?? '', key: key ?? '' },
  };
};

const CERTIFICATES = ['authority.pem', 'tls.pem'];

/**
 * Reads every file of a key folder as a start would, and makes none. Before the first start of the
 * node (`hasStarted` false) there need be no data key.
 *
 * @throws {NodeError} NODE_KEYS_UNREADABLE with the file that is missing, may not be read or is damaged
 */
export const checkKeyFolder = async (
  folder: string,
  { hasStarted }: { readonly hasStarted: boolean },
): Promise<void> => {
  const check = async (name: string, read: (text: string) => unknown): Promise<void> => {
    try {
      read(await readFile(join(folder, name), 'utf8'));
    } catch (cause) {
      const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
      if (isMissing && name === DATA_KEY && !hasStarted) return;
      throw new NodeError('NODE_KEYS_UNREADABLE', { file: name }, { cause });
    }
  };
  await check('keys.json', (text) => {
    const { ver, node } = JSON.parse(text) as KeyFile;
    if (ver !== KEYS_VERSION) throw new RangeError('of another version');
    nodeId(node);
  });
  for (const name of CERTIFICATES) await check(name, (text) => new X509Certificate(text));
  await check('tls.key.pem', (text) => createPrivateKey(text));
  await check(DATA_KEY, (text) => fromBase64url(text.trim()));
};

const logSigner = (held: HeldKey, origin: string): LogSigner =>
  signerOf(origin, held.alg === 'Ed25519' ? 'ed25519' : 'ml-dsa-44-cosignature', {
    jwk: held.private,
  });

/** Made once, before anything is encrypted with it; never overwritten. */
const keepDataKey = async (folder: string, entropy: Entropy): Promise<Bytes> => {
  const path = join(folder, DATA_KEY);
  try {
    await writeFile(path, toBase64url(entropy.bytes(DATA_KEY_BYTES)), {
      flag: 'wx',
      mode: PRIVATE_MODE,
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return fromBase64url((await readFile(path, 'utf8')).trim());
};
