/** Information given unasked: nothing that could harm a victim, graded and on stated conditions. */

import type { SpontaneousInformation } from '../bodies/spontaneous-information.js';
import type { Predicate } from './subject.js';
import { victimPredicates } from './trafficking.js';

/** One predicate per rule that is evaluated on spontaneous information, by rule id. */
export const spontaneousPredicates = {
  ...victimPredicates,
} as const satisfies Readonly<Record<string, Predicate<SpontaneousInformation>>>;
