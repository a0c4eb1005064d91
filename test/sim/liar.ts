/** A node whose keys are good and whose word is not: what a hostile member can do to its peers. */

import type { ActHash, NodeId } from '@comity/kernel';
import type { Prng } from './prng.js';
import type { SimStore } from './sim-store.js';
import type { Lie } from './weather.js';
import { type Act, type Message, nameOf, open, readReceipt, seal, writeReceipt } from './wire.js';

export interface LiarPorts {
  readonly id: NodeId;
  readonly store: SimStore;
  /** Every other node. */
  readonly others: readonly NodeId[];
  readonly lies: readonly Lie[];
  readonly dice: Prng;
  send(to: NodeId, message: Message): void;
  struck(lie: Lie): void;
}

export class Liar {
  /** Cases in which it signed two contents under one id before either was receipted. */
  readonly tainted = new Set<string>();
  /** Acts that rest on nothing; they wait at an honest peer for ever. */
  readonly baseless = new Set<ActHash>();
  readonly #ports: LiarPorts;
  readonly #overheard: string[] = [];
  #forgeries = 0;

  constructor(ports: LiarPorts) {
    this.#ports = ports;
  }

  /** Tells one lie of its repertoire, if it can. */
  lie(): void {
    const { lies, dice } = this.#ports;
    if (lies.length === 0) return;
    const consignments = [...this.#ports.store.rows('outbox').keys()];
    if (consignments.length === 0) return;
    this.#tell(dice.pick(lies), dice.pick(consignments));
  }

  /** What it does with a message that comes in; true when its honest part must not see it. */
  onReceive(from: NodeId, message: Message): boolean {
    if (message.kind !== 'hand_over') return false;
    this.#overheard.push(message.bytes);
    if (!this.#feelsLike('hollow_receipt')) return false;
    const { id, attempt, bytes } = message;
    const { act, env, msg } = open(bytes);
    const claim = { by: this.#ports.id, iss: act.iss, jti: act.jti, env, msg, at: 1, entry: 0 };
    this.#ports.send(from, { kind: 'receipt', id, attempt, receipt: writeReceipt(claim) });
    return true;
  }

  /** What becomes of a message that its honest part sends; undefined: nothing is sent. */
  distort(message: Message): Message | undefined {
    if (message.kind !== 'receipt') return message;
    const { id, attempt } = message;
    if (this.#feelsLike('withhold_receipt')) return undefined;
    if (this.#feelsLike('refuse')) {
      return { kind: 'refusal', id, attempt, code: 'ENVELOPE_MALFORMED', terminal: true };
    }
    const receipt = readReceipt(message.receipt);
    if (this.#feelsLike('false_receipt')) {
      return { ...message, receipt: writeReceipt({ ...receipt, msg: 'other' as ActHash }) };
    }
    if (this.#feelsLike('second_receipt')) {
      const at = this.#ports.dice.uint32();
      return { ...message, receipt: writeReceipt({ ...receipt, at }) };
    }
    return message;
  }

  #tell(lie: Lie, id: string): void {
    const { store, dice, others } = this.#ports;
    const row = store.rows('outbox').get(id);
    const bytes = store.rows('sealed').get(id)?.[0];
    if (row === undefined || bytes === undefined) return;
    const { act } = open(bytes);

    if (lie === 'replay') this.#handOver(lie, row.peer, bytes);
    if (lie === 'equivocate' && row.receipt !== null) this.#equivocate(lie, act);
    if (lie === 'equivocate_first' && row.receipt === null) {
      this.tainted.add(act.caseId);
      this.#equivocate(lie, act);
    }
    if (lie === 'invent_predecessor') this.#invent(act);
    if (lie === 'misdirect') this.#handOver(lie, dice.pick(others), bytes);
    if (lie === 'forward' && this.#overheard.length > 0) {
      this.#handOver(lie, dice.pick(others), dice.pick(this.#overheard));
    }
    if (lie === 'skip' && row.status === 'queued') {
      store.run((tx) => tx.put('outbox', id, { ...row, status: 'delivered', leaseUntil: null }));
      this.#ports.struck(lie);
    }
  }

  #equivocate(lie: Lie, act: Act): void {
    this.#handOver(lie, act.aud, seal({ ...act, body: this.#forgery() }, 'forged'));
  }

  #invent(act: Act): void {
    const body = this.#forgery();
    const prev = [`nothing before ${body}` as ActHash];
    const baseless: Act = { ...act, jti: body, prev, body };
    this.baseless.add(nameOf(baseless));
    this.#handOver('invent_predecessor', act.aud, seal(baseless, 'forged'));
  }

  #handOver(lie: Lie, to: NodeId, bytes: string): void {
    this.#ports.send(to, { kind: 'hand_over', id: `lie: ${lie}`, attempt: 0, bytes });
    this.#ports.struck(lie);
  }

  #forgery(): string {
    this.#forgeries += 1;
    return `forgery ${this.#forgeries}`;
  }

  #feelsLike(lie: Lie): boolean {
    const { lies, dice, struck } = this.#ports;
    const isTold = lies.includes(lie) && dice.chance(0.3);
    if (isTold) struck(lie);
    return isTold;
  }
}
