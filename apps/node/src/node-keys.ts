/** The private keys of this node, from its key folder: acts, log, data at rest, TLS. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Opener, Signer } from '@comity/envelope';
import type { Bytes, Entropy, Instant, NodeId } from '@comity/kernel';
import type { Signer as LogSigner } from '@comity/tlog';
import { keepDataKey, readKeyFolder, type KeyAccess } from './keys/file-key-folder.js';
import { pemOf } from './keys/file-open-keys.js';

/** What the node works with, once it was read. */
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
  /** Lets go of the device that holds keys, if there is one. */
  close(): Promise<void>;
}

/**
 * Reads the keys of `folder` that are valid at `at`; without `access` a folder that lies open.
 *
 * @throws {NodeError} @throws {PlatformError} as `readKeyFolder`
 * @throws {Error} when a certificate is missing; the node must not start without its keys
 */
export const readNodeKeys = async (
  folder: string,
  {
    at,
    entropy,
    access = {},
  }: { readonly at: Instant; readonly entropy: Entropy; readonly access?: KeyAccess },
): Promise<NodeKeys> => {
  const { keyring } = await readKeyFolder(folder, access);
  const held = keyring.keys.filter(({ destroyed }) => destroyed === undefined);
  const valid = held.filter(({ from, until }) => from <= at && at < until);
  const kidsOf = (keys: typeof held, wanted: string): readonly string[] =>
    keys.filter(({ use }) => use === wanted).map(({ kid }) => kid);
  const [ca, cert] = await Promise.all(
    ['authority.pem', 'tls.pem'].map((name) => readFile(join(folder, name), 'utf8')),
  );
  return {
    node: keyring.node,
    signers: await Promise.all(kidsOf(valid, 'sig').map((kid) => keyring.signer(kid))),
    openers: await Promise.all(kidsOf(held, 'enc').map((kid) => keyring.opener(kid))),
    logOrigin: keyring.origin,
    logSigners: kidsOf(valid, 'log').map((kid) => keyring.logSigner(kid)),
    dataKey: await keepDataKey(folder, keyring, entropy),
    tls: { ca: ca ?? '', cert: cert ?? '', key: pemOf(keyring.tlsKey) },
    close: () => keyring.close(),
  };
};
