/** The shortest lawful body of each kind of act, for tests that care about something else. */

import { stateCode } from '@comity/kernel';
import type { Json, StateCode } from '@comity/kernel';
import type { ActKind, ActKindOf, CaseKind } from '@comity/law';
import { minimalExtradition, minimalPractice, minimalSpontaneous } from './minimal-other-bodies.js';

const DAY = '2026-06-08';
const result = { items: [{ no: 1, state: 'done' }], useConditions: [], documents: [] };

const EVIDENCE: Readonly<Record<Exclude<ActKindOf<'evidence'>, 'request'>, Json>> = {
  acknowledge: { requestedReference: 'REF-1', officer: 'An Officer', firstReportDue: DAY },
  misdirected: { reason: 'Another authority is competent.' },
  start_examination: {},
  ask_information: { questions: [{ item: 1, field: 'purpose', why: 'Unclear.', due: DAY }] },
  supplement_received: { answers: [{ item: 1, answer: 'Thus.' }], documents: [] },
  no_reply_after_reminders: { cause: 'No reply.', reminders: [{ sentOn: DAY }, { sentOn: DAY }] },
  open_consultation: { issue: 'conditions', statement: 'May we?', due: DAY },
  conditions_agreed: { conditions: ['Use in this case only.'] },
  no_agreement_refuse: {
    reasons: 'Public order.',
    grounds: [{ ground: 'public_order', article: 'Nassau 9(e)' }],
  },
  agree_to_postpone: { reasons: 'Own trial.', article: 'Nassau 11', reviewOn: DAY },
  accept: { items: [{ no: 1 }] },
  forward: { authority: 'A court' },
  resume: { reason: 'The trial is over.' },
  report_progress: { report: 'Under way.' },
  partial_result: result,
  rest_result: result,
  full_result: result,
  cannot_execute: { cause: 'The records do not exist.' },
  confirm: { complete: true },
  query_result: { missing: 'Page 2.' },
  objects_to_return: { objects: [{ no: 1, description: 'A ledger' }] },
  returned: { objects: [{ no: 1, description: 'A ledger' }], returnedOn: DAY, outcome: 'full' },
  close: { outcome: 'full', usefulness: 5 },
  withdraw: { reason: 'No longer needed.' },
};

export const GTM = stateCode('GTM');
export const MEX = stateCode('MEX');
export const BRA = stateCode('BRA');

/** The States of a body; GTM and MEX where none are named. */
export interface BodyStates {
  readonly requesting?: StateCode;
  readonly requested?: StateCode;
}

/**
 * A body of `kind` that reads in a case of kind `of`; for a request for evidence, one with a single
 * item.
 */
export const minimalBody = (
  kind: ActKind,
  { requesting = GTM, requested = MEX }: BodyStates = {},
  of: CaseKind = 'evidence',
): Json => {
  const states = { requestingState: requesting, requestedState: requested };
  const bodies: Readonly<Partial<Record<ActKind, Json>>> = {
    evidence: { request: minimalRequest(requesting, requested), ...EVIDENCE },
    extradition: minimalExtradition(states),
    spontaneous: minimalSpontaneous(states),
    practice_request: minimalPractice(states),
  }[of];
  const body = bodies[kind];
  if (body === undefined) throw new Error(`a case of ${of} has no act ${kind}`);
  return body;
};

const minimalRequest = (requestingState: StateCode, requestedState: StateCode): Json => ({
  messageKind: 'evidence_request',
  requestingState,
  requestedState,
  legalBases: [],
  translations: [],
  useConditions: [],
  priorContacts: [],
  relatedRequests: [],
  documents: [],
  offences: [],
  persons: [],
  assistanceItems: [{ no: 1, kind: 'documents', coercive: false, persons: [], objects: [] }],
  attendingOfficials: [],
  property: [],
  orders: [],
  victims: [],
});
