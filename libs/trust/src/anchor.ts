/** The trust anchor: who signs the trust list, delivered to each State outside the network. */

import { canonicalize, utf8, type Json } from '@comity/kernel';
import { hashOf, readPublicKey, SIGNING_ALGORITHMS, type PublicKey } from '@comity/envelope';
import { hasExactly, isCount, isListOf, isToken, type Check } from '@comity/envelope/shape';
import { TrustError } from './trust.errors.js';

/** Of three administrators, two must agree. */
export const THRESHOLD_DEFAULT = 2;
const ADMINISTRATORS_MAX = 64;

/** One person or body, with one key for each algorithm; both must sign for it to count. */
export interface Administrator {
  readonly id: string;
  readonly keys: readonly PublicKey[];
}

export interface TrustAnchor {
  readonly network: string;
  readonly threshold: number;
  readonly administrators: readonly Administrator[];
  /** SHA-256 of its canonical JSON, base64url: what its fingerprint says in words. */
  readonly sha256: string;
  /** Who signs from list number `from` on: these administrators and those agreed. */
  readonly next?: { readonly from: number; readonly anchor: TrustAnchor };
}

/** The anchor whose administrators sign list number `seq`. */
export const anchorFor = (anchor: TrustAnchor, seq: number): TrustAnchor =>
  anchor.next && seq >= anchor.next.from ? anchorFor(anchor.next.anchor, seq) : anchor;

/** The anchor that none succeeds yet. */
export const lastAnchor = (anchor: TrustAnchor): TrustAnchor =>
  anchorFor(anchor, Number.MAX_SAFE_INTEGER);

/** How many administrators bring back a State without its keys: one more than make a list. */
export const recoveryThresholdOf = ({ threshold, administrators }: TrustAnchor): number =>
  Math.min(threshold + 1, administrators.length);

/**
 * Reads `{network, threshold?, administrators: [{id, keys: [JWK, JWK]}]}`.
 *
 * @throws {TrustError} `TRUST_ANCHOR_MALFORMED` unless every administrator has a key of each
 *   algorithm, none shares a key or an id with another, and the threshold can be met
 */
export const readTrustAnchor = (json: unknown): TrustAnchor => {
  const anchor = json as Json;
  if (!isAnchor(anchor)) throw new TrustError('TRUST_ANCHOR_MALFORMED');
  const administrators = anchor.administrators.map(readAdministrator);
  const threshold = anchor.threshold ?? THRESHOLD_DEFAULT;
  requireDistinct(administrators.map(({ id }) => id));
  requireDistinct(administrators.flatMap(({ keys }) => keys.map(({ kid }) => kid)));
  if (threshold < 1 || threshold > administrators.length) {
    throw new TrustError('TRUST_ANCHOR_MALFORMED', { threshold });
  }
  const sha256 = hashOf(utf8(canonicalize(anchor)));
  return { network: anchor.network, threshold, administrators, sha256 };
};

interface AnchorJson {
  readonly network: string;
  readonly threshold?: number;
  readonly administrators: readonly AdministratorJson[];
}

interface AdministratorJson {
  readonly id: string;
  readonly keys: readonly Json[];
}

const isAdministrator: Check = (value) =>
  hasExactly(value, ['id', 'keys']) &&
  isToken(value['id']) &&
  isListOf(() => true, SIGNING_ALGORITHMS.length)(value['keys']);

const isAnchor = (json: Json): json is Json & AnchorJson =>
  hasExactly(json, ['administrators', 'network'], ['threshold']) &&
  isToken(json['network']) &&
  (json['threshold'] === undefined || isCount(json['threshold'])) &&
  isListOf(isAdministrator, ADMINISTRATORS_MAX)(json['administrators']);

const readAdministrator = ({ id, keys }: AdministratorJson): Administrator => {
  const read = keys.map((jwk) => readKey(jwk, id));
  if (!SIGNING_ALGORITHMS.every((alg) => read.some((key) => key.alg === alg))) {
    throw new TrustError('TRUST_ANCHOR_MALFORMED', { administrator: id });
  }
  return { id, keys: read };
};

const readKey = (jwk: Json, administrator: string): PublicKey => {
  try {
    return readPublicKey(jwk);
  } catch (cause) {
    throw new TrustError('TRUST_ANCHOR_MALFORMED', { administrator }, { cause });
  }
};

const requireDistinct = (names: readonly string[]): void => {
  if (new Set(names).size < names.length) throw new TrustError('TRUST_ANCHOR_MALFORMED');
};
