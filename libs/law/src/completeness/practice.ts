/** A request for best practices: few rules, since it names nobody and rests on no treaty. */

import type { PracticeRequest } from '../bodies/practice-request.js';
import { fourEyesPredicate, unexplainedIn } from './general.js';
import { medellinPredicates } from './medellin.js';
import type { Predicate } from './subject.js';
import { leakPredicate } from './trafficking.js';

const PROSE = ['theme', 'need', 'context'] as const;

/** One predicate per rule that is evaluated on a request for best practices, by rule id. */
export const practicePredicates = {
  'TIP-6-1': leakPredicate,
  'SYS-4E': fourEyesPredicate,
  'SYS-ABB': ({ request }) => {
    const asked: Readonly<Record<string, string>> = Object.fromEntries(
      request.questions.map(({ question }, at) => [`questions[${at}].question`, question]),
    );
    const said = { theme: request.theme, need: request.need, context: request.context };
    return unexplainedIn<string>({ ...said, ...asked }, [...PROSE, ...Object.keys(asked)]);
  },
  ...medellinPredicates,
} as const satisfies Readonly<Record<string, Predicate<PracticeRequest>>>;
