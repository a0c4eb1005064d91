/** The trust list as this node thinks of it: members, their keys, and when each counts. */

import { DAY_MS, type Instant, type NodeId, type StateCode } from '@comity/kernel';
import type { PublicKey } from '@comity/envelope';

export const TRUST_LIST_VERSION = 'comity-tl/1';
export const TYP_TRUST_LIST = 'comity-tl+jws';
/** Two hundred members with five years of keys, twice over. */
export const TRUST_LIST_BYTES_MAX = 16_777_216;

/** With a list past its expiry, exchange with the peers it names goes on this long (PROTOCOL 10.3). */
export const EXCHANGE_GRACE_MS = 30 * DAY_MS;

/** From `from` on, until just before `until`. */
export interface Validity {
  readonly from: Instant;
  readonly until: Instant;
}

/** The SubjectPublicKeyInfo that a node's TLS certificates certify: SHA-256, base64url. */
export interface TlsPin extends Validity {
  readonly spki: string;
}

/** When somebody else may have had the key; it counts for nothing made then or later. */
interface Revocable extends Validity {
  readonly revokedAt?: Instant;
}

/** A key that signs acts and receipts, or that acts are sealed to. */
export interface NodeKey extends PublicKey, Revocable {
  readonly use: 'sig' | 'enc';
}

/** A verifier key of the node's log, as signed notes write it; `kid` is its key id. */
export interface LogKey extends Revocable {
  readonly use: 'log';
  readonly kid: string;
  readonly alg: 'Ed25519' | 'ML-DSA-44';
  readonly vkey: string;
}

export type MemberKey = NodeKey | LogKey;

/** A profile that a node accepts; without `until`, until further notice. */
export interface AcceptedProfile {
  readonly name: string;
  readonly from: Instant;
  readonly until?: Instant;
}

/** `suspended`: no new use of its keys. `withdrawn`: kept so that what it signed can be judged. */
export type MemberStatus = 'active' | 'suspended' | 'withdrawn';

/** What administrators announced: that a State which lost its keys comes back by this request. */
export interface Recovery {
  /** The SHA-256 of the enrolment request, base64url: what its fingerprint says in words. */
  readonly request: string;
  /** When the list that announced it first was issued. */
  readonly announced: Instant;
}

/** One State's node. No key here has two purposes, and none stands at two members. */
export interface Member {
  readonly state: StateCode;
  readonly node: NodeId;
  /** By language, as `{ en: 'Guatemala' }`. */
  readonly names?: Readonly<Record<string, string>>;
  readonly authorityIds?: readonly string[];
  /** `host:port`; not yet checked for where it leads: see `checkEndpoint`. */
  readonly endpoint: string;
  readonly tls: readonly TlsPin[];
  readonly keys: readonly MemberKey[];
  readonly log: { readonly origin: string };
  readonly profiles: readonly AcceptedProfile[];
  readonly status: MemberStatus;
  readonly recovery?: Recovery;
}

export interface TrustList {
  readonly network: string;
  readonly seq: number;
  readonly issued: Instant;
  readonly expires: Instant;
  /** The hash of the list before this; null in the first. */
  readonly prev: string | null;
  /** The directory snapshot that goes with this list. */
  readonly directory: { readonly sha256: string };
  readonly members: readonly Member[];
}

/** A list that enough administrators signed; `sha256` names it for ever. */
export interface VerifiedTrustList {
  readonly list: TrustList;
  /**
   * SHA-256 of the signed payload, base64url. Not of the whole object: a signature that is added
   * or dropped on the way does not make another list, so nobody but a signer can feign a fork.
   */
  readonly sha256: string;
  /** The administrators whose two signatures count, by id. */
  readonly signedBy: readonly string[];
}

/**
 * `fresh` until its expiry, then `stale` for the grace in which exchange goes on and its age is
 * shown, then `expired`: nothing may be decided with it.
 */
export type Freshness = 'fresh' | 'stale' | 'expired';

/** Whether `list` may still be used at `at`, and how loudly to worry. */
export const freshness = ({ expires }: TrustList, at: Instant): Freshness => {
  if (at < expires) return 'fresh';
  return at < expires + EXCHANGE_GRACE_MS ? 'stale' : 'expired';
};

/** Milliseconds since the list was issued; never negative, since clocks differ a little. */
export const ageMs = ({ issued }: TrustList, at: Instant): number => Math.max(0, at - issued);
