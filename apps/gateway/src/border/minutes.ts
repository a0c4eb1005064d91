/** Windows of one minute, in which calls are counted. */
import { MINUTE_MS, plus, SECOND_MS } from '@comity/kernel';
import type { Clock, Instant } from '@comity/kernel';

export class Minutes {
  readonly #clock: Clock;
  #ends: Instant;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#ends = plus(clock.now(), MINUTE_MS);
  }

  /** Calls `forget` where a new minute has begun. @returns the seconds that are left of it */
  secondsLeft(forget: () => void): number {
    const now = this.#clock.now();
    // A clock set back must not close the door until it has caught up.
    if (now >= this.#ends || plus(now, MINUTE_MS) < this.#ends) {
      forget();
      this.#ends = plus(now, MINUTE_MS);
    }
    return Math.max(1, Math.ceil((this.#ends - now) / SECOND_MS));
  }
}
