/** A simulated node's outbox: `Consignment` rows of libs/delivery on memory tables. */

import type { ActHash, NodeId } from '@comity/kernel';
import {
  type Consignment,
  type ConsignmentInput,
  type ConsignmentOutput,
  LEASE_MS,
  isDue,
  newConsignment,
  stepConsignment,
} from '@comity/delivery';
import { apply, headsOf } from './case-chain.js';
import type { NodePorts } from './node-ports.js';
import type { AuditEntry, Tx } from './sim-store.js';
import { type Act, type Message, nameOf, open, readReceipt, seal, sha256 } from './wire.js';

/** An unanswered call ends before the lease does. */
const DEADLINE_MS = LEASE_MS / 2;

type ReceiptMessage = Extract<Message, { readonly kind: 'receipt' }>;
type RefusalMessage = Extract<Message, { readonly kind: 'refusal' }>;

/** What an officer hands in. */
export interface Authored {
  readonly caseId: string;
  readonly peer: NodeId;
  readonly body: string;
}

export class SimSender {
  protected readonly node: NodePorts;

  constructor(node: NodePorts) {
    this.node = node;
  }

  /** An officer transmits: act, consignment and audit entry commit together. */
  author(what: Authored): void {
    const msg = this.node.store.run((tx) => {
      const act = this.write(tx, what);
      this.enqueue(tx, act);
      return nameOf(act);
    });
    // From here a crash is recoverable: the worker finds the row.
    this.node.acknowledge(msg);
  }

  /** The worker looks for what is due. */
  poll(): void {
    for (const row of this.dueRows()) this.sendOne(row.id);
  }

  onReceipt(from: NodeId, { id, attempt, receipt }: ReceiptMessage): void {
    const row = this.node.store.rows('outbox').get(id);
    if (row === undefined || row.peer !== from) return;
    if (this.proves(row, receipt)) {
      this.step(id, { kind: 'receipt', receipt: sha256(receipt) }, receipt);
    } else {
      this.step(id, { kind: 'fault', code: 'RECEIPT_INVALID', attempt });
    }
  }

  onRefusal(from: NodeId, { id, attempt, code, terminal }: RefusalMessage): void {
    if (this.node.store.rows('outbox').get(id)?.peer !== from) return;
    this.step(id, { kind: 'refusal', code, terminal, attempt });
  }

  onAsk(from: NodeId, msg: ActHash): void {
    const jti = this.node.store.rows('acts').get(msg)?.jti;
    for (const row of this.node.store.rows('outbox').values()) {
      if (row.peer === from && row.ref === jti) this.step(row.id, { kind: 'asked_for' });
    }
  }

  /** The peer was heard of: what failed towards it is tried soon. */
  wake(peer: NodeId): void {
    for (const row of this.node.store.rows('outbox').values()) {
      if (row.peer !== peer || row.status !== 'queued' || row.failures === 0) continue;
      this.step(row.id, { kind: 'wake' });
    }
  }

  /** An operator wants every refused consignment sent again. */
  resend(): void {
    for (const row of this.node.store.rows('outbox').values()) {
      if (row.status === 'refused') this.step(row.id, { kind: 'resend' });
    }
  }

  /** The peer has a new key: what is still queued is sealed to it, the signed act unchanged. */
  reseal(): void {
    this.node.store.run((tx) => {
      for (const { id, status } of tx.rows('outbox').values()) {
        const sealed = tx.rows('sealed').get(id) ?? [];
        const [first] = sealed;
        if (status !== 'queued' || first === undefined) continue;
        tx.put('sealed', id, [...sealed, seal(open(first).act, this.node.uuid())]);
      }
    });
  }

  protected dueRows(): readonly Consignment[] {
    const at = this.node.now();
    return [...this.node.store.rows('outbox').values()].filter((row) => isDue(row, at));
  }

  protected sendOne(id: string): void {
    for (const output of this.step(id, { kind: 'lease', leaseMs: LEASE_MS })) {
      if (output.kind === 'send') this.perform(id, output.attempt);
    }
  }

  protected perform(id: string, attempt: number): void {
    const peer = this.node.store.rows('outbox').get(id)?.peer;
    const bytes = this.node.store.rows('sealed').get(id)?.at(-1);
    if (peer === undefined || bytes === undefined) return;
    this.node.send(peer, { kind: 'hand_over', id, attempt, bytes });
    this.node.later(DEADLINE_MS, 'deadline', () => {
      this.onSilence(id, attempt);
    });
  }

  protected onSilence(id: string, attempt: number): void {
    if (this.node.store.rows('outbox').get(id)?.attempts !== attempt) return;
    this.step(id, { kind: 'fault', code: 'DEADLINE_EXCEEDED', attempt });
  }

  /** One transaction: load, decide, save, write what the outputs say; the rest is returned. */
  protected step(
    id: string,
    input: ConsignmentInput,
    receipt?: string,
  ): readonly ConsignmentOutput[] {
    return this.node.store.run((tx) => {
      const before = tx.rows('outbox').get(id);
      if (before === undefined) return [];
      const { row, outputs } = stepConsignment(before, input, this.node.now(), this.node.jitter());
      if (row !== before) tx.put('outbox', id, row);
      for (const output of outputs) this.record(tx, row, output, receipt);
      return outputs;
    });
  }

  protected proves(row: Consignment, text: string): boolean {
    const receipt = readReceipt(text);
    const sealed = this.node.store.rows('sealed').get(row.id) ?? [];
    const isOurs = sealed
      .map(open)
      .some(({ env, msg }) => receipt.env === env && receipt.msg === msg);
    return isOurs && receipt.by === row.peer;
  }

  protected write(tx: Tx, { caseId, peer, body }: Authored): Act {
    const heads = headsOf(tx, caseId);
    const act: Act = {
      iss: this.node.id,
      aud: peer,
      jti: this.node.uuid(),
      caseId,
      n: heads.n,
      prev: heads.prev,
      body,
    };
    const msg = nameOf(act);
    tx.put('acts', msg, act);
    apply(tx, msg);
    tx.append('audit', this.entry('transmit', act.jti));
    return act;
  }

  protected enqueue(tx: Tx, act: Act): void {
    const id = `to ${act.aud} ${act.jti}`;
    const what = { id, peer: act.aud, kind: 'envelope', ref: act.jti } as const;
    tx.put('outbox', id, newConsignment(what, this.node.now()));
    tx.put('sealed', id, [seal(act, this.node.uuid())]);
  }

  private record(
    tx: Tx,
    row: Consignment,
    output: ConsignmentOutput,
    receipt: string | undefined,
  ): void {
    if (output.kind === 'store_receipt' && receipt !== undefined) {
      tx.put('receipts', row.id, receipt);
      tx.append('audit', this.entry('receipt', row.ref));
    }
    if (output.kind === 'alarm') {
      tx.append('audit', { ...this.entry('alarm', row.ref), code: output.code });
    }
  }

  private entry(action: AuditEntry['action'], subject: string): AuditEntry {
    return { action, subject, at: this.node.now() };
  }
}
