/** What each kind of act says: one reader per kind, and the types they yield. */

import type { Json } from '@comity/kernel';
import type { ActKind } from '../life-cycle.js';
import { evidenceRequest, repeats } from './evidence-request.js';
import { checked, flag, list, object, oneOf, optional, readWith, whole } from './reading.js';
import type { ProblemCode, ReadBy, Reader, Reading } from './reading.js';
import {
  date,
  documentEntry,
  entries,
  ENTRIES_MAX,
  itemNumber,
  line,
  prose,
  someEntries,
} from './words.js';

/** Reminders that must have gone out before a request is returned for want of a reply. */
export const REMINDERS_MIN = 2;
const USEFULNESS_MAX = 5;

/** R10: how the case ended. */
const closure = {
  outcome: oneOf('full', 'partial', 'none', 'withdrawn', 'refused'),
  usefulness: optional(whole({ min: 1, max: USEFULNESS_MAX })),
  usedInProceedings: optional(flag),
  feedback: optional(prose),
};

const question = object({
  /** The question's own number within this act; the answer quotes it. */
  item: itemNumber,
  field: line,
  why: prose,
  due: date,
});

const returnedObject = object({
  no: itemNumber,
  description: line,
  returnBy: optional(date),
  condition: optional(line),
});

const ITEM_STATES = ['done', 'pending', 'not_possible'] as const;
const FINAL_ITEM_STATES = ['done', 'not_possible'] as const;

const resultItem = <W extends (typeof ITEM_STATES)[number]>(states: readonly W[]) =>
  checked(
    object({
      no: itemNumber,
      state: oneOf(...states),
      why: optional(prose),
      authority: optional(line),
      place: optional(line),
      executedOn: optional(date),
      personsPresent: optional(entries(line)),
      chainOfCustody: optional(prose),
    }),
    ({ state, why }): readonly { at: string; problem: ProblemCode }[] =>
      state !== 'done' && why === undefined ? [{ at: 'why', problem: 'MISSING' }] : [],
  );

const result = <W extends (typeof ITEM_STATES)[number]>(states: readonly W[]) =>
  checked(
    object({
      items: someEntries(resultItem(states)),
      /** E16: how the material may be used; empty says: as the treaty says, no more. */
      useConditions: entries(prose),
      documents: entries(documentEntry),
      note: optional(prose),
    }),
    ({ items, documents }) => [
      ...repeats('items', items, ({ no }) => String(no)),
      ...repeats('documents', documents, ({ id }) => id),
    ],
  );

/** Grounds of refusal: Nassau 5, 8, 9, 24; two that UNTOC 18(8) and 18(22) forbid, to say so. */
const ground = oneOf(
  'double_jeopardy',
  'discrimination',
  'political_offence',
  'ad_hoc_court',
  'public_order',
  'tax_offence',
  'fiscal_only',
  'bank_secrecy',
  'military_offence',
  'dual_criminality',
  'non_public_records',
  'other',
);

const cause = { cause: prose };

/** One reader per kind of act. */
const actBodyReaders = {
  request: evidenceRequest,
  acknowledge: object({
    requestedReference: line,
    officer: line,
    receivedOn: optional(date),
    nextStep: optional(prose),
    firstReportDue: date,
  }),
  misdirected: object({ reason: prose, forwardedTo: optional(line) }),
  start_examination: object({ note: optional(prose) }),
  ask_information: checked(
    object({ questions: someEntries(question), provisionalMeasures: optional(prose) }),
    ({ questions }) => repeats('questions', questions, ({ item }) => String(item)),
  ),
  supplement_received: checked(
    object({
      answers: someEntries(object({ item: itemNumber, answer: prose })),
      documents: entries(documentEntry),
      note: optional(prose),
    }),
    ({ answers }) => repeats('answers', answers, ({ item }) => String(item)),
  ),
  no_reply_after_reminders: object({
    ...cause,
    reminders: list(object({ sentOn: date, channel: optional(line) }), {
      min: REMINDERS_MIN,
      max: ENTRIES_MAX,
    }),
  }),
  open_consultation: object({
    issue: oneOf('conditions', 'cost', 'confidentiality', 'refusal', 'postponement'),
    statement: prose,
    proposal: optional(prose),
    due: date,
  }),
  conditions_agreed: object({ conditions: someEntries(prose), note: optional(prose) }),
  no_agreement_refuse: object({
    reasons: prose,
    grounds: someEntries(object({ ground, article: line, items: optional(entries(itemNumber)) })),
  }),
  agree_to_postpone: object({ reasons: prose, article: line, reviewOn: date }),
  accept: checked(
    object({ items: someEntries(object({ no: itemNumber, note: optional(prose) })) }),
    ({ items }) => repeats('items', items, ({ no }) => String(no)),
  ),
  forward: object({ authority: line, sentOn: optional(date), note: optional(prose) }),
  resume: object({ reason: prose }),
  report_progress: object({ report: prose, nextReportDue: optional(date) }),
  partial_result: result(ITEM_STATES),
  rest_result: result(FINAL_ITEM_STATES),
  full_result: result(FINAL_ITEM_STATES),
  cannot_execute: object(cause),
  confirm: object({ complete: flag, forwardedTo: optional(line), note: optional(prose) }),
  query_result: object({ missing: prose, items: optional(entries(itemNumber)) }),
  objects_to_return: checked(
    object({ objects: someEntries(returnedObject), note: optional(prose) }),
    ({ objects }) => repeats('objects', objects, ({ no }) => String(no)),
  ),
  returned: checked(
    object({
      objects: someEntries(returnedObject),
      returnedOn: date,
      receipt: optional(line),
      ...closure,
      outcome: optional(closure.outcome),
    }),
    ({ objects }) => repeats('objects', objects, ({ no }) => String(no)),
  ),
  close: object({ ...closure, note: optional(prose) }),
  withdraw: object({
    reason: prose,
    /** What becomes of what was already obtained (UNTOC 18(24); domain report 2.3). */
    obtained: optional(oneOf('return', 'agree_use')),
  }),
} as const satisfies Readonly<Record<ActKind, Reader<unknown>>>;

/** The typed body of each kind of act. */
export type ActBodies = { readonly [K in ActKind]: ReadBy<(typeof actBodyReaders)[K]> };

/** Any act's body. */
export type ActBody = ActBodies[ActKind];

export type CaseOutcome = ActBodies['close']['outcome'];

/**
 * Reads the body of an act of `kind`: shapes and limits, not yet whether the act is allowed.
 * Every problem is reported by path; unknown members are problems.
 */
export const readActBody = <K extends ActKind>(kind: K, body: Json): Reading<ActBodies[K]> =>
  readWith<ActBodies[K]>(actBodyReaders[kind] as unknown as Reader<ActBodies[K]>, body);
