/** Extradition: what each instrument asks of a request for a person. */

import type { ExtraditionRequest } from '../bodies/extradition-request.js';
import { basisPredicates } from './general.js';
import type { Predicate } from './subject.js';
import { victimPredicates } from './trafficking.js';

/** One predicate per rule that is evaluated on a request for extradition, by rule id. */
export const extraditionPredicates = {
  ...basisPredicates,
  ...victimPredicates,
} as const satisfies Readonly<Record<string, Predicate<ExtraditionRequest>>>;
