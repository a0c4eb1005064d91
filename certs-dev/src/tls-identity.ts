/** A node's TLS identity: one RSA key for its life, a certificate that later starts renew. */

import {
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  hash,
  type KeyObject,
} from 'node:crypto';
import { promisify } from 'node:util';
import type { Entropy, Instant, NodeId } from '@comity/kernel';
import { writeTlsRequest } from './forge-writer.js';
import type { PrivateFolder } from './private-folder.js';
import {
  type Authority,
  dueForRenewal,
  issueAuthority,
  issueTlsCertificate,
} from './tls-certificates.js';
import { readTlsRequest } from './tls-requests.js';

const RSA_BITS = 3072;
const generate = promisify(generateKeyPair);

/** What every identity is made with. */
export interface Issuance {
  readonly network: string;
  readonly at: Instant;
  readonly entropy: Entropy;
}

/** SHA-256 of the DER SubjectPublicKeyInfo, base64url: what peers pin. */
export const spkiOf = (key: KeyObject): string =>
  hash('sha256', createPublicKey(key).export({ format: 'der', type: 'spki' }), 'base64url');

/** The network CA in `folder` (`authority.key.pem`, `authority.pem`), made when it is not there. */
export const keepAuthority = async (
  folder: PrivateFolder,
  issuance: Issuance,
): Promise<Authority> => {
  const key = await keepRsaKey(folder, 'authority.key.pem');
  const publicKey = createPublicKey(key);
  const make = async (): Promise<string> => issueAuthority({ ...issuance, key, publicKey });
  return { key, certificate: await folder.keep('authority.pem', make) };
};

/** The RSA key of a node's TLS identity in `folder` (`tls.key.pem`), made when it is not there. */
export const keepTlsKey = (folder: PrivateFolder): Promise<KeyObject> =>
  keepRsaKey(folder, 'tls.key.pem');

/**
 * The node's certificate in `folder` (`tls.pem`), and beside it the CA that peers are checked
 * against; issued anew, for the same key, when it has less than seven days left.
 *
 * @returns whether a certificate was issued
 */
export const keepTlsCertificate = async (
  folder: PrivateFolder,
  ask: Issuance & { readonly authority: Authority; readonly node: NodeId; readonly key: KeyObject },
): Promise<boolean> => {
  await folder.keep('authority.pem', async () => ask.authority.certificate);
  const held = await folder.read('tls.pem');
  if (held !== null && !dueForRenewal(held, ask.at)) return false;

  const subject = { commonName: ask.node };
  const request = writeTlsRequest({ subject, key: ask.key, uri: ask.node });
  await folder.write('tls.csr.pem', request);
  const { node, publicKey } = await readTlsRequest(request);
  await folder.write('tls.pem', issueTlsCertificate({ ...ask, node, publicKey }));
  return true;
};

/** An RSA key in `folder` under `path`, made when it is not there. */
export const keepRsaKey = async (folder: PrivateFolder, path: string): Promise<KeyObject> =>
  createPrivateKey(
    await folder.keep(path, async () => {
      const { privateKey } = await generate('rsa', { modulusLength: RSA_BITS });
      return privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    }),
  );
