/** A change to officers as it is confirmed: what it says exactly, and whether it may be made. */

import { hashOf } from '@comity/envelope';
import { canonicalize, denied, done, utf8, toIso } from '@comity/kernel';
import type { Outcome, StateCode } from '@comity/kernel';
import { OFFICER_ROLES, type OfficerRole } from '@comity/law';
import type { OfficerDenialCode } from './officers.denials.js';
import type { SignInDenialCode } from './people.denials.js';
import type { OfficerChangeRow, OfficerRow, PasskeyResetRow } from './ports.js';

/** One who falls out must leave two behind, or nobody could propose and confirm. */
const ADMINISTRATORS_MIN = 2;
const ADMINISTRATOR: OfficerRole = 'node_admin';
/** Grows by one whenever the form below changes. */
const FORM = 'comity-administration/1';

/** All that a second administrator confirms, of a change to officers and of a reset alike. */
export interface ChangeToConfirm extends Pick<
  OfficerChangeRow,
  'id' | 'officer' | 'name' | 'roles' | 'proposedBy' | 'expiresAt'
> {
  readonly kind: OfficerChangeRow['kind'] | 'reset_passkeys';
}

/** A reset of passkeys as the change that it is. */
export const resetAsChange = (reset: PasskeyResetRow): ChangeToConfirm => ({
  id: reset.id,
  kind: 'reset_passkeys',
  officer: reset.officer,
  name: null,
  roles: [],
  proposedBy: reset.askedBy,
  expiresAt: reset.expiresAt,
});

/**
 * SHA-256 in base64url over the canonical JSON (RFC 8785) of the change: the same for the same
 * change alone, so that whoever confirms the digest confirms exactly this.
 */
export const changeDigest = (state: StateCode, change: ChangeToConfirm): string => {
  const { id, kind, officer, name, roles, proposedBy, expiresAt } = change;
  const said = { form: FORM, state, id, kind, officer, name, roles: inOrder(roles), proposedBy };
  const text = canonicalize({ ...said, expiresAt: toIso(expiresAt) });
  return hashOf(utf8(text));
};

/** Roles in the law's order, each once. */
export const inOrder = (roles: readonly string[]): readonly OfficerRole[] =>
  OFFICER_ROLES.filter((role) => roles.includes(role));

/** Whether the audit trail means nobody of the State's officers by that id. */
export const isNobody = (officer: string): boolean => ['operator', 'unknown'].includes(officer);

/** Whether an officer administers the node. */
export const administers = (officer: OfficerRow | undefined): officer is OfficerRow =>
  officer?.active === true && officer.roles.includes(ADMINISTRATOR);

/**
 * Whether the change may be made to the officers as they are: `known` whom it is about, and
 * `active` all who are.
 *
 * Denies OFFICER_KNOWN for a new officer of a known id, OFFICER_UNKNOWN for any other who is not
 * active, ADMINISTRATORS_TOO_FEW.
 */
export const decideChange = (
  { kind, officer, roles }: Pick<OfficerChangeRow, 'kind' | 'officer' | 'roles'>,
  known: OfficerRow | undefined,
  active: readonly OfficerRow[],
): Outcome<null, OfficerDenialCode | SignInDenialCode> => {
  if (kind === 'add') {
    const taken = known !== undefined || isNobody(officer);
    return taken ? denied('OFFICER_KNOWN', { officer }) : done(null);
  }
  if (known?.active !== true) return denied('OFFICER_UNKNOWN', { officer });
  const fallsOut = administers(known) && !roles.includes(ADMINISTRATOR);
  if (fallsOut && active.filter(administers).length <= ADMINISTRATORS_MIN) {
    return denied('ADMINISTRATORS_TOO_FEW', { least: ADMINISTRATORS_MIN });
  }
  return done(null);
};
