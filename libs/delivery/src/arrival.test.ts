import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ActHash } from '@comity/kernel';
import {
  type Arrival,
  type ArrivalSlice,
  WAITING_ACTS_MAX,
  judgeArrival,
  repeatedReceipt,
} from './arrival.js';
import { MEX } from './consignment.fixture.js';

const hash = (name: string): ActHash => name as ActHash;

const anArrival = (changes: Partial<Arrival> = {}): Arrival => ({
  iss: MEX,
  jti: 'jti-1',
  env: 'env-1',
  msg: hash('msg-1'),
  prev: [],
  ...changes,
});
const aSlice = (changes: Partial<ArrivalSlice<string>> = {}): ArrivalSlice<string> => ({
  held: undefined,
  prev: new Map(),
  waitingCount: 0,
  ...changes,
});
const held = { env: 'env-1', msg: hash('msg-1'), receipt: 'the receipt' };

describe('judgeArrival', () => {
  it('accepts a new act whose predecessors all stand in the case', () => {
    const prev = new Map([[hash('a'), 'applied' as const]]);

    expect(judgeArrival(aSlice(), anArrival())).toEqual({ kind: 'accept' });
    expect(judgeArrival(aSlice({ prev }), anArrival({ prev: [hash('a')] }))).toEqual({
      kind: 'accept',
    });
  });

  it('lets an act wait whose predecessor is missing, and says which to ask for', () => {
    const prev = new Map([
      [hash('a'), 'applied' as const],
      [hash('b'), 'waiting' as const],
    ]);
    const arrival = anArrival({ prev: [hash('a'), hash('b'), hash('c')] });

    expect(judgeArrival(aSlice({ prev }), arrival)).toEqual({
      kind: 'accept_waiting',
      unapplied: [hash('b'), hash('c')],
      missing: [hash('c')],
    });
  });

  it('gives a duplicate the same receipt', () => {
    const verdict = judgeArrival(aSlice({ held }), anArrival());

    expect(verdict).toEqual({ kind: 'duplicate', receipt: 'the receipt' });
  });

  it('gives the same act, sealed anew, the first receipt', () => {
    const verdict = judgeArrival(aSlice({ held }), anArrival({ env: 'env-2' }));

    expect(verdict).toEqual({ kind: 'duplicate', receipt: 'the receipt' });
  });

  it('never receipts other content under an id that is taken', () => {
    const verdict = judgeArrival(aSlice({ held }), anArrival({ env: 'env-2', msg: hash('msg-2') }));

    expect(verdict).toEqual({
      kind: 'conflict',
      code: 'DELIVERY_CONFLICT',
      held: { env: 'env-1', msg: hash('msg-1') },
    });
  });

  it('turns away for now a peer that has too much waiting, but not what would release it', () => {
    const slice = aSlice({ waitingCount: WAITING_ACTS_MAX });
    const almost = aSlice({ waitingCount: WAITING_ACTS_MAX - 1 });
    const baseless = anArrival({ prev: [hash('c')] });

    expect(judgeArrival(slice, baseless)).toEqual({
      kind: 'refuse_for_now',
      code: 'DELIVERY_WAITING_FULL',
    });
    expect(judgeArrival(almost, baseless).kind).toBe('accept_waiting');
    expect(judgeArrival(slice, anArrival()).kind).toBe('accept');
  });

  it('accepts nothing under an id that is taken, whatever else is true', () => {
    const names = fc.constantFrom(...['msg-1', 'a', 'b'].map(hash));
    const standings = fc.constantFrom('applied' as const, 'waiting' as const);
    const anything = fc.record({
      env: fc.constantFrom('env-1', 'env-2'),
      msg: names,
      prev: fc.array(names),
      known: fc.array(fc.tuple(names, standings)),
      waitingCount: fc.constantFrom(0, WAITING_ACTS_MAX),
    });

    fc.assert(
      fc.property(anything, ({ env, msg, prev, known, waitingCount }) => {
        const slice = { held, prev: new Map(known), waitingCount };
        const { kind } = judgeArrival(slice, anArrival({ env, msg, prev }));
        return kind === (msg === held.msg ? 'duplicate' : 'conflict');
      }),
    );
  });
});

describe('repeatedReceipt', () => {
  it('answers the very bytes that were accepted, before they are opened', () => {
    expect(repeatedReceipt(held, 'env-1')).toBe('the receipt');
  });

  it('answers nothing else', () => {
    expect(repeatedReceipt(held, 'env-2')).toBeUndefined();
    expect(repeatedReceipt(undefined, 'env-1')).toBeUndefined();
  });
});
