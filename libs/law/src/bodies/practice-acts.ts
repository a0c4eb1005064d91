/** What each act says in a request for best practices. */

import { repeats } from './envelope.js';
import { practiceRequest } from './practice-request.js';
import { checked, object, oneOf, optional, whole } from './reading.js';
import { acknowledgement, act, numbered } from './act-parts.js';
import {
  date,
  documentEntry,
  entries,
  itemNumber,
  line,
  prose,
  someEntries,
  state,
} from './words.js';

const USEFULNESS_MAX = 5;

/** One reader per kind of act. */
export const practiceActs = {
  request: practiceRequest,
  acknowledge: act({ ...acknowledgement, firstReportDue: optional(date) }),
  answer: checked(
    act({
      practices: entries(
        object({
          /** The practice's own name in the library, which outlives its versions. */
          id: line,
          title: line,
          owner: state,
          version: optional(line),
          language: optional(line),
          summary: optional(prose),
        }),
      ),
      answers: entries(object({ item: itemNumber, answer: prose })),
      experience: optional(prose),
      documents: entries(documentEntry),
      note: optional(prose),
    }),
    ({ practices, answers, experience }) => [
      ...repeats('practices', practices, ({ id }) => id),
      ...repeats('answers', answers, ({ item }) => String(item)),
      ...(practices.length + answers.length === 0 && experience === undefined
        ? [{ at: 'experience', problem: 'MISSING' as const }]
        : []),
    ],
  ),
  decline: act({ reason: prose, instead: optional(line) }),
  ask_more: checked(
    act({ questions: someEntries(object({ item: itemNumber, question: prose })) }),
    numbered,
  ),
  withdraw: act({ reason: prose }),
  close: act({
    outcome: oneOf('full', 'partial', 'none', 'withdrawn', 'refused'),
    usefulness: optional(whole({ min: 1, max: USEFULNESS_MAX })),
    adoptions: entries(
      object({
        practice: line,
        standing: oneOf('adopted', 'adapted', 'tested', 'not_used'),
        comment: optional(prose),
      }),
    ),
    note: optional(prose),
  }),
} as const;
