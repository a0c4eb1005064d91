/** What came of one question to several States. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instantFromIso, stateCode } from '@comity/kernel';
import type { ActHash, Json } from '@comity/kernel';
import { BRA, Correspondence, GTM, MEX, minimalBody } from '@comity/testkit';
import { clocksOf, foldCase, foundingRegister, gatherAnswers } from '../index.js';
import type { ActKind, AskedState, Side } from '../index.js';

const at = instantFromIso;
const SENT = '2026-06-01T15:00:00Z';
const CAN = stateCode('CAN');

type Line = readonly [Side, ActKind, string, object?];

const REQUEST: Line = [
  'requesting',
  'request',
  SENT,
  {
    questions: [
      { item: 1, question: 'How?' },
      { item: 2, question: 'By whom?' },
    ],
  },
];
const TAKEN: Line = ['requested', 'acknowledge', '2026-06-02T15:00:00Z'];

/** A case of GTM with `state`, as it stands at `now`. */
const asked = (
  state: typeof MEX,
  lines: readonly Line[],
  now = '2026-06-20T12:00:00Z',
): AskedState => {
  const world = new Correspondence({ requesting: GTM, requested: state }, 'practice_request');
  for (const [side, kind, when, more] of lines) {
    const least = minimalBody(kind, world.states, 'practice_request') as object;
    world.write(side, kind, { at: at(when), body: { ...least, ...more } as Json });
    world.sync();
  }
  const acts = world.held('requesting');
  const fold = foldCase(acts, new Set<ActHash>(acts.map(({ hash }) => hash)), at(now));
  const clocks = clocksOf({ fold, acts, register: foundingRegister, now: at(now) });
  return { state, fold, acts, clocks };
};

const answer = (given: object, when = '2026-06-03T15:00:00Z'): Line => [
  'requested',
  'answer',
  when,
  { practices: [], answers: [], documents: [], ...given },
];
const saying = (item: number, text: string) => ({ answers: [{ item, answer: text }] });
const decline: Line = [
  'requested',
  'decline',
  '2026-06-04T15:00:00Z',
  { reason: 'We have none.', instead: 'Ask the others.' },
];
const practice = (id: string, title: string) => ({ id, title, owner: 'CAN' });

