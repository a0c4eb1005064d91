/** What the use cases of the library need from the world. */
import type { StateCode } from '@comity/kernel';
import type { Practice } from './practice.js';

/** The practices of one committed state of the library. */
export interface PracticesTx {
  get(id: string): Promise<Practice | null>;
  /** All of them, in the order of their ids. */
  list(): Promise<readonly Practice[]>;
  ofState(state: StateCode): Promise<readonly Practice[]>;
  insert(practice: Practice): Promise<void>;
}

/**
 * The only way to the library.
 *
 * @throws {PlatformError} DATABASE_BUSY, DATABASE_CLOSED: the caller passes them on
 */
export interface UnitOfWork {
  write<T>(work: (tx: PracticesTx) => Promise<T>): Promise<T>;
  read<T>(work: (tx: PracticesTx) => Promise<T>): Promise<T>;
}
