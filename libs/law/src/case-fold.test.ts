/** The fold: what follows from acts and receipts, in whatever order they came. */

import { describe, expect, it } from '@jest/globals';
import type { ActHash } from '@comity/kernel';
import { anAct, Correspondence, MEX } from '@comity/testkit';
import { allowedActs, foldCase } from './index.js';
import type { ActRecord } from './index.js';

const NONE = new Set<ActHash>();
const hashes = (acts: readonly ActRecord[]) => new Set(acts.map(({ hash }) => hash));

describe('foldCase', () => {
  it('shows a case without its request as not open', () => {
    const fold = foldCase([], NONE);

    expect(fold).toMatchObject({ status: null, sides: null, heads: [], nextN: 1, history: [] });
    expect(allowedActs(fold, 'requesting')).toEqual([]);
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

/** A correspondence in which a question has been asked. */
const asked = (): Correspondence => {
  const world = new Correspondence();
  world.exchange(['requesting', 'request'], ['requested', 'acknowledge']);
  world.exchange(['requested', 'start_examination'], ['requested', 'ask_information']);
  return world;
};
