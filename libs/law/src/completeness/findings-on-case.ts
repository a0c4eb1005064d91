/** Rules that time asks of an open case: what runs out, and what ought to have come. */

import type { Instant, StateCode } from '@comity/kernel';
import type { ActRecord } from '../act.js';
import { readActBody } from '../bodies/act-bodies.js';
import type { AssistanceItem, EvidenceRequest } from '../bodies/evidence-request.js';
import { daysBetween } from '../calendar.js';
import type { CaseFold, HistoryEntry } from '../case.js';
import type { ItemProgress } from '../case-facts.js';
import { addBusinessDays } from '../clocks/business-days.js';
import { CUSTODY_RULES } from '../clocks/custody-rules.js';
import { dayIn } from '../clocks/zone.js';
import type { LegalRegister } from '../register/legal-register.js';
import { findingOf } from './finding.js';
import type { Finding } from './finding.js';
import { bindsMedellin, legalReceipt } from './medellin.js';
import { isOnPaper, ORIGINAL_DAYS_MAX } from './regional.js';
import { zoneOf } from './subject.js';

/** An open case at a moment. */
export interface CaseAtMoment {
  readonly fold: CaseFold;
  readonly acts: readonly ActRecord[];
  readonly register: LegalRegister;
  readonly now: Instant;
}

/** The day of custody after which the formal request is pressing, by the rule that governs it. */
const PRESSING = [
  { custody: 'B-47', rule: 'CAR-14-3', afterDay: 45 },
  { custody: 'MERCOSUR-EXT', rule: 'MEX-29-4', afterDay: 30 },
  { custody: 'BR-NATIONAL', rule: 'BR-84', afterDay: 45, requested: 'BRA' },
] as const;
/** Budapest 29(7): sixty days; the request is pressing after three quarters of them. */
const PRESERVATION_PRESSING_DAYS = 45;
/** "Without undue delay" (TIP 8(3)), as the domain report 2.7 counts it. */
const NATIONALITY_BUSINESS_DAYS = 10;
/** Statuses in which nothing is owed any more. */
const OVER: readonly unknown[] = ['CLOSED', 'WITHDRAWN', 'REFUSED', 'RETURNED_UNEXECUTED'];

/** What is pressing or late in a case, in the order of the rules above. */
export const findingsOnCase = (asked: CaseAtMoment): readonly Finding[] => [
  ...onCustody(asked),
  ...onReceipt(asked),
  ...onEvidence(asked),
];

const onCustody = ({ fold, now }: CaseAtMoment): readonly Finding[] => {
  const { custody, status, sides } = fold;
  if (custody === null || (status !== 'ARRESTED' && status !== 'PA_LAPSED')) return [];
  const from = CUSTODY_RULES.find(({ id }) => id === custody.rule)?.from;
  const since = from === 'notice' ? custody.notifiedOn : custody.arrestedOn;
  const day = daysBetween(since, dayIn(custody.timeZone, now));
  return PRESSING.filter(
    (row) =>
      row.custody === custody.rule &&
      day > row.afterDay &&
      (!('requested' in row) || row.requested === sides?.requested),
  ).map(({ rule }) => findingOf(rule, { field: 'custody.dueOn' }));
};

/** Between the parties of Medellín what came today counts as received on the next business day. */
const onReceipt = (asked: CaseAtMoment): readonly Finding[] => {
  const { fold, register, now } = asked;
  const came = lineOf(asked, 'technical_receipt', 'receipt');
  if (fold.sides === null || came === undefined || !bound(asked, came.at)) return [];
  const { requested } = fold.sides;
  const counts = legalReceipt(register, requested, came.at);
  return dayIn(zoneOf(register, requested), now) < counts
    ? [findingOf('MED-6-3', { field: 'legallyReceivedOn' })]
    : [];
};

const onEvidence = (asked: CaseAtMoment): readonly Finding[] => {
  const request = requestOf(asked);
  const { sides, status } = asked.fold;
  if (request === undefined || sides === null || OVER.includes(status)) return [];
  return [
    ...onOriginal(asked, request),
    ...onPreservation(asked, request, sides.requested),
    ...onNationality(asked, request, sides.requested),
  ];
};

/** The signed original is owed until the requested State takes the request (Mercosur-MLA 6(2)). */
const onOriginal = (asked: CaseAtMoment, request: EvidenceRequest): readonly Finding[] => {
  const { fold, register, now } = asked;
  const sent = lineOf(asked, 'request');
  if (sent === undefined || lineOf(asked, 'acknowledge') !== undefined) return [];
  if (!fold.instruments.includes('MERCOSUR-MLA') || isOnPaper(request)) return [];
  if (bound(asked, sent.at)) return [];
  const zone = zoneOf(register, request.requestingState);
  return daysBetween(dayIn(zone, sent.at), dayIn(zone, now)) > ORIGINAL_DAYS_MAX
    ? [findingOf('MML-6-2', { field: 'signedOriginalBy' })]
    : [];
};

const onPreservation = (
  asked: CaseAtMoment,
  request: EvidenceRequest,
  state: StateCode,
): readonly Finding[] => {
  const granted = lineOf(asked, 'accept', 'partial_result', 'full_result');
  if (granted === undefined) return [];
  if (!asksFor(asked, request, 'data_preservation', ['accepted', 'pending', 'done'])) return [];
  const zone = zoneOf(asked.register, state);
  const days = daysBetween(dayIn(zone, granted.at), dayIn(zone, asked.now));
  return days > PRESERVATION_PRESSING_DAYS
    ? [findingOf('BUD-29-7', { field: 'assistanceItems' })]
    : [];
};

const onNationality = (
  asked: CaseAtMoment,
  request: EvidenceRequest,
  state: StateCode,
): readonly Finding[] => {
  const came = lineOf(asked, 'technical_receipt');
  if (came === undefined) return [];
  if (!asksFor(asked, request, 'nationality_check', ['asked', 'accepted', 'pending'])) return [];
  const { register } = asked;
  const zone = zoneOf(register, state);
  const last = addBusinessDays(register, state, dayIn(zone, came.at), NATIONALITY_BUSINESS_DAYS);
  return dayIn(zone, asked.now) > last ? [findingOf('TIP-8-3', { field: 'assistanceItems' })] : [];
};

const requestOf = ({ acts, fold }: CaseAtMoment): EvidenceRequest | undefined => {
  const opening = acts.find(({ kind }) => kind === 'request');
  if (fold.kind !== 'evidence' || opening === undefined) return undefined;
  const read = readActBody('evidence', 'request', opening.body);
  return read.ok ? read.value : undefined;
};

/** Whether an item of `kind` stands in one of `states`. */
const asksFor = (
  { fold }: CaseAtMoment,
  { assistanceItems }: EvidenceRequest,
  kind: AssistanceItem['kind'],
  states: readonly ItemProgress['state'][],
): boolean =>
  assistanceItems.some(
    (item) =>
      item.kind === kind &&
      fold.items.some(({ no, state }) => no === item.no && states.includes(state)),
  );

const lineOf = (
  { fold }: CaseAtMoment,
  ...events: readonly HistoryEntry['event'][]
): HistoryEntry | undefined =>
  fold.history.find(({ event, superseded }) => events.includes(event) && superseded === null);

/** Whether Medellín binds the two States of the case at `on`. */
const bound = ({ fold: { sides }, register }: CaseAtMoment, on: Instant): boolean =>
  sides !== null &&
  bindsMedellin({
    request: { requestingState: sides.requesting, requestedState: sides.requested },
    context: { register, on },
  });
