/** An administrator ends all of an officer's sessions at once. */

import { done, type OfficerId, type Outcome, type StateCode } from '@comity/kernel';
import { checkOfficer, type LawDenialCode, type Officer } from '@comity/law';
import { denyAdministrator, endSessions, type AdministrationParts } from './administration.js';
import type { SignInDenialCode } from './people.denials.js';

export class EndSessions {
  readonly #parts: AdministrationParts;
  readonly #state: StateCode;

  constructor(parts: AdministrationParts) {
    this.#parts = parts;
    this.#state = parts.state;
  }

  /**
   * From here no call in the name of a session that began before is answered.
   *
   * Denies OFFICER_ROLE_MISSING and OFFICER_OF_OTHER_STATE to who is no administrator here,
   * OFFICER_UNKNOWN.
   */
  execute({
    by,
    officer,
  }: {
    readonly by: Officer;
    readonly officer: OfficerId;
  }): Promise<Outcome<OfficerId, SignInDenialCode | LawDenialCode>> {
    const { unitOfWork, audit, clock } = this.#parts;
    const at = clock.now();
    return unitOfWork.write(async (tx) => {
      const deny = denyAdministrator(audit, tx, { event: 'sessions.end-denied', by, officer, at });
      const allowed = checkOfficer(by, this.#state, ['node_admin']);
      if (!allowed.ok) return deny(allowed.denial);
      if ((await endSessions(tx, officer, at)) === 0) {
        return deny({ code: 'OFFICER_UNKNOWN', detail: { officer } });
      }
      await audit.append(tx, at, { event: 'sessions.ended', actor: by.id, subject: officer });
      return done(officer);
    });
  }
}
