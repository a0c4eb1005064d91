/** No clock goes silent, whatever two States write to each other, in every kind of case. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY_MS, HOUR_MS, instant, instantFromIso } from '@comity/kernel';
import type { Instant } from '@comity/kernel';
import { Correspondence, GTM, MEX, minimalBody } from '@comity/testkit';
import {
  actKindsOf,
  alertOf,
  allowedActs,
  CASE_KINDS,
  clocksOf,
  foldCase,
  foundingRegister,
  lifeCycleOf,
  nextLookOf,
  openingTransition,
} from '../index.js';
import type { ActKind, ActRecord, CaseClock, CaseFold, CaseKind, Side } from '../index.js';

const BEGINS = instantFromIso('2026-06-08T15:00:00Z');
const STANDINGS = ['running', 'suspended', 'overdue', 'met', 'stopped', 'undated'];
/** Withdrawals and recalls end a story; seldom enough, the others get told. */
const ENDING: readonly ActKind[] = ['withdraw', 'recall'];
const RARELY = 18;
const CONVERSATIONS: readonly ActKind[] = ['specialty_extension', 're_extradition_consent'];

interface Move {
  readonly side: Side;
  readonly pick: number;
  readonly after: number;
  readonly sync: boolean;
}

/** What one State held after one move. */
interface Held {
  readonly acts: readonly ActRecord[];
  readonly at: Instant;
}

const aMove: fc.Arbitrary<Move> = fc.record({
  side: fc.constantFrom<Side>('requesting', 'requested'),
  pick: fc.nat(20),
  after: fc.integer({ min: 1, max: 20 * 24 }),
  sync: fc.boolean(),
});

const openings = (of: CaseKind): readonly ActKind[] =>
  actKindsOf(of).filter((kind) => openingTransition(lifeCycleOf(of), kind) !== undefined);

/** The story of one State: all that it held, after each move. */
const aStory = (of: CaseKind): fc.Arbitrary<readonly Held[]> =>
  fc
    .tuple(
      fc.constantFrom(...openings(of)),
      fc.constantFrom<Side>('requesting', 'requested'),
      fc.array(aMove, { maxLength: 24 }),
    )
    .map(([opening, seenBy, moves]) => {
      const world = new Correspondence({ requesting: GTM, requested: MEX }, of);
      world.write('requesting', opening, { at: BEGINS });
      world.sync();
      let at = BEGINS;
      const story: Held[] = [];
      for (const move of moves) {
        at = instant(at + move.after * HOUR_MS);
        write(world, move, at);
        if (move.sync) world.sync();
        story.push({ acts: [...world.held(seenBy)], at });
      }
      world.sync();
      return [...story, { acts: [...world.held(seenBy)], at }];
    });

const write = (world: Correspondence, { side, pick }: Move, at: Instant): void => {
  const acts = world.held(side);
  const fold = foldOf(acts, at);
  const may = allowedActs(fold, side).filter(
    (kind) =>
      (!ENDING.includes(kind) || pick > RARELY) &&
      (side === 'requesting' ||
        !CONVERSATIONS.includes(kind) ||
        fold.openConsents.some((open) => open === kind)),
  );
  const kind = may[pick % may.length];
  if (kind === undefined) return;
  const answers = CONVERSATIONS.includes(kind) && side === 'requested';
  world.write(side, kind, {
    at,
    body: {
      ...(minimalBody(kind, world.states, world.of) as object),
      ...(answers && { word: 'consent' }),
    },
  });
};

const foldOf = (acts: readonly ActRecord[], now: Instant): CaseFold =>
  foldCase(acts, new Set(acts.map(({ hash }) => hash)), now);

const clocksAt = (acts: readonly ActRecord[], now: Instant): readonly CaseClock[] =>
  clocksOf({ fold: foldOf(acts, now), acts, register: foundingRegister, now });

const keyOf = ({ id, act }: CaseClock): string => `${id} of ${act}`;
const later = fc.integer({ min: 0, max: 500 * DAY_MS });

describe.each(CASE_KINDS)('the clocks of a case of %s', (of) => {
  it('once started are there with a standing in whatever the State comes to hold', () => {
    fc.assert(
      fc.property(aStory(of), (story) => {
        let started: readonly string[] = [];
        for (const { acts, at } of story) {
          const clocks = clocksAt(acts, at);
          const keys = clocks.map(keyOf);
          for (const key of started) expect(keys).toContain(key);
          for (const { standing } of clocks) expect(STANDINGS).toContain(standing);
          started = keys;
        }
      }),
      { numRuns: 150 },
    );
  });

  it('end, pause and stop by something that the history names', () => {
    fc.assert(
      fc.property(aStory(of), later, (story, wait) => {
        const { acts = [], at = BEGINS } = story.at(-1) ?? {};
        const now = instant(at + wait);
        const events = foldOf(acts, now).history.map(({ event }) => event);

        for (const { standing, because, endedAt } of clocksAt(acts, now)) {
          const isOpen = ['running', 'overdue', 'undated'].includes(standing);
          expect(because === null).toBe(isOpen);
          expect(endedAt === null).toBe(isOpen || standing === 'suspended');
          if (because !== null) expect(events).toContain(because);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('have fewer days left and warn more as time goes on, unless they are suspended', () => {
    fc.assert(
      fc.property(aStory(of), later, later, (story, one, other) => {
        const { acts = [], at = BEGINS } = story.at(-1) ?? {};
        const [early, late] = [Math.min(one, other), Math.max(one, other)].map((wait) =>
          clocksAt(acts, instant(at + wait)),
        );

        expect(late?.map(keyOf)).toEqual(early?.map(keyOf));
        for (const [index, before] of (early ?? []).entries()) {
          const after = late?.[index];
          if (after === undefined || after.standing === 'suspended') continue;
          expect(after.daysLeft ?? 0).toBeLessThanOrEqual(before.daysLeft ?? 0);
          expect(after.warning ?? 0).toBeGreaterThanOrEqual(before.warning ?? 0);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('tell nothing new before the next look', () => {
    fc.assert(
      fc.property(
        aStory(of),
        later,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (story, wait, part) => {
          const { acts = [], at = BEGINS } = story.at(-1) ?? {};
          const now = instant(at + wait);
          const told = (when: Instant) =>
            clocksAt(acts, when).map(
              (clock) => alertOf(clock, { state: MEX, content: null, now: when }) ?? null,
            );
          const next = nextLookOf(clocksAt(acts, now), now) ?? instant(now + 400 * DAY_MS);

          expect(next).toBeGreaterThan(now);
          expect(told(instant(Math.floor(now + (next - 1 - now) * part)))).toEqual(told(now));
        },
      ),
      { numRuns: 150 },
    );
  });
});
