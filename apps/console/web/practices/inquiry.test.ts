import { describe, expect, it } from '@jest/globals';
import { practiceRequest, readWith } from '@comity/law';
import { contentOfInquiry, EMPTY_INQUIRY, questionsIn } from './inquiry.ts';

describe('a question for practices', () => {
  const filled = {
    ...EMPTY_INQUIRY,
    pillars: ['protection'],
    questions: '¿Cómo entrevistan?\n\n¿Quién decide?',
    languagesRead: ['es'],
  };

  it('is a request as the law reads it, once the States are filled in', () => {
    const content = contentOfInquiry(filled, 'es');
    const whole = {
      ...content,
      messageKind: 'practice_request',
      requestingState: 'GTM',
      requestedState: 'MEX',
    };
    expect(readWith(practiceRequest, whole)).toMatchObject({ ok: true });
  });

  it('numbers its questions by their lines, and reads them again', () => {
    const content = contentOfInquiry(filled, 'es');
    expect(content.questions.map(({ item }) => item)).toEqual([1, 2]);
    expect(questionsIn(content)).toEqual(['¿Cómo entrevistan?', '¿Quién decide?']);
    expect(questionsIn({ questions: 'x' })).toEqual([]);
  });
});
