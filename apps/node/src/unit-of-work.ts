/** The only way to write: one transaction over everything that must commit together. */

import type { AuditTx } from './audit/ports.js';
import type { CasesTx } from './cases/ports.js';
import type { ClocksTx } from './clocks/ports.js';
import type { DeliveriesTx } from './deliveries/ports.js';
import type { EvidenceTx } from './evidence/ports.js';
import type { InquiriesTx } from './inquiries/ports.js';
import type { MailboxTx } from './mailbox/ports.js';
import type { MembersTx } from './members/ports.js';
import type { PeopleTx } from './people/ports.js';
import type { RegisterTx } from './register/ports.js';
import type { SealedTx } from './sealed/ports.js';
import type { StatisticsTx } from './statistics/ports.js';

export interface NodeTx
  extends
    AuditTx,
    CasesTx,
    ClocksTx,
    DeliveriesTx,
    EvidenceTx,
    InquiriesTx,
    MailboxTx,
    MembersTx,
    PeopleTx,
    RegisterTx,
    SealedTx,
    StatisticsTx {}

export interface UnitOfWork {
  /**
   * Runs `work` in a serializable transaction and commits when it returns; rolls back when it
   * throws. `work` may run more than once after a serialization failure, so it must not reach
   * outside the transaction.
   *
   * @throws whatever `work` throws; the database's fault when retries are exhausted
   */
  write<T>(work: (tx: NodeTx) => Promise<T>): Promise<T>;
  /** The same objects, seeing only what was committed. */
  read<T>(work: (tx: NodeTx) => Promise<T>): Promise<T>;
}
