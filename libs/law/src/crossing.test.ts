/** Acts that crossed: which prevails, whichever comes first by hash. */

import { describe, expect, it } from '@jest/globals';
import { Correspondence } from '@comity/testkit';
import { CROSSING_RULES } from './index.js';
import type { ActKind, CaseFold, Side } from './index.js';

/** By hash, the first name comes before the other and the second after it. */
const NAMES = ['a', 'z'] as const;
const TO_EXAMINATION = [
  ['requesting', 'request'],
  ['requested', 'acknowledge'],
  ['requested', 'start_examination'],
] as const satisfies readonly (readonly [Side, ActKind])[];
const TO_EXECUTION = [
  ...TO_EXAMINATION,
  ['requested', 'accept'],
  ['requested', 'forward'],
] as const satisfies readonly (readonly [Side, ActKind])[];

const supersededIn = (fold: CaseFold) =>
  fold.history
    .filter(({ superseded }) => superseded !== null)
    .map(({ event, superseded }) => [event, superseded?.reason]);

describe.each(NAMES)('acts that crossed, the one of the requesting State hashed %s', (name) => {
  it('let a withdrawal prevail over results, which are kept', () => {
    const world = new Correspondence();
    world.exchange(...TO_EXECUTION);
    world.write('requesting', 'withdraw', { name });
    world.write('requested', 'partial_result', { name: 'm' });
    world.write('requested', 'rest_result', { name: 'n' });
    world.sync();

    const fold = world.fold('requested');
    expect(fold.status).toBe('WITHDRAWN');
    expect(supersededIn(fold)).toEqual([
      ['partial_result', 'CROSSED_BY_WITHDRAWAL'],
      ['rest_result', 'CROSSED_BY_WITHDRAWAL'],
    ]);
    expect(fold.duties.map(({ side, duty }) => `${side} ${duty}`).toSorted()).toEqual([
      'requested STOP_AND_RETURN_OR_AGREE_USE',
      'requesting HOLD_UNUSED_UNTIL_AGREED',
    ]);
  });

  it('let a withdrawal prevail over a refusal', () => {
    const world = new Correspondence();
    world.exchange(...TO_EXAMINATION, ['requested', 'open_consultation']);
    world.write('requesting', 'withdraw', { name });
    world.write('requested', 'no_agreement_refuse', { name: 'm' });
    world.sync();

    expect(world.fold('requesting').status).toBe('WITHDRAWN');
  });

  it('let a withdrawal prevail over a return as misdirected', () => {
    const world = new Correspondence();
    world.exchange(['requesting', 'request']);
    world.write('requesting', 'withdraw', { name });
    world.write('requested', 'misdirected', { name: 'm' });
    world.sync();

    expect(world.fold('requesting').status).toBe('WITHDRAWN');
  });

  it('keep the file number of an acknowledgement that met a withdrawal', () => {
    const world = new Correspondence();
    world.exchange(['requesting', 'request']);
    world.write('requesting', 'withdraw', { name });
    world.write('requested', 'acknowledge', { name: 'm' });
    world.sync();

    expect(world.fold('requesting')).toMatchObject({
      status: 'WITHDRAWN',
      requestedReference: 'REF-1',
    });
  });

  it('let a supplement prevail over the return for want of it', () => {
    const world = new Correspondence();
    world.exchange(...TO_EXAMINATION, ['requested', 'ask_information']);
    world.write('requesting', 'supplement_received', { name });
    world.write('requested', 'no_reply_after_reminders', { name: 'm' });
    world.sync();

    const fold = world.fold('requesting');
    expect(fold.status).toBe('UNDER_EXAMINATION');
    expect(supersededIn(fold)).toEqual([['no_reply_after_reminders', 'CROSSED_BY_SUPPLEMENT']]);
  });

  it.each(['no_agreement_refuse', 'agree_to_postpone'] as const)(
    'let an offer accepted in time prevail over %s',
    (kind) => {
      const world = new Correspondence();
      world.exchange(...TO_EXAMINATION, ['requested', 'open_consultation']);
      world.exchange(['requested', 'conditions_agreed']);
      world.write('requesting', 'conditions_agreed', { name });
      world.write('requested', kind, { name: 'm' });
      world.sync();

      expect(world.fold('requested').status).toBe('ACCEPTED_CONDITIONS');
    },
  );

  it('let a refusal stand against conditions that the requested State never offered', () => {
    const world = new Correspondence();
    world.exchange(...TO_EXAMINATION, ['requested', 'open_consultation']);
    world.write('requesting', 'conditions_agreed', { name });
    world.write('requested', 'no_agreement_refuse', { name: 'm' });
    world.sync();

    expect(world.fold('requested').status).toBe('REFUSED');
  });

  it('let both States sign the return at once, and close', () => {
    const world = new Correspondence();
    world.exchange(...TO_EXECUTION, ['requested', 'full_result'], ['requesting', 'confirm']);
    world.exchange(['requesting', 'objects_to_return']);
    world.write('requesting', 'returned', { name });
    world.write('requested', 'returned', { name: 'm' });
    world.sync();

    expect(world.fold('requesting')).toMatchObject({ status: 'CLOSED', duties: [] });
  });

  it('let both States close a withdrawn case at once', () => {
    const world = new Correspondence();
    world.exchange(['requesting', 'request'], ['requesting', 'withdraw']);
    world.write('requesting', 'close', { name });
    world.write('requested', 'close', { name: 'm' });
    world.sync();

    const fold = world.fold('requesting');
    expect(fold.status).toBe('CLOSED');
    expect(supersededIn(fold)).toEqual([['close', 'NO_TRANSITION']]);
  });
});

describe('the table of crossings', () => {
  it('gives a reason for each of its rules', () => {
    for (const { because } of CROSSING_RULES) expect(because.length).toBeGreaterThan(40);
  });

  it('leaves acts that came before and after as they were', () => {
    const world = new Correspondence();
    world.exchange(...TO_EXECUTION, ['requested', 'partial_result'], ['requesting', 'withdraw']);
    world.exchange(['requested', 'close']);

    const fold = world.fold('requesting');
    expect(fold.status).toBe('CLOSED');
    expect(supersededIn(fold)).toEqual([]);
  });
});
