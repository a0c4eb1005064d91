/** What a denied step with a practice tells beside its code. */

import { describe, expect, it } from '@jest/globals';
import { instant } from '@comity/kernel';
import { addDays, decidePracticeStep } from '../index.js';
import type { PracticeHistory, PracticeStepKind } from '../index.js';
import {
  after,
  aQuestion,
  aRecord,
  author,
  CAN,
  FIRST_DAY,
  focal,
  JAM,
  startOf,
  TO_NETWORK,
  URY,
} from './practice.fixture.js';

const denial = (
  history: PracticeHistory,
  kind: PracticeStepKind,
  given: Parameters<typeof aQuestion>[2] = {},
): unknown => {
  const outcome = decidePracticeStep(aQuestion(history, kind, given));
  return outcome.ok ? outcome.value.to : outcome.denial;
};

const inReview = after(['submit', 'clear', 'assign']);

describe('a denied step with a practice names', () => {
  it('the step and the status that does not allow it', () => {
    expect(denial(startOf(aRecord()), 'publish')).toEqual({
      code: 'STEP_NOT_ALLOWED',
      detail: { step: 'publish', status: 'DRAFT' },
    });
  });

  it('the step that comes before the last one, by its hour or by its day', () => {
    const code = 'PRACTICE_STEP_TOO_EARLY';

    expect(denial(inReview, 'decline', { at: instant(2) })).toEqual({
      code,
      detail: { step: 'decline' },
    });
    expect(denial(inReview, 'decline', { on: addDays(FIRST_DAY, 1) })).toEqual({
      code,
      detail: { step: 'decline' },
    });
    expect(denial(inReview, 'decline', { at: instant(3), on: addDays(FIRST_DAY, 2) })).toBe(
      'DRAFT',
    );
  });

  it('the words that were never written, or not yet', () => {
    expect(denial(inReview, 'decline', { text: 'elsewhere' })).toEqual({
      code: 'CONTENT_NOT_APPROVED',
      detail: { text: 'elsewhere' },
    });
  });

  it('the officer who had a hand in it', () => {
    const own = { ...author, roles: ['drafter', 'reviewer', 'approver'] as const };

    expect(denial(after(['submit']), 'clear', { officer: own })).toEqual({
      code: 'PRACTICE_OWN_WORK',
      detail: { officer: author.id },
    });
  });

  it('the words that nobody looked through', () => {
    expect(denial(after(['submit']), 'clear', { checkedText: null as never })).toEqual({
      code: 'PRACTICE_PRIVACY_UNCHECKED',
      detail: { text: 't0' },
    });
  });

  it('the fields that are empty', () => {
    const history = startOf(aRecord({ results: [], title: { en: 'One' } }));

    expect(denial(history, 'submit')).toEqual({
      code: 'PRACTICE_INCOMPLETE',
      detail: { fields: ['B01 title', 'B11 results'] },
    });
  });

  it.each<[PracticeStepKind, PracticeHistory]>([
    ['back', after(['submit'])],
    ['decline', inReview],
    ['withdraw', after(TO_NETWORK)],
  ])('the step %s that lacks a reason', (kind, history) => {
    expect(denial(history, kind, { note: ' ' })).toEqual({
      code: 'PRACTICE_REASON_MISSING',
      detail: { step: kind },
    });
  });

  it.each([[[JAM]], [[JAM, JAM]], [[JAM, CAN]], [[JAM, URY, CAN]]])(
    'reviewers that are not two other States: %j',
    (states) => {
      expect(denial(after(['submit', 'clear']), 'assign', { states })).toEqual({
        code: 'PRACTICE_REVIEWERS_INVALID',
        detail: { states },
      });
    },
  );

  it('States that were not asked to review, and those that were', () => {
    const reviewers = [JAM, URY];

    expect(denial(inReview, 'ask_changes', { states: [CAN] })).toEqual({
      code: 'PRACTICE_REVIEWER_UNKNOWN',
      detail: { states: [CAN], reviewers },
    });
    expect(denial(inReview, 'ask_changes', { states: [] })).toEqual({
      code: 'PRACTICE_REVIEWER_UNKNOWN',
      detail: { states: [], reviewers },
    });
    expect(denial(inReview, 'accept', { states: [JAM] })).toEqual({
      code: 'PRACTICE_REVIEWERS_DISAGREE',
      detail: { states: [JAM], reviewers },
    });
  });

  it('the language that nobody has translated', () => {
    const untranslated = startOf(
      aRecord({ title: { fr: 'Une' }, summary: { fr: 'R.' }, translations: { fr: 'original' } }),
    );
    const history = after(['submit', 'clear', 'assign', 'accept', 'translate'], untranslated);

    expect(denial(history, 'publish')).toEqual({
      code: 'PRACTICE_TRANSLATION_MISSING',
      detail: { original: 'fr' },
    });
  });

  it('the day of review that is past', () => {
    const due = startOf(aRecord({ reviewBy: FIRST_DAY }));
    const history = after(['submit', 'clear', 'assign', 'accept', 'translate'], due);

    expect(denial(history, 'publish')).toEqual({
      code: 'PRACTICE_REVIEW_DATE_PAST',
      detail: { reviewBy: FIRST_DAY },
    });
  });

  it('the audience that is the network alone', () => {
    const history = after(TO_NETWORK, startOf(aRecord({ audience: 'network' })));

    expect(denial(history, 'publish_public')).toMatchObject({ code: 'PRACTICE_AUDIENCE_NETWORK' });
  });

  it('the words that the reviewers did not read', () => {
    const history = after(['submit', 'clear', 'assign', 'accept', 'translate']);
    const changed = aRecord({ problem: 'Autre chose.' });
    const texts = [...history.texts, { hash: 't1', record: changed, by: focal.id, at: instant(6) }];

    expect(denial({ ...history, texts }, 'publish')).toEqual({
      code: 'CONTENT_NOT_APPROVED',
      detail: { text: 't0' },
    });
  });
});
