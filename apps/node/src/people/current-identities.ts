/** Whose identity still counts: the gateway vouches for a session, and the node may have ended it. */

import type { OfficerId } from '@comity/kernel';
import type { Identity, Verifies } from '@comity/platform/identity';
import { PlatformError } from '@comity/platform';
import type { UnitOfWork } from '../unit-of-work.js';
import type { OfficerRow } from './ports.js';

/** What all sessions have in common that an officer began between two endings. */
export interface SessionsBegun {
  readonly officer: OfficerId;
  readonly epoch: number;
}

export class CurrentIdentities implements Verifies {
  readonly #verifier: Verifies;
  readonly #unitOfWork: UnitOfWork;

  constructor(verifier: Verifies, unitOfWork: UnitOfWork) {
    this.#verifier = verifier;
    this.#unitOfWork = unitOfWork;
  }

  /**
   * The identity that `token` carries.
   *
   * @throws {PlatformError} IDENTITY_INVALID; IDENTITY_ENDED once the sessions of its epoch were
   *   ended, whatever the gateway knows of that yet, and for who is no active officer here
   */
  async verify(token: string): Promise<Identity> {
    const identity = await this.#verifier.verify(token);
    if (identity.kind === 'officer' && !(await this.holds(identity))) {
      throw new PlatformError('IDENTITY_ENDED', { officer: identity.officer });
    }
    return identity;
  }

  /** Whether sessions of that epoch still count. */
  async holds({ officer, epoch }: SessionsBegun): Promise<boolean> {
    const row = await this.#unitOfWork.read((tx) => tx.officers.get({ id: officer }));
    return counts(row, epoch);
  }

  /** Those of `begun` that count no longer. */
  async endedOf(begun: readonly SessionsBegun[]): Promise<readonly SessionsBegun[]> {
    const id = [...new Set(begun.map(({ officer }) => officer))];
    if (id.length === 0) return [];
    const rows = await this.#unitOfWork.read((tx) => tx.officers.list({ id }));
    const known = new Map(rows.map((row) => [row.id, row]));
    return begun.filter(({ officer, epoch }) => !counts(known.get(officer), epoch));
  }
}

const counts = (row: OfficerRow | undefined, epoch: number): boolean =>
  row?.active === true && row.epoch === epoch;
