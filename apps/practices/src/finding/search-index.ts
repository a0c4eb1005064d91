/** The index of a library: in memory, made anew at each start from what the library holds. */

import type { Instant } from '@comity/kernel';
import type { CataloguedPractice } from '@comity/library';
import { fittingIn } from './fitting.js';
import type { CaseFacts, Fitting } from './fitting.js';
import { Holdings } from './holdings.js';
import { relatedIn } from './related.js';
import type { Related } from './related.js';
import { searchIn } from './search.js';
import type { Found, Search } from './search.js';

/**
 * Mutable, and of one process. What it says follows from the practices put in, whatever the order:
 * nothing of one that was taken out or withdrawn remains.
 */
export class SearchIndex {
  readonly #holdings = new Holdings();

  /** Practices that can be found. */
  get size(): number {
    return this.#holdings.size;
  }

  /** Takes in a practice, or what has become of it; one that is withdrawn is never found again. */
  put(practice: CataloguedPractice): void {
    this.#holdings.put(practice);
  }

  /** Takes a practice out; one that is not there stays so. */
  remove(id: string): void {
    this.#holdings.remove(id);
  }

  /** What is found, the best first, and the counts of every facet. Limits are the caller's. */
  search(search: Search): Found {
    return searchIn(this.#holdings, search);
  }

  /** Whether any practice has a version published after `since`; after null, whether there is any. */
  hasNewer(since: Instant | null): boolean {
    return this.#holdings.slots.some(
      (held) => held !== null && (since === null || held.newestAt > since),
    );
  }

  /** Practices that share theme, forms, legal frame or words with one, the most related first. */
  related(
    id: string,
    { first, at }: { readonly first: number; readonly at: Instant },
  ): readonly Related[] {
    return relatedIn(this.#holdings, { id, first, at });
  }

  /** Practices that fit a case, from its facts alone, the best first. */
  fitting(
    facts: CaseFacts,
    { first, at }: { readonly first: number; readonly at: Instant },
  ): readonly Fitting[] {
    return fittingIn(this.#holdings, { facts, first, at });
  }
}
