/** What of an answer leaves its case for the library. */

import { describe, expect, it } from '@jest/globals';
import { canonicalize, instantFromIso, officerId } from '@comity/kernel';
import type { ActHash, Json } from '@comity/kernel';
import { BRA, Correspondence, GTM, minimalBody } from '@comity/testkit';
import {
  draftOfAnswer,
  foundingRegister,
  practiceDraft,
  readReleasedAnswer,
  readWith,
  releaseAnswer,
} from '../index.js';

const by = officerId('gtm.drafter');
const register = foundingRegister;
const states = { requesting: GTM, requested: BRA };
const name = (letter: string): string => letter.repeat(43);
/** Just before midnight in Brazil, and the next day in UTC. */
const LATE = instantFromIso('2026-06-10T01:30:00Z');

const world = (answer: object): Correspondence => {
  const made = new Correspondence(states, 'practice_request');
  const body = (kind: 'request' | 'acknowledge', more: object) =>
    ({ ...(minimalBody(kind, states, 'practice_request') as object), ...more }) as Json;
  made.write('requesting', 'request', {
    name: name('a'),
    body: body('request', {
      questions: [
        { item: 1, question: '¿Cómo?' },
        { item: 2, question: '¿Quién?' },
      ],
    }),
  });
  made.sync();
  made.write('requested', 'acknowledge', {
    name: name('b'),
    body: body('acknowledge', { officer: 'Dra. Zulmira Fictícia', requestedReference: 'DRCI 9' }),
  });
  made.sync();
  made.write('requested', 'answer', {
    name: name('c'),
    at: LATE,
    body: { practices: [], answers: [], documents: [], ...answer } as Json,
  });
  made.sync();
  return made;
};

const ANSWER = {
  answers: [{ item: 1, answer: 'Assim.' }],
  experience: 'Há dez anos.',
  note: 'Ligue para Fulana.',
  documents: [{ id: 'D1', title: 'Carta a Fulana', kind: 'letter', compartment: 'C1' }],
};

const releasedFrom = (made: Correspondence, act = name('c')) =>
  releaseAnswer(
    { fold: made.fold('requesting'), acts: made.held('requesting'), act: act as ActHash },
    { register, by },
  );

describe('a released answer', () => {
  it('holds the questions, the words given, the State, the day and the language, and nothing else', () => {
    expect(releasedFrom(world(ANSWER))).toEqual({
      ver: 'comity-answer/1',
      act: name('c'),
      state: 'BRA',
      answeredOn: '2026-06-09',
      language: 'pt',
      pillars: ['protection'],
      answers: [{ item: 1, question: '¿Cómo?', answer: 'Assim.' }],
      experience: 'Há dez anos.',
      releasedBy: 'gtm.drafter',
    });
  });

  it('names no officer of the other State and no reference of the case', () => {
    const text = canonicalize(releasedFrom(world(ANSWER)));

    for (const word of ['Zulmira', 'DRCI', 'Fulana', 'NET-']) expect(text).not.toContain(word);
  });

  it('quotes the question as it stood when it was answered', () => {
    const made = world(ANSWER);
    made.write('requesting', 'ask_more', {
      body: { questions: [{ item: 1, question: '¿Y cuánto cuesta?' }] },
    });
    made.sync();
    made.write('requested', 'answer', {
      body: {
        practices: [],
        answers: [
          { item: 2, answer: 'Nós.' },
          { item: 1, answer: 'Pouco.' },
        ],
        documents: [],
      },
    });
    made.sync();
    made.write('requesting', 'ask_more', {
      body: { questions: [{ item: 1, question: '¿Cómo?' }] },
    });
    made.sync();

    expect(releasedFrom(made)?.answers).toEqual([
      { item: 1, question: '¿Cómo?', answer: 'Assim.' },
    ]);
  });

  it.each<[string, () => unknown]>([
    [
      'an answer without words',
      () => releasedFrom(world({ practices: [{ id: 'BP-1', title: 'x', owner: 'CAN' }] })),
    ],
    ['an act that is no answer', () => releasedFrom(world(ANSWER), name('b'))],
    ['an act of another case', () => releasedFrom(world(ANSWER), name('z'))],
  ])('is nothing of %s', (_what, release) => {
    expect(release()).toBeUndefined();
  });

  it('is nothing of an answer without effect', () => {
    const made = world(ANSWER);
    made.write('requested', 'answer', { name: name('d') });
    made.sync();

    expect(releasedFrom(made, name('d'))).toBeUndefined();
  });

  it('is read strictly', () => {
    const good = releasedFrom(world(ANSWER)) as unknown as Record<string, Json>;
    const bad: readonly Record<string, Json>[] = [
      { ...good, case: 'NET-2026-GTM-BRA-0' },
      { ...good, ver: 'comity-answer/2' },
      { ...good, act: 'short' },
      { ...good, state: 'Brazil' },
      { ...good, language: 'de' },
      { ...good, releasedBy: 'Ana López' },
      { ...good, answers: [{ item: 0, question: 'q', answer: 'a' }] },
      Object.fromEntries(Object.entries(good).filter(([member]) => member !== 'releasedBy')),
    ];

    expect(readReleasedAnswer(good)).toEqual({ ok: true, value: good });
    for (const one of bad) expect(readReleasedAnswer(one).ok).toBe(false);
  });
});

describe('the draft of a released answer', () => {
  const released = releasedFrom(world(ANSWER));
  const draftIn = (language: 'es' | 'en' | 'pt' | 'fr') =>
    released && draftOfAnswer({ ...released, language }, GTM, register);

  it('is in form, owned by the State that releases, in the words and language of the answer', () => {
    const draft = draftIn('pt');

    expect(readWith(practiceDraft, draft as unknown as Json)).toEqual({ ok: true, value: draft });
    expect(draft).toMatchObject({
      originalLanguage: 'pt',
      owner: { state: 'GTM' },
      pillar: ['protection'],
      steps: '¿Cómo?\nAssim.\n\nHá dez anos.',
    });
  });

  it.each([
    ['es', 'Redactada a partir de la respuesta de Brasil del 9 de junio de 2026.'],
    ['en', 'Drafted from the answer of Brazil of 9 June 2026.'],
    ['pt', 'Redigida a partir da resposta do Brasil de 9 de junho de 2026.'],
    ['fr', 'Rédigée à partir de la réponse du Brésil du 9 juin 2026.'],
  ] as const)('says whose words it begins with: %s', (language, changes) => {
    expect(draftIn(language)?.version).toEqual({ no: '1', changes });
  });
});
