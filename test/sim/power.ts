/** Power, disk and clock of the simulated machines. */

import type { CommitHooks } from './sim-store.js';
import type { Prng } from './prng.js';
import type { Weather } from './weather.js';

/** The machine stops here; what was committed stays. */
export class PowerFailure extends Error {}

/** The transaction cannot commit; the process lives on. */
export class DiskFull extends Error {}

export interface PowerPorts {
  readonly dice: Prng;
  readonly weather: Weather;
  isCalm(): boolean;
  struck(fault: string): void;
}

/** Strikes at commits as often as the weather says. */
export const commitHooks = ({ dice, weather, isCalm, struck }: PowerPorts): CommitHooks => ({
  beforeCommit: () => {
    if (isCalm()) return;
    if (dice.chance(weather.diskFull)) {
      struck('disk_full');
      throw new DiskFull();
    }
    if (dice.chance(weather.crash / 2)) {
      struck('crash_before_commit');
      throw new PowerFailure();
    }
  },
  afterCommit: () => {
    if (isCalm() || !dice.chance(weather.crash / 2)) return;
    struck('crash_after_commit');
    throw new PowerFailure();
  },
});

/** How far off a clock is set: either way, up to what the weather allows. */
export const drawOffsetMs = (dice: Prng, { skewMsMax }: Weather): number =>
  Math.floor((dice.real() * 2 - 1) * skewMsMax);