describe('an inquiry', () => {
  it('shows the answers of all States side by side, question by question', () => {
    const { questions } = gatherAnswers([
      asked(MEX, [REQUEST, TAKEN, answer(saying(1, 'Thus.'))]),
      asked(BRA, [
        REQUEST,
        TAKEN,
        answer({
          answers: [
            { item: 1, answer: 'Assim.' },
            { item: 2, answer: 'Por nós.' },
          ],
        }),
      ]),
    ]);

    expect(
      questions.map(({ item, answers }) => [item, answers.map((one) => [one.state, one.answer])]),
    ).toEqual([
      [
        1,
        [
          ['MEX', 'Thus.'],
          ['BRA', 'Assim.'],
        ],
      ],
      [2, [['BRA', 'Por nós.']]],
    ]);
  });

  it('says of each question who was asked and has not answered it', () => {
    const { questions } = gatherAnswers([
      asked(MEX, [REQUEST, TAKEN, answer(saying(1, 'Thus.'))]),
      asked(BRA, [REQUEST]),
      asked(CAN, [REQUEST, TAKEN, decline]),
    ]);

    expect(questions.map(({ asked: all, open }) => [all, open])).toEqual([
      [['MEX', 'BRA', 'CAN'], ['BRA']],
      [
        ['MEX', 'BRA', 'CAN'],
        ['MEX', 'BRA'],
      ],
    ]);
  });

  it('tells of each State whether it is at home, open, answered, declined or ended', () => {
    const { states } = gatherAnswers([
      asked(MEX, []),
      asked(MEX, [REQUEST]),
      asked(MEX, [REQUEST, TAKEN, answer(saying(1, 'Thus.'))]),
      asked(MEX, [REQUEST, TAKEN, decline]),
      asked(MEX, [REQUEST, ['requesting', 'withdraw', '2026-06-02T16:00:00Z']]),
    ]);

    expect(states.map(({ standing }) => standing)).toEqual([
      'at_home',
      'open',
      'answered',
      'declined',
      'ended',
    ]);
    expect(states[2]?.answeredAt).toBe(at('2026-06-03T15:00:00Z'));
    expect(states[3]?.declined).toEqual({
      at: at('2026-06-04T15:00:00Z'),
      reason: 'We have none.',
      instead: 'Ask the others.',
    });
  });

  it('keeps what was answered and declined when its cases are closed', () => {
    const close: Line = ['requesting', 'close', '2026-06-05T15:00:00Z'];
    const { states, questions } = gatherAnswers([
      asked(MEX, [REQUEST, TAKEN, answer(saying(1, 'Thus.')), close]),
      asked(BRA, [REQUEST, TAKEN, decline, close]),
    ]);

    expect(states.map(({ standing }) => standing)).toEqual(['answered', 'declined']);
    expect(questions.map(({ open }) => open)).toEqual([[], []]);
    expect(questions[0]?.answers).toHaveLength(1);
  });

  it('shows a question that is asked anew beside the first, and open again', () => {
    const more: Line = [
      'requesting',
      'ask_more',
      '2026-06-04T15:00:00Z',
      { questions: [{ item: 1, question: 'How exactly?' }] },
    ];
    const { states, questions } = gatherAnswers([
      asked(MEX, [REQUEST, TAKEN, answer(saying(1, 'Thus.')), more]),
    ]);

    expect(states[0]?.standing).toBe('open');
    expect(
      questions.map(({ question, answers, open }) => [question, answers.length, open]),
    ).toEqual([
      ['How?', 1, []],
      ['How exactly?', 0, ['MEX']],
      ['By whom?', 0, ['MEX']],
    ]);
  });

  it('takes an answer for the question as it was asked last', () => {
    const more = (question: string): Line => [
      'requesting',
      'ask_more',
      '2026-06-04T15:00:00Z',
      { questions: [{ item: 1, question }] },
    ];
    const told = (question: string, ...then: readonly Line[]) => {
      const lines = [REQUEST, TAKEN, answer(saying(1, 'Thus.')), more(question), ...then];
      return gatherAnswers([asked(MEX, lines)])
        .questions.filter(({ item }) => item === 1)
        .map((one) => [one.question, one.answers.map((given) => given.answer), one.open]);
    };
    const later = answer(saying(1, 'Exactly thus.'), '2026-06-05T15:00:00Z');

    expect(told('How exactly?', later)).toEqual([
      ['How?', ['Thus.'], []],
      ['How exactly?', ['Exactly thus.'], []],
    ]);
    expect(told('How?')).toEqual([['How?', [], ['MEX']]]);
    expect(told('How?', later)).toEqual([['How?', ['Exactly thus.'], []]]);
  });

  it('counts of two answers to one question the later', () => {
    const again: Line = [
      'requesting',
      'ask_more',
      '2026-06-04T15:00:00Z',
      { questions: [{ item: 3, question: 'At what cost?' }] },
    ];
    const { questions } = gatherAnswers([
      asked(MEX, [
        REQUEST,
        TAKEN,
        answer(saying(1, 'Thus.')),
        again,
        answer(saying(1, 'Rather thus.'), '2026-06-05T15:00:00Z'),
      ]),
    ]);

    expect(questions[0]?.answers.map((one) => one.answer)).toEqual(['Rather thus.']);
  });

  it('names each practice once, with every State that named it', () => {
    const { practices } = gatherAnswers([
      asked(MEX, [REQUEST, TAKEN, answer({ practices: [practice('BP-1', 'Uno')] })]),
      asked(BRA, [
        REQUEST,
        TAKEN,
        answer({ practices: [practice('BP-1', 'Um'), practice('BP-2', 'Dois')] }),
      ]),
    ]);

    expect(
      practices.map(({ id, title, namedBy }) => [id, title, namedBy.map(({ state }) => state)]),
    ).toEqual([
      ['BP-1', 'Uno', ['MEX', 'BRA']],
      ['BP-2', 'Dois', ['BRA']],
    ]);
  });

  it('is overdue where a clock of a State is, and says which', () => {
    const cases = (now: string) => [
      asked(MEX, [REQUEST], now),
      asked(BRA, [REQUEST, TAKEN, answer(saying(1, 'Assim.'))], now),
    ];
    const told = (now: string) =>
      gatherAnswers(cases(now)).states.map(({ overdue, due }) => [overdue, due?.id]);

    expect(told('2026-06-03T12:00:00Z')).toEqual([
      [false, 'practice_acknowledgement'],
      [false, undefined],
    ]);
    expect(told('2026-06-20T12:00:00Z')).toEqual([
      [true, 'practice_acknowledgement'],
      [false, undefined],
    ]);
  });

  it('says nothing of what an act without effect says', () => {
    const crossed = (): AskedState => {
      const world = new Correspondence({ requesting: GTM, requested: MEX }, 'practice_request');
      world.exchange(['requesting', 'request'], ['requested', 'acknowledge']);
      world.write('requested', 'answer');
      world.write('requested', 'decline', { name: 'zz' });
      world.sync();
      const acts = world.held('requesting');
      return { state: MEX, fold: world.fold('requesting'), acts, clocks: [] };
    };
    const { states } = gatherAnswers([crossed()]);

    expect(states[0]).toMatchObject({ standing: 'answered', declined: null });
  });

  it('of more States is what each of them says, whatever the others do', () => {
    const lines: readonly (readonly Line[])[] = [
      [],
      [REQUEST],
      [REQUEST, TAKEN],
      [REQUEST, TAKEN, answer(saying(2, 'Thus.'))],
      [REQUEST, TAKEN, decline],
    ];
    const cases = lines.map((each) => asked(MEX, each));
    const any = fc.array(fc.constantFrom(...cases), { maxLength: 6 });
    fc.assert(
      fc.property(any, any, (some, others) => {
        const all = gatherAnswers([...some, ...others]);
        const [one, other] = [gatherAnswers(some), gatherAnswers(others)];
        expect(all.states).toEqual([...one.states, ...other.states]);
        const given = (gathered: typeof all) =>
          gathered.questions.reduce((sum, { answers }) => sum + answers.length, 0);
        expect(given(all)).toBe(given(one) + given(other));
      }),
    );
  });
});
