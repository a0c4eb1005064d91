/** The network between nodes: loses, repeats, delays and cuts, as the weather says. */

import type { Machine } from './machine.js';
import type { Prng } from './prng.js';
import type { Weather } from './weather.js';

/** Between healthy machines on a healthy line. */
const DELAY_MS_MIN = 5;

export interface NetPorts {
  readonly dice: Prng;
  readonly weather: Weather;
  struck(fault: string): void;
}

export class SimNet {
  readonly #ports: NetPorts;
  readonly #cut = new Set<string>();
  #isCalm = false;

  constructor(ports: NetPorts) {
    this.#ports = ports;
  }

  /** After how many milliseconds each copy of a message arrives; none when it is lost. */
  delaysMs(from: Machine, to: Machine): readonly number[] {
    const { dice, weather, struck } = this.#ports;
    if (this.#isCalm) return [DELAY_MS_MIN + dice.below(DELAY_MS_MIN)];
    if (this.#cut.has(link(from, to))) return this.#none('cut');
    if (dice.chance(weather.loss)) return this.#none('loss');
    const copies = dice.chance(weather.duplication) ? 2 + dice.below(2) : 1;
    if (copies > 1) struck('duplication');
    return Array.from({ length: copies }, () => DELAY_MS_MIN + dice.below(weather.delayMsMax));
  }

  /** Cuts and mends each direction of each link anew. */
  shuffle(machines: readonly Machine[]): void {
    const { dice, weather } = this.#ports;
    this.#cut.clear();
    for (const from of machines) {
      for (const to of machines) if (dice.chance(weather.cut)) this.#cut.add(link(from, to));
    }
  }

  calm(): void {
    this.#isCalm = true;
  }

  #none(fault: string): readonly number[] {
    this.#ports.struck(fault);
    return [];
  }
}

const link = (from: Machine, to: Machine): string => `${from.id} ${to.id}`;
