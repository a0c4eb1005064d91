/** What the formats need from the world: a catalogue to read, and someone who sets pages. */

import type { CataloguedPractice } from '@comity/library';
import type { ReadingList } from './reading-list.js';

/**
 * The practices that this State's officers may read, as its library holds them.
 *
 * @throws {PlatformError} DATABASE_BUSY, DATABASE_CLOSED: the caller passes them on
 */
export interface Catalogue {
  /** The practice of that id; null when there is none that may be read. */
  get(id: string): Promise<CataloguedPractice | null>;
  /** Every one that may be read, withdrawn ones as tombstones, in the order of their ids. */
  all(): Promise<readonly CataloguedPractice[]>;
}

/** Sets a reading list as a PDF; the same list always gives the same bytes. */
export interface ReadingListTypesetter {
  typeset(list: ReadingList): Promise<Uint8Array>;
}
