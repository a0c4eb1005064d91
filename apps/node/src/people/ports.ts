/** What a node keeps of its State's people. */

import type { CaseId, Instant, OfficerId } from '@comity/kernel';
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
  readonly casePeople: Rows<CasePersonRow>;
  readonly covers: Rows<CoverRow>;
  readonly brokenGlass: Rows<BrokenGlassRow>;
  readonly officers: Rows<OfficerRow>;
  readonly signInLinks: Rows<SignInLinkRow>;
}
