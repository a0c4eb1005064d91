/** Watches every honest node after every event, and knows what must never be seen (safety). */

import type { ActHash } from '@comity/kernel';
import type { Machine } from './machine.js';
import type { AuditEntry } from './sim-store.js';
import { type Message, type Opened, open, readReceipt } from './wire.js';

/** Thrown by the rule that was broken; `rule` is its sentence. */
export class RuleBroken extends Error {
  constructor(rule: string, subject: string) {
    super(`${rule}: ${subject}`);
    this.name = 'RuleBroken';
  }
}

/** What was seen of one node; the oracle's own memory, never the node's. */
interface Seen {
  commits: number;
  auditLength: number;
  auditLast: AuditEntry | undefined;
  readonly accepted: Set<string>;
  readonly inbox: Map<string, object>;
  readonly receipts: Map<string, string>;
  readonly applied: Set<ActHash>;
  readonly bodies: Set<string>;
}

export class Oracle {
  readonly #machines: readonly Machine[];
  readonly #seen = new Map<Machine, Seen>();
  readonly #acknowledged = new Map<Machine, Set<ActHash>>();
  #sent: { readonly from: Machine; readonly receipt: string }[] = [];

  constructor(machines: readonly Machine[]) {
    this.#machines = machines;
    for (const machine of machines) {
      this.#acknowledged.set(machine, new Set());
      this.#seen.set(machine, {
        commits: 0,
        auditLength: 0,
        auditLast: undefined,
        accepted: new Set(),
        inbox: new Map(),
        receipts: new Map(),
        applied: new Set(),
        bodies: new Set(),
      });
    }
  }

  /** An officer at `machine` was told that the act is safe. */
  onAcknowledged(machine: Machine, msg: ActHash): void {
    this.#acknowledged.get(machine)?.add(msg);
  }

  /** `from` puts a message on the network. */
  onSend(from: Machine, message: Message): void {
    if (from.isLiar) return;
    if (message.kind === 'receipt') this.#sent.push({ from, receipt: message.receipt });
    if (message.kind === 'refusal') {
      const { lastWritten } = from.store;
      const isEntryOnly = lastWritten.length === 1 && lastWritten[0] === 'audit';
      demand(isEntryOnly, 'a rejected arrival leaves its audit entry and nothing else', from.id);
    }
  }

  /** After an event, when transactions have committed or been undone. */
  check(): void {
    const sent = this.#sent;
    this.#sent = [];
    for (const { from, receipt } of sent) this.#checkSent(from, receipt);
    for (const machine of this.#machines) {
      const seen = this.#seen.get(machine);
      if (machine.isLiar || seen === undefined) continue;
      this.#checkAcknowledged(machine);
      if (seen.commits === machine.store.commits) continue;
      seen.commits = machine.store.commits;
      checkAudit(machine, seen);
      checkInbox(machine, seen);
      checkApplied(machine, seen);
      checkWaiting(machine, seen);
      this.#checkReceipts(machine, seen);
    }
  }

  #checkSent(from: Machine, text: string): void {
    const receipt = readReceipt(text);
    const row = from.store.rows('inbox').get(`${receipt.iss}|${receipt.jti}`);
    const isHeld = row?.msg === receipt.msg && from.store.rows('acts').has(receipt.msg);
    demand(isHeld, 'no receipt leaves for content that is not durably held', text);
    demand(row?.receipt === text, 'a duplicate gets the same receipt, byte for byte', text);
  }

  #checkAcknowledged(machine: Machine): void {
    const acknowledged = this.#acknowledged.get(machine) ?? new Set();
    if (acknowledged.size === 0) return;
    const { store } = machine;
    const refs = new Set([...store.rows('outbox').values()].map(({ ref }) => ref));
    for (const msg of acknowledged) {
      const jti = store.rows('acts').get(msg)?.jti ?? '';
      demand(refs.has(jti), 'an acknowledged act is in the outbox', msg);
    }
    // From here the row itself is watched; consignments are never removed.
    acknowledged.clear();
  }

  #checkReceipts(machine: Machine, seen: Seen): void {
    const { store } = machine;
    for (const row of store.rows('outbox').values()) {
      const receipt = store.rows('receipts').get(row.id);
      const known = seen.receipts.get(row.id) ?? receipt;
      demand(receipt === known, 'a receipt that we hold never changes', row.id);
      if (row.status === 'delivered') {
        demand(receipt !== undefined, 'delivered means that the receipt is held', row.id);
      }
      if (receipt === undefined || seen.receipts.has(row.id)) continue;
      seen.receipts.set(row.id, receipt);
      const isOverOurs = (store.rows('sealed').get(row.id) ?? []).map(open).some(covers(receipt));
      demand(isOverOurs, 'a receipt is over the very bytes that were sent', row.id);
      this.#checkReceipt(row.peer, receipt);
    }
  }

  /** Both States hold the same bytes; a liar's own copy proves nothing. */
  #checkReceipt(peer: string, text: string): void {
    const receipt = readReceipt(text);
    const issuer = this.#machines.find(({ id }) => id === peer);
    demand(receipt.by === peer, 'a receipt is issued by the addressee', text);
    if (issuer === undefined || issuer.isLiar) return;
    const held = issuer.store.rows('inbox').get(`${receipt.iss}|${receipt.jti}`);
    demand(held?.receipt === text, 'both sides hold the same receipt, byte for byte', text);
  }
}

