/** The library as a function of the set of contributions, whatever States say and to whom. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalize, type StateCode } from '@comity/kernel';
import type { Saying } from '@comity/law';
import {
  audienceOfPractice,
  foldLibrary,
  isFor,
  type Library,
  type Audience,
  type HeldContribution,
} from './index.js';
import {
  aRecord,
  aSeries,
  BRA,
  forGroup,
  GTM,
  MEX,
  NOWHERE,
  P,
  Q,
  say,
} from './library.fixture.js';

const STATES = [GTM, MEX, BRA];
const AUDIENCES: readonly Audience[] = ['all', [GTM, MEX], [BRA, GTM], [BRA, MEX]];

/** One thing said, much of it against the rules; `refs` pick what it names among what came before. */
interface Move {
  readonly state: StateCode;
  readonly to: Audience;
  readonly kind: keyof typeof say;
  readonly practice: string;
  readonly version: number;
  readonly language: 'es' | 'en' | 'fr';
  readonly refs: readonly number[];
}

const aMove: fc.Arbitrary<Move> = fc.record({
  state: fc.constantFrom(...STATES),
  to: fc.oneof(
    { weight: 3, arbitrary: fc.constant<Audience>('all') },
    { weight: 2, arbitrary: fc.constantFrom(...AUDIENCES) },
  ),
  kind: fc.oneof(
    { weight: 2, arbitrary: fc.constant<keyof typeof say>('publish') },
    { weight: 3, arbitrary: fc.constantFrom<keyof typeof say>('translate', 'retract') },
    { weight: 2, arbitrary: fc.constantFrom(...(Object.keys(say) as (keyof typeof say)[])) },
  ),
  practice: fc.constantFrom(P, P, P, Q),
  version: fc.constantFrom(1, 1, 2, 3),
  language: fc.constantFrom('es', 'en', 'fr'),
  refs: fc.uniqueArray(fc.nat({ max: 20 }), { maxLength: 3 }),
});

const sayingOf = (move: Move, before: readonly HeldContribution[]): Saying => {
  const { state, to, kind, practice, version, language, refs } = move;
  const names = refs.map((ref) => before[ref % (before.length || 1)]?.name ?? NOWHERE);
  if (kind === 'publish') {
    const others = to === 'all' ? [] : to.filter((one) => one !== state);
    const group = to === 'all' ? {} : forGroup(...others);
    return say.publish({ practice, version, record: aRecord({ owner: { state }, ...group }) });
  }
  const replaces = [...new Set(names)];
  if (kind === 'translate') return say.translate({ practice, version, language, replaces });
  if (kind === 'retract') return say.retract({ practice, contribution: names[0] ?? NOWHERE });
  return say[kind]({ practice });
};

/** Everything that three States said, in the order in which they said it. */
const said = (moves: readonly Move[]): readonly HeldContribution[] => {
  const series = new Map(STATES.map((state) => [state, aSeries(state)]));
  const all: HeldContribution[] = [];
  for (const move of moves) {
    const speak = series.get(move.state);
    if (speak) all.push(speak(sayingOf(move, all), move.to));
  }
  return all;
};

const aWorld = fc.array(aMove, { minLength: 1, maxLength: 40 }).map(said);

/** `all` in another order, by a key for each that chance gives. */
const shuffled = (all: readonly HeldContribution[], keys: readonly number[]) =>
  all
    .map((one, index) => ({ one, key: keys[index % keys.length] ?? 0, index }))
    .toSorted((a, b) => a.key - b.key || b.index - a.index)
    .map(({ one }) => one);

/** Order of practices included; as text, since comparing large values is slow. */
const spelled = ({ practices, isVoid }: Library): string =>
  canonicalize({ practices: [...practices], isVoid: Object.fromEntries(isVoid) });

const isToAll = (id: string, { body: { to, saying } }: HeldContribution): boolean =>
  to === 'all' && saying.kind === 'publish' && saying.say.practice === id;

const anOrder = fc.array(fc.nat(), { minLength: 1, maxLength: 40 });

describe('the library', () => {
  it('the same set of contributions gives the same catalogue in whatever order they came', () => {
    fc.assert(
      fc.property(aWorld, anOrder, (all, keys) => {
        expect(spelled(foldLibrary(shuffled(all, keys)))).toBe(spelled(foldLibrary(all)));
      }),
      { numRuns: 200 },
    );
  });

  it('contributions that come again change nothing', () => {
    fc.assert(
      fc.property(aWorld, anOrder, (all, keys) => {
        expect(spelled(foldLibrary([...all, ...shuffled(all, keys)]))).toBe(
          spelled(foldLibrary(all)),
        );
      }),
    );
  });

  it('libraries that hold the same bodies agree on what is void', () => {
    fc.assert(
      fc.property(aWorld, (all) => {
        const whole = foldLibrary(all);
        for (const state of STATES) {
          const held = all.filter(({ body }) => isFor(body.to, state));
          const { isVoid } = foldLibrary(held);

          expect(held.map(({ name }) => isVoid.get(name))).toEqual(
            held.map(({ name }) => whole.isVoid.get(name)),
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('what was published to all reads the same in every library', () => {
    fc.assert(
      fc.property(aWorld, (all) => {
        const whole = foldLibrary(all);
        const counting = all.filter(({ name }) => !whole.isVoid.has(name));
        for (const id of [P, Q]) {
          if (!counting.some((one) => isToAll(id, one))) continue;
          expect(audienceOfPractice(id, counting)).toBe('all');
          for (const state of STATES) {
            const held = all.filter(({ body }) => isFor(body.to, state));

            expect(canonicalize(foldLibrary(held).practices.get(id))).toBe(
              canonicalize(whole.practices.get(id)),
            );
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('shows who is not in a group no word that was said to it', () => {
    fc.assert(
      fc.property(aWorld, (all) => {
        for (const state of STATES) {
          const others = all.filter(({ body }) => !isFor(body.to, state));
          const held = all.filter(({ body }) => isFor(body.to, state));
          const shown = JSON.stringify([...foldLibrary(held).practices]);

          expect(others.filter(({ name }) => shown.includes(`"contribution":"${name}"`))).toEqual(
            [],
          );
        }
      }),
    );
  });

  it('no State changes what another says of its practice', () => {
    fc.assert(
      fc.property(aWorld, (all) => {
        const alone = foldLibrary(all.filter(({ link }) => link.state === GTM)).practices.get(P);
        const among = foldLibrary(all).practices.get(P);

        expect(among?.versions).toEqual(alone?.versions);
        expect(among?.status).toEqual(alone?.status);
        expect(among?.withdrawal).toEqual(alone?.withdrawal);
        expect(among?.reviewBy).toEqual(alone?.reviewBy);
      }),
    );
  });

  it('comes to most of what can be said', () => {
    const worlds = fc.sample(aWorld, { numRuns: 300, seed: 28 }).map((all) => foldLibrary(all));
    const practices = worlds.flatMap((one) => [...one.practices.values()]);
    const reasons = new Set(worlds.flatMap(({ isVoid }) => [...isVoid.values()]));

    expect(reasons.size).toBe(6);
    expect(new Set(practices.map(({ status }) => status)).size).toBe(3);
    expect(practices.some(({ versions }) => versions.length > 1)).toBe(true);
    expect(practices.some(({ translations }) => translations.length > 1)).toBe(true);
    expect(practices.some(({ endorsedBy }) => endorsedBy.length > 0)).toBe(true);
  });
});
