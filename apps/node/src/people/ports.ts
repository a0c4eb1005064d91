/** What a node keeps of its State's people. */

import type { Instant, OfficerId } from '@comity/kernel';
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

export interface PeopleTx {
  readonly officers: Rows<OfficerRow>;
  readonly signInLinks: Rows<SignInLinkRow>;
}
