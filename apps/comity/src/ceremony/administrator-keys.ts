/** An administrator's two keys in a sealed file of their own, and the anchor that names them. */

import { resolve } from 'node:path';
import { canonicalize, utf8, type Json } from '@comity/kernel';
import {
  generateSigningKey,
  hashOf,
  publicKeyOf,
  signerFrom,
  type PrivateJwk,
  type Signer,
} from '@comity/envelope';
import { createKeyStore, openKeyStore, readPassphrase } from '@comity/platform/key-store';
import { readTrustAnchor, THRESHOLD_DEFAULT, type TrustAnchor } from '@comity/trust';
import type { Output } from '../network/progress.js';
import { UsageError, type Options } from '../options.js';
import { outFile, readJson, required, writeNew } from './files.js';
import { fingerprintLines, type CeremonyDeps } from './telling.js';

/** The names of the keys in the store. */
const KEYS = { 'trust-es256': 'ES256', 'trust-ml-dsa-65': 'ML-DSA-65' } as const;

/** One administrator who can sign, with both keys. */
export interface SigningAdministrator {
  readonly id: string;
  readonly signers: readonly Signer[];
}

/** `trust keys`. @returns the exit code */
export const makeAdministratorKeys = async (
  { values }: Options,
  [other]: readonly string[],
  output: Output,
  { entropy }: CeremonyDeps,
): Promise<number> => {
  if (other !== undefined) throw new UsageError('trust keys takes options only; see --help');
  const id = required(values['id'], '--id NAME: how the anchor names this administrator');
  const path = resolve(required(values['store'], '--store FILE: where the sealed keys go'));
  const passphrase = await readPassphraseFile(values);
  const file = outFile(values['out'], `${id}.public.json`);
  const store = await createKeyStore({ path, passphrase, entropy });
  const jwks: Json[] = [];
  for (const [name, alg] of Object.entries(KEYS)) {
    const pair = await generateSigningKey(alg);
    await store.put(name, { ...pair.privateJwk });
    jwks.push(pair.public.jwk as object as Json);
  }
  const text = canonicalize({ id, keys: jwks });
  await writeNew(file, text);
  const told = 'public half written to';
  tell(output, [`✓ ${id}: keys sealed in ${path}`, `✓ ${told} ${file}; its words are`], text);
  return 0;
};

/** `trust anchor`. @returns the exit code */
export const makeAnchor = async (
  { values }: Options,
  files: readonly string[],
  output: Output,
): Promise<number> => {
  const network = required(values['network'], '--network NAME');
  if (files.length === 0) throw new UsageError('name the public halves of the administrators');
  const threshold = Number(values['threshold'] ?? THRESHOLD_DEFAULT);
  const administrators = await Promise.all(files.map(readJson));
  const anchor = { network, threshold, administrators };
  readTrustAnchor(anchor);
  const file = outFile(values['out'], 'anchor.json');
  const text = canonicalize(anchor);
  await writeNew(file, text);
  const said = `✓ ${threshold} of ${files.length} administrators sign the lists of ${network}`;
  tell(output, [said, `✓ anchor written to ${file}; hand it over in person; its words are`], text);
  return 0;
};

/**
 * The administrator of `anchor` whose keys the store holds.
 *
 * @throws {UsageError} when they are nobody's in the anchor
 * @throws {PlatformError} as `openKeyStore` and `readPassphrase`
 */
export const openAdministrator = async (
  values: Options['values'],
  anchor: TrustAnchor,
): Promise<SigningAdministrator> => {
  const path = resolve(required(values['store'], '--store FILE: your sealed keys'));
  const store = await openKeyStore({ path, passphrase: await readPassphraseFile(values) });
  const held = Object.keys(KEYS).flatMap((name) => {
    const key = store.get(name);
    return key ? [key as object as PrivateJwk] : [];
  });
  const kids = new Set(held.map((jwk) => publicKeyOf(jwk).kid));
  const administrator = anchor.administrators.find(
    ({ keys }) => keys.length > 0 && keys.every(({ kid }) => kids.has(kid)),
  );
  if (!administrator) throw new UsageError(`the keys in ${path} are nobody's in the trust anchor`);
  return { id: administrator.id, signers: await Promise.all(held.map((jwk) => signerFrom(jwk))) };
};

const readPassphraseFile = (values: Options['values']): Promise<string> =>
  readPassphrase(resolve(required(values['passphrase'], '--passphrase FILE, of mode 0600')));

const tell = (output: Output, lines: readonly string[], text: string): void => {
  output.write([...lines, '', ...fingerprintLines(hashOf(utf8(text))), '', ''].join('\n'));
};
