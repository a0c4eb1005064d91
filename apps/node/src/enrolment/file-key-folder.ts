/** The key folder of a node that is to be enrolled: made where it stays, read to sign, never shown. */

import {
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  hash,
  type KeyObject,
} from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { canonicalize, DAY_MS, MINUTE_MS, nodeId, plus } from '@comity/kernel';
import type { Instant, NodeId } from '@comity/kernel';
import { generateSealingKey, generateSigningKey, type KeyPair } from '@comity/envelope';
import { formatVerifierKey, generateSigner, type Signer } from '@comity/tlog';
import { NodeError } from '../node.errors.js';

const KEYS_FILE = 'keys.json';
const TLS_KEY_FILE = 'tls.key.pem';
const KEYS_VERSION = 'comity-keys/1';
const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;
const RSA_BITS = 3_072;
/** Peers' clocks may be a little behind ours. */
const SKEW_MS = 5 * MINUTE_MS;

const PLANS = [
  { use: 'sig', alg: 'ES256', lifeMs: 365 * DAY_MS },
  { use: 'sig', alg: 'ML-DSA-65', lifeMs: 365 * DAY_MS },
  // Rotation is the only forward secrecy at rest that HPKE's base mode has.
  { use: 'enc', alg: 'HPKE-9-KE', lifeMs: 90 * DAY_MS },
  { use: 'log', alg: 'Ed25519', lifeMs: 3_650 * DAY_MS },
  { use: 'log', alg: 'ML-DSA-44', lifeMs: 3_650 * DAY_MS },
] as const;

type Plan = (typeof PLANS)[number];

/** What is renewed by a change of the entry; a log keeps its keys. */
export type RenewedUse = 'sig' | 'enc';

/** A key as the folder keeps it, with the public half as the trust list has it. */
export interface FolderKey {
  /** RFC 7638 thumbprint; for a log key the key id of its verifier key. */
  readonly kid: string;
  readonly use: Plan['use'];
  readonly alg: Plan['alg'];
  readonly from: Instant;
  readonly until: Instant;
  readonly private: Readonly<Record<string, unknown>>;
  readonly jwk?: object;
  readonly vkey?: string;
}

/** What `keys.json` holds: every key that the node ever had and has not destroyed. */
export interface KeyFolder {
  readonly node: NodeId;
  /** The name of the log in checkpoints; it never changes. */
  readonly origin: string;
  /** When the first keys were made. */
  readonly made: Instant;
  readonly keys: readonly FolderKey[];
  readonly tlsKey: KeyObject;
}

/**
 * The keys in `path`, for its owner alone; made when there are none. Keys that are there are never
 * replaced, whatever is asked: what was sealed to them would be lost.
 *
 * @throws {NodeError} `NODE_KEYS_OF_ANOTHER_NODE`; `NODE_KEYS_UNREADABLE` for a damaged folder
 */
export const keepKeyFolder = async (
  path: string,
  given: { readonly node: NodeId; readonly origin: string; readonly at: Instant },
): Promise<KeyFolder> => {
  await mkdir(path, { recursive: true, mode: PRIVATE_FOLDER });
  const held = await readKeysFile(path);
  if (held && held.node !== given.node) {
    throw new NodeError('NODE_KEYS_OF_ANOTHER_NODE', { node: held.node });
  }
  const tlsKey = await keepTlsKey(path);
  if (held) return { ...held, tlsKey };
  const made = plus(given.at, -SKEW_MS);
  const { origin } = given;
  const keys = await Promise.all(PLANS.map((plan) => newKey(plan, origin, made)));
  const file = { node: given.node, origin: given.origin, made, keys };
  await writePrivately(join(path, KEYS_FILE), canonicalize({ ver: KEYS_VERSION, ...file }));
  return { ...file, tlsKey };
};

/**
 * The keys in `path`.
 *
 * @throws {NodeError} `NODE_KEYS_UNREADABLE` when there are none, or the folder is damaged
 */
export const readKeyFolder = async (path: string): Promise<KeyFolder> => {
  const held = await readKeysFile(path);
  if (!held) throw new NodeError('NODE_KEYS_UNREADABLE', { path });
  return { ...held, tlsKey: await readTlsKey(path) };
};

