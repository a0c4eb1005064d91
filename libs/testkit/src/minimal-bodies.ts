/** The shortest lawful body of each kind of act, for tests that care about something else. */

import { stateCode } from '@comity/kernel';
import type { Json, StateCode } from '@comity/kernel';
import type { ActKind } from '@comity/law';

const DAY = '2026-06-08';
const result = { items: [{ no: 1, state: 'done' }], useConditions: [], documents: [] };

const BODIES: Readonly<Record<Exclude<ActKind, 'request'>, Json>> = {
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

/** A body of `kind` that reads; for a request, one with a single item from GTM to MEX. */
export const minimalBody = (
  kind: ActKind,
  { requesting = GTM, requested = MEX }: { requesting?: StateCode; requested?: StateCode } = {},
): Json => (kind === 'request' ? minimalRequest(requesting, requested) : BODIES[kind]);

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
