/** The officer that the gateway vouched for, as the law knows officers. */

import type { Actor } from '@comity/platform/identity';
import { OFFICER_ROLES } from '@comity/law';
import type { Officer, OfficerRole } from '@comity/law';

/** Roles that the law does not know give no right. */
export const officerOf = ({ officer, state, roles }: Actor): Officer => ({
  id: officer,
  state,
  roles: roles.filter((role): role is OfficerRole =>
    (OFFICER_ROLES as readonly string[]).includes(role),
  ),
});
