/** The three administrators who sign the development network's trust list, any two of them. */

import { canonicalize, type Json } from '@comity/kernel';
import { generateSigningKey, type KeyPair, type PrivateJwk, publicKeyOf } from '@comity/envelope';
import { CertsDevError } from './certs-dev.errors.js';
import type { PrivateFolder } from './private-folder.js';

const ADMINISTRATORS = ['adm-1', 'adm-2', 'adm-3'] as const;
const THRESHOLD = 2;
const FILE = 'administrators.json';
const VERSION = 'comity-administrators/1';

/** One administrator and both private keys; in a real network no two of them lie together. */
export interface Administrator {
  readonly id: string;
  readonly keys: readonly PrivateJwk[];
}

/**
 * The administrators in `folder`, made when they are not there.
 *
 * @throws {CertsDevError} CERTS_DEV_FILE_UNREADABLE
 */
export const keepAdministrators = async (
  folder: PrivateFolder,
): Promise<readonly Administrator[]> => {
  const text = await folder.keep(FILE, async () => {
    const administrators = await Promise.all(ADMINISTRATORS.map(newAdministrator));
    return canonicalize({ ver: VERSION, administrators });
  });
  const file = JSON.parse(text) as { ver?: Json; administrators?: readonly Administrator[] };
  if (file.ver !== VERSION || file.administrators === undefined) {
    throw new CertsDevError('CERTS_DEV_FILE_UNREADABLE', { file: FILE });
  }
  return file.administrators;
};

/** The public half: whose signatures a trust list needs, and how many of them. */
export const anchorOf = (network: string, administrators: readonly Administrator[]): object => ({
  network,
  threshold: THRESHOLD,
  administrators: administrators.map(({ id, keys }) => ({
    id,
    keys: keys.map((key) => publicKeyOf(key).jwk),
  })),
});

const newAdministrator = async (id: string): Promise<Administrator> => {
  const pairs = await Promise.all([generateSigningKey('ES256'), generateSigningKey('ML-DSA-65')]);
  return { id, keys: pairs.map((pair: KeyPair) => pair.privateJwk) };
};
