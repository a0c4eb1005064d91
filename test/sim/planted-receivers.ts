/** Mistakes that are easy to make when receiving; each must be seen by the simulation. */

import { MINUTE_MS, type NodeId } from '@comity/kernel';
import { type ArrivalSlice, release } from '@comity/delivery';
import { apply } from './case-chain.js';
import { type Accepting, type Answer, type HandOver, SimReceiver, keyOf } from './sim-receiver.js';
import type { StoreReader, Tx } from './sim-store.js';
import { type Opened, open, readReceipt } from './wire.js';

/** Looks for a duplicate when the envelope comes in, and trusts that when it has been opened. */
class DedupOutsideTransaction extends SimReceiver {
  readonly #slices = new WeakMap<Opened, ArrivalSlice<string>>();

  protected override onOpened(from: NodeId, call: HandOver, opened: Opened): void {
    this.#slices.set(opened, super.slice(this.node.store, opened));
    this.node.later(50, 'late write', () => super.onOpened(from, call, opened));
  }

  protected override slice(store: StoreReader, opened: Opened): ArrivalSlice<string> {
    return this.#slices.get(opened) ?? super.slice(store, opened);
  }
}

/** Answers while the transaction is still open. */
class ReceiptBeforeCommit extends SimReceiver {
  protected override onOpened(from: NodeId, call: HandOver, opened: Opened): void {
    const refusal = this.node.store.run((tx) => {
      const answer = this.decide(tx, from, opened);
      if (answer.kind === 'refusal') return answer;
      this.answer(from, call, answer);
      return undefined;
    });
    if (refusal !== undefined) this.answer(from, call, refusal);
  }
}

/** Remembers what it accepted only for a while. */
class DedupWindow extends SimReceiver {
  protected override slice(store: StoreReader, opened: Opened): ArrivalSlice<string> {
    const slice = super.slice(store, opened);
    if (slice.held === undefined) return slice;
    const ageMs = this.node.now() - readReceipt(slice.held.receipt).at;
    return ageMs > MINUTE_MS ? { ...slice, held: undefined } : slice;
  }

  override onHandOver(from: NodeId, call: HandOver): void {
    this.node.later(1, 'opened', () => this.onOpened(from, call, open(call.bytes)));
  }
}

/** Remembers what it accepted only until the next restart. */
class DedupInMemory extends DedupWindow {
  readonly #accepted = new Set<string>();

  protected override slice(store: StoreReader, opened: Opened): ArrivalSlice<string> {
    const slice = SimReceiver.prototype['slice'].call(this, store, opened);
    return this.#accepted.has(keyOf(opened)) ? slice : { ...slice, held: undefined };
  }

  protected override accept(tx: Tx, opened: Opened, verdict: Accepting): string {
    this.#accepted.add(keyOf(opened));
    return super.accept(tx, opened, verdict);
  }
}

/** Signs a new receipt whenever the same envelope comes again. */
class FreshReceiptForDuplicate extends DedupWindow {
  protected override decide(tx: Tx, from: NodeId, opened: Opened): Answer {
    const isHeld = tx.rows('inbox').get(keyOf(opened))?.msg === opened.msg;
    if (isHeld) return { kind: 'receipt', receipt: this.sign(tx, opened) };
    return super.decide(tx, from, opened);
  }

  protected override slice(store: StoreReader, opened: Opened): ArrivalSlice<string> {
    return SimReceiver.prototype['slice'].call(this, store, opened);
  }
}

/** Takes the last content under an id for the right one. */
class LastContentWins extends SimReceiver {
  protected override slice(store: StoreReader, opened: Opened): ArrivalSlice<string> {
    const slice = super.slice(store, opened);
    return slice.held?.msg === opened.msg ? slice : { ...slice, held: undefined };
  }
}

/** Appends the audit entry when the act is safely stored, in a transaction of its own. */
class AuditAfterCommit extends SimReceiver {
  #unaudited: Opened[] = [];

  protected override auditAcceptance(_tx: Tx, opened: Opened): void {
    this.#unaudited.push(opened);
  }

  protected override answer(to: NodeId, call: HandOver, answer: Answer): void {
    const unaudited = this.#unaudited;
    this.#unaudited = [];
    for (const opened of unaudited) {
      this.node.store.run((tx) => super.auditAcceptance(tx, opened));
    }
    super.answer(to, call, answer);
  }
}

/** Applies an act without looking at what it builds on. */
class NeverWaits extends SimReceiver {
  protected override wait(tx: Tx, { msg }: Opened): void {
    apply(tx, msg);
  }
}

/** Leaves what waits for an act waiting when that act comes. */
class NeverReleases extends SimReceiver {
  protected override applyAccepted(tx: Tx, { msg }: Opened): void {
    tx.append('applied', msg);
  }
}

/** Releases what waited for an act, but not what waited for that. */
class ReleasesOneLevel extends SimReceiver {
  protected override applyAccepted(tx: Tx, { act, msg }: Opened): void {
    tx.append('applied', msg);
    const waiting = [...tx.rows('waiting').values()].filter((row) => row.caseId === act.caseId);
    for (const row of waiting) {
      const [only, ...more] = release([row], msg).released;
      if (only === undefined || more.length > 0) continue;
      tx.remove('waiting', only.msg);
      tx.append('applied', only.msg);
    }
  }
}

/** Trusts the sender to send what is missing by itself. */
class NeverAsks extends SimReceiver {
  override poll(): void {}
}

/** Does not look to whom an act is addressed. */
class AcceptsWhatIsForOthers extends SimReceiver {
  protected override provenFault(from: NodeId, { act }: Opened): string | undefined {
    return act.iss === from ? undefined : 'ENVELOPE_PEER_NOT_ISSUER';
  }
}

/** Believes what the envelope says of itself, whoever brings it. */
class AcceptsFromAnyone extends SimReceiver {
  protected override provenFault(): undefined {
    return undefined;
  }
}

/** Stores first and judges then. */
class KeepsWhatItRefuses extends SimReceiver {
  protected override refuse(...args: Parameters<SimReceiver['refuse']>): Answer {
    const [tx, opened] = args;
    tx.put('inbox', `${keyOf(opened)} refused`, { ...opened, receipt: '' });
    return super.refuse(...args);
  }
}

export const PLANTED_RECEIVERS = {
  DedupOutsideTransaction,
  ReceiptBeforeCommit,
  DedupWindow,
  DedupInMemory,
  FreshReceiptForDuplicate,
  LastContentWins,
  AuditAfterCommit,
  NeverWaits,
  NeverReleases,
  ReleasesOneLevel,
  NeverAsks,
  AcceptsWhatIsForOthers,
  AcceptsFromAnyone,
  KeepsWhatItRefuses,
};
