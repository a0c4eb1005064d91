/** An officer's own passkeys: see them, and revoke one that was lost. */

import { denied, done, type Clock, type Outcome } from '@comity/kernel';
import type { Officer } from '@comity/law';
import type { AuditTrail } from '../audit/append-entry.js';
import type { UnitOfWork } from '../unit-of-work.js';
import { endSessions } from './administration.js';
import type { SignInDenialCode } from './people.denials.js';
import type { PasskeyRow } from './ports.js';

export class OwnPasskeys {
  readonly #unitOfWork: UnitOfWork;
  readonly #audit: AuditTrail;
  readonly #clock: Clock;

  constructor(unitOfWork: UnitOfWork, audit: AuditTrail, clock: Clock) {
    this.#unitOfWork = unitOfWork;
    this.#audit = audit;
    this.#clock = clock;
  }

  /** All of `by`'s own, in the order in which they were enrolled. */
  list({ id: officer }: Officer): Promise<readonly PasskeyRow[]> {
    const order = { enrolledAt: 'asc', credentialId: 'asc' } as const;
    return this.#unitOfWork.read((tx) => tx.passkeys.list({ officer }, { order }));
  }

  /**
   * Revokes one, for good, and every challenge put to the officer; with the last of them all
   * sessions end. Denies PASSKEY_UNKNOWN for one
   * that is another's or is revoked.
   */
  revoke({
    by,
    id: credentialId,
  }: {
    readonly by: Officer;
    readonly id: string;
  }): Promise<Outcome<PasskeyRow, SignInDenialCode>> {
    const at = this.#clock.now();
    return this.#unitOfWork.write(async (tx) => {
      const row = await tx.passkeys.get({ credentialId });
      const own = row?.officer === by.id && row.revokedAt === null;
      const event = own ? 'passkey.revoked' : 'passkey.revoke-denied';
      const detail = own ? { credential: credentialId } : { code: 'PASSKEY_UNKNOWN' };
      await this.#audit.append(tx, at, { event, actor: by.id, subject: by.id, detail });
      if (!own) return denied('PASSKEY_UNKNOWN');
      await tx.passkeys.update({ credentialId }, { revokedAt: at });
      // What the lost one has signed for may still wait to be finished: a passkey to be added, too.
      await tx.challenges.update({ officer: by.id, usedAt: null }, { usedAt: at });
      const left = await tx.passkeys.count({ officer: by.id, revokedAt: null });
      if (left === 0) await endSessions(tx, by.id, at);
      return done({ ...row, revokedAt: at });
    });
  }
}
