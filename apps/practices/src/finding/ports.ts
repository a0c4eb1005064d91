/** What finding needs from the world: the library's practices, and what each officer follows. */

import type { Instant, OfficerId, StateCode } from '@comity/kernel';
import type { CataloguedPractice } from '@comity/library';
import type { Language } from '@comity/law';
import type { Facets } from './facets.js';

/** Where the practices of the library come from. */
export interface CatalogueSource {
  /** Every practice that the library shows, in any order. @throws what its store throws */
  all(): AsyncIterable<CataloguedPractice>;
  /**
   * Calls `listener` with what a practice has become, a withdrawn one included, after each change is
   * kept. A listener does not throw. @returns how to stop it
   */
  onChange(listener: (practice: CataloguedPractice) => void): () => void;
}

/** What a saved search looks for; empty words with one theme follow that theme. */
export interface SavedQuery {
  readonly words: string;
  readonly language: Language;
  readonly facets: Facets;
}

/** Whose it is: nobody else reads or changes it. */
export interface Owner {
  readonly state: StateCode;
  readonly officer: OfficerId;
}

export interface SavedSearchRow extends Owner {
  readonly id: string;
  /** One search of an officer has it. */
  readonly name: string;
  readonly query: SavedQuery;
  readonly savedAt: Instant;
  /** What was published up to here its officer has seen. */
  readonly seenThrough: Instant;
}

export interface VisitRow extends Owner {
  readonly at: Instant;
}

/** What officers follow, in one transaction. */
export interface FollowingTx {
  readonly searches: {
    /** Those of one officer, by name. */
    of(owner: Owner): Promise<readonly SavedSearchRow[]>;
    insert(row: SavedSearchRow): Promise<void>;
    update(id: string, patch: Partial<SavedSearchRow>): Promise<void>;
    remove(id: string): Promise<void>;
  };
  readonly visits: {
    get(owner: Owner): Promise<VisitRow | null>;
    insert(row: VisitRow): Promise<void>;
    update(row: VisitRow): Promise<void>;
  };
}

/**
 * The only way to what officers follow.
 *
 * @throws {PlatformError} DATABASE_BUSY, DATABASE_CLOSED: the caller passes them on
 */
export interface FollowingUnitOfWork {
  write<T>(work: (tx: FollowingTx) => Promise<T>): Promise<T>;
  read<T>(work: (tx: FollowingTx) => Promise<T>): Promise<T>;
}
