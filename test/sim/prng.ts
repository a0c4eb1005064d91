/** The only dice of a simulated world: the same seed throws the same numbers for ever. */

/** The sfc32 generator (public domain, Chris Doty-Humphrey), seeded by one 32-bit number. */
export class Prng {
  readonly #state: Uint32Array;

  constructor(seed: number) {
    this.#state = Uint32Array.of(0x9e3779b9, 0x243f6a88, seed, 1);
    for (let round = 0; round < WARM_UP_ROUNDS; round += 1) this.uint32();
  }

  /** From 0 to 2^32 - 1. */
  uint32(): number {
    const [a = 0, b = 0, c = 0, counter = 0] = this.#state;
    const drawn = (a + b + counter) >>> 0;
    this.#state[0] = b ^ (b >>> 9);
    this.#state[1] = c + (c << 3);
    this.#state[2] = ((c << 21) | (c >>> 11)) + drawn;
    this.#state[3] = counter + 1;
    return drawn;
  }

  /** From 0, inclusive, to 1, exclusive. */
  real(): number {
    return this.uint32() / 2 ** 32;
  }

  /** A whole number from 0 to `count - 1`. */
  below(count: number): number {
    return Math.floor(this.real() * count);
  }

  chance(probability: number): boolean {
    return this.real() < probability;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }
}

const WARM_UP_ROUNDS = 12;
