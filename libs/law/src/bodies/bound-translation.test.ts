/** A translation belongs to the words it translates, and to no others. */

import { describe, expect, it } from '@jest/globals';
import type { Json } from '@comity/kernel';
import { anAct, minimalBody, textDigest } from '@comity/testkit';
import { judgeArrival, readAnyAct, textAt, translationsOf, unboundTranslations } from '../index.js';

const REASON = 'Ya no se necesita.';
const translation = {
  field: 'reason',
  of: textDigest(REASON),
  language: 'pt',
  translator: 'Tradutora Fictícia',
  certified: true,
  text: 'Não é mais necessária.',
};
const withdrawal = (...textTranslations: object[]): Json =>
  ({ reason: REASON, textTranslations }) as Json;
const problems = (body: Json): readonly string[] =>
  unboundTranslations(body, textDigest).map(({ path, problem }) => `${path} ${problem}`);

describe('a bound translation', () => {
  it('is read with its act, and stands by the text it translates', () => {
    expect(readAnyAct('evidence', 'withdraw', withdrawal(translation)).ok).toBe(true);
    expect(problems(withdrawal(translation))).toEqual([]);
    expect(translationsOf(withdrawal(translation))).toEqual([translation]);
  });

  it.each<[string, object, string]>([
    ['another text', { of: textDigest('Otra cosa.') }, 'textTranslations[0].of NOT_BOUND'],
    ['a field that says nothing', { field: 'note' }, 'textTranslations[0].field MISSING'],
    ['a field that is no text', { field: 'textTranslations' }, 'textTranslations[0].field MISSING'],
  ])('of %s is refused', (_, change, problem) => {
    expect(problems(withdrawal({ ...translation, ...change }))).toEqual([problem]);
  });

  it('stands once for a text and a language', () => {
    expect(problems(withdrawal(translation, translation))).toEqual([
      'textTranslations[1].field REPEATED',
    ]);
    expect(problems(withdrawal(translation, { ...translation, language: 'fr' }))).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['names nobody', { translator: ' ' }, 'textTranslations[0].translator EMPTY'],
    ['is in a fifth language', { language: 'qu' }, 'textTranslations[0].language NOT_ALLOWED'],
    ['names no hash', { of: 'abc' }, 'textTranslations[0].of NOT_ALLOWED'],
  ])('is refused where it %s', (_, change, problem) => {
    const read = readAnyAct('evidence', 'withdraw', withdrawal({ ...translation, ...change }));

    expect(read.ok ? [] : read.problems.map((one) => `${one.path} ${one.problem}`)).toEqual([
      problem,
    ]);
  });

  it('finds its text in lists and members', () => {
    const body = { items: [{ note: 'A' }, { note: 'B' }] };

    expect(textAt(body, 'items[1].note')).toBe('B');
    expect(textAt(body, 'items[2].note')).toBeUndefined();
    expect(textAt(body, 'constructor.name')).toBeUndefined();
  });

  it('that is not bound keeps an act of another State out of the case', () => {
    const request = {
      ...(minimalBody('request') as object),
      purpose: REASON,
      textTranslations: [{ ...translation, field: 'purpose', of: textDigest('Otra cosa.') }],
    };

    expect(judgeArrival([], anAct({ body: request as Json }), textDigest)).toMatchObject({
      ok: false,
      denial: {
        code: 'ACT_BODY_INVALID',
        detail: { problems: ['textTranslations[0].of: NOT_BOUND'] },
      },
    });
  });
});

describe('a translated document', () => {
  const document = { id: 'D1', title: 'Request', kind: 'request', sha256: 'aa', compartment: 'C1' };
  const entry = { language: 'pt', document: 'D1', certified: true, of: 'aa' };
  const request = (change: object): Json => ({
    ...(minimalBody('request') as object),
    documents: [document],
    translations: [{ ...entry, ...change }],
  });
  const found = (body: Json) => {
    const read = readAnyAct('evidence', 'request', body);
    return read.ok ? [] : read.problems.map(({ path, problem }) => `${path} ${problem}`);
  };

  it('is the one whose hash its translation names', () => {
    expect(found(request({}))).toEqual([]);
    expect(found(request({ of: 'bb' }))).toEqual(['translations[0].of NOT_BOUND']);
    expect(found(request({ document: 'D9' }))).toEqual(['translations[0].of NOT_BOUND']);
  });
});
