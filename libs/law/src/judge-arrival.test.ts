/** What an act may be when it arrives: lawful, waiting, or denied with the code that says why. */

import { describe, expect, it } from '@jest/globals';
import type { ActHash, Json } from '@comity/kernel';
import { anAct, BRA, Correspondence, GTM, MEX, minimalBody, textDigest } from '@comity/testkit';
import { ACTS_PER_CASE_MAX, judgeArrival, PREV_MAX } from './index.js';
import type { ActRecord } from './index.js';

const LAWFUL = { ok: true, value: { state: 'lawful' } };
const codeOf = (held: readonly ActRecord[], act: ActRecord): string => {
  const outcome = judgeArrival(held, act, textDigest);
  return outcome.ok ? outcome.value.state : outcome.denial.code;
};

const request = anAct();
const acknowledge = anAct({
  hash: 'b1' as ActHash,
  n: 2,
  prev: [request.hash],
  author: MEX,
  kind: 'acknowledge',
});

describe('judgeArrival', () => {
  it('finds a request and its acknowledgement lawful', () => {
    expect(judgeArrival([], request, textDigest)).toEqual(LAWFUL);
    expect(judgeArrival([request], acknowledge, textDigest)).toEqual(LAWFUL);
  });

  it('lets an act wait whose predecessors are not held, however deep, and names them', () => {
    const next = anAct({ ...acknowledge, hash: 'c1' as ActHash, n: 3, prev: [acknowledge.hash] });

    expect(judgeArrival([], acknowledge, textDigest)).toEqual({
      ok: true,
      value: { state: 'waiting', missing: [request.hash] },
    });
    expect(judgeArrival([acknowledge], next, textDigest)).toEqual({
      ok: true,
      value: { state: 'waiting', missing: [request.hash] },
    });
  });

  it('judges an act on its own causal past, not on what it crossed', () => {
    const world = new Correspondence();
    world.exchange(['requesting', 'request']);
    const withdrawal = world.write('requesting', 'withdraw');
    const crossed = world.write('requested', 'acknowledge');

    expect(judgeArrival([...world.held('requesting')], crossed, textDigest)).toEqual(LAWFUL);
    expect(judgeArrival([...world.held('requested')], withdrawal, textDigest)).toEqual(LAWFUL);
  });

  it.each<[string, readonly ActRecord[], ActRecord]>([
    [
      'REQUEST_NOT_FIRST',
      [request],
      anAct({ ...request, hash: 'r2' as ActHash, n: 2, prev: [request.hash] }),
    ],
    ['REQUEST_NOT_FIRST', [], { ...acknowledge, prev: [] }],
    ['REQUEST_TWICE', [request], anAct({ hash: 'r2' as ActHash })],
    ['REQUEST_NOT_OF_AUTHOR', [], anAct({ author: BRA })],
    ['ACT_N_WRONG', [], anAct({ n: 2 })],
    ['ACT_N_WRONG', [request], { ...acknowledge, n: 3 }],
    ['ACT_PREV_INVALID', [request], { ...acknowledge, prev: [request.hash, request.hash] }],
    ['ACT_PREV_INVALID', [request], { ...acknowledge, prev: ['z', 'a'] as ActHash[] }],
    ['ACT_BODY_INVALID', [request], { ...acknowledge, body: {} }],
    ['ACT_BODY_INVALID', [], anAct({ body: minimalBody('request', { requested: GTM }) })],
    ['ACT_AUTHOR_NOT_PARTY', [request], { ...acknowledge, author: BRA }],
    [
      'ACT_WRONG_SIDE',
      [request],
      anAct({ ...acknowledge, author: MEX, kind: 'withdraw', body: minimalBody('withdraw') }),
    ],
    ['ACT_NOT_ALLOWED', [request], { ...acknowledge, kind: 'accept', body: minimalBody('accept') }],
  ])('denies with %s', (code, held, act) => {
    expect(codeOf(held, act)).toBe(code);
  });

  it('denies an act that does not follow an earlier act of the same State', () => {
    const fork = { ...acknowledge, hash: 'b2' as ActHash };

    expect(codeOf([request, acknowledge], fork)).toBe('ACT_FORKS_OWN_CHAIN');
  });

  it('denies an act on an item that the request does not ask', () => {
    const world = new Correspondence();
    world.exchange(['requesting', 'request'], ['requested', 'acknowledge']);
    world.exchange(['requested', 'start_examination']);
    const accept = world.write('requested', 'accept', { body: { items: [{ no: 7 }] } });

    expect(codeOf(world.held('requesting'), accept)).toBe('ACT_ITEM_UNKNOWN');
  });

  it('denies an answer to a question that is not open', () => {
    const world = new Correspondence();
    world.exchange(['requesting', 'request'], ['requested', 'acknowledge']);
    world.exchange(['requested', 'start_examination'], ['requested', 'ask_information']);
    const body: Json = { answers: [{ item: 2, answer: 'Thus.' }], documents: [] };
    const supplement = world.write('requesting', 'supplement_received', { body });

    expect(codeOf(world.held('requested'), supplement)).toBe('ACT_QUESTION_UNKNOWN');
  });

  it('denies more predecessors than an act may join, and more acts than a case may hold', () => {
    const prev = Array.from({ length: PREV_MAX + 1 }, (_, i) => `p${1000 + i}` as ActHash);
    const crowd = Array.from({ length: ACTS_PER_CASE_MAX }, () => request);

    expect(codeOf([], { ...acknowledge, prev })).toBe('ACT_PREV_INVALID');
    expect(codeOf(crowd, acknowledge)).toBe('CASE_ACTS_TOO_MANY');
  });

  it('says what is wrong with a body by path, and repeats nothing that its author wrote', () => {
    const body = { requestedReference: '', officer: 7, 'drop table': 1 };
    const outcome = judgeArrival([request], { ...acknowledge, body }, textDigest);

    expect(outcome).toEqual({
      ok: false,
      denial: {
        code: 'ACT_BODY_INVALID',
        detail: {
          problems: [
            ': UNKNOWN_MEMBER',
            'requestedReference: EMPTY',
            'officer: NOT_TEXT',
            'firstReportDue: MISSING',
          ],
        },
      },
    });
  });
});
