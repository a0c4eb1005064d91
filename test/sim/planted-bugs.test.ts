/**
 * Goal: the simulation sees. A simulation that has never failed proves nothing.
 * Method: plant one mistake in the node's wiring; some seed must show it.
 */

import { describe, expect, it } from '@jest/globals';
import { PLANTED_RECEIVERS } from './planted-receivers.js';
import { PLANTED_SENDERS } from './planted-senders.js';
import { SOUND, type Wiring } from './sim-node.js';
import { SeedFailure, World } from './world.js';

const SEEDS_MAX = 200;

/** The first seed that shows the mistake, and the rule that it breaks. */
const firstFailure = (wiring: Wiring): { seed: number; message: string } | undefined => {
  for (let seed = 1; seed <= SEEDS_MAX; seed += 1) {
    try {
      new World(seed, wiring).run();
    } catch (error) {
      if (!(error instanceof SeedFailure)) throw error;
      return { seed, message: error.message };
    }
  }
  return undefined;
};

describe(`a planted mistake is seen within ${SEEDS_MAX} seeds`, () => {
  it.each(Object.entries(PLANTED_RECEIVERS))('in a receiver: %s', (_name, Receiver) => {
    expect(firstFailure({ ...SOUND, Receiver })).toBeDefined();
  });

  it.each(Object.entries(PLANTED_SENDERS))('in a sender: %s', (_name, Sender) => {
    expect(firstFailure({ ...SOUND, Sender })).toBeDefined();
  });
});
