/** A request for best practices: few rules, since it names nobody and rests on no treaty. */

import type { PracticeRequest } from '../bodies/practice-request.js';
import type { Predicate } from './subject.js';

/** One predicate per rule that is evaluated on a request for best practices, by rule id. */
export const practicePredicates = {} as const satisfies Readonly<
  Record<string, Predicate<PracticeRequest>>
>;
