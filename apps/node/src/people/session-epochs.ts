/** Which sessions still count: the gateway keeps them, and the node may have ended them. */

import type { OfficerId } from '@comity/kernel';
import type { UnitOfWork } from '../unit-of-work.js';
import type { OfficerRow } from './ports.js';

/** What all sessions have in common that an officer began between two endings. */
export interface SessionsBegun {
  readonly officer: OfficerId;
  readonly epoch: number;
}

export class SessionEpochs {
  readonly #unitOfWork: UnitOfWork;

  constructor(unitOfWork: UnitOfWork) {
    this.#unitOfWork = unitOfWork;
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
