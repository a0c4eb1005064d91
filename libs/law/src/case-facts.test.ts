/** What each act adds to the facts of a case, and what no act can add. */

import { describe, expect, it } from '@jest/globals';
import type { ActHash, Json } from '@comity/kernel';
import { anAct, edited, GTM, MEX, minimalBody } from '@comity/testkit';
import { addFacts, addFactsOfSuperseded, calendarDate, NO_FACTS, statesNamed } from './index.js';
import type { ActKind, CaseFacts, CaseKind } from './index.js';

type Edits = Readonly<Record<string, Json | undefined>>;
type Said = readonly [kind: ActKind, edits?: Edits];

const factsAfter = (of: CaseKind, ...said: readonly Said[]): CaseFacts =>
  said.reduce((facts, [kind, edits = {}]) => {
    const body = edited(minimalBody(kind, {}, of), edits);
    return addFacts(of, facts, anAct({ hash: kind as unknown as ActHash, kind, body }, of));
  }, NO_FACTS);

const adds = (of: CaseKind, ...said: readonly Said[]): Partial<CaseFacts> =>
  Object.fromEntries(
    Object.entries(factsAfter(of, ...said)).filter(
      ([name, value]) =>
        JSON.stringify(value) !== JSON.stringify(NO_FACTS[name as keyof CaseFacts]),
    ),
  );

const item = (no: number): Json => ({
  no,
  kind: 'documents',
  coercive: false,
  persons: [],
  objects: [],
});
const TWO_ITEMS: Said = ['request', { assistanceItems: [item(1), item(2)] }];
const states = (...named: readonly (readonly [number, string])[]) => ({
  items: named.map(([no, state]) => ({ no, state })),
});
const basis = (instrument: string): Edits => ({
  legalBases: [{ instrument, articles: [], role: 'primary' }],
});
const question = (no: number): Json => ({ item: no, field: 'facts', why: 'x', due: '2026-06-08' });

describe('the facts of evidence', () => {
  it.each<[string, readonly Said[], Partial<CaseFacts>]>([
    [
      'its basis and what is asked',
      [['request', basis('A-55')]],
      { instruments: ['A-55'], ...states([1, 'asked']) } as Partial<CaseFacts>,
    ],
    ['the file number', [['acknowledge']], { requestedReference: 'REF-1' }],
    ['the conditions of both', [['conditions_agreed']], { conditions: ['Use in this case only.'] }],
    [
      'what is accepted',
      [TWO_ITEMS, ['accept', { items: [{ no: 2 }] }]],
      states([1, 'asked'], [2, 'accepted']) as Partial<CaseFacts>,
    ],
    [
      'what came of an item',
      [TWO_ITEMS, ['partial_result', { items: [{ no: 2, state: 'pending', why: 'x' }] }]],
      states([1, 'asked'], [2, 'pending']) as Partial<CaseFacts>,
    ],
    [
      'what came last',
      [TWO_ITEMS, ['rest_result', { items: [{ no: 1, state: 'done' }] }]],
      states([1, 'done'], [2, 'asked']) as Partial<CaseFacts>,
    ],
    [
      'what came at once',
      [
        TWO_ITEMS,
        [
          'full_result',
          {
            items: [
              { no: 1, state: 'done' },
              { no: 2, state: 'done' },
            ],
          },
        ],
      ],
      states([1, 'done'], [2, 'done']) as Partial<CaseFacts>,
    ],
    ['how it ended', [['close']], { outcome: 'full' }],
    [
      'how the return ended it',
      [['close'], ['returned', { outcome: 'partial' }]],
      { outcome: 'partial' },
    ],
    [
      'the end before a return that names none',
      [['close'], ['returned', { outcome: undefined }]],
      { outcome: 'full' },
    ],
    ['nothing more', [['start_examination'], ['withdraw'], ['forward']], {}],
  ])('are %s', (_, said, wanted) => {
    expect(adds('evidence', ...said)).toEqual(wanted);
  });

  it('are the questions that no supplement has answered', () => {
    const asked: Said = ['ask_information', { questions: [question(1), question(2)] }];
    const open = (no: number) => ({
      act: 'ask_information',
      item: no,
      field: 'facts',
      why: 'x',
      due: calendarDate('2026-06-08'),
    });

    expect(factsAfter('evidence', asked).openQuestions).toEqual([open(1), open(2)]);
    expect(factsAfter('evidence', asked, ['supplement_received']).openQuestions).toEqual([open(2)]);
  });
});

