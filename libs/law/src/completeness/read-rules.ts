/** Reads the rules and the fields that the law is made of, or says row by row what is wrong. */

import {
  checked,
  faultIf,
  list,
  object,
  oneOf,
  optional,
  repeated,
  text,
} from '../bodies/reading.js';
import type { Reader } from '../bodies/reading.js';

/** Most rows of either file. */
const ROWS_MAX = 2_000;
const WORDS_CHARS_MAX = 2_000;

const words = text('line', WORDS_CHARS_MAX);

/** Rows that each have an id of their own. */
const rowsOf = <T extends { readonly id: string }>(row: Reader<T>): Reader<readonly T[]> =>
  checked(list(row, { min: 1, max: ROWS_MAX }), (rows) =>
    repeated(
      rows.map(({ id }) => id),
      (index) => `[${index}].id`,
    ),
  );

/** The rules of completeness (`RuleData`). */
export const readerOfRules = rowsOf(
  object({
    id: words,
    instrument: words,
    severity: oneOf('BLOCK', 'WARN', 'INFO'),
    appliesWhen: words,
    check: words,
    message: words,
    citation: words,
    grounding: oneOf('found', 'recalled'),
    correctedBecause: optional(words),
  }),
);

/** `M`, `C`, `O` and `S`, perhaps with a remark; one field of the research is due on request. */
const DUE = /^(?:[MCOS](?:[ :]|$)|on request)/;
const COMPARTMENT = /^(?:C[0-5]|P|per document)\b/;

/** The fields of content and of practices (`FieldData`). */
export const readerOfFields = rowsOf(
  checked(
    object({
      id: words,
      section: oneOf(
        'envelope',
        'evidence_request',
        'responses',
        'extradition_request',
        'spontaneous_information',
        'trafficking_victim',
        'practice_request',
        'best_practice',
      ),
      name: words,
      meaning: words,
      mandatory: words,
      legalSource: words,
      compartment: words,
      addedBecause: optional(words),
    }),
    ({ mandatory, compartment }) => [
      ...faultIf(!DUE.test(mandatory), 'mandatory', 'NOT_ALLOWED'),
      ...faultIf(!COMPARTMENT.test(compartment), 'compartment', 'NOT_ALLOWED'),
    ],
  ),
);
