/** Searches that an officer saved, to be told what is new in them. */

import { denied, done } from '@comity/kernel';
import type { Clock, Outcome } from '@comity/kernel';
import type { Officer } from '@comity/law';
import type { FindPractices } from './find-practices.js';
import type { FindingDenialCode } from './finding.denials.js';
import type {
  FollowingTx,
  FollowingUnitOfWork,
  Owner,
  SavedQuery,
  SavedSearchRow,
} from './ports.js';
import { checkQuery } from './query-limits.js';

/** Of one officer: each is looked through whenever they are listed. */
export const SAVED_SEARCHES_MAX = 20;
export const SEARCH_NAME_CHARS_MAX = 80;

/** A saved search, and how many practices it finds that were published since its officer looked. */
export interface SavedSearch extends SavedSearchRow {
  readonly newHits: number;
}

export interface SaveSearchCommand {
  readonly by: Officer;
  readonly name: string;
  readonly query: SavedQuery;
}

export interface SearchCommand {
  readonly by: Officer;
  readonly id: string;
}

type SearchOutcome = Outcome<SavedSearch, FindingDenialCode>;

export interface KeepingParts {
  readonly unitOfWork: FollowingUnitOfWork;
  readonly finding: FindPractices;
  readonly clock: Clock;
  readonly newId: () => string;
}

export class KeepSearches {
  readonly #parts: KeepingParts;

  constructor(parts: KeepingParts) {
    this.#parts = parts;
  }

  /**
   * Saves a search under a name; under a name that is there, in its place. What is there already
   * counts as seen. Denies SAVED_SEARCH_NAME_INVALID, SAVED_SEARCHES_TOO_MANY, and a query beyond
   * the limits.
   */
  async save({ by, name: given, query }: SaveSearchCommand): Promise<SearchOutcome> {
    const { unitOfWork, clock, newId } = this.#parts;
    const at = clock.now();
    const name = given.trim();
    if (name === '' || name.length > SEARCH_NAME_CHARS_MAX) {
      return denied('SAVED_SEARCH_NAME_INVALID', { max: SEARCH_NAME_CHARS_MAX });
    }
    const checked = checkQuery(query);
    if (!checked.ok) return checked;
    return unitOfWork.write(async (tx) => {
      const owner = ownerOf(by);
      const saved = await tx.searches.of(owner);
      const known = saved.find((one) => one.name === name);
      const values = { query: checked.value, savedAt: at, seenThrough: at };
      if (known) {
        await tx.searches.update(known.id, values);
        return done({ ...known, ...values, newHits: 0 });
      }
      if (saved.length >= SAVED_SEARCHES_MAX) {
        return denied('SAVED_SEARCHES_TOO_MANY', { max: SAVED_SEARCHES_MAX });
      }
      const row = { id: newId(), ...owner, name, ...values };
      await tx.searches.insert(row);
      return done({ ...row, newHits: 0 });
    });
  }

  /** Forgets a search. Denies SAVED_SEARCH_UNKNOWN for one that is not the officer's own. */
  forget(command: SearchCommand): Promise<SearchOutcome> {
    return this.#change(command, async (tx, row) => {
      await tx.searches.remove(row.id);
      return row;
    });
  }

  /** Notes that the officer has seen all there is now. Denies as `forget`. */
  markSeen(command: SearchCommand): Promise<SearchOutcome> {
    const at = this.#parts.clock.now();
    return this.#change(command, async (tx, row) => {
      if (at <= row.seenThrough) return row;
      await tx.searches.update(row.id, { seenThrough: at });
      return { ...row, seenThrough: at };
    });
  }

  /** The officer's own, by name, each with how much in it is new. */
  async list(by: Officer): Promise<readonly SavedSearch[]> {
    const rows = await this.#parts.unitOfWork.read((tx) => tx.searches.of(ownerOf(by)));
    return rows.map((row) => this.#counted(row));
  }

  async #change(
    { by, id }: SearchCommand,
    work: (tx: FollowingTx, row: SavedSearchRow) => Promise<SavedSearchRow>,
  ): Promise<SearchOutcome> {
    const changed = await this.#parts.unitOfWork.write(async (tx) => {
      const row = (await tx.searches.of(ownerOf(by))).find((one) => one.id === id);
      return row ? work(tx, row) : null;
    });
    return changed ? done(this.#counted(changed)) : denied('SAVED_SEARCH_UNKNOWN');
  }

  #counted(row: SavedSearchRow): SavedSearch {
    const asked = { query: row.query, since: row.seenThrough, first: 0 };
    return { ...row, newHits: this.#parts.finding.newOnes(asked).total };
  }
}

/** Whose searches and visits an officer's are. */
export const ownerOf = ({ state, id }: Officer): Owner => ({ state, officer: id });