describe('the facts of an extradition', () => {
  it.each<[string, readonly Said[], Partial<CaseFacts>]>([
    ['its basis', [['request', basis('UNTOC')]], { instruments: ['UNTOC'] }],
    ['the basis of an arrest', [['urgent_arrest', basis('B-47')]], { instruments: ['B-47'] }],
    [
      'the basis of the formal request',
      [
        ['urgent_arrest', basis('B-47')],
        ['formal_request', basis('UNTOC')],
      ],
      { instruments: ['UNTOC'] },
    ],
    ['the file number', [['acknowledge']], { requestedReference: 'REF-1' }],
    ['that nobody was found', [['not_found_or_denied']], { outcome: 'none' }],
    ['that the person was tried at home', [['outcome']], { outcome: 'prosecuted' }],
    ['that the person was surrendered', [['outcome_notice']], { outcome: 'surrendered' }],
    ['how it ended', [['close']], { outcome: 'withdrawn' }],
    ['no condition where none was set', [['grant']], {}],
    [
      'the conditions of a grant',
      [['grant', { conditions: ['No death.'] }]],
      { conditions: ['No death.'] },
    ],
    [
      'the conditions of assurances',
      [['assurances_given', { conditions: ['A'] }]],
      { conditions: ['A'] },
    ],
    [
      'no condition where assurances set none',
      [['grant', { conditions: ['A'] }], ['assurances_given']],
      {},
    ],
    [
      'one open consent',
      [['specialty_extension'], ['specialty_extension']],
      { openConsents: ['specialty_extension'] },
    ],
    [
      'two open consents',
      [['specialty_extension'], ['re_extradition_consent']],
      { openConsents: ['specialty_extension', 're_extradition_consent'] },
    ],
    [
      'the other consent',
      [
        ['specialty_extension'],
        ['re_extradition_consent'],
        ['specialty_extension', { word: 'refuse' }],
      ],
      { openConsents: ['re_extradition_consent'] },
    ],
  ])('are %s', (_, said, wanted) => {
    expect(adds('extradition', ...said)).toEqual(wanted);
  });

  it('are who is held, and what a supplement still owes', () => {
    expect(factsAfter('extradition', ['arrest_reported']).custody).toMatchObject({ days: 60 });
    expect(factsAfter('extradition', ['ask_supplement']).openQuestions).toHaveLength(1);
    expect(factsAfter('extradition', ['ask_supplement'], ['supplement']).openQuestions).toEqual([]);
  });
});

describe('the facts of information', () => {
  it.each<[string, readonly Said[], Partial<CaseFacts>]>([
    [
      'that it was given',
      [['send', basis('UNTOC')]],
      { instruments: ['UNTOC'], contentGiven: true },
    ],
    ['the file number', [['acknowledge']], { requestedReference: 'REF-1' }],
    ['that it was used', [['feedback']], { outcome: 'full' }],
    ['that it was not used', [['feedback', { used: false }]], { outcome: 'none' }],
    ['that it was refused', [['close']], { outcome: 'refused' }],
    ['that it was withdrawn', [['send'], ['close']], { contentGiven: true, outcome: 'withdrawn' }],
  ])('are %s', (_, said, wanted) => {
    expect(adds('spontaneous', ...said)).toEqual(wanted);
  });

  it('are what was offered', () => {
    expect(factsAfter('spontaneous', ['offer_conditions']).offered).toMatchObject({
      subject: 'A route',
    });
  });
});

describe('the facts of a request for practices', () => {
  const asking = (...numbers: readonly number[]): Edits => ({
    questions: numbers.map((no) => ({ item: no, question: 'How?' })),
  });

  it.each<[string, readonly Said[], readonly (readonly [number, string])[]]>([
    [
      'what is asked',
      [['request', asking(1, 2)]],
      [
        [1, 'asked'],
        [2, 'asked'],
      ],
    ],
    [
      'what is answered',
      [['request', asking(1, 2)], ['answer']],
      [
        [1, 'done'],
        [2, 'asked'],
      ],
    ],
    [
      'what is asked more, in order',
      [['request', asking(1, 3)], ['ask_more']],
      [
        [1, 'asked'],
        [2, 'asked'],
        [3, 'asked'],
      ],
    ],
    [
      'what is asked again',
      [['request', asking(1)], ['answer'], ['ask_more', asking(1)]],
      [[1, 'asked']],
    ],
  ])('are %s', (_, said, wanted) => {
    expect(adds('practice_request', ...said)).toEqual(states(...wanted));
  });

  it('are its file number and its end', () => {
    expect(adds('practice_request', ['acknowledge'], ['close'])).toEqual({
      requestedReference: 'REF-1',
      outcome: 'full',
    });
  });
});

describe('an act without effect', () => {
  it('still gives its file number, and nothing else', () => {
    const acknowledged = anAct({ kind: 'acknowledge' });

    expect(addFactsOfSuperseded('evidence', NO_FACTS, acknowledged).requestedReference).toBe(
      'REF-1',
    );
    expect(addFactsOfSuperseded('evidence', NO_FACTS, anAct({ kind: 'close' }))).toBe(NO_FACTS);
  });

  it('that does not read adds nothing', () => {
    expect(addFacts('evidence', NO_FACTS, anAct({ kind: 'close', body: {} }))).toBe(NO_FACTS);
  });
});

describe('the States of a request', () => {
  it.each<[Json, object | undefined]>([
    [
      { requestingState: 'GTM', requestedState: 'MEX' },
      { requesting: GTM, requested: MEX },
    ],
    [{ requestingState: 'GTM', requestedState: 'GTM' }, undefined],
    [{ requestingState: 'GTM' }, undefined],
    [{ requestedState: 'GTM' }, undefined],
    [{ requestingState: 1, requestedState: 'GTM' }, undefined],
    [{ requestingState: 'GTM', requestedState: 1 }, undefined],
    [['GTM', 'MEX'], undefined],
    [null, undefined],
    ['GTM', undefined],
  ])('are read from %j', (body, wanted) => {
    expect(statesNamed(body)).toEqual(wanted);
  });
});
