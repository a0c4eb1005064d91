/** The fold: what follows from acts and receipts, in whatever order they came. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instant } from '@comity/kernel';
import type { ActHash, Json, StateCode } from '@comity/kernel';
import { anAct, BRA, Correspondence, GTM, MEX, minimalBody } from '@comity/testkit';
import { ACT_KINDS, allowedActs, foldCase, judgeArrival } from './index.js';
import type { ActKind, ActRecord, Side } from './index.js';

const NONE = new Set<ActHash>();
const SIDES: readonly Side[] = ['requesting', 'requested'];
const hashes = (acts: readonly ActRecord[]) => new Set(acts.map(({ hash }) => hash));

describe('foldCase', () => {
  it('shows a case without its request as not open', () => {
    const fold = foldCase([], NONE);

    expect(fold).toMatchObject({ status: null, sides: null, heads: [], nextN: 1, history: [] });
    expect(allowedActs(fold, 'requesting')).toEqual(['request']);
    expect(allowedActs(fold, 'requested')).toEqual([]);
  });

  it('shows a request as transmitted until its receipt is held', () => {
    const request = anAct();

    expect(foldCase([request], NONE).status).toBe('TRANSMITTED');
    expect(foldCase([request], hashes([request])).status).toBe('DELIVERED');
  });

  it('shows a request as delivered once any act of the requested State follows it', () => {
    const request = anAct();
    const odd = anAct({
      hash: 'a2' as ActHash,
      n: 2,
      prev: [request.hash],
      author: MEX,
      kind: 'acknowledge',
    });

    expect(foldCase([request, odd], NONE).history.map(({ event }) => event)).toEqual([
      'request',
      'technical_receipt',
      'acknowledge',
    ]);
  });

  it('lets the requested State act on a request it holds, receipt at hand or not', () => {
    expect(allowedActs(foldCase([anAct()], NONE), 'requested')).toEqual([
      'acknowledge',
      'misdirected',
    ]);
  });

  it('keeps acts whose predecessors are missing waiting, and says what to ask for', () => {
    const request = anAct();
    const lost = 'lost' as ActHash;
    const second = anAct({ hash: 'b' as ActHash, n: 3, prev: [lost], author: MEX });
    const third = anAct({ hash: 'c' as ActHash, n: 4, prev: [second.hash], author: MEX });
    const fold = foldCase([third, request, second], NONE);

    expect(fold.waiting).toEqual([
      { act: second.hash, missing: [lost] },
      { act: third.hash, missing: [lost] },
    ]);
    expect(fold.heads).toEqual([request.hash]);
    expect(fold.nextN).toBe(2);
  });

  it('holds questions open until a supplement answers them', () => {
    const world = asked();
    expect(world.fold('requesting').openQuestions).toMatchObject([{ item: 1, field: 'purpose' }]);

    world.exchange(['requesting', 'supplement_received']);

    expect(world.fold('requested').openQuestions).toEqual([]);
  });

  it('tells how far each item has come', () => {
    const world = asked();
    expect(world.fold('requested').items).toEqual([{ no: 1, state: 'asked' }]);

    world.exchange(['requesting', 'supplement_received'], ['requested', 'accept']);
    expect(world.fold('requesting').items).toEqual([{ no: 1, state: 'accepted' }]);

    world.exchange(['requested', 'forward'], ['requested', 'full_result']);
    expect(world.fold('requesting').items).toEqual([{ no: 1, state: 'done' }]);
  });

  it('gives a joint act effect when the second State signs it, on the same terms', () => {
    const world = asked();
    world.exchange(['requesting', 'supplement_received'], ['requested', 'open_consultation']);
    world.exchange(['requested', 'conditions_agreed']);
    expect(world.fold('requesting')).toMatchObject({ status: 'CONSULTATION', conditions: null });

    world.write('requesting', 'conditions_agreed', { body: { conditions: ['Other terms.'] } });
    expect(world.fold('requesting').status).toBe('CONSULTATION');

    world.write('requesting', 'conditions_agreed');
    expect(world.fold('requesting')).toMatchObject({
      status: 'ACCEPTED_CONDITIONS',
      conditions: ['Use in this case only.'],
    });
  });

  it('lets no State agree with itself', () => {
    const world = asked();
    world.exchange(['requesting', 'supplement_received'], ['requested', 'open_consultation']);
    world.exchange(['requested', 'conditions_agreed'], ['requested', 'conditions_agreed']);

    expect(world.fold('requesting').status).toBe('CONSULTATION');
  });

  it('closes a case with objects only when both States have signed their return', () => {
    const world = asked();
    world.exchange(['requesting', 'supplement_received'], ['requested', 'accept']);
    world.exchange(['requested', 'forward'], ['requested', 'full_result']);
    world.exchange(['requesting', 'confirm'], ['requesting', 'objects_to_return']);
    world.exchange(['requesting', 'returned']);

    const half = world.fold('requesting');
    expect(half.status).toBe('RETURN_PENDING');
    expect(allowedActs(half, 'requesting')).not.toContain('returned');
    expect(allowedActs(half, 'requested')).toContain('returned');

    world.exchange(['requested', 'returned']);
    expect(world.fold('requesting')).toMatchObject({ status: 'CLOSED', outcome: 'full' });
  });
});

describe('foldCase, whatever happens', () => {
  it('is a function of the set of acts and receipts, never of the order of arrival', () => {
    fc.assert(
      fc.property(correspondence, fc.infiniteStream(fc.nat()), (world, dice) => {
        const acts = [...world.held('requesting'), ...world.held('requested')];
        const shuffled = shuffle(acts, dice);

        expect(foldCase(shuffled, NONE)).toEqual(foldCase(acts, NONE));
      }),
      { numRuns: 200 },
    );
  });

  it('gives both States the same status once both hold the same acts and receipts', () => {
    fc.assert(
      fc.property(correspondence, (world) => {
        world.sync();

        expect(world.fold('requesting')).toEqual(world.fold('requested'));
      }),
      { numRuns: 200 },
    );
  });

  it('finds every act lawful that a State wrote by the fold it had', () => {
    fc.assert(
      fc.property(correspondence, (world) => {
        const all = new Set([...world.held('requesting'), ...world.held('requested')]);
        const before: ActRecord[] = [];
        for (const act of [...all].toSorted((a, b) => a.n - b.n || (a.hash < b.hash ? -1 : 1))) {
          expect(judgeArrival(before, act)).toEqual({ ok: true, value: { state: 'lawful' } });
          before.push(act);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('throws on no acts whatever, and accounts for each of them once', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 12 }), (acts) => {
        const fold = foldCase(acts, NONE);
        const told = fold.history.filter(({ event }) => event !== 'technical_receipt');

        expect(told.length + fold.waiting.length).toBe(hashes(acts).size);
      }),
      { numRuns: 500 },
    );
  });

  it('changes no status that an act without effect names', () => {
    fc.assert(
      fc.property(correspondence, (world) => {
        world.sync();
        const { history, status } = world.fold('requesting');

        let at = 'APPROVED';
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
});

/** A correspondence in which a question has been asked. */
const asked = (): Correspondence => {
  const world = new Correspondence();
  world.exchange(['requesting', 'request'], ['requested', 'acknowledge']);
  world.exchange(['requested', 'start_examination'], ['requested', 'ask_information']);
  return world;
};

