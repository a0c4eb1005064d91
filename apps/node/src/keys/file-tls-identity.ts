/** The TLS identity in a key folder: asked a certificate for, taken out as a file, brought in. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import { toBase64url, type Bytes, type Entropy, type Instant, type NodeId } from '@comity/kernel';
import { writeDurably } from '@comity/platform/key-store';
import { NodeError } from '../node.errors.js';
import { readKeyFolder, spkiOf, type KeyAccess } from './file-key-folder.js';
import { readPkcs12, writePkcs12, writeTlsRequest } from './forge-pkcs12.js';
import { certificatesIn, identityOf, requireRsa, type TlsIdentity } from './tls-identity.js';

const CERTIFICATE_FILE = 'tls.pem';
/** 192 bits, of which nothing can be guessed. */
const PASSPHRASE_BYTES = 24;

/**
 * The request by which a certificate authority issues the certificate of the node in `folder`.
 *
 * @throws {NodeError} as `readKeyFolder`; `TLS_KEY_UNFIT` for a key that is not RSA
 */
export const requestTlsCertificate = async (
  folder: string,
  access: KeyAccess,
): Promise<{ readonly node: NodeId; readonly pem: string }> => {
  const { keyring } = await readKeyFolder(folder, access);
  requireRsa(keyring.tlsKey);
  return { node: keyring.node, pem: writeTlsRequest(keyring.tlsKey, keyring.node) };
};

/**
 * The TLS identity in `folder` as a PKCS #12 file under a passphrase made for it.
 *
 * @throws {NodeError} as `readKeyFolder`; `TLS_KEY_UNFIT`; `TLS_CERTIFICATE_UNFIT`, also for a
 *   `tls.pem` that is missing
 */
export const exportTlsIdentity = async (
  folder: string,
  access: KeyAccess,
  { at, entropy }: { readonly at: Instant; readonly entropy: Entropy },
): Promise<{ readonly pkcs12: Bytes; readonly passphrase: string }> => {
  const { keyring } = await readKeyFolder(folder, access);
  const { node, tlsKey } = keyring;
  const { key, chain } = identityOf(tlsKey, await certificatesOf(folder), { node, at });
  const passphrase = toBase64url(entropy.bytes(PASSPHRASE_BYTES));
  const pems = chain.map((one) => one.toString());
  const pkcs12 = writePkcs12({ key, chain: pems, passphrase });
  createSecureContext({ pfx: Buffer.from(pkcs12), passphrase });
  return { pkcs12, passphrase };
};

/**
 * Brings the identity of a PKCS #12 file into `folder`: its certificates as `tls.pem`, and its key
 * where it is another than the one held and `replace` says so. Nothing is written unless OpenSSL
 * finds the whole in order. After a crash between key and certificate the same call finishes.
 *
 * @throws {NodeError} as `readPkcs12`, `identityOf` and `readKeyFolder`; `TLS_KEY_PINNED` for
 *   another key without `replace`
 */
export const importTlsIdentity = async (
  folder: string,
  access: KeyAccess,
  given: {
    readonly pkcs12: Uint8Array;
    readonly passphrase: string;
    readonly at: Instant;
    readonly replace: boolean;
  },
): Promise<TlsIdentity> => {
  const held = await readKeyFolder(folder, access);
  const { node, tlsKey } = held.keyring;
  const { key, certificates } = readPkcs12(given.pkcs12, given.passphrase);
  const identity = identityOf(key, certificates, { node, at: given.at });
  const isAnother = spkiOf(key) !== spkiOf(tlsKey);
  if (isAnother && !given.replace) throw new NodeError('TLS_KEY_PINNED', { spki: spkiOf(tlsKey) });
  if (isAnother) await held.write({ ...held.set, tlsKey: key });
  const pem = identity.chain.map((one) => one.toString()).join('');
  await writeDurably(join(folder, CERTIFICATE_FILE), pem);
  return identity;
};

const certificatesOf = async (folder: string) => {
  try {
    return certificatesIn(await readFile(join(folder, CERTIFICATE_FILE), 'utf8'));
  } catch (cause) {
    throw new NodeError('TLS_CERTIFICATE_UNFIT', { wrong: 'tls.pem does not read' }, { cause });
  }
};
