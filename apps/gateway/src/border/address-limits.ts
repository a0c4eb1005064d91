/** How many calls may come from one address in a minute, of those who are not signed in. */
import type { Clock } from '@comity/kernel';
import type { Diagnostics } from '@comity/platform';
import { Minutes } from './minutes.js';

/** Ten a second, for a whole minute: a ministry's officers sign in behind one address. */
export const CALLS_PER_ADDRESS_PER_MINUTE_MAX = 600;
/** Counted one by one; more than these at once are no officers signing in. */
export const ADDRESSES_MAX = 10_000;
/** What all addresses beyond those may call together. */
export const CALLS_OF_OTHERS_PER_MINUTE_MAX = 6_000;

/** Strangers are counted by address: whoever calls without end shuts their own door and no other. */
export class AddressLimits {
  readonly #minutes: Minutes;
  readonly #diagnostics: Diagnostics;
  readonly #byAddress = new Map<string, number>();
  #byOthers = 0;

  constructor(clock: Clock, diagnostics: Diagnostics) {
    this.#minutes = new Minutes(clock);
    this.#diagnostics = diagnostics;
  }

  /** How many addresses are remembered, which is what a flood of them may make this hold. */
  get size(): number {
    return this.#byAddress.size;
  }

  /** Counts one call from `address`; seconds to wait when it is one too many, else null. */
  waitFor(address: string): number | null {
    const left = this.#minutes.secondsLeft(() => this.#forget());
    const known = this.#byAddress.has(address) || this.#byAddress.size < ADDRESSES_MAX;
    const { calls, max } = known ? this.#countOne(address) : this.#countOther();
    if (calls <= max) return null;

    // The first of a minute is told of, and not each: a flood of calls is no flood of lines.
    if (calls === max + 1) {
      this.#diagnostics.warning('rate.exceeded', {
        kind: known ? 'address' : 'other addresses',
        ...(known && { address }),
      });
    }
    return left;
  }

  #countOne(address: string): { calls: number; max: number } {
    const calls = (this.#byAddress.get(address) ?? 0) + 1;
    this.#byAddress.set(address, calls);
    return { calls, max: CALLS_PER_ADDRESS_PER_MINUTE_MAX };
  }

  #countOther(): { calls: number; max: number } {
    this.#byOthers += 1;
    return { calls: this.#byOthers, max: CALLS_OF_OTHERS_PER_MINUTE_MAX };
  }

  #forget(): void {
    this.#byAddress.clear();
    this.#byOthers = 0;
  }
}