const covers = (text: string) => {
  const receipt = readReceipt(text);
  return (sent: Opened): boolean => sent.env === receipt.env && sent.msg === receipt.msg;
};

const checkAudit = ({ store, id }: Machine, seen: Seen): void => {
  const audit = store.list('audit');
  const isPrefix =
    audit.length >= seen.auditLength && audit[seen.auditLength - 1] === seen.auditLast;
  demand(isPrefix, 'the audit trail only grows', id);
  for (const { action, subject } of audit.slice(seen.auditLength)) {
    if (action !== 'accept') continue;
    demand(!seen.accepted.has(subject), 'an act is accepted once', subject);
    seen.accepted.add(subject);
  }
  seen.auditLength = audit.length;
  seen.auditLast = audit.at(-1);
};

const checkInbox = (machine: Machine, seen: Seen): void => {
  const inbox = machine.store.rows('inbox');
  for (const [key, row] of seen.inbox) {
    demand(inbox.get(key) === row, 'what was accepted never changes and is never forgotten', key);
  }
  for (const [key, row] of inbox) {
    demand(seen.accepted.has(key), 'every acceptance has its audit entry', key);
    if (seen.inbox.has(key)) continue;
    seen.inbox.set(key, row);
    checkContent(machine, key, row.msg);
  }
  demand(seen.accepted.size === inbox.size, 'every audited acceptance is in the inbox', machine.id);
};

const checkContent = (machine: Machine, key: string, msg: ActHash): void => {
  const act = machine.store.rows('acts').get(msg);
  demand(act !== undefined, 'what was accepted is held', key);
  demand(act.aud === machine.id, 'only what is addressed to us is accepted', key);
  demand(key === `${act.iss}|${act.jti}`, 'an act is accepted under its own id', key);
};

const checkApplied = ({ store }: Machine, seen: Seen): void => {
  const applied = store.list('applied');
  demand(applied.length >= seen.applied.size, 'what stands in a case stays', String(seen.applied));
  for (const msg of applied.slice(seen.applied.size)) {
    const act = store.rows('acts').get(msg);
    demand(act !== undefined, 'only held acts are applied', msg);
    demand(!seen.applied.has(msg), 'an act is applied once', msg);
    demand(!seen.bodies.has(act.body), 'what an officer wrote takes effect once', act.body);
    const isReady = act.prev.every((hash) => seen.applied.has(hash));
    demand(isReady, 'an act is applied only after its predecessors', msg);
    seen.applied.add(msg);
    seen.bodies.add(act.body);
  }
};

const checkWaiting = ({ store, id }: Machine, seen: Seen): void => {
  const waiting = store.rows('waiting');
  for (const msg of waiting.keys()) {
    const prev = store.rows('acts').get(msg)?.prev ?? [];
    const isReady = prev.every((hash) => seen.applied.has(hash));
    demand(!isReady, 'an act whose predecessors all stand does not wait', msg);
  }
  const held = store.rows('acts').size;
  demand(held === seen.applied.size + waiting.size, 'a held act stands or waits', id);
};

function demand(holds: boolean, rule: string, subject: string): asserts holds {
  if (!holds) throw new RuleBroken(rule, subject);
}
