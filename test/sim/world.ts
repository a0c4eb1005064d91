/**
 * A network of nodes that is a function of its seed.
 *
 * First a storm, in which officers write acts and everything goes wrong that the weather knows; then
 * calm, in which everything must come to rest within `CALM_MS_MAX`. Rules are checked after every
 * event. Nothing here reads a clock or throws dice but the world's own.
 */

import { createHash } from 'node:crypto';
import { MINUTE_MS, type NodeId, SECOND_MS, nodeId } from '@comity/kernel';
import { unrest } from './convergence.js';
import { EventHeap } from './event-heap.js';
import { Liar } from './liar.js';
import { Machine, type SharedCase, type Surroundings } from './machine.js';
import { Oracle, RuleBroken } from './oracle.js';
import { commitHooks, drawOffsetMs } from './power.js';
import { Prng } from './prng.js';
import { SimNet } from './sim-net.js';
import { SOUND, type Wiring } from './sim-node.js';
import { SimStore } from './sim-store.js';
import { PERIODS_PER_STORM, type Weather, describeWeather, drawWeather } from './weather.js';
import type { Message } from './wire.js';

/** Within this after the weather has cleared, everything is delivered. */
const CALM_MS_MAX = 30 * MINUTE_MS;

const STATES = ['gtm', 'mex', 'bra', 'arg', 'per'];
const POLL_MS_MIN = 500;
const POLLS_PER_STORM = 400;
const CHECK_MS = 5 * SECOND_MS;
const RESEND_MS = MINUTE_MS;

/** What happened in a world, once it has come to rest. */
export interface Report {
  readonly trace: string;
  readonly events: number;
  readonly struck: ReadonlyMap<string, number>;
}

/** A seed that broke a rule; the message says which, in what weather, and how to see it again. */
export class SeedFailure extends Error {
  constructor(seed: number, weather: Weather, cause: RuleBroken) {
    super(`${cause.message}\n  SEED=${seed} npm test -- test/sim\n  ${describeWeather(weather)}`, {
      cause,
    });
    this.name = 'SeedFailure';
  }
}

export class World {
  readonly #seed: number;
  readonly #dice: Prng;
  readonly #weather: Weather;
  readonly #heap = new EventHeap();
  readonly #net: SimNet;
  readonly #oracle: Oracle;
  readonly #machines: readonly Machine[];
  readonly #cases: readonly SharedCase[];
  readonly #liar: Liar | undefined;
  /** What officers know to be safe with their node, by case. */
  readonly #written = new Map<string, string[]>();
  readonly #struck = new Map<string, number>();
  readonly #trace = createHash('sha256');
  #timeMs = 0;
  #events = 0;
  #isCalm = false;
  #isAtRest = false;

  constructor(seed: number, wiring: Wiring = SOUND) {
    this.#seed = seed;
    this.#dice = new Prng(seed);
    this.#weather = drawWeather(this.#dice);
    const { nodes, cases } = this.#weather;
    this.#net = new SimNet({ dice: this.#dice, weather: this.#weather, struck: this.#strike });
    const around = this.#surroundings(wiring);
    this.#machines = STATES.slice(0, nodes).map((state, n) => this.#machine(state, n, around));
    this.#cases = Array.from({ length: cases }, (_, n) => this.#case(n));
    this.#oracle = new Oracle(this.#machines);
    this.#liar = this.#raiseLiar();
  }

  /**
   * Lives through storm and calm.
   *
   * @throws {SeedFailure} when a rule is broken, or calm brings no rest
   */
  run(): Report {
    try {
      this.#begin();
      while (!this.#isAtRest) this.#happen();
    } catch (error) {
      if (error instanceof RuleBroken) throw new SeedFailure(this.#seed, this.#weather, error);
      throw error;
    }
    for (const { store } of this.#machines) this.#trace.update(JSON.stringify(store.list('audit')));
    return { trace: this.#trace.digest('hex'), events: this.#events, struck: this.#struck };
  }

  #begin(): void {
    for (const machine of this.#machines) {
      machine.clockOffsetMs = drawOffsetMs(this.#dice, this.#weather);
      machine.powerOn();
    }
    const { stormMs, actsPerCase } = this.#weather;
    for (const shared of this.#cases) {
      for (let n = 1; n <= actsPerCase; n += 1) {
        const author = this.#dice.pick(shared.parties);
        const write = (): void => this.#write(shared, author, `${shared.id} act ${n}`);
        this.#heap.plan(this.#dice.below(stormMs), 'officer', write);
      }
    }
    for (let period = 0; period < PERIODS_PER_STORM; period += 1) {
      this.#heap.plan((stormMs / PERIODS_PER_STORM) * period, 'weather', () => this.#worsen());
    }
    this.#heap.plan(stormMs, 'calm', () => this.#calm());
  }

  #happen(): void {
    const event = this.#heap.next();
    if (event === undefined) throw new RuleBroken('a world has always something to do', 'none');
    this.#timeMs = event.timeMs;
    this.#events += 1;
    this.#trace.update(`${event.timeMs} ${event.label}\n`);
    event.run();
    this.#oracle.check();
  }

  #worsen(): void {
    this.#net.shuffle(this.#machines);
    for (const machine of this.#machines) {
      if (this.#weather.skewMsMax > 0 && this.#dice.chance(this.#weather.jump)) {
        machine.clockOffsetMs = drawOffsetMs(this.#dice, this.#weather);
        this.#strike('clock_jump');
      }
      if (this.#dice.chance(this.#weather.reseal)) {
        this.#strike('reseal');
        machine.run((node) => node.sender.reseal());
      }
      if (machine.isLiar) machine.run(() => this.#liar?.lie());
    }
  }

  #calm(): void {
    this.#isCalm = true;
    this.#net.calm();
    for (const machine of this.#machines) {
      machine.clockOffsetMs = 0;
      machine.powerOn();
    }
    for (const shared of this.#cases) {
      for (const author of shared.parties) {
        this.#write(shared, author, `${shared.id} last act of ${author.id}`);
      }
    }
    this.#repeat(RESEND_MS, 'operator', () => {
      for (const machine of this.#machines) {
        if (!machine.isLiar) machine.run((node) => node.sender.resend());
      }
    });
    this.#repeat(CHECK_MS, 'rest', () => this.#checkRest());
  }

  #checkRest(): void {
    const why = unrest({
      machines: this.#machines,
      cases: this.#cases,
      liar: this.#liar,
      written: this.#written,
    });
    this.#isAtRest = why === undefined;
    if (why !== undefined && this.#timeMs > this.#weather.stormMs + CALM_MS_MAX) {
      throw new RuleBroken('everything is delivered once the weather clears', why);
    }
  }

