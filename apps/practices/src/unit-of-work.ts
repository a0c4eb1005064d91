/** The only way to the library's tables: one transaction over everything that must commit together. */

import type { AttachmentsTx } from './attachments/ports.js';
import type { ExchangeTx } from './exchange/ports.js';
import type { PracticesTx } from './records/ports.js';
import type { ReviewingTx } from './reviewing/ports.js';
import type { UsingTx } from './using/ports.js';

export interface LibraryTx extends PracticesTx, ExchangeTx, UsingTx, ReviewingTx, AttachmentsTx {}

export interface UnitOfWork {
  /**
   * Runs `work` in a serializable transaction and commits when it returns; rolls back when it
   * throws. `work` may run more than once after a serialization failure, so it must not reach
   * outside the transaction.
   *
   * @throws {PlatformError} DATABASE_BUSY, DATABASE_CLOSED; whatever `work` throws
   */
  write<T>(work: (tx: LibraryTx) => Promise<T>): Promise<T>;
  /** The same objects, seeing only what was committed. */
  read<T>(work: (tx: LibraryTx) => Promise<T>): Promise<T>;
}
