/** What a world suffers. Each seed draws which faults exist in it, and how often they strike. */

import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '@comity/kernel';
import type { Prng } from './prng.js';

export const LIES = [
  'replay',
  'equivocate',
  'equivocate_first',
  'forward',
  'misdirect',
  'invent_predecessor',
  'skip',
  'withhold_receipt',
  'hollow_receipt',
  'false_receipt',
  'second_receipt',
  'refuse',
] as const;

export type Lie = (typeof LIES)[number];

export interface Weather {
  readonly nodes: number;
  readonly cases: number;
  readonly actsPerCase: number;
  readonly stormMs: number;
  readonly delayMsMax: number;
  /** Probabilities for each message. */
  readonly loss: number;
  readonly duplication: number;
  /** Probability, per period and direction, that a link is cut. */
  readonly cut: number;
  /** Probabilities for each commit: power fails before or after it; the disk refuses it. */
  readonly crash: number;
  readonly diskFull: number;
  /** How far a clock may be off, and the probability, per period and node, that it jumps. */
  readonly skewMsMax: number;
  readonly jump: number;
  /** Probability, per period and node, that what it still has to send is sealed to new keys. */
  readonly reseal: number;
  /** What one node, the last, does against the protocol; empty when all are honest. */
  readonly lies: readonly Lie[];
}

/** How often links are cut and mended, clocks jump and liars lie, in one storm. */
export const PERIODS_PER_STORM = 40;

const STORMS_MS = [2 * MINUTE_MS, 10 * MINUTE_MS, HOUR_MS, 30 * DAY_MS] as const;
const SKEWS_MS = [SECOND_MS, DAY_MS, 3_650 * DAY_MS] as const;
const DELAYS_MS = [20, 2 * SECOND_MS, 90 * SECOND_MS] as const;

/** Draws a weather: every kind of fault is off in half of the worlds, so that each is met alone. */
export const drawWeather = (dice: Prng): Weather => {
  const upTo = (rateMax: number): number => (dice.chance(0.5) ? dice.real() * rateMax : 0);
  const hasLiar = dice.chance(0.5);
  return {
    nodes: 2 + dice.below(4),
    cases: 1 + dice.below(4),
    actsPerCase: 3 + dice.below(8),
    stormMs: dice.pick(STORMS_MS),
    delayMsMax: dice.pick(DELAYS_MS),
    loss: upTo(0.5),
    duplication: upTo(0.75),
    cut: upTo(0.6),
    crash: upTo(0.08),
    diskFull: upTo(0.08),
    skewMsMax: dice.chance(0.5) ? dice.pick(SKEWS_MS) : 0,
    jump: upTo(0.3),
    reseal: upTo(0.3),
    lies: hasLiar ? LIES.filter(() => dice.chance(0.5)) : [],
  };
};

/** One line, for the report of a failure. */
export const describeWeather = (weather: Weather): string =>
  Object.entries(weather)
    .map(([name, value]) => `${name}=${Array.isArray(value) ? value.join('+') || 'none' : value}`)
    .join(' ');
