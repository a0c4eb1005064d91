/** Information given unasked: nothing that could harm a victim, graded and on stated conditions. */

import type { SpontaneousInformation } from '../bodies/spontaneous-information.js';
import { fourEyesPredicate, unexplainedIn } from './general.js';
import { medellinPredicates } from './medellin.js';
import type { Predicate } from './subject.js';
import {
  crimePredicates,
  personsLeakPredicate,
  returnPredicates,
  victimPredicates,
} from './trafficking.js';

const PROSE = ['subject', 'information', 'whyUseful'] as const;

/** One predicate per rule that is evaluated on spontaneous information, by rule id. */
export const spontaneousPredicates = {
  ...crimePredicates,
  ...returnPredicates,
  'TIP-6-1': personsLeakPredicate,
  ...victimPredicates,
  'SYS-4E': fourEyesPredicate,
  'SYS-ABB': ({ request }) => unexplainedIn(request, PROSE),
  ...medellinPredicates,
} as const satisfies Readonly<Record<string, Predicate<SpontaneousInformation>>>;