type Move = { readonly side: Side; readonly pick: number; readonly hash: number } | 'sync';

/** States that write what they may, hear of each other now and then, and so cross at times. */
const correspondence: fc.Arbitrary<Correspondence> = fc
  .array(
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
  )
  .map((moves: readonly Move[]) => {
    const world = new Correspondence();
    world.exchange(['requesting', 'request']);
    for (const [index, move] of moves.entries()) {
      if (move === 'sync') world.sync();
      else {
        // Withdrawals end a story; seldom enough, the others get told.
        const may = allowedActs(world.fold(move.side), move.side).filter(
          (kind) => kind !== 'withdraw' || move.pick > 18,
        );
        const kind = may[move.pick % may.length];
        if (kind !== undefined) {
          world.write(move.side, kind, { name: `${move.hash}-${index}` });
        }
      }
    }
    return world;
  });

/** Acts that no honest node would write: other authors, other kinds, circles, wrong numbers. */
const anyAct: fc.Arbitrary<ActRecord> = fc
  .record({
    hash: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    n: fc.integer({ min: -1, max: 4 }),
    prev: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'z'), { maxLength: 2 }),
    author: fc.constantFrom<StateCode>(GTM, MEX, BRA),
    kind: fc.constantFrom<ActKind>('request', ...ACT_KINDS),
    sane: fc.boolean(),
    body: fc.jsonValue(),
  })
  .map(({ hash, prev, sane, body, ...act }) => ({
    ...act,
    hash: hash as ActHash,
    prev: prev as ActHash[],
    at: instant(0),
    body: sane ? minimalBody(act.kind) : (body as Json),
  }));

const shuffle = <T>(items: readonly T[], dice: fc.Stream<number>): readonly T[] => {
  const keys = [...dice.take(items.length)];
  return items
    .map((item, index) => ({ item, key: keys[index] ?? 0 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
};