  /** An officer who is not told that the act is safe looks again, and writes it if it is not. */
  #write(shared: SharedCase, author: Machine, body: string): void {
    const [a, b] = shared.parties;
    const peer = (author === a ? b : a).id;
    const isHeld = (): boolean =>
      [...author.store.rows('acts').values()].some((act) => act.body === body);
    author.run((node) => {
      if (!isHeld()) node.sender.author({ caseId: shared.id, peer, body });
    });
    if (isHeld()) this.#written.set(shared.id, [...(this.#written.get(shared.id) ?? []), body]);
    else this.#after(this.#pollMs(), 'officer', () => this.#write(shared, author, body));
  }

  readonly #send = (from: Machine, id: NodeId, message: Message): void => {
    const to = this.#machines.find((machine) => machine.id === id);
    const isLying = from.isLiar && !this.#isCalm;
    const said = isLying ? this.#liar?.distort(message) : message;
    if (to === undefined || said === undefined) return;
    this.#oracle.onSend(from, said);
    for (const delayMs of this.#net.delaysMs(from, to)) {
      this.#after(delayMs, `${said.kind} ${from.id} ${to.id}`, () => this.#arrive(from, to, said));
    }
  };

  #arrive(from: Machine, to: Machine, message: Message): void {
    const isLying = to.isLiar && !this.#isCalm;
    if (isLying && this.#liar?.onReceive(from.id, message) === true) return;
    to.run((node) => node.onMessage(from.id, message));
  }

  #surroundings(wiring: Wiring): Surroundings {
    return {
      dice: this.#dice,
      wiring,
      downMsMax: this.#weather.stormMs / 10,
      timeMs: () => this.#timeMs,
      pollMs: this.#pollMs,
      after: this.#after,
      send: this.#send,
      acknowledge: (machine, msg) => this.#oracle.onAcknowledged(machine, msg),
    };
  }

  #machine(state: string, n: number, around: Surroundings): Machine {
    const { nodes, lies } = this.#weather;
    const hooks = commitHooks({
      dice: this.#dice,
      weather: this.#weather,
      struck: this.#strike,
      isCalm: () => this.#isCalm,
    });
    const id = nodeId(`urn:comity:node:${state}-1`);
    const isLiar = lies.length > 0 && n === nodes - 1;
    return new Machine({ id, store: new SimStore(hooks), isLiar }, around);
  }

  #case(n: number): SharedCase {
    const a = this.#dice.pick(this.#machines);
    const b = this.#dice.pick(this.#machines.filter((machine) => machine !== a));
    return { id: `CASE-${n}`, parties: [a, b] };
  }

  #raiseLiar(): Liar | undefined {
    const self = this.#machines.find(({ isLiar }) => isLiar);
    if (self === undefined) return undefined;
    return new Liar({
      id: self.id,
      store: self.store,
      others: this.#machines.filter((machine) => machine !== self).map(({ id }) => id),
      lies: this.#weather.lies,
      dice: this.#dice,
      send: (to, message) => this.#send(self, to, message),
      struck: this.#strike,
    });
  }

  readonly #strike = (fault: string): void => {
    this.#struck.set(fault, (this.#struck.get(fault) ?? 0) + 1);
  };

  readonly #pollMs = (): number => {
    const stormy = this.#weather.stormMs / POLLS_PER_STORM;
    return this.#isCalm ? SECOND_MS : Math.max(POLL_MS_MIN, stormy);
  };

  readonly #after = (ms: number, label: string, run: () => void): void => {
    this.#heap.plan(this.#timeMs + ms, label, run);
  };

  #repeat(everyMs: number, label: string, work: () => void): void {
    work();
    this.#after(everyMs, label, () => this.#repeat(everyMs, label, work));
  }
}
