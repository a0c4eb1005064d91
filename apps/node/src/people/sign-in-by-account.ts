/** An officer signs in by the State's own identity provider: whom an account of it was linked to. */

import { denied, done, type Clock, type Outcome } from '@comity/kernel';
import type { AuditTrail } from '../audit/append-entry.js';
import type { UnitOfWork } from '../unit-of-work.js';
import { linkOf, shownInTrail, type Account } from './account.js';
import type { SignInDenialCode } from './people.denials.js';
import type { OfficerRow } from './ports.js';

export class SignInByAccount {
  readonly #unitOfWork: UnitOfWork;
  readonly #audit: AuditTrail;
  readonly #clock: Clock;

  constructor(unitOfWork: UnitOfWork, audit: AuditTrail, clock: Clock) {
    this.#unitOfWork = unitOfWork;
    this.#audit = audit;
    this.#clock = clock;
  }

  /**
   * The officer of `account`, which the gateway has from the provider itself.
   *
   * Denies ACCOUNT_UNKNOWN alike for one that was never linked, waits for its second administrator,
   * was ended, or is of an officer who is gone.
   */
  officerOf(account: Account): Promise<Outcome<OfficerRow, SignInDenialCode>> {
    const at = this.#clock.now();
    const shown = shownInTrail(account);
    return this.#unitOfWork.write(async (tx) => {
      const link = await linkOf(tx, account);
      const officer = link && (await tx.officers.get({ id: link.officer }));
      const known = officer?.active === true;
      const who = link?.officer ?? 'unknown';
      await this.#audit.append(tx, at, {
        event: known ? 'sign-in.account-done' : 'sign-in.account-denied',
        actor: who,
        subject: who,
        detail: { account: shown, ...(known ? {} : { code: 'ACCOUNT_UNKNOWN' }) },
      });
      return known ? done(officer) : denied('ACCOUNT_UNKNOWN');
    });
  }
}
