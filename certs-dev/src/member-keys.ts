/** The keys one member's node holds, how long each lives, and when its successor is made. */

import { DAY_MS, type Instant, MINUTE_MS, plus } from '@comity/kernel';
import { generateSealingKey, generateSigningKey, type KeyPair } from '@comity/envelope';
import { formatVerifierKey, generateSigner, type Signer } from '@comity/tlog';

/** What a key is for; no key has two purposes. */
export type KeyUse = 'sig' | 'enc' | 'log';
export type MemberKeyAlgorithm = 'ES256' | 'ML-DSA-65' | 'HPKE-9-KE' | 'Ed25519' | 'ML-DSA-44';

/** A key as its own node keeps it; `private` never leaves the key folder. */
export interface HeldKey {
  /** RFC 7638 thumbprint; for a log key the key id of its verifier key. */
  readonly kid: string;
  readonly use: KeyUse;
  readonly alg: MemberKeyAlgorithm;
  readonly from: Instant;
  readonly until: Instant;
  readonly private: object;
  /** The public half as the trust list publishes it: a JWK, or a C2SP verifier key. */
  readonly jwk?: object;
  readonly vkey?: string;
}

/** A successor is made this long before its predecessor ends, so that every list can name it. */
const SUCCESSION_MS = 30 * DAY_MS;
/** Peers' clocks may be a little behind ours. */
const SKEW_MS = 5 * MINUTE_MS;

interface Plan {
  readonly use: KeyUse;
  readonly alg: MemberKeyAlgorithm;
  readonly lifeMs: number;
}

const PLANS: readonly Plan[] = [
  { use: 'sig', alg: 'ES256', lifeMs: 365 * DAY_MS },
  { use: 'sig', alg: 'ML-DSA-65', lifeMs: 365 * DAY_MS },
  // Rotation is the only forward secrecy at rest that HPKE's base mode has.
  { use: 'enc', alg: 'HPKE-9-KE', lifeMs: 90 * DAY_MS },
  { use: 'log', alg: 'Ed25519', lifeMs: 3_650 * DAY_MS },
  { use: 'log', alg: 'ML-DSA-44', lifeMs: 3_650 * DAY_MS },
];

/**
 * `held`, and a successor of every key that is missing or ends within thirty days. A successor
 * begins when its predecessor ends: never are two keys of one use and algorithm valid at once.
 */
export const succeed = async (
  held: readonly HeldKey[],
  about: { readonly origin: string; readonly at: Instant },
): Promise<readonly HeldKey[]> => {
  const made = await Promise.all(
    PLANS.map(async (plan) => {
      const last = lastOf(held, plan);
      if (last !== undefined && last.until - about.at > SUCCESSION_MS) return [];
      const from = last === undefined ? plus(about.at, -SKEW_MS) : later(last.until, about.at);
      return [await make(plan, from, about.origin)];
    }),
  );
  return [...held, ...made.flat()];
};

const lastOf = (held: readonly HeldKey[], plan: Plan): HeldKey | undefined =>
  held
    .filter((key) => key.use === plan.use && key.alg === plan.alg)
    .toSorted((a, b) => a.until - b.until)
    .at(-1);

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

const make = async (plan: Plan, from: Instant, origin: string): Promise<HeldKey> => {
  const { use, alg } = plan;
  const about = { use, alg, from, until: plus(from, plan.lifeMs) };
  switch (alg) {
    case 'ES256':
    case 'ML-DSA-65':
      return { ...about, ...fromPair(await generateSigningKey(alg)) };
    case 'HPKE-9-KE':
      return { ...about, ...fromPair(await generateSealingKey()) };
    case 'Ed25519':
      return { ...about, ...fromNoteSigner(generateSigner(origin, 'ed25519')) };
    case 'ML-DSA-44':
      return { ...about, ...fromNoteSigner(generateSigner(origin, 'ml-dsa-44-cosignature')) };
  }
};

const fromPair = (pair: KeyPair): Pick<HeldKey, 'kid' | 'private' | 'jwk'> => ({
  kid: pair.public.kid,
  private: pair.privateJwk,
  jwk: pair.public.jwk,
});

const fromNoteSigner = (signer: Signer): Pick<HeldKey, 'kid' | 'private' | 'vkey'> => ({
  kid: signer.keyId,
  private: signer.privateKey.export({ format: 'jwk' }),
  vkey: formatVerifierKey(signer),
});
