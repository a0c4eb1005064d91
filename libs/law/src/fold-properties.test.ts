/** The fold, whatever happens, in every kind of case. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instant } from '@comity/kernel';
import type { ActHash, Json, StateCode } from '@comity/kernel';
import { BRA, Correspondence, GTM, MEX, minimalBody, textDigest } from '@comity/testkit';
import {
  ACT_KINDS,
  actKindsOf,
  allowedActs,
  CASE_KINDS,
  foldCase,
  isActKind,
  judgeArrival,
  lifeCycleOf,
  openingTransition,
} from './index.js';
import type { ActKind, ActRecord, CaseFold, CaseKind, Side } from './index.js';

const NONE = new Set<ActHash>();
const LAWFUL = { ok: true, value: { state: 'lawful' } };
const inOrder = (a: ActRecord, b: ActRecord): number => a.n - b.n || (a.hash < b.hash ? -1 : 1);

describe.each(CASE_KINDS)('foldCase of %s, whatever happens', (of) => {
  it('is a function of the set of acts and receipts, never of the order of arrival', () => {
    fc.assert(
      fc.property(correspondence(of), fc.infiniteStream(fc.nat()), (world, dice) => {
        const acts = [...world.held('requesting'), ...world.held('requested')];
        const shuffled = shuffle(acts, dice);

        expect(foldCase(shuffled, NONE)).toEqual(foldCase(acts, NONE));
      }),
      { numRuns: 100 },
    );
  });

  it('leads both States to the same status by any sequence of acts', () => {
    fc.assert(
      fc.property(correspondence(of), (world) => {
        world.sync();

        expect(world.fold('requesting')).toEqual(world.fold('requested'));
      }),
      { numRuns: 100 },
    );
  });

  it('finds every act lawful that a State wrote by the fold it had', () => {
    fc.assert(
      fc.property(correspondence(of), (world) => {
        const all = new Set([...world.held('requesting'), ...world.held('requested')]);
        const before: ActRecord[] = [];
        for (const act of [...all].toSorted(inOrder)) {
          expect([act.kind, judgeArrival(before, act, textDigest)]).toEqual([act.kind, LAWFUL]);
          before.push(act);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('throws on no acts whatever, and accounts for each of them once', () => {
    fc.assert(
      fc.property(fc.array(anyAct(of), { maxLength: 12 }), (acts) => {
        const fold = foldCase(acts, NONE);
        const told = fold.history.filter(({ event }) => isActKind(event));
        const held = new Set(acts.map(({ hash }) => hash));

        expect(told.length + fold.waiting.length).toBe(held.size);
      }),
      { numRuns: 300 },
    );
  });

  it('changes no status that an act without effect names', () => {
    fc.assert(
      fc.property(correspondence(of), (world) => {
        world.sync();
        const { history, status } = world.fold('requesting');

        let at = history[0]?.from;
        for (const line of history) {
          expect(line.from).toBe(at);
          if (line.superseded !== null) expect(line.to).toBe(line.from);
          at = line.to;
        }
        expect(at).toBe(status);
      }),
      { numRuns: 100 },
    );
  });

  it('reaches no status but by an arrow of the life cycle, from where the arrow leaves', () => {
    const { transitions, atHome } = lifeCycleOf(of);

    fc.assert(
      fc.property(correspondence(of), (world) => {
        world.sync();
        const moves = world.fold('requested').history.filter(({ from, to }) => from !== to);

        for (const { event, from, to } of moves) {
          const drawn = transitions.some(
            (arrow) =>
              (arrow.actKind ?? arrow.event) === event &&
              arrow.to === to &&
              (atHome.get(from) ?? []).some((status) => arrow.from.includes(status)),
          );
          expect([event, from, to, drawn]).toEqual([event, from, to, true]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('lets time never run backwards, whatever moments the acts claim', () => {
    fc.assert(
      fc.property(fc.array(anyAct(of), { maxLength: 12 }), (acts) => {
        const moments = foldCase(acts, NONE).history.map(({ at }) => at);

        expect(moments).toEqual(moments.toSorted((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });
});

const shuffle = <T>(items: readonly T[], dice: fc.Stream<number>): readonly T[] => {
  const keys = [...dice.take(items.length)];
  return items
    .map((item, index) => ({ item, key: keys[index] ?? 0 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
};

const SIDES: readonly Side[] = ['requesting', 'requested'];

type Move = { readonly side: Side; readonly pick: number; readonly hash: number } | 'sync';

/** Withdrawals and recalls end a story; seldom enough, the others get told. */
const ENDING: readonly ActKind[] = ['withdraw', 'recall'];
const RARELY = 18;

const openings = (of: CaseKind): readonly ActKind[] =>
  actKindsOf(of).filter((kind) => openingTransition(lifeCycleOf(of), kind) !== undefined);

/** States that write what they may, hear of each other now and then, and so cross at times. */
const correspondence = (of: CaseKind): fc.Arbitrary<Correspondence> =>
  fc
    .tuple(
      fc.constantFrom(...openings(of)),
      fc.array(
        fc.oneof(
          {
            weight: 4,
            arbitrary: fc.record({
              side: fc.constantFrom(...SIDES),
              pick: fc.nat(20),
              hash: fc.nat(999),
            }),
          },
          { weight: 2, arbitrary: fc.constant('sync' as const) },
        ),
        { maxLength: 30 },
      ),
    )
    .map(([opening, moves]: readonly [ActKind, readonly Move[]]) => {
      const world = new Correspondence({ requesting: GTM, requested: MEX }, of);
      world.exchange(['requesting', opening]);
      for (const [index, move] of moves.entries()) {
        if (move === 'sync') world.sync();
        else write(world, move, `${move.hash}-${index}`);
      }
      return world;
    });

const write = (world: Correspondence, { side, pick }: Exclude<Move, 'sync'>, name: string) => {
  const fold = world.fold(side);
  const may = allowedActs(fold, side)
    .filter((kind) => !ENDING.includes(kind) || pick > RARELY)
    .filter((kind) => side === 'requesting' || isAsked(fold, kind));
  const kind = may[pick % may.length];
  if (kind === undefined) return;
  const body = isConversation(kind) && side === 'requested' ? { word: 'consent' } : {};
  world.write(side, kind, {
    name,
    body: { ...(minimalBody(kind, world.states, world.of) as object), ...body },
  });
};

const isConversation = (kind: ActKind): kind is 'specialty_extension' | 're_extradition_consent' =>
  kind === 'specialty_extension' || kind === 're_extradition_consent';

/** What was asked after surrender is answered, never asked, by the State that surrendered. */
const isAsked = (fold: CaseFold, kind: ActKind): boolean =>
  !isConversation(kind) || fold.openConsents.includes(kind);

/** Acts that no honest node would write: other authors, other kinds, circles, wrong numbers. */
const anyAct = (of: CaseKind): fc.Arbitrary<ActRecord> =>
  fc
    .record({
      hash: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      n: fc.integer({ min: -1, max: 4 }),
      prev: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'z'), { maxLength: 2 }),
      author: fc.constantFrom<StateCode>(GTM, MEX, BRA),
      kind: fc.constantFrom<ActKind>(...openings(of), ...ACT_KINDS),
      at: fc.integer({ min: 0, max: 9e12 }),
      sane: fc.boolean(),
      body: fc.jsonValue(),
    })
    .map(({ hash, prev, sane, body, at, ...act }) => ({
      ...act,
      hash: hash as ActHash,
      prev: prev as ActHash[],
      at: instant(at),
      body:
        sane && actKindsOf(of).includes(act.kind) ? minimalBody(act.kind, {}, of) : (body as Json),
    }));
