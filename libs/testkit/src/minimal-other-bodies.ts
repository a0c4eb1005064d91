/** The shortest lawful bodies of the kinds of case other than evidence. */

import type { Json, StateCode } from '@comity/kernel';
import type { ActKindOf } from '@comity/law';

const DAY = '2026-06-08';

interface States {
  readonly requestingState: StateCode;
  readonly requestedState: StateCode;
}

type Bodies<K extends 'extradition' | 'spontaneous' | 'practice_request'> = Readonly<
  Record<ActKindOf<K>, Json>
>;

/** Lists that every message has, all of them empty. */
const EMPTY = {
  legalBases: [],
  translations: [],
  useConditions: [],
  priorContacts: [],
  relatedRequests: [],
  documents: [],
};

const handover = {
  place: 'An airport',
  date: DAY,
  collectBy: '2026-07-08',
  timeZone: 'UTC',
  agents: ['Two officers'],
  objects: [],
};
const question = { item: 1, field: 'facts', why: 'Unclear.', due: DAY };
const answer = { answers: [{ item: 1, answer: 'Thus.' }], documents: [] };
const decision = { authority: 'A ministry', decidedOn: DAY };

/** The acts of an extradition case between `states`. */
export const minimalExtradition = (states: States): Bodies<'extradition'> => {
  const request = {
    messageKind: 'extradition_request',
    ...states,
    ...EMPTY,
    offences: [],
    undertakings: [],
    property: [],
    concurrentRequests: [],
    victims: [],
  };
  const result = { result: 'convicted', decidedOn: DAY, summary: 'Ten years.' };
  const conversation = { word: 'ask', documents: [] };
  return {
    urgent_arrest: { ...request, messageKind: 'provisional_arrest_request' },
    request,
    formal_request: request,
    arrest_reported: {
      arrestedOn: DAY,
      notifiedOn: DAY,
      rule: 'OTHER',
      days: 60,
      countsFrom: 'notice',
      source: 'A treaty',
      dueOn: '2026-08-07',
      timeZone: 'UTC',
    },
    not_found_or_denied: { outcome: 'not_found', reason: 'Left the country.' },
    acknowledge: { requestedReference: 'REF-1', officer: 'An Officer' },
    check: {},
    ask_supplement: {
      questions: [question],
      dueOn: '2026-07-08',
      timeZone: 'UTC',
      silence: 'goes_on',
    },
    supplement: answer,
    to_court: { court: 'A court' },
    consent: {
      court: 'A court',
      givenOn: DAY,
      counsel: 'Counsel',
      informedOfRights: true,
      inWriting: true,
      irrevocable: true,
    },
    grant: { ...decision, conditions: [] },
    judgment: { court: 'A court', decidedOn: DAY, result: 'favourable' },
    to_executive: { authority: 'A ministry' },
    intend_refusal: { statement: 'A national.', grounds: ['nationality'], due: DAY },
    refuse: {
      ...decision,
      reasons: 'A national.',
      grounds: [{ ground: 'nationality', article: 'Law 1' }],
      prosecution: 'offered',
    },
    assurances_given: {
      ...decision,
      undertakings: [{ code: 'specialty', text: 'For this alone.' }],
      conditions: [],
    },
    submit_for_prosecution: { authority: 'Prosecutors', sentOn: DAY, because: 'nationality' },
    outcome: result,
    defer: { reason: 'health', reviewOn: DAY, temporarySurrender: false },
    ready: { handover },
    schedule: { handover },
    handed_over: {
      handedOverOn: DAY,
      place: 'An airport',
      agents: ['Two officers'],
      objects: [],
      detentionDaysServed: 90,
    },
    open_duties: { duties: [{ code: 'notify_outcome', text: 'We will tell.' }] },
    specialty_extension: { ...conversation, offences: [] },
    re_extradition_consent: { ...conversation, thirdState: 'CHL' },
    outcome_notice: result,
    withdraw: { reason: 'No longer needed.' },
    close: { outcome: 'withdrawn' },
  };
};

/** The acts of a case of spontaneous information between `states`. */
export const minimalSpontaneous = (states: States): Bodies<'spontaneous'> => {
  const open = {
    messageKind: 'spontaneous_information',
    ...states,
    subject: 'A route',
    conditions: [{ code: 'confidential' }],
    riskToLife: false,
    retentionUntil: '2027-06-08',
  };
  return {
    offer_conditions: open,
    accept: { conditions: [{ code: 'confidential' }], officer: 'An Officer' },
    reject: { reason: 'We must disclose.' },
    send: {
      ...open,
      ...EMPTY,
      offences: [],
      persons: [],
      proceeds: [],
      acceptanceNeededFirst: false,
      victims: [],
    },
    acknowledge: { requestedReference: 'REF-1', officer: 'An Officer' },
    open_request: { requestCase: 'NET-2026-MEX-GTM-1' },
    exculpatory: { notice: 'before', proceeding: 'A trial', what: 'A statement.' },
    recall: { reason: 'An error.', asks: 'erase' },
    feedback: { used: true, summary: 'An inquiry was opened.' },
    close: {},
  };
};

/** The acts of a request for best practices between `states`. */
export const minimalPractice = (states: States): Bodies<'practice_request'> => ({
  request: {
    messageKind: 'practice_request',
    ...states,
    translations: [],
    documents: [],
    pillars: ['protection'],
    questions: [{ item: 1, question: 'How?' }],
    formsAndGroups: [],
    languagesRead: ['es'],
  },
  acknowledge: { requestedReference: 'REF-1', officer: 'An Office' },
  answer: { practices: [], answers: [{ item: 1, answer: 'Thus.' }], documents: [] },
  decline: { reason: 'We have none.' },
  ask_more: { questions: [{ item: 2, question: 'At what cost?' }] },
  withdraw: { reason: 'No longer needed.' },
  close: { outcome: 'full', adoptions: [] },
});
