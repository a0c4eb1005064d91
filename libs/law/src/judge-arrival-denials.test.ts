/** What a denial on arrival tells beside its code, and acts that no rule has anything against. */

import { describe, expect, it } from '@jest/globals';
import type { ActHash, Json } from '@comity/kernel';
import { anAct, BRA, Correspondence, edited, MEX, minimalBody, textDigest } from '@comity/testkit';
import { bodyDenied, judgeArrival, PREV_MAX } from './index.js';
import type { ActKind, ActRecord, CaseKind, Problem } from './index.js';

const denialOf = (held: readonly ActRecord[], act: ActRecord): Json => {
  const outcome = judgeArrival(held, act, textDigest);
  return outcome.ok ? 'lawful' : [outcome.denial.code, outcome.denial.detail ?? null];
};

const request = anAct();
const acknowledge = anAct({
  hash: 'b1' as ActHash,
  n: 2,
  prev: [request.hash],
  author: MEX,
  kind: 'acknowledge',
});
const beginning = (of: CaseKind, kind: ActKind, edits: Readonly<Record<string, Json>> = {}) =>
  anAct({ kind, body: edited(minimalBody(kind, {}, of), edits) }, of);

describe('a denial on arrival names', () => {
  it('the act and the numbers that differ', () => {
    expect(denialOf([], anAct({ n: 2 }))).toEqual(['ACT_N_WRONG', { act: 'a1', n: 2 }]);
    expect(denialOf([request], { ...acknowledge, n: 3 })).toEqual([
      'ACT_N_WRONG',
      { act: 'b1', n: 3, expected: 2 },
    ]);
  });

  it('the act whose predecessors are no set, or that stands in the wrong place', () => {
    const twice = { ...acknowledge, prev: [request.hash, request.hash] };

    expect(denialOf([request], twice)).toEqual(['ACT_PREV_INVALID', { act: 'b1' }]);
    expect(denialOf([], { ...acknowledge, prev: [] })).toEqual([
      'REQUEST_NOT_FIRST',
      { act: 'b1' },
    ]);
  });

  it('the author who asks in the name of another State', () => {
    expect(denialOf([], anAct({ author: BRA }))).toEqual([
      'REQUEST_NOT_OF_AUTHOR',
      { author: BRA },
    ]);
    expect(denialOf([], anAct({ author: MEX }))).toEqual([
      'REQUEST_NOT_OF_AUTHOR',
      { author: MEX },
    ]);
  });

  it('the request that is held already', () => {
    expect(denialOf([request], anAct({ hash: 'r2' as ActHash }))).toEqual([
      'REQUEST_TWICE',
      { held: 'a1' },
    ]);
  });

  it('the act that its author should have followed', () => {
    expect(denialOf([request, acknowledge], { ...acknowledge, hash: 'b2' as ActHash })).toEqual([
      'ACT_FORKS_OWN_CHAIN',
      { act: 'b2', unfollowed: 'b1' },
    ]);
  });

  it('the kind of act and the status that does not allow it', () => {
    const accept = { ...acknowledge, kind: 'accept' as const, body: minimalBody('accept') };

    expect(denialOf([request], accept)).toEqual([
      'ACT_NOT_ALLOWED',
      { kind: 'accept', status: 'DELIVERED' },
    ]);
  });

  it('at most twenty problems of a body', () => {
    const problems = Array.from({ length: 21 }, (_, index): Problem => ({
      path: `items[${index}]`,
      problem: 'MISSING',
    }));

    expect(bodyDenied(problems).denial.detail?.['problems']).toEqual(
      problems.slice(0, 20).map(({ path }) => `${path}: MISSING`),
    );
  });
});

describe('an act that opens a case', () => {
  it.each<[CaseKind, ActKind]>([
    ['evidence', 'request'],
    ['extradition', 'request'],
    ['extradition', 'urgent_arrest'],
    ['spontaneous', 'send'],
    ['spontaneous', 'offer_conditions'],
    ['practice_request', 'request'],
  ])('may be, in a case of %s, %s', (of, kind) => {
    expect(denialOf([], beginning(of, kind))).toBe('lawful');
  });

  it('says of which kind the case is', () => {
    expect(denialOf([], anAct({ body: {} }))).toEqual([
      'ACT_BODY_INVALID',
      { problems: ['messageKind: NOT_ALLOWED'] },
    ]);
  });

  it('is no act that such a case does not have', () => {
    expect(denialOf([], { ...request, kind: 'send' })).toEqual([
      'ACT_BODY_INVALID',
      { problems: ['kind: NOT_ALLOWED'] },
    ]);
  });

  it('sends nothing that is to be accepted first', () => {
    const act = beginning('spontaneous', 'send', { acceptanceNeededFirst: true });

    expect(denialOf([], act)).toEqual(['ACT_ACCEPTANCE_FIRST', {}]);
  });
});

describe('an act that follows', () => {
  it('may be one of any kind of case until its case is held', () => {
    const grant = anAct(
      { hash: 'b1' as ActHash, n: 2, prev: [request.hash], author: MEX, kind: 'grant' },
      'extradition',
    );

    expect(judgeArrival([], grant, textDigest)).toEqual({
      ok: true,
      value: { state: 'waiting', missing: ['a1'] },
    });
    expect(denialOf([request], grant)).toEqual([
      'ACT_BODY_INVALID',
      { problems: ['kind: NOT_ALLOWED'] },
    ]);
  });

  it('may join as many heads as two States can leave', () => {
    const prev = Array.from({ length: PREV_MAX }, (_, i) => `p${1000 + i}` as ActHash);

    expect(judgeArrival([], { ...acknowledge, prev }, textDigest)).toEqual({
      ok: true,
      value: { state: 'waiting', missing: prev },
    });
  });

  it('is judged by the kind of its case, where several kinds know such an act', () => {
    const acknowledged = { ...acknowledge, body: minimalBody('acknowledge', {}, 'extradition') };

    expect(denialOf([request], acknowledged)).toEqual([
      'ACT_BODY_INVALID',
      { problems: ['firstReportDue: MISSING'] },
    ]);
  });

  it('is waited for only where it is missing, each once and in order', () => {
    const world = new Correspondence();
    world.exchange(['requesting', 'request'], ['requested', 'acknowledge']);
    const next = world.write('requested', 'start_examination');
    const held = world.held('requesting').filter(({ kind }) => kind !== 'acknowledge');

    expect(judgeArrival(held, next, textDigest)).toMatchObject({
      ok: true,
      value: { state: 'waiting', missing: next.prev },
    });
    expect(denialOf(world.held('requesting'), next)).toBe('lawful');
  });
});
