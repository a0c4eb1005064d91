/** An administrator lets another officer enrol their first passkey. */

import { done, type OfficerId, type Outcome, type StateCode } from '@comity/kernel';
import { checkOfficer, type LawDenialCode, type Officer } from '@comity/law';
import { denyAdministrator, type AdministrationParts } from './administration.js';
import type { SignInDenialCode } from './people.denials.js';
import { addLink, newLinkToken, type EnrolmentLink } from './sign-in-links.js';

export class IssueEnrolmentLink {
  readonly #parts: AdministrationParts;
  readonly #state: StateCode;

  constructor(parts: AdministrationParts) {
    this.#parts = parts;
    this.#state = parts.state;
  }

  /**
   * Makes a link, good for one passkey within an hour.
   *
   * Denies OFFICER_ROLE_MISSING and OFFICER_OF_OTHER_STATE to who is no administrator here,
   * ENROLMENT_FOR_ONESELF, OFFICER_UNKNOWN, and PASSKEYS_HELD: one administrator alone must not add
   * a passkey to those that an officer has.
   */
  execute({
    by,
    officer,
  }: {
    readonly by: Officer;
    readonly officer: OfficerId;
  }): Promise<Outcome<EnrolmentLink, SignInDenialCode | LawDenialCode>> {
    const { unitOfWork, audit, clock, entropy, publicUrl } = this.#parts;
    const at = clock.now();
    const token = newLinkToken(entropy);
    return unitOfWork.write(async (tx) => {
      const deny = denyAdministrator(audit, tx, { event: 'sign-in.link-denied', by, officer, at });
      const allowed = checkOfficer(by, this.#state, ['node_admin']);
      if (!allowed.ok) return deny(allowed.denial);
      if (officer === by.id) return deny({ code: 'ENROLMENT_FOR_ONESELF', detail: {} });
      const known = await tx.officers.get({ id: officer });
      if (known?.active !== true) return deny({ code: 'OFFICER_UNKNOWN', detail: { officer } });
      if ((await tx.passkeys.count({ officer, revokedAt: null })) > 0) {
        return deny({ code: 'PASSKEYS_HELD', detail: { officer } });
      }
      const link = await addLink(tx, officer, { at, token, publicUrl });
      const entry = { event: 'sign-in.link-issued', actor: by.id, subject: officer };
      await audit.append(tx, at, entry);
      return done(link);
    });
  }
}
