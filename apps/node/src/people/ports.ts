/** What a node keeps of its State's people. */

import type { Bytes, Instant, OfficerId } from '@comity/kernel';
import type { OfficerRole } from '@comity/law';
import type { Rows } from '../rows.js';

export interface OfficerRow {
  readonly id: OfficerId;
  readonly name: string;
  readonly roles: readonly OfficerRole[];
  readonly active: boolean;
}

/** A one-time way in; only its hash is kept. */
export interface SignInLinkRow {
  readonly tokenHash: string;
  readonly officer: OfficerId;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
}

/** What a node keeps of a passkey: its public half, and how often it was used. */
export interface PasskeyRow {
  /** As the authenticator named it, in base64url. */
  readonly credentialId: string;
  readonly officer: OfficerId;
  /** COSE_Key (RFC 9052 section 7). */
  readonly publicKey: Bytes;
  /** The authenticator's own count of signatures; 0 where it keeps none. */
  readonly counter: number;
  readonly transports: readonly string[];
  /** Whether a copy of the private key lies with whoever made the authenticator. */
  readonly backedUp: boolean;
  /** The officer's own name for it. */
  readonly label: string;
  readonly enrolledAt: Instant;
  readonly revokedAt: Instant | null;
}

/** Something put to a passkey to sign, once. */
export interface ChallengeRow {
  /** 32 random bytes in base64url. */
  readonly challenge: string;
  readonly purpose: 'enrol' | 'sign_in' | 'approve';
  /** Who alone may answer it; null where the answer says who signs in. */
  readonly officer: OfficerId | null;
  /** The hash of what is approved, or of the link by which a passkey is enrolled. */
  readonly subject: string | null;
  readonly expiresAt: Instant;
  readonly usedAt: Instant | null;
}

/** One administrator's wish to revoke an officer's passkeys, and another's word on it. */
export interface PasskeyResetRow {
  readonly id: string;
  readonly officer: OfficerId;
  readonly askedBy: OfficerId;
  readonly askedAt: Instant;
  readonly expiresAt: Instant;
  readonly confirmedBy: OfficerId | null;
  readonly confirmedAt: Instant | null;
}

export interface PeopleTx {
  readonly officers: Rows<OfficerRow>;
  readonly signInLinks: Rows<SignInLinkRow>;
  readonly passkeys: Rows<PasskeyRow>;
  readonly challenges: Rows<ChallengeRow>;
  readonly passkeyResets: Rows<PasskeyResetRow>;
  /** Removes the challenges that were over at `at`. */
  forgetChallenges(at: Instant): Promise<void>;
}
