/** A question for practices, as its form holds it and as the law reads it. */

import { linesOf } from './form.ts';

export const EMPTY_INQUIRY = {
  states: [] as string[],
  pillars: [] as string[],
  theme: '',
  need: '',
  questions: '',
  languagesRead: [] as string[],
};

/** What the form holds: `questions` are lines of one text. */
export type InquiryFilled = typeof EMPTY_INQUIRY;

/** @param language in which it is written */
export const contentOfInquiry = (
  { pillars, theme, need, questions, languagesRead }: InquiryFilled,
  language: string,
) => ({
  originalLanguage: language,
  translations: [],
  documents: [],
  pillars,
  ...(theme.trim() !== '' && { theme: theme.trim() }),
  ...(need.trim() !== '' && { need: need.trim() }),
  questions: linesOf(questions).map((question, index) => ({ item: index + 1, question })),
  formsAndGroups: [],
  languagesRead,
});

/** The questions of an inquiry in their order; none where it is of another form. */
export const questionsIn = (content: unknown): readonly string[] =>
  typeof content === 'object' &&
  content !== null &&
  'questions' in content &&
  Array.isArray(content.questions)
    ? content.questions.flatMap((one: unknown) =>
        typeof one === 'object' &&
        one !== null &&
        'question' in one &&
        typeof one.question === 'string'
          ? [one.question]
          : [],
      )
    : [];
