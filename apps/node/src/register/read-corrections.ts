/** The corrections of this State, for its officers. */

import type { StateCode } from '@comity/kernel';
import type { Officer } from '@comity/law';
import type { UnitOfWork } from '../unit-of-work.js';
import type { CorrectionRow } from './ports.js';

/** Corrections in one answer, whatever was asked for. */
const CORRECTIONS_MAX = 200;

export class ReadCorrections {
  readonly #unitOfWork: UnitOfWork;
  readonly #state: StateCode;

  constructor(unitOfWork: UnitOfWork, state: StateCode) {
    this.#unitOfWork = unitOfWork;
    this.#state = state;
  }

  /** At most `first`, the newest first; every officer of the State relies on its rows and sees them. */
  list(by: Officer, first: number): Promise<readonly CorrectionRow[]> {
    if (by.state !== this.#state) return Promise.resolve([]);
    const limit = Math.max(1, Math.min(first, CORRECTIONS_MAX));
    return this.#unitOfWork.read((tx) =>
      tx.corrections.list({}, { order: { draftedAt: 'desc', id: 'asc' }, limit }),
    );
  }
}