/**
 * Puts a successor of each key of `uses` beside the keys in `path`. It begins when its predecessor
 * ends, so that every list can name it by then, and never are two keys of one kind valid at once;
 * where one waits already, none is made.
 *
 * @throws {NodeError} as `readKeyFolder`
 */
export const addSuccessors = async (
  path: string,
  uses: readonly RenewedUse[],
  at: Instant,
): Promise<KeyFolder> => {
  const { tlsKey, ...held } = await readKeyFolder(path);
  const plans = PLANS.filter(({ use }) => uses.some((one) => one === use));
  const made = await Promise.all(
    plans.map(async (plan) => {
      const last = lastOf(held.keys, plan);
      if (last && last.from > at) return [];
      return [await newKey(plan, held.origin, last && last.until > at ? last.until : at)];
    }),
  );
  const file = { ...held, keys: [...held.keys, ...made.flat()] };
  await writePrivately(join(path, KEYS_FILE), canonicalize({ ver: KEYS_VERSION, ...file }));
  return { ...file, tlsKey };
};

/** SHA-256 of the SubjectPublicKeyInfo in DER, base64url: what peers pin. */
export const spkiOf = (key: KeyObject): string => hash('sha256', spkiDerOf(key), 'base64url');

/** The SubjectPublicKeyInfo of a private key, in DER. */
export const spkiDerOf = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ format: 'der', type: 'spki' });

const generate = promisify(generateKeyPair);

const lastOf = (keys: readonly FolderKey[], plan: Plan): FolderKey | undefined =>
  keys
    .filter(({ use, alg }) => use === plan.use && alg === plan.alg)
    .toSorted((a, b) => a.until - b.until)
    .at(-1);

const newKey = async (plan: Plan, origin: string, from: Instant): Promise<FolderKey> => {
  const { use, alg, lifeMs } = plan;
  const about = { use, alg, from, until: plus(from, lifeMs) };
  switch (alg) {
    case 'ES256':
    case 'ML-DSA-65':
      return { ...about, ...ofPair(await generateSigningKey(alg)) };
    case 'HPKE-9-KE':
      return { ...about, ...ofPair(await generateSealingKey()) };
    case 'Ed25519':
      return { ...about, ...ofSigner(generateSigner(origin, 'ed25519')) };
    case 'ML-DSA-44':
      return { ...about, ...ofSigner(generateSigner(origin, 'ml-dsa-44-cosignature')) };
  }
};

const ofPair = ({ public: { kid, jwk }, privateJwk }: KeyPair) => ({
  kid,
  jwk,
  private: { ...privateJwk },
});

const ofSigner = (signer: Signer) => ({
  kid: signer.keyId,
  private: { ...signer.privateKey.export({ format: 'jwk' }) },
  vkey: formatVerifierKey(signer),
});

type KeysFile = Omit<KeyFolder, 'tlsKey'>;

const readKeysFile = async (path: string): Promise<KeysFile | null> => {
  const text = await readText(join(path, KEYS_FILE));
  if (text === null) return null;
  try {
    const { ver, ...file } = JSON.parse(text) as KeysFile & { readonly ver: string };
    if (ver !== KEYS_VERSION) throw new RangeError('of another version');
    return { ...file, node: nodeId(file.node) };
  } catch (cause) {
    throw new NodeError('NODE_KEYS_UNREADABLE', { path }, { cause });
  }
};

const keepTlsKey = async (path: string): Promise<KeyObject> => {
  const file = join(path, TLS_KEY_FILE);
  if ((await readText(file)) === null) {
    const { privateKey } = await generate('rsa', { modulusLength: RSA_BITS });
    const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    await writePrivately(file, pem);
  }
  return readTlsKey(path);
};

const readTlsKey = async (path: string): Promise<KeyObject> => {
  try {
    return createPrivateKey(await readFile(join(path, TLS_KEY_FILE), 'utf8'));
  } catch (cause) {
    throw new NodeError('NODE_KEYS_UNREADABLE', { path }, { cause });
  }
};

const readText = async (path: string): Promise<string | null> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

/** Whole or not at all: after a crash the old keys stand, or the new. */
const writePrivately = async (path: string, text: string): Promise<void> => {
  const partial = `${path}.partial`;
  const file = await open(partial, 'w', PRIVATE_FILE);
  try {
    await file.chmod(PRIVATE_FILE);
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(partial, path);
};
