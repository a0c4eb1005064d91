/** Mistakes that are easy to make when sending; each must be seen by the simulation. */

import type { ActHash, NodeId } from '@comity/kernel';
import { type Consignment, type ConsignmentInput, isDue } from '@comity/delivery';
import { type Authored, SimSender } from './sim-sender.js';
import { nameOf, open, seal } from './wire.js';

type Outputs = ReturnType<SimSender['step']>;

/** Tells the officer that the act is safe before it is. */
class AcknowledgesBeforeCommit extends SimSender {
  override author(what: Authored): void {
    this.node.store.run((tx) => {
      const act = this.write(tx, what);
      this.enqueue(tx, act);
      this.node.acknowledge(nameOf(act));
    });
  }
}

/** Writes the act, then the consignment, in two transactions. */
class OutboxAfterCommit extends SimSender {
  override author(what: Authored): void {
    const act = this.node.store.run((tx) => this.write(tx, what));
    this.node.store.run((tx) => this.enqueue(tx, act));
    this.node.acknowledge(nameOf(act));
  }
}

/** Gives the act a new id whenever it is sent again, as if it were new. */
class NewIdOnRetry extends SimSender {
  protected override perform(id: string, attempt: number): void {
    const sealed = this.node.store.rows('sealed').get(id) ?? [];
    const [first] = sealed;
    if (attempt > 1 && first !== undefined) {
      const act = { ...open(first).act, jti: `${id} ${attempt}` };
      this.node.store.run((tx) => tx.put('sealed', id, [...sealed, seal(act, 'again')]));
    }
    super.perform(id, attempt);
  }
}

/** Takes "sent" for "delivered". */
class AtMostOnce extends SimSender {
  protected override perform(id: string, attempt: number): void {
    super.perform(id, attempt);
    this.node.store.run((tx) => {
      const row = tx.rows('outbox').get(id);
      if (row !== undefined) tx.put('outbox', id, { ...row, status: 'delivered' });
    });
  }
}

/** Gives up at the first silence. */
class GivesUpAtOnce extends SimSender {
  protected override onSilence(id: string): void {
    this.node.store.run((tx) => {
      const row = tx.rows('outbox').get(id);
      if (row?.status !== 'queued') return;
      tx.put('outbox', id, { ...row, status: 'undeliverable', leaseUntil: null });
    });
  }
}

/** Leaves a consignment to the worker that took it, whatever became of that worker. */
class LeaseNeverExpires extends SimSender {
  protected override dueRows(): readonly Consignment[] {
    return super.dueRows().filter(({ leaseUntil }) => leaseUntil === null);
  }
}

/** Believes that a clock never goes back. */
class TrustsTheClock extends SimSender {
  protected override dueRows(): readonly Consignment[] {
    const at = this.node.now();
    return super.dueRows().filter((row) => isDue(row, at) && row.nextAt <= at);
  }
}

/** Knows what is to be tried again only until the next restart. */
class RetriesInMemory extends SimSender {
  readonly #known = new Set<string>();

  override author(what: Authored): void {
    const before = new Set(this.node.store.rows('outbox').keys());
    super.author(what);
    for (const id of this.node.store.rows('outbox').keys())
      if (!before.has(id)) this.#known.add(id);
  }

  protected override dueRows(): readonly Consignment[] {
    return super.dueRows().filter(({ id }) => this.#known.has(id));
  }
}

/** Holds that what was receipted need not be sent again. */
class NeverSendsAgain extends SimSender {
  override onAsk(from: NodeId, msg: ActHash): void {
    const jti = this.node.store.rows('acts').get(msg)?.jti;
    const rows = [...this.node.store.rows('outbox').values()];
    if (rows.some((row) => row.ref === jti && row.status === 'queued')) super.onAsk(from, msg);
  }
}

/** Takes any receipt for the one that it waits for. */
class AnyReceiptWillDo extends SimSender {
  protected override proves(): boolean {
    return true;
  }
}

/** Keeps the last receipt instead of the first. */
class LastReceiptWins extends SimSender {
  protected override step(id: string, input: ConsignmentInput, receipt?: string): Outputs {
    const outputs = super.step(id, input, receipt);
    if (receipt !== undefined) this.node.store.run((tx) => tx.put('receipts', id, receipt));
    return outputs;
  }
}

/** Notes the receipt's arrival, and stores its bytes later. */
class ReceiptAfterStatus extends SimSender {
  protected override step(id: string, input: ConsignmentInput, receipt?: string): Outputs {
    const outputs = super.step(id, input);
    if (outputs.some(({ kind }) => kind === 'store_receipt') && receipt !== undefined) {
      this.node.store.run((tx) => tx.put('receipts', id, receipt));
    }
    return outputs;
  }
}

export const PLANTED_SENDERS = {
  AcknowledgesBeforeCommit,
  OutboxAfterCommit,
  NewIdOnRetry,
  AtMostOnce,
  GivesUpAtOnce,
  LeaseNeverExpires,
  TrustsTheClock,
  RetriesInMemory,
  NeverSendsAgain,
  AnyReceiptWillDo,
  LastReceiptWins,
  ReceiptAfterStatus,
};
