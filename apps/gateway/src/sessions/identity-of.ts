/** A session as the identity that the State's services are shown. */
import type { Identity } from '@comity/platform/identity';
import type { Session } from './sessions.js';

/** The officer of `session`; what they may do is each service's own decision. */
export const identityOf = ({ id, person }: Session): Identity => ({
  kind: 'officer',
  officer: person.officer,
  state: person.state,
  roles: person.roles,
  session: id,
  epoch: person.epoch,
});
