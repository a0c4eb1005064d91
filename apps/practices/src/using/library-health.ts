/** How this library holds the series of every State, and what it refused, for who looks after it. */

import type { StateCode } from '@comity/kernel';
import { LIBRARY_WATCHERS, type Officer } from '@comity/law';
import type { RefusalRow } from '../exchange/ports.js';
import { headOf } from '../exchange/take-contributions.js';
import type { UnitOfWork } from '../unit-of-work.js';

/** Refusals in one answer, whatever was asked for. */
const REFUSALS_MAX = 200;

/** How one State's series stands here. */
export interface SeriesHealth {
  readonly state: StateCode;
  /** The number of the last contribution that is held without a gap before it. */
  readonly held: number;
  /** Contributions that wait for one before them. */
  readonly waiting: number;
  /** Contributions that the State signed under a number that was taken. */
  readonly forks: number;
}

export class LibraryHealth {
  readonly #unitOfWork: UnitOfWork;
  readonly #state: StateCode;

  /** @param state the State whose library this is */
  constructor(unitOfWork: UnitOfWork, state: StateCode) {
    this.#unitOfWork = unitOfWork;
    this.#state = state;
  }

  /** Whether the officer looks after this library or audits it; others learn nothing of it. */
  isFor({ state, roles }: Officer): boolean {
    return state === this.#state && roles.some((role) => LIBRARY_WATCHERS.includes(role));
  }

  /** Every series, by State. */
  series(): Promise<readonly SeriesHealth[]> {
    return this.#unitOfWork.read(async (tx) => {
      const found: SeriesHealth[] = [];
      for (const state of await tx.seriesStates()) {
        found.push({
          state,
          held: (await headOf(tx, state)).n,
          waiting: await tx.waiting.count({ state }),
          forks: await tx.forks.count({ state }),
        });
      }
      return found;
    });
  }

  /** The last refusals, newest first. */
  refusals(first: number): Promise<readonly RefusalRow[]> {
    const limit = Math.max(1, Math.min(first, REFUSALS_MAX));
    return this.#unitOfWork.read((tx) =>
      tx.refusals.list({}, { order: { at: 'desc', id: 'asc' }, limit }),
    );
  }
}
