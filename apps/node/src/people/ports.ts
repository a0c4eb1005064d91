/** What a node keeps of its State's people. */

import type { Bytes, CaseId, Instant, OfficerId } from '@comity/kernel';
import type { OfficerRole } from '@comity/law';
import type { Rows } from '../rows.js';

export interface OfficerRow {
  readonly id: OfficerId;
  readonly name: string;
  readonly roles: readonly OfficerRole[];
  readonly active: boolean;
  /** How often all of the officer's sessions were ended: each session belongs to one such epoch. */
  readonly epoch: number;
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
  readonly purpose: 'enrol' | 'sign_in' | 'add' | 'approve' | 'revoke';
  /** Who alone may answer it; null where the answer says who signs in. */
  readonly officer: OfficerId | null;
  /** The hash of what is approved, or of the link by which a passkey is enrolled; the passkey to be revoked. */
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

/** One administrator's wish that an account sign an officer in, another's word on it, and its end. */
export interface AccountLinkRow {
  readonly id: string;
  readonly officer: OfficerId;
  /** The identity provider, exactly as it names itself. */
  readonly issuer: string;
  readonly subject: string;
  readonly askedBy: OfficerId;
  readonly askedAt: Instant;
  readonly expiresAt: Instant;
  readonly confirmedBy: OfficerId | null;
  readonly confirmedAt: Instant | null;
  readonly endedAt: Instant | null;
}

/** What is to become of an officer. */
export type OfficerChangeKind = 'add' | 'set_roles' | 'deactivate';

/** One administrator's wish to change the officers of the State, and another's word on it. */
export interface OfficerChangeRow {
  readonly id: string;
  readonly kind: OfficerChangeKind;
  readonly officer: OfficerId;
  /** Of an officer who is added; null otherwise. */
  readonly name: string | null;
  /** All roles afterwards; none of one who is deactivated. */
  readonly roles: readonly OfficerRole[];
  readonly proposedBy: OfficerId;
  readonly proposedAt: Instant;
  readonly expiresAt: Instant;
  readonly confirmedBy: OfficerId | null;
  readonly confirmedAt: Instant | null;
}

/** `drafted`, `acted` and `assigned` make the team; `shared` gives it to one beside it. */
export type CaseCapacity = 'drafted' | 'acted' | 'assigned' | 'shared';

/** One officer's part in one case, over one time. */
export interface CasePersonRow {
  readonly caseId: CaseId;
  readonly officer: OfficerId;
  readonly capacity: CaseCapacity;
  readonly since: Instant;
  /** The first instant at which it is over; null while nobody has ended it. */
  readonly until: Instant | null;
  /** Who gave it: another officer, or himself by his work. */
  readonly givenBy: OfficerId;
}

/** One officer standing in for another. */
export interface CoverRow {
  readonly id: string;
  readonly absent: OfficerId;
  readonly standIn: OfficerId;
  readonly since: Instant;
  readonly until: Instant;
  readonly setBy: OfficerId;
}

/** A case that one officer asked to be opened in an emergency, and a second opened. */
export interface BrokenGlassRow {
  readonly id: string;
  /** As the officer named it: whether there is such a case is not told. */
  readonly caseId: CaseId;
  readonly officer: OfficerId;
  readonly reason: string;
  readonly askedAt: Instant;
  readonly confirmedBy: OfficerId | null;
  readonly at: Instant | null;
  readonly until: Instant | null;
}

export interface PeopleTx {
  readonly accountLinks: Rows<AccountLinkRow>;
  readonly casePeople: Rows<CasePersonRow>;
  readonly covers: Rows<CoverRow>;
  readonly brokenGlass: Rows<BrokenGlassRow>;
  readonly officers: Rows<OfficerRow>;
  readonly signInLinks: Rows<SignInLinkRow>;
  readonly passkeys: Rows<PasskeyRow>;
  readonly challenges: Rows<ChallengeRow>;
  readonly passkeyResets: Rows<PasskeyResetRow>;
  readonly officerChanges: Rows<OfficerChangeRow>;
  /** Removes the challenges that were over at `at`. */
  forgetChallenges(at: Instant): Promise<void>;
}
