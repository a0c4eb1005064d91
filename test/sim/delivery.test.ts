/**
 * Goal: an act sent through any storm is accepted once, and both States hold the same receipt.
 * Method: storm, then calm; rules are checked after every event, rest is demanded at the end.
 * To replay a failure: SEED=<n> npm test -- test/sim
 */

import { describe, expect, it } from '@jest/globals';
import { LIES } from './weather.js';
import { type Report, World } from './world.js';

const SEEDS = Number(process.env['SEEDS'] ?? 500);
const SEED = process.env['SEED'];
const BATCH = 50;
/** Every kind of bad luck that is not a lie. */
const FAULTS = [
  'loss',
  'duplication',
  'cut',
  'crash_before_commit',
  'crash_after_commit',
  'disk_full',
  'clock_jump',
  'reseal',
];
const seeds = SEED === undefined ? Array.from({ length: SEEDS }, (_, n) => n + 1) : [Number(SEED)];
const batches = Array.from({ length: Math.ceil(seeds.length / BATCH) }, (_, n) =>
  seeds.slice(n * BATCH, (n + 1) * BATCH),
);
const struck = new Map<string, number>();

const note = (report: Report): void => {
  for (const [fault, times] of report.struck) struck.set(fault, (struck.get(fault) ?? 0) + times);
};

describe('delivery in any weather', () => {
  it.each(batches)('keeps every promise from seed %i', (...batch: readonly number[]) => {
    for (const seed of batch) note(new World(seed).run());
  });

  it.each(seeds.slice(0, 20))('is a function of its seed: %i', (seed) => {
    expect(new World(seed).run().trace).toBe(new World(seed).run().trace);
  });

  it('was struck by every fault and every lie it knows', () => {
    if (seeds.length < SEEDS) return;
    expect([...FAULTS, ...LIES].filter((fault) => !struck.has(fault))).toEqual([]);
  });
});
