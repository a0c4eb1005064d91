/** All keys of one node as one value: made, renewed, destroyed; where they lie is another's matter. */

import { generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import {
  DAY_MS,
  MINUTE_MS,
  plus,
  type Bytes,
  type Entropy,
  type Instant,
  type NodeId,
} from '@comity/kernel';
import {
  generateSealingKey,
  generateSigningKey,
  readPublicKey,
  type KeyPair,
} from '@comity/envelope';
import { formatVerifierKey, generateSigner, type Signer } from '@comity/tlog';
import type { KeyDevice, KeyRecord, PublicKeys } from './ports.js';

/** A private key as JSON (RFC 7517). */
export type PrivateMembers = Readonly<Record<string, unknown>>;

/** Every key that the node ever had, with the private parts that it has not destroyed. */
export interface KeySet extends PublicKeys {
  /** By `kid`; those of a device are not among them. */
  readonly privates: ReadonlyMap<string, PrivateMembers>;
  /** Encrypts file keys at rest; leaving it out of a backup is shredding every file. */
  readonly dataKey: Bytes | null;
  readonly tlsKey: KeyObject;
}

/** What is renewed by a change of the entry; a log keeps its keys. */
export type RenewedUse = 'sig' | 'enc';

/** Where a key stands in its life. */
export type KeyStage = 'announced' | 'active' | 'retired' | 'destroyed';

/**
 * A message can be accepted for 100 days after its date and clocks may differ by minutes (PROTOCOL
 * 4.3, 4.6): what was sealed to a key on its last day is opened with it until then. In days.
 */
export const DESTROY_DAYS_MIN = 101;

const DATA_KEY_BYTES = 32;
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

/** Who a new set is for, and where its ES256 keys are made when not in a file. */
export interface NewKeys {
  readonly node: NodeId;
  readonly origin: string;
  readonly at: Instant;
  readonly device?: KeyDevice | undefined;
}

/** The first keys of a node, from the system's randomness; without a data key. */
export const makeKeySet = async (
  { node, origin, at, device }: NewKeys,
  tlsKey: KeyObject,
): Promise<KeySet> => {
  const made = plus(at, -SKEW_MS);
  const pairs = await Promise.all(PLANS.map((plan) => newKey(plan, { origin, device }, made)));
  return withKeys(
    { node, origin, made, keys: [], privates: new Map(), dataKey: null, tlsKey },
    pairs,
  );
};

/** The RSA key of a TLS identity, from the system's randomness. */
export const newTlsKey = async (): Promise<KeyObject> =>
  (await generate('rsa', { modulusLength: RSA_BITS })).privateKey;

/** A data key: made once, before anything is encrypted with it, and never replaced. */
export const newDataKey = (entropy: Entropy): Bytes => entropy.bytes(DATA_KEY_BYTES);

/**
 * `set` with a successor of each key of `uses`. It begins when its predecessor ends, so that every
 * list can name it by then, and never are two keys of one kind valid at once; where one waits
 * already, none is made.
 */
export const withSuccessors = async (
  set: KeySet,
  uses: readonly RenewedUse[],
  { at, device }: Pick<NewKeys, 'at' | 'device'>,
): Promise<KeySet> => {
  const plans = PLANS.filter(({ use }) => uses.some((one) => one === use));
  const made = await Promise.all(
    plans.map(async (plan) => {
      const last = lastOf(set.keys, plan);
      if (last && last.from > at) return [];
      const from = last && last.until > at ? last.until : at;
      return [await newKey(plan, { origin: set.origin, device }, from)];
    }),
  );
  return withKeys(set, made.flat());
};

/** The sealing keys of `keys` that ended before `ended`, and whose private parts are still held. */
export const sealingKeysEnded = (
  keys: readonly KeyRecord[],
  ended: Instant,
): readonly KeyRecord[] =>
  keys.filter(
    ({ use, until, destroyed }) => use === 'enc' && destroyed === undefined && until <= ended,
  );

/** `set` without the private parts of `gone`; that they were, and when they went, stays known. */
export const withoutPrivates = (set: KeySet, gone: readonly KeyRecord[], at: Instant): KeySet => {
  const kids = new Set(gone.map(({ kid }) => kid));
  return {
    ...set,
    keys: set.keys.map((key) => (kids.has(key.kid) ? { ...key, destroyed: at } : key)),
    privates: new Map([...set.privates].filter(([kid]) => !kids.has(kid))),
  };
};

/** Where `key` stands at `at`: announced before it begins, retired once it ended. */
export const stageOf = ({ from, until, destroyed }: KeyRecord, at: Instant): KeyStage => {
  if (destroyed !== undefined) return 'destroyed';
  if (at < from) return 'announced';
  return at < until ? 'active' : 'retired';
};

const generate = promisify(generateKeyPair);

const lastOf = (keys: readonly KeyRecord[], plan: Plan): KeyRecord | undefined =>
  keys
    .filter(({ use, alg }) => use === plan.use && alg === plan.alg)
    .toSorted((a, b) => a.until - b.until)
    .at(-1);

interface NewPair {
  readonly record: KeyRecord;
  /** Absent when a device holds it. */
  readonly secret?: PrivateMembers;
}

const withKeys = (set: KeySet, pairs: readonly NewPair[]): KeySet => ({
  ...set,
  keys: [...set.keys, ...pairs.map(({ record }) => record)],
  privates: new Map([
    ...set.privates,
    ...pairs.flatMap(({ record, secret }) => (secret ? [[record.kid, secret] as const] : [])),
  ]),
});

const newKey = async (
  { use, alg, lifeMs }: Plan,
  { origin, device }: Pick<NewKeys, 'origin' | 'device'>,
  from: Instant,
): Promise<NewPair> => {
  const about = { use, alg, from, until: plus(from, lifeMs) };
  switch (alg) {
    case 'ES256':
      if (device) return ofDevice(about, await device.generate());
      return ofPair(about, await generateSigningKey(alg));
    case 'ML-DSA-65':
      return ofPair(about, await generateSigningKey(alg));
    case 'HPKE-9-KE':
      return ofPair(about, await generateSealingKey());
    case 'Ed25519':
      return ofSigner(about, generateSigner(origin, 'ed25519'));
    case 'ML-DSA-44':
      return ofSigner(about, generateSigner(origin, 'ml-dsa-44-cosignature'));
  }
};

type About = Omit<KeyRecord, 'kid'>;

const ofPair = (about: About, { public: { kid, jwk }, privateJwk }: KeyPair): NewPair => ({
  record: { ...about, kid, jwk },
  secret: { ...privateJwk },
});

const ofDevice = (about: About, jwk: object): NewPair => ({
  record: { ...about, kid: readPublicKey(jwk).kid, jwk, device: true },
});

const ofSigner = (about: About, signer: Signer): NewPair => ({
  record: { ...about, kid: signer.keyId, vkey: formatVerifierKey(signer) },
  secret: { ...signer.privateKey.export({ format: 'jwk' }) },
});
