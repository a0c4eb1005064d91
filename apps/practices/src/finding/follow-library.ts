/** What is new in the library since an officer last looked. */

import type { Clock, Instant } from '@comity/kernel';
import type { Language, Officer } from '@comity/law';
import type { FindPractices } from './find-practices.js';
import { ownerOf } from './keep-searches.js';
import type { FollowingUnitOfWork } from './ports.js';
import type { Hit } from './search.js';

/** What was published since, the newest first. */
export interface NewSince {
  /** Null for an officer who never looked: all of it is new. */
  readonly since: Instant | null;
  readonly hits: readonly Hit[];
  readonly total: number;
}

/** No words look in no language; every index is asked in some. */
const ANY_LANGUAGE: Language = 'es';

export interface FollowingParts {
  readonly unitOfWork: FollowingUnitOfWork;
  readonly finding: FindPractices;
  readonly clock: Clock;
}

export class FollowLibrary {
  readonly #parts: FollowingParts;

  constructor(parts: FollowingParts) {
    this.#parts = parts;
  }

  /** What was published since the officer's last visit; looking does not end it. */
  async newSinceVisit(by: Officer, first: number): Promise<NewSince> {
    const visit = await this.#parts.unitOfWork.read((tx) => tx.visits.get(ownerOf(by)));
    const since = visit?.at ?? null;
    const query = { words: '', language: ANY_LANGUAGE, facets: {} };
    const { hits, total } = this.#parts.finding.newOnes({ query, since, first });
    return { since, hits, total };
  }

  /** Notes that the officer has looked now. @returns the moment that counts from here on */
  markVisited(by: Officer): Promise<Instant> {
    const at = this.#parts.clock.now();
    return this.#parts.unitOfWork.write(async (tx) => {
      const owner = ownerOf(by);
      const visit = await tx.visits.get(owner);
      if (visit === null) await tx.visits.insert({ ...owner, at });
      else if (visit.at < at) await tx.visits.update({ ...owner, at });
      return visit !== null && visit.at > at ? visit.at : at;
    });
  }
}
