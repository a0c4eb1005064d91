/** What a State is shown of its trust list: which it is, how old, and what was refused. */

import { type Clock, type Instant, SECOND_MS } from '@comity/kernel';
import { ageMs, type Freshness, freshness } from '@comity/trust';
import type { CurrentDirectory } from '../reading/current-directory.js';
import type { Lists, Refusal } from './ports.js';

/** A list at the moment it is looked at. */
export interface TrustListView {
  readonly network: string;
  readonly seq: number;
  readonly issued: Instant;
  readonly expires: Instant;
  readonly sha256: string;
  readonly snapshot: string;
  readonly freshness: Freshness;
  /** Whole seconds since it was issued. */
  readonly age: number;
  readonly confirmed: Instant | null;
}

const REFUSALS_SHOWN_MAX = 200;

/** Reads the current list against the clock. */
export class TrustListStatus {
  readonly #current: CurrentDirectory;
  readonly #lists: Lists;
  readonly #confirmed: () => Instant | null;
  readonly #clock: Clock;

  constructor(
    current: CurrentDirectory,
    lists: Lists,
    confirmed: () => Instant | null,
    clock: Clock,
  ) {
    this.#current = current;
    this.#lists = lists;
    this.#confirmed = confirmed;
    this.#clock = clock;
  }

  /** The list in force; null before the first. */
  list(): TrustListView | null {
    if (!this.#current.known) return null;
    const { kept, list } = this.#current.view();
    const at = this.#clock.now();
    return {
      network: list.network,
      seq: list.seq,
      issued: list.issued,
      expires: list.expires,
      sha256: kept.sha256,
      snapshot: list.directory.sha256,
      freshness: freshness(list, at),
      age: Math.floor(ageMs(list, at) / SECOND_MS),
      confirmed: this.#confirmed(),
    };
  }

  /** What was refused, newest first: `first` of them, at most two hundred. */
  refusals(first: number): Promise<readonly Refusal[]> {
    return this.#lists.refusals(Math.max(0, Math.min(first, REFUSALS_SHOWN_MAX)));
  }
}
