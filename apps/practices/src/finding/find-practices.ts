/** Finds practices: by words and facets, beside another practice, for a case. */

import { done } from '@comity/kernel';
import type { Clock, Instant, Outcome } from '@comity/kernel';
import type { CaseFacts, Fitting } from './fitting.js';
import type { FindingDenialCode } from './finding.denials.js';
import type { CatalogueSource, SavedQuery } from './ports.js';
import { checkPage, checkQuery, HITS_MAX } from './query-limits.js';
import type { Related } from './related.js';
import type { Found } from './search.js';
import { SearchIndex } from './search-index.js';

/** One page of a search. */
export interface FindCommand extends SavedQuery {
  readonly first: number;
  readonly after: number;
}

/** How many of `query` are new since a moment; null counts all. */
export interface NewCommand {
  readonly query: SavedQuery;
  readonly since: Instant | null;
  readonly first: number;
}

/** The index follows its source; before `start` it is empty. */
export class FindPractices {
  readonly #index = new SearchIndex();
  readonly #source: CatalogueSource;
  readonly #clock: Clock;

  constructor(source: CatalogueSource, clock: Clock) {
    this.#source = source;
    this.#clock = clock;
  }

  /**
   * Reads the whole library into the index and follows it from then on.
   *
   * @returns how to stop following
   * @throws what the source throws
   */
  async start(): Promise<() => void> {
    const changed = new Set<string>();
    const stop = this.#source.onChange((practice) => {
      changed.add(practice.id);
      this.#index.put(practice);
    });
    for await (const practice of this.#source.all()) {
      // What changed meanwhile is in the index already, and newer than this.
      if (!changed.has(practice.id)) this.#index.put(practice);
    }
    return stop;
  }

  /** Denies what is beyond the limits (query-limits.ts), with the limit. */
  find({ first, after, ...query }: FindCommand): Outcome<Found, FindingDenialCode> {
    const page = checkPage({ first, after });
    if (!page.ok) return page;
    const checked = checkQuery(query);
    if (!checked.ok) return checked;
    const at = this.#clock.now();
    return done(this.#index.search({ ...checked.value, first, after, at, since: null }));
  }

  /** What `query` finds among the versions published after `since`, as many as `first` shown. */
  newOnes({ query, since, first }: NewCommand): Pick<Found, 'hits' | 'total'> {
    const at = this.#clock.now();
    if (!this.#index.hasNewer(since)) return { hits: [], total: 0 };
    return this.#index.search({ ...query, first: bounded(first), after: 0, at, since });
  }

  /** Practices related to that of `id`, the most related first. */
  related(id: string, first: number): readonly Related[] {
    return this.#index.related(id, { first: bounded(first), at: this.#clock.now() });
  }

  /** Practices that fit a case, by its facts alone. */
  fitting(facts: CaseFacts, first: number): readonly Fitting[] {
    return this.#index.fitting(facts, { first: bounded(first), at: this.#clock.now() });
  }
}

const bounded = (first: number): number => Math.max(0, Math.min(first, HITS_MAX));
