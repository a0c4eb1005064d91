/** What each act of an extradition case says (domain report 2.4 and 3.4). */

import { CUSTODY_RULE_IDS, custodyDueOn } from '../clocks/custody-rules.js';
import { repeats } from './envelope.js';
import { extraditionOffence, extraditionRequest, undertaking } from './extradition-request.js';
import { checked, flag, object, oneOf, optional, whole } from './reading.js';
import type { Members, ProblemCode } from './reading.js';
import { acknowledgement, act, answers, asking, numbered } from './act-parts.js';
import { date, documentEntry, entries, line, prose, someEntries, state, zone } from './words.js';

const CUSTODY_DAYS_MAX = 365;
const DETENTION_DAYS_MAX = 36_500;

const detentionDays = whole({ min: 0, max: DETENTION_DAYS_MAX });

type Noted = readonly { readonly at: string; readonly problem: ProblemCode }[];

/** X17: who is held since when, by which rule, and until when at most. */
const custody = checked(
  act({
    arrestedOn: date,
    notifiedOn: date,
    place: optional(line),
    /** The instrument or law that sets the period; `OTHER` names it in `source`. */
    rule: oneOf(...CUSTODY_RULE_IDS, 'OTHER'),
    days: optional(whole({ min: 1, max: CUSTODY_DAYS_MAX })),
    countsFrom: optional(oneOf('detention', 'notice')),
    source: optional(line),
    /** Whether the period was prolonged, where the rule knows that (AR Law 24.767 art. 50). */
    extended: optional(flag),
    dueOn: date,
    timeZone: zone,
    note: optional(prose),
  }),
  (body): Noted => {
    if (body.notifiedOn < body.arrestedOn) return [{ at: 'notifiedOn', problem: 'OUT_OF_RANGE' }];
    const { rule, days, countsFrom, source } = body;
    if (rule === 'OTHER') {
      if (days === undefined) return [{ at: 'days', problem: 'MISSING' }];
      if (countsFrom === undefined) return [{ at: 'countsFrom', problem: 'MISSING' }];
      if (source === undefined) return [{ at: 'source', problem: 'MISSING' }];
    }
    const due = custodyDueOn(body);
    return due === body.dueOn ? [] : [{ at: 'dueOn', problem: 'NOT_ALLOWED' }];
  },
);

/** X23: where and when the person is handed over; both States say it in the same words. */
const handover = object({
  place: line,
  date,
  /** The last day on which the person may be collected, in `timeZone`. */
  collectBy: date,
  timeZone: zone,
  agents: entries(line),
  objects: entries(line),
});

/** Grounds of refusal (Caracas 4 to 9; Mercosur-EXT 4 to 13; UNTOC 16(10), 16(14), 16(15)). */
const ground = oneOf(
  'nationality',
  'own_jurisdiction',
  'political_offence',
  'double_jeopardy',
  'time_barred',
  'ad_hoc_court',
  'persecution',
  'asylum',
  'penalty',
  'threshold',
  'minor',
  'dual_criminality',
  'private_complaint',
  'fiscal_only',
  'papers',
  'public_order',
  'other',
);

const decision = { authority: line, decidedOn: date };

const conversation = <M extends Members>(members: M) =>
  act({
    /** `ask` by the State that holds the person, the answer by the State that surrendered. */
    word: oneOf('ask', 'consent', 'refuse'),
    reasons: optional(prose),
    documents: entries(documentEntry),
    ...members,
  });

const result = {
  result: oneOf('convicted', 'acquitted', 'discontinued', 'other'),
  decidedOn: date,
  document: optional(line),
  summary: prose,
};

const formal = (messageKind: string): Noted =>
  messageKind === 'extradition_request' ? [] : [{ at: 'messageKind', problem: 'NOT_ALLOWED' }];

/** One reader per kind of act. */
export const extraditionActs = {
  urgent_arrest: checked(extraditionRequest, ({ messageKind }): Noted =>
    messageKind === 'provisional_arrest_request'
      ? []
      : [{ at: 'messageKind', problem: 'NOT_ALLOWED' }],
  ),
  request: checked(extraditionRequest, ({ messageKind }) => formal(messageKind)),
  formal_request: checked(extraditionRequest, ({ messageKind }) => formal(messageKind)),
  arrest_reported: custody,
  not_found_or_denied: act({
    outcome: oneOf('not_found', 'denied'),
    reason: prose,
    watchKept: optional(flag),
  }),
  acknowledge: act(acknowledgement),
  check: act({ note: optional(prose) }),
  ask_supplement: checked(
    act({
      ...asking,
      dueOn: date,
      timeZone: zone,
      /** Mercosur-EXT 21(3): a request that is not cured in time counts as withdrawn. */
      silence: oneOf('withdraws', 'goes_on'),
    }),
    numbered,
  ),
  supplement: answers,
  to_court: act({ court: line, sentOn: optional(date), note: optional(prose) }),
  consent: checked(
    act({
      court: line,
      givenOn: date,
      counsel: line,
      interpreter: optional(line),
      informedOfRights: flag,
      inWriting: flag,
      irrevocable: flag,
      note: optional(prose),
    }),
    ({ informedOfRights }): Noted =>
      informedOfRights ? [] : [{ at: 'informedOfRights', problem: 'NOT_ALLOWED' }],
  ),
  judgment: act({
    court: line,
    decidedOn: date,
    result: oneOf('favourable', 'unfavourable', 'partly_favourable'),
    summary: optional(prose),
    document: optional(line),
  }),
  to_executive: act({ authority: line, sentOn: optional(date), note: optional(prose) }),
  grant: act({ ...decision, conditions: entries(prose), reasons: optional(prose) }),
  intend_refusal: act({ statement: prose, grounds: someEntries(ground), due: date }),
  refuse: act({
    ...decision,
    reasons: prose,
    grounds: someEntries(object({ ground, article: line })),
    /** UNTOC 16(10): whether prosecution here was asked or is offered instead. */
    prosecution: optional(oneOf('asked', 'offered', 'not_possible')),
  }),
  assurances_given: act({
    ...decision,
    undertakings: someEntries(undertaking),
    conditions: entries(prose),
  }),
  submit_for_prosecution: act({
    authority: line,
    sentOn: date,
    because: oneOf('nationality', 'own_jurisdiction'),
    reference: optional(line),
  }),
  outcome: act(result),
  defer: act({
    reason: oneOf('local_trial', 'sentence', 'health'),
    reviewOn: date,
    temporarySurrender: flag,
    note: optional(prose),
  }),
  ready: act({ handover, note: optional(prose) }),
  schedule: act({ handover, detentionDaysServed: optional(detentionDays), note: optional(prose) }),
  handed_over: act({
    handedOverOn: date,
    place: line,
    agents: someEntries(line),
    objects: entries(line),
    detentionDaysServed: detentionDays,
    record: optional(line),
    note: optional(prose),
  }),
  open_duties: checked(
    act({ duties: someEntries(undertaking), note: optional(prose) }),
    ({ duties }) => repeats('duties', duties, ({ code }) => code),
  ),
  specialty_extension: conversation({
    offences: entries(extraditionOffence),
    /** The document with what the person said, with counsel (Caracas 13(1)(c)). */
    statementWithCounsel: optional(line),
  }),
  re_extradition_consent: conversation({ thirdState: state, offence: optional(line) }),
  outcome_notice: act(result),
  withdraw: act({ reason: prose }),
  close: act({
    outcome: oneOf('refused', 'withdrawn', 'lapsed'),
    note: optional(prose),
  }),
} as const;
