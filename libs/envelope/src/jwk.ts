/** Keys as JSON (RFC 7517): the two kinds that the profile knows, and nothing else in them. */

import type { SEALING_ALGORITHM, SIGNING_ALGORITHMS } from './profile.js';

export type SigningAlgorithm = (typeof SIGNING_ALGORITHMS)[number];
export type KeyAlgorithm = SigningAlgorithm | typeof SEALING_ALGORITHM;

/** RFC 7518 6.2 for P-256; RFC 9964's AKP for the rest. Exactly these members, no `kid`, no `use`. */
export type PublicJwk =
  | { readonly kty: 'EC'; readonly crv: 'P-256'; readonly x: string; readonly y: string }
  | { readonly kty: 'AKP'; readonly alg: 'ML-DSA-65' | 'HPKE-9-KE'; readonly pub: string };

/** The public members and `d` (EC) or `priv` (AKP, the seed). Never leaves its node. */
export type PrivateJwk = PublicJwk & { readonly d?: string; readonly priv?: string };
