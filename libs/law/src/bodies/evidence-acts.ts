/** What each act of an evidence case says (domain report 3.3). */

import { evidenceRequest } from './evidence-request.js';
import { repeats } from './envelope.js';
import { acknowledgement, act, answers, asking, numbered } from './act-parts.js';
import { checked, flag, list, object, oneOf, optional, whole } from './reading.js';
import type { ProblemCode } from './reading.js';
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
const REMINDERS_MIN = 2;
const USEFULNESS_MAX = 5;

/** R10: how the case ended. */
const closure = {
  outcome: oneOf('full', 'partial', 'none', 'withdrawn', 'refused'),
  usefulness: optional(whole({ min: 1, max: USEFULNESS_MAX })),
  usedInProceedings: optional(flag),
  feedback: optional(prose),
};

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
    act({
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
export const evidenceActs = {
  request: evidenceRequest,
  acknowledge: act({ ...acknowledgement, firstReportDue: date }),
  misdirected: act({ reason: prose, forwardedTo: optional(line) }),
  start_examination: act({ note: optional(prose) }),
  ask_information: checked(act(asking), numbered),
  supplement_received: answers,
  no_reply_after_reminders: act({
    ...cause,
    reminders: list(object({ sentOn: date, channel: optional(line) }), {
      min: REMINDERS_MIN,
      max: ENTRIES_MAX,
    }),
  }),
  open_consultation: act({
    issue: oneOf('conditions', 'cost', 'confidentiality', 'refusal', 'postponement'),
    statement: prose,
    proposal: optional(prose),
    due: date,
  }),
  conditions_agreed: act({ conditions: someEntries(prose), note: optional(prose) }),
  no_agreement_refuse: act({
    reasons: prose,
    grounds: someEntries(object({ ground, article: line, items: optional(entries(itemNumber)) })),
  }),
  agree_to_postpone: act({ reasons: prose, article: line, reviewOn: date }),
  accept: checked(
    act({ items: someEntries(object({ no: itemNumber, note: optional(prose) })) }),
    ({ items }) => repeats('items', items, ({ no }) => String(no)),
  ),
  forward: act({ authority: line, sentOn: optional(date), note: optional(prose) }),
  resume: act({ reason: prose }),
  report_progress: act({ report: prose, nextReportDue: optional(date) }),
  partial_result: result(ITEM_STATES),
  rest_result: result(FINAL_ITEM_STATES),
  full_result: result(FINAL_ITEM_STATES),
  cannot_execute: act(cause),
  confirm: act({ complete: flag, forwardedTo: optional(line), note: optional(prose) }),
  query_result: act({ missing: prose, items: optional(entries(itemNumber)) }),
  objects_to_return: checked(
    act({ objects: someEntries(returnedObject), note: optional(prose) }),
    ({ objects }) => repeats('objects', objects, ({ no }) => String(no)),
  ),
  returned: checked(
    act({
      objects: someEntries(returnedObject),
      returnedOn: date,
      receipt: optional(line),
      ...closure,
      outcome: optional(closure.outcome),
    }),
    ({ objects }) => repeats('objects', objects, ({ no }) => String(no)),
  ),
  close: act({ ...closure, note: optional(prose) }),
  withdraw: act({
    reason: prose,
    /** What becomes of what was already obtained (UNTOC 18(24); domain report 2.3). */
    obtained: optional(oneOf('return', 'agree_use')),
  }),
} as const;
