/** An enrolment request (PROTOCOL 10.7): what a node says of itself, proven by the keys it names. */

import { DAY_MS, type Instant } from '@comity/kernel';
import type { Member } from '../trust-list.js';

export const ENROLMENT_VERSION = 'comity-enrol/1';
export const TYP_ENROLMENT = 'comity-enrol+jws';
/** One entry with keys of several years and a proof for each, ten times over. */
export const ENROLMENT_BYTES_MAX = 262_144;
/** A request that nobody approved by then is made again; an old one is not kept for a later day. */
export const ENROLMENT_LIFETIME_MS_MAX = 30 * DAY_MS;
/** From the announcement of a recovery on, everybody has this long to hear of it and object. */
export const RECOVERY_DELAY_MS = 14 * DAY_MS;

/** A signature by a key of the log, over the statement of possession; `vkey` says which. */
export interface LogPossession {
  readonly vkey: string;
  /** Base64url. */
  readonly signature: string;
}

/** A signature by a key of TLS certificates; the pin is the hash of `key`. */
export interface TlsPossession {
  /** The SubjectPublicKeyInfo in DER, base64url. */
  readonly key: string;
  /** Base64url. */
  readonly signature: string;
}

/** What the proofs of possession are about: the request without them. */
export interface EnrolmentDraft {
  readonly network: string;
  readonly made: Instant;
  readonly expires: Instant;
  /** Null for a node that is to be admitted; else the hash of the entry that this one replaces. */
  readonly on: string | null;
  /** The entry as the next trust list shall have it. */
  readonly member: Member;
}

/** The signed content of a request. */
export interface Enrolment extends EnrolmentDraft {
  readonly possession: {
    readonly log: readonly LogPossession[];
    readonly tls: readonly TlsPossession[];
  };
}

/** A request of which everything is proven but that its State wrote it: the telephone tells that. */
export interface VerifiedEnrolment {
  readonly enrolment: Enrolment;
  /** SHA-256 of the signed payload, base64url: what the fingerprint says in words. */
  readonly sha256: string;
  /** Whether it counts because it was announced long enough, without the State's present keys. */
  readonly recovers: boolean;
}
