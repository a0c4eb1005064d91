/** Parts that acts of every kind of case share. */

import { boundTranslations } from './bound-translation.js';
import { repeats } from './envelope.js';
import { checked, object, optional } from './reading.js';
import type { Members, ObjectOf, Reader } from './reading.js';
import { date, documentEntry, entries, itemNumber, line, prose, someEntries } from './words.js';

/** The body of an act: `members`, and translations of what it says in free text. */
export const act = <M extends Members>(
  members: M,
): Reader<ObjectOf<M & typeof boundTranslations>> =>
  object<M & typeof boundTranslations>({ ...members, ...boundTranslations });

/** R02: the file number, and the officer who took the case. */
export const acknowledgement = {
  requestedReference: line,
  officer: line,
  receivedOn: optional(date),
  nextStep: optional(prose),
};

/** R03: what is missing. The question's own number within its act is quoted by the answer. */
const question = object({ item: itemNumber, field: line, why: prose, due: date });

/** Questions, and what is meanwhile done without their answer (R03). */
export const asking = {
  questions: someEntries(question),
  provisionalMeasures: optional(prose),
};

/** Questions of one act have different numbers. */
export const numbered = ({
  questions,
}: {
  readonly questions: readonly { readonly item: number }[];
}) => repeats('questions', questions, ({ item }) => String(item));

/** Answers to questions, by their number. */
export const answers = checked(
  act({
    answers: someEntries(object({ item: itemNumber, answer: prose })),
    documents: entries(documentEntry),
    note: optional(prose),
  }),
  ({ answers: given }) => repeats('answers', given, ({ item }) => String(item)),
);
