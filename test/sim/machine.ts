/** The machine that a node runs on: its disk survives a power failure, the node does not. */

import { type ActHash, type NodeId, instantFromIso, plus } from '@comity/kernel';
import type { NodePorts } from './node-ports.js';
import { DiskFull, PowerFailure } from './power.js';
import type { Prng } from './prng.js';
import { SimNode, type Wiring } from './sim-node.js';
import type { SimStore } from './sim-store.js';
import type { Message } from './wire.js';

const EPOCH = instantFromIso('2026-11-22T12:00:00Z');

/** What a machine has of the world around it. */
export interface Surroundings {
  readonly dice: Prng;
  readonly wiring: Wiring;
  /** The longest that power stays away. */
  readonly downMsMax: number;
  timeMs(): number;
  pollMs(): number;
  after(ms: number, label: string, work: () => void): void;
  send(from: Machine, to: NodeId, message: Message): void;
  acknowledge(machine: Machine, msg: ActHash): void;
}

export class Machine {
  readonly id: NodeId;
  readonly store: SimStore;
  readonly isLiar: boolean;
  clockOffsetMs = 0;
  readonly #around: Surroundings;
  #node: SimNode | undefined;
  /** Counts the starts; what an earlier start planned never happens. */
  #starts = 0;
  /** Counts the chains of polls; only the latest goes on. */
  #polls = 0;

  constructor(
    what: { readonly id: NodeId; readonly store: SimStore; readonly isLiar: boolean },
    around: Surroundings,
  ) {
    this.id = what.id;
    this.store = what.store;
    this.isLiar = what.isLiar;
    this.#around = around;
  }

  /** Starts the node from what was committed, unless it runs; it begins to poll in any case. */
  powerOn(): void {
    if (this.#node === undefined) {
      this.#starts += 1;
      this.#node = new SimNode(this.#ports(this.#starts), this.#around.wiring);
    }
    this.#polls += 1;
    this.#poll(this.#polls);
  }

  /** Lets the node work, if it runs; power and disk may fail in the middle. */
  run(work: (node: SimNode) => void): void {
    if (this.#node === undefined) return;
    try {
      work(this.#node);
    } catch (error) {
      if (error instanceof DiskFull) return;
      if (!(error instanceof PowerFailure)) throw error;
      this.#powerOff();
    }
  }

  #powerOff(): void {
    const { dice, downMsMax } = this.#around;
    this.#node = undefined;
    this.#around.after(dice.below(downMsMax), `power ${this.id}`, () => {
      if (this.#node === undefined) this.powerOn();
    });
  }

  #poll(chain: number): void {
    if (chain !== this.#polls) return;
    this.#around.after(this.#around.pollMs(), `poll ${this.id}`, () => this.#poll(chain));
    this.run((node) => node.poll());
  }

  #ports(start: number): NodePorts {
    const { dice, timeMs, after, send, acknowledge } = this.#around;
    return {
      id: this.id,
      store: this.store,
      now: () => plus(EPOCH, Math.floor(timeMs()) + this.clockOffsetMs),
      jitter: () => dice.real(),
      uuid: () => `${dice.uint32().toString(16)}-${dice.uint32().toString(16)}`,
      send: (to, message) => send(this, to, message),
      later: (ms, label, work) => {
        after(ms, `${label} ${this.id}`, () => {
          if (this.#starts === start) this.run(work);
        });
      },
      acknowledge: (msg) => acknowledge(this, msg),
    };
  }
}

/** A case, and the two machines whose States share it. */
export interface SharedCase {
  readonly id: string;
  readonly parties: readonly [Machine, Machine];
}
